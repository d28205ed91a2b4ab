create table training (like register_entry,
	kind varchar(11) not null check (kind in ('OFFICIALS', 'SPECIALISTS', 'LEADERS', 'LABOUR', 'OTHER')),
	region varchar(24),
	subject varchar(100),
	edition varchar(40),
	held varchar(25),
	place varchar(200),
	organiser varchar(200),
	organiser_organisation_id uuid,
	sessions_value numeric, sessions_unit varchar(10), sessions_comparator varchar(2), sessions_word varchar(4), sessions_base numeric,
	participants_value numeric, participants_unit varchar(10), participants_comparator varchar(2), participants_word varchar(4), participants_base numeric,
	formerly_poor_value numeric, formerly_poor_unit varchar(10), formerly_poor_comparator varchar(2), formerly_poor_word varchar(4), formerly_poor_base numeric,
	person_days_value numeric, person_days_unit varchar(10), person_days_comparator varchar(2), person_days_word varchar(4), person_days_base numeric,
	certified_value numeric, certified_unit varchar(10), certified_comparator varchar(2), certified_word varchar(4), certified_base numeric,
	employed_value numeric, employed_unit varchar(10), employed_comparator varchar(2), employed_word varchar(4), employed_base numeric,
	stayed_value numeric, stayed_unit varchar(10), stayed_comparator varchar(2), stayed_word varchar(4), stayed_base numeric,
	cost_value numeric, cost_unit varchar(10), cost_comparator varchar(2), cost_word varchar(4), cost_base numeric,
	project_id uuid,
	remark varchar(2000)
);
alter table training alter column pairing_id set not null;
call complete_register('training');
create index training_by_region on training (region, id);
create index training_by_held on training (held, id);
create index training_by_organiser_organisation on training (organiser_organisation_id);
create index training_by_participants on training (participants_base, id);
create index training_by_formerly_poor on training (formerly_poor_base, id);
create index training_by_employed on training (employed_base, id);
create index training_by_project on training (project_id);
comment on table training is '培训';
