create table export_file (
	id          uuid          primary key,
	owner_id    uuid          not null,
	owner_name  varchar(60)   not null,
	what        varchar(60)   not null,
	format      varchar(10)   not null check (format in ('CSV', 'XLSX')),
	filter      jsonb         not null,
	language    varchar(10)   not null,
	grade       varchar(10)   not null,
	job_id      uuid          not null,
	state       varchar(10)   not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
	done        bigint        not null default 0 check (done >= 0),
	total       bigint        check (total >= 0),
	refusal     varchar(100),
	file_name   varchar(255),
	size        bigint,
	sha256      char(64),
	sm3         char(64),
	rights      text,
	created_at  timestamptz   not null,
	finished_at timestamptz,
	constraint export_file_done_is_whole check (state <> 'DONE' or (file_name is not null and size is not null
		and sha256 is not null and sm3 is not null and rights is not null and finished_at is not null))
);
create index export_file_by_owner on export_file (owner_id, created_at desc);
create index export_file_by_age on export_file (created_at);
comment on table export_file is '后台导出：谁要什么文件，写到哪里，成品的大小与杂凑值';
comment on column export_file.filter is '台账条件，与地址栏的参数相同';
comment on column export_file.done is '已写出的行数';
comment on column export_file.refusal is '不能导出的原因（信息的键）';
comment on column export_file.rights is '写出时本人的权限；权限变了，文件不再交出';
