create table team_log (like register_entry,
	team_id uuid not null,
	worked_on date not null,
	region varchar(24),
	work varchar(2000),
	result varchar(1000),
	next_step varchar(300),
	project_id uuid,
	organisation_id uuid,
	remark varchar(2000)
);
alter table team_log alter column pairing_id set not null;
call complete_register('team_log');
create index team_log_by_team on team_log (team_id);
create index team_log_by_worked_on on team_log (worked_on, id);
create index team_log_by_region on team_log (region, id);
create index team_log_by_project on team_log (project_id);
create index team_log_by_organisation on team_log (organisation_id);
comment on table team_log is '工作日志：工作队一天做了什么，不记个人、不排名';
