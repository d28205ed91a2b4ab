create table filing (
	id              uuid        not null,
	root_id         uuid        not null,
	version         integer     not null,
	pairing_id      uuid,
	type            varchar(30) not null,
	form_version    integer     not null,
	state           varchar(10) not null,
	author_id       uuid        not null,
	author_name     varchar(60) not null,
	note            varchar(2000),
	lines           integer     not null,
	step            integer     not null,
	created_at      timestamptz not null,
	updated_at      timestamptz not null,
	submitted_at    timestamptz,
	posted_at       timestamptz,
	idempotency_key varchar(200),
	request_digest  varchar(64),
	primary key (id, root_id)
);
create index filing_by_author on filing (author_id, updated_at);
create index filing_by_state on filing (root_id, state, step);
create unique index filing_by_idempotency_key on filing (root_id, author_id, idempotency_key);
comment on table filing is '填报单';
comment on column filing.form_version is '表单版本';
comment on column filing.step is '正在等待的审核环节';

create table filing_line (
	root_id      uuid        not null,
	filing_id    uuid        not null,
	number       integer     not null,
	action       varchar(10) not null,
	record_id    uuid        not null,
	base_version integer,
	form         jsonb       not null,
	evidence     jsonb       not null,
	primary key (filing_id, number, root_id)
);
create index filing_line_by_record on filing_line (record_id);
comment on table filing_line is '填报行：拟新增、变更或作废的一条记录';
comment on column filing_line.base_version is '起草时记录的版本';
comment on column filing_line.evidence is '依据：文件及位置';

create table filing_event (
	root_id         uuid        not null,
	filing_id       uuid        not null,
	number          integer     not null,
	kind            varchar(10) not null,
	actor_id        uuid        not null,
	actor_name      varchar(60) not null,
	at              timestamptz not null,
	step            integer,
	reason          varchar(1000),
	idempotency_key varchar(200),
	primary key (filing_id, number, root_id)
);
create unique index filing_event_by_idempotency_key on filing_event (root_id, filing_id, actor_id, idempotency_key);
comment on table filing_event is '填报经过：起草、提交、审核、退回、入账';

create table review_step (
	pairing_id uuid        not null,
	step       integer     not null,
	name       varchar(60) not null,
	primary key (pairing_id, step)
);
comment on table review_step is '审核环节：结对及其下级的填报单依次经过';
