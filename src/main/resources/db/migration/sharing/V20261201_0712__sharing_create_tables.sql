-- From which grade on files leave with the agreement of a second person only: one row
create table sharing_rule (
	single             boolean     primary key default true,
	second_person_from varchar(10) not null,
	constraint sharing_rule_is_single check (single),
	constraint sharing_rule_known check (second_person_from in ('SENSITIVE', 'IMPORTANT', 'CORE'))
);
comment on table sharing_rule is '共享规则：从哪一级起，导出须第二人同意';
insert into sharing_rule (second_person_from) values ('IMPORTANT');

-- Files that were not handed out without a second person, and what became of them
create table export_request (
	id           uuid          primary key,
	account_id   uuid          not null references account (id),
	what         varchar(100)  not null,
	filter       varchar(4000) not null,
	address      varchar(4000) not null,
	grade        varchar(10)   not null,
	stopped_at   timestamptz   not null,
	reason       varchar(200),
	asked_at     timestamptz,
	decided_by   uuid          references account (id),
	decided_at   timestamptz,
	accepted     boolean,
	constraint export_request_known check (grade in ('PUBLIC', 'INTERNAL', 'SENSITIVE', 'IMPORTANT', 'CORE')),
	constraint export_request_asked_with_reason check ((asked_at is null) = (reason is null)),
	constraint export_request_decided check ((decided_at is null) = (accepted is null)
		and (decided_at is null) = (decided_by is null) and (decided_at is null or asked_at is not null)),
	constraint export_request_by_another check (decided_by <> account_id)
);
create unique index export_request_open on export_request (account_id, what, md5(filter)) where decided_at is null;
create index export_request_of_account on export_request (account_id, stopped_at desc);
create index export_request_waiting on export_request (asked_at) where asked_at is not null and decided_at is null;
comment on table export_request is '导出申请：须第二人同意的导出';
comment on column export_request.filter is '导出条件';
comment on column export_request.address is '被拦下的导出地址，同意后由此下载';
comment on column export_request.stopped_at is '被拦下的时间';
