create table pairing (
	id               uuid         primary key,
	root_id          uuid         not null,
	version          integer      not null,
	pairing_id       uuid         not null,
	name             varchar(200) not null,
	ref              varchar(300),
	grams            text[]       not null,
	filing_id        uuid,
	filing_line      integer,
	posted_at        timestamptz  not null,
	code             varchar(40)  not null unique,
	programme        varchar(20)  not null,
	parent_id        uuid         references pairing (id),
	assisting_region varchar(24)  not null,
	assisted_region  varchar(24)  not null,
	members          jsonb        not null,
	since            varchar(25),
	until            varchar(25),
	plan_period      varchar(25),
	basis_id         uuid,
	inferred         boolean      not null,
	remark           varchar(2000),
	constraint pairing_not_above_itself check (parent_id <> id),
	constraint pairing_is_its_own_scope check (pairing_id = id)
);
create index pairing_by_parent on pairing (parent_id);
create index pairing_by_root on pairing (root_id);
create table pairing_past (like pairing, superseded_at timestamptz not null);
create index pairing_past_by_id on pairing_past (id);
comment on table pairing is '结对关系';
comment on column pairing.members is '双方成员地区及起止时间';
comment on column pairing.plan_period is '方案期';
comment on column pairing.basis_id is '依据文件';
comment on column pairing.inferred is '由资料推断而非明载';
