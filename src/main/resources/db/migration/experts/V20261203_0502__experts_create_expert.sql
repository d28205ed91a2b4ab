create table expert (like register_entry,
	kind varchar(7) not null check (kind in ('EXPERT', 'ENVOY', 'ADVISER', 'STATION')),
	region varchar(24),
	fields text[] not null,
	home varchar(200),
	home_organisation_id uuid,
	term varchar(25),
	several_value numeric, several_unit varchar(10), several_comparator varchar(2), several_word varchar(4), several_base numeric,
	body_id uuid,
	station_id uuid,
	team_id uuid,
	figures uuid[] not null,
	remark varchar(2000)
);
alter table expert alter column pairing_id set not null;
call complete_register('expert');
create index expert_by_region on expert (region, id);
create index expert_by_term on expert (term, id);
create index expert_by_home_organisation on expert (home_organisation_id);
create index expert_by_body on expert (body_id);
create index expert_by_station on expert (station_id);
create index expert_by_team on expert (team_id);
comment on table expert is '专家与科技特派员名册';
