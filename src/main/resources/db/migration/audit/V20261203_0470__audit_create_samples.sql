create table audit_sample (
	id           uuid         not null,
	root_id      uuid         not null,
	pairing_id   uuid,
	name         varchar(100) not null,
	type         varchar(30)  not null,
	period       varchar(40),
	known_on     timestamptz  not null,
	method       varchar(6)   not null check (method in ('AMOUNT', 'RANDOM', 'UNIT', 'RULE')),
	seed         varchar(60)  not null,
	size         integer,
	amount       numeric,
	rule         varchar(20),
	population   bigint       not null,
	total        numeric,
	drawn        bigint       not null,
	drawn_total  numeric,
	creator_id   uuid         not null,
	creator_name varchar(60)  not null,
	created_at   timestamptz  not null,
	order_key    varchar(64)  not null,
	primary key (id, root_id),
	unique (root_id, creator_id, order_key)
);
create index audit_sample_by_pairing on audit_sample (root_id, pairing_id, id);
comment on table audit_sample is '审计样本：同一条件、同一账面抽出的必是同一批，只增不改';
comment on column audit_sample.known_on is '账面截至的时刻';
comment on column audit_sample.order_key is '抽样条件的摘要';

create table audit_item (
	root_id       uuid        not null,
	sample_id     uuid        not null,
	number        integer     not null,
	record_id     uuid        not null,
	amount        numeric,
	reason        varchar(7)  not null check (reason in ('CERTAIN', 'POINT', 'DRAWN', 'FOUND', 'PAIR')),
	point         numeric,
	state         varchar(8)  not null check (state in ('OPEN', 'DONE', 'REVIEWED')),
	author_id     uuid,
	author_name   varchar(60),
	done_at       timestamptz,
	reviewer_id   uuid,
	reviewer_name varchar(60),
	reviewed_at   timestamptz,
	primary key (sample_id, number, root_id),
	constraint audit_item_reviewed_by_another check (state <> 'REVIEWED' or reviewer_id <> author_id)
);
comment on table audit_item is '抽中的记录及其底稿的进度';
comment on column audit_item.point is '落在其上的累计点';

create table audit_mark (
	root_id    uuid         not null,
	sample_id  uuid         not null,
	number     integer      not null,
	subject    varchar(10)  not null check (subject in ('AMOUNT', 'CONTRACT', 'BANK', 'TWICE', 'ACCEPTANCE')),
	tick       varchar(9)   not null check (tick in ('VOUCHER', 'ADDED', 'BANK', 'EXCEPTION', 'MISSING')),
	note       varchar(500) not null,
	actor_id   uuid         not null,
	actor_name varchar(60)  not null,
	at         timestamptz  not null,
	primary key (sample_id, number, subject, root_id)
);
comment on table audit_mark is '底稿上的审计标记';
