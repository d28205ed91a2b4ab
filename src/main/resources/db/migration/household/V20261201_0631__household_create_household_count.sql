create table household_count (like register_entry,
	region varchar(24),
	period varchar(25) not null,
	way varchar(11) check (way in ('EMPLOYMENT', 'LAND', 'ORDER', 'CONSIGNMENT', 'CARE', 'SHARES', 'WORK_RELIEF', 'OTHER')),
	enterprise varchar(200),
	organisation_id uuid,
	project_id uuid,
	households_value numeric, households_unit varchar(10), households_comparator varchar(2), households_word varchar(4), households_base numeric,
	formerly_poor_households_value numeric, formerly_poor_households_unit varchar(10), formerly_poor_households_comparator varchar(2), formerly_poor_households_word varchar(4), formerly_poor_households_base numeric,
	watched_households_value numeric, watched_households_unit varchar(10), watched_households_comparator varchar(2), watched_households_word varchar(4), watched_households_base numeric,
	people_value numeric, people_unit varchar(10), people_comparator varchar(2), people_word varchar(4), people_base numeric,
	formerly_poor_people_value numeric, formerly_poor_people_unit varchar(10), formerly_poor_people_comparator varchar(2), formerly_poor_people_word varchar(4), formerly_poor_people_base numeric,
	remark varchar(2000)
);
alter table household_count alter column pairing_id set not null;
call complete_register('household_count');
create index household_count_by_region on household_count (region, id);
create index household_count_by_period on household_count (period, id);
create index household_count_by_organisation on household_count (organisation_id);
create index household_count_by_project on household_count (project_id);
create index household_count_by_households on household_count (households_base, id);
create index household_count_by_formerly_poor_households on household_count (formerly_poor_households_base, id);
create index household_count_by_people on household_count (people_base, id);
comment on table household_count is '带动农户';
