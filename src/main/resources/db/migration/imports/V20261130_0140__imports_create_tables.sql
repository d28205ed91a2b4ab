create table import_batch (
	id          uuid         primary key,
	owner_id    uuid         not null,
	owner_name  varchar(60)  not null,
	type        varchar(60)  not null,
	file_name   varchar(255) not null,
	sha256      char(64)     not null,
	size        bigint       not null check (size > 0),
	context     jsonb        not null,
	mapping     jsonb,
	layout      jsonb,
	state       varchar(10)  not null check (state in ('READING', 'READ', 'FILING', 'FILED', 'CANCELLED', 'FAILED')),
	job_id      uuid,
	done        integer      not null default 0,
	total       integer,
	refusal     varchar(1000),
	refusal_en  varchar(1000),
	created_at  timestamptz  not null,
	changed_at  timestamptz  not null
);
create index import_batch_by_owner on import_batch (owner_id, created_at desc);
create index import_batch_by_file on import_batch (owner_id, type, sha256);
comment on table import_batch is '批量导入：谁交来哪个文件，读成什么，办到哪一步';
comment on column import_batch.context is '文件之外已知的：结对、时期、单位和各行共有的值';
comment on column import_batch.mapping is '人工改正的对应关系；为空表示全由识读';
comment on column import_batch.layout is '识读出的版式，供核对与改正';
comment on column import_batch.refusal is '整个导入办不下去的原因';

create table import_file (
	import_id uuid    not null references import_batch,
	part      integer not null check (part >= 0),
	content   bytea   not null,
	primary key (import_id, part)
);
comment on table import_file is '导入的原文件，分段保存';

create table import_row (
	import_id uuid     not null references import_batch,
	number    integer  not null check (number > 0),
	sheet     text,
	row       integer  not null,
	cell      text,
	kind      varchar(14) not null,
	hidden    boolean  not null,
	severity  smallint not null check (severity between 0 and 3),
	form      jsonb,
	said      jsonb    not null,
	problems  jsonb    not null,
	filing_id uuid,
	line      integer,
	primary key (import_id, number),
	check ((filing_id is null) = (line is null))
);
create index import_row_bad on import_row (import_id, number) where severity = 3;
create index import_row_told on import_row (import_id, number) where severity > 0;
create unique index import_row_by_line on import_row (filing_id, line) where filing_id is not null;
comment on table import_row is '导入的行：读数、问题、写进了哪份填报的第几行';
comment on column import_row.severity is '最重的问题：0 无，1 说明，2 提醒，3 错误（不能导入）';
comment on column import_row.form is '这一行作为表单；不是数据行时为空';

create table import_mapping (
	unit       varchar(100) not null,
	type       varchar(60)  not null,
	head       char(64)     not null,
	sheet      jsonb        not null,
	changed_at timestamptz  not null,
	primary key (unit, type, head)
);
comment on table import_mapping is '记住的对应关系：同一单位同样表头的表，下次照此识读';
comment on column import_mapping.head is '识读出的表头归一后的摘要';
