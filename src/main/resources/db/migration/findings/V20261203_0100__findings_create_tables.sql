create table finding (
	id             uuid         not null,
	root_id        uuid         not null,
	pairing_id     uuid,
	type           varchar(30)  not null,
	record_id      uuid         not null,
	rule           varchar(20)  not null,
	version        integer      not null,
	rank           smallint     not null check (rank between 0 and 2),
	field          varchar(100),
	message_key    varchar(100) not null,
	message_values jsonb        not null,
	cites          jsonb        not null,
	cited          uuid[]       not null,
	places         uuid[]       not null,
	types          text[]       not null,
	state          varchar(9)   not null check (state in ('OPEN', 'ASSIGNED', 'EXPLAINED', 'MENDED')),
	owner_id       uuid,
	owner          varchar(60),
	owner_name     varchar(60),
	due            date,
	assigned_at    timestamptz,
	found_at       timestamptz  not null,
	seen_at        timestamptz  not null,
	mended_at      timestamptz,
	primary key (id, root_id)
);
create index finding_by_rank on finding (rank, id);
create index finding_by_state on finding (state, rank, id);
create index finding_by_pairing on finding (root_id, pairing_id, rank, id);
create index finding_by_rule on finding (rule, rank, id);
create index finding_by_owner on finding (owner_id, id) where owner_id is not null and state = 'ASSIGNED';
create index finding_by_record on finding (type, record_id) where state <> 'MENDED';
create index finding_unseen on finding (type, seen_at) where state <> 'MENDED';
create index finding_by_cited on finding using gin (cited);
comment on table finding is '数据发现：规则在已入账记录中查出的问题，凭规则与所引记录认作同一项';
comment on column finding.record_id is '查出问题的记录';
comment on column finding.rank is '严重程度，零为致命';
comment on column finding.field is '字段，涉及多个字段时为空';
comment on column finding.cites is '所引记录，头一个为查出问题的记录';
comment on column finding.places is '所引记录所属的结对；全在范围内才看得到';
comment on column finding.owner is '责任人的账户名';
comment on column finding.due is '期限';
comment on column finding.assigned_at is '指派的时间';
comment on column finding.seen_at is '最近一次查出的时间';
comment on column finding.mended_at is '不再查出的时间';

create table finding_act (
	id         uuid        not null,
	root_id    uuid        not null,
	finding_id uuid        not null,
	kind       varchar(11) not null
		check (kind in ('FOUND', 'CHANGED', 'ASSIGNED', 'EXPLAINED', 'MENDED', 'FOUND_AGAIN')),
	at         timestamptz not null,
	actor_id   uuid,
	actor_name varchar(60),
	actor_unit varchar(200),
	owner_name varchar(60),
	due        date,
	text       varchar(1000),
	primary key (id, root_id)
);
create index finding_act_of on finding_act (root_id, finding_id, at, id);
comment on table finding_act is '数据发现的经过：查出、指派、说明、改正，只增不改';

create table finding_due (
	id        uuid        not null,
	root_id   uuid        not null,
	type      varchar(30) not null,
	record_id uuid        not null,
	primary key (id, root_id)
);
comment on table finding_due is '刚入账、待核对的记录，核对后删除';

create table finding_look (
	root_id  uuid        not null,
	type     varchar(30) not null,
	records  bigint      not null,
	began_at timestamptz not null,
	ended_at timestamptz not null,
	primary key (root_id, type)
);
comment on table finding_look is '各类记录最近一次全部核对';
