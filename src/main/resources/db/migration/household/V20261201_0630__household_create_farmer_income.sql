create table farmer_income (like register_entry,
	region varchar(24),
	period varchar(25) not null,
	enterprise varchar(200),
	organisation_id uuid,
	project_id uuid,
	ways varchar(11)[] not null,
	households_value numeric, households_unit varchar(10), households_comparator varchar(2), households_word varchar(4), households_base numeric,
	formerly_poor_households_value numeric, formerly_poor_households_unit varchar(10), formerly_poor_households_comparator varchar(2), formerly_poor_households_word varchar(4), formerly_poor_households_base numeric,
	people_value numeric, people_unit varchar(10), people_comparator varchar(2), people_word varchar(4), people_base numeric,
	rent_value numeric, rent_unit varchar(10), rent_comparator varchar(2), rent_word varchar(4), rent_base numeric,
	wages_value numeric, wages_unit varchar(10), wages_comparator varchar(2), wages_word varchar(4), wages_base numeric,
	shares_value numeric, shares_unit varchar(10), shares_comparator varchar(2), shares_word varchar(4), shares_base numeric,
	dividends_value numeric, dividends_unit varchar(10), dividends_comparator varchar(2), dividends_word varchar(4), dividends_base numeric,
	total_value numeric, total_unit varchar(10), total_comparator varchar(2), total_word varchar(4), total_base numeric,
	subsidy_value numeric, subsidy_unit varchar(10), subsidy_comparator varchar(2), subsidy_word varchar(4), subsidy_base numeric,
	remark varchar(2000)
);
alter table farmer_income alter column pairing_id set not null;
call complete_register('farmer_income');
create index farmer_income_by_region on farmer_income (region, id);
create index farmer_income_by_period on farmer_income (period, id);
create index farmer_income_by_organisation on farmer_income (organisation_id);
create index farmer_income_by_project on farmer_income (project_id);
create index farmer_income_by_households on farmer_income (households_base, id);
create index farmer_income_by_rent on farmer_income (rent_base, id);
create index farmer_income_by_wages on farmer_income (wages_base, id);
create index farmer_income_by_shares on farmer_income (shares_base, id);
create index farmer_income_by_dividends on farmer_income (dividends_base, id);
create index farmer_income_by_total on farmer_income (total_base, id);
comment on table farmer_income is '农户增收';
