create table enterprise_request (like register_entry,
	kind varchar(9) not null check (kind in ('LABOUR', 'FINANCE', 'LAND', 'POLICY', 'APPROVAL', 'LOGISTICS', 'ENERGY', 'MARKET', 'OTHER')),
	region varchar(24),
	enterprise varchar(200),
	organisation_id uuid,
	channel varchar(7) check (channel in ('VISIT', 'HOTLINE', 'MEETING', 'ONLINE', 'LETTER')),
	raised_on date not null,
	content varchar(2000),
	state varchar(8) not null check (state in ('RAISED', 'HANDLING', 'ANSWERED', 'SOLVED', 'DECLINED')),
	handler varchar(200),
	handler_organisation_id uuid,
	level varchar(10) check (level in ('TEAM', 'COUNTY', 'PREFECTURE', 'PROVINCE', 'BOTH_SIDES')),
	due_on date,
	answer varchar(2000),
	answered_by varchar(100),
	answered_on date,
	satisfaction varchar(12) check (satisfaction in ('SATISFIED', 'BASICALLY', 'DISSATISFIED')),
	park_id uuid,
	project_id uuid,
	task_id uuid,
	remark varchar(2000),
	constraint enterprise_request_due_after_raised check (due_on >= raised_on),
	constraint enterprise_request_answered_after_raised check (answered_on >= raised_on),
	constraint enterprise_request_satisfied_by_answer check (satisfaction is null or answered_on is not null)
);
alter table enterprise_request alter column pairing_id set not null;
call complete_register('enterprise_request');
create index enterprise_request_by_region on enterprise_request (region, id);
create index enterprise_request_by_organisation on enterprise_request (organisation_id);
create index enterprise_request_by_raised_on on enterprise_request (raised_on, id);
create index enterprise_request_by_handler_organisation on enterprise_request (handler_organisation_id);
create index enterprise_request_by_due_on on enterprise_request (due_on, id);
create index enterprise_request_by_answered_on on enterprise_request (answered_on, id);
create index enterprise_request_by_park on enterprise_request (park_id);
create index enterprise_request_by_project on enterprise_request (project_id);
create index enterprise_request_by_task on enterprise_request (task_id);
comment on table enterprise_request is '企业诉求';
