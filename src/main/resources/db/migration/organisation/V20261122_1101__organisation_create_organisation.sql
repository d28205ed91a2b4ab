create table organisation (
	id                      uuid         not null,
	root_id                 uuid         not null,
	version                 integer      not null,
	pairing_id              uuid         not null,
	name                    varchar(200) not null,
	ref                     varchar(300),
	grams                   text[]       not null,
	filing_id               uuid,
	filing_line             integer,
	posted_at               timestamptz  not null,
	kind                    varchar(20)  not null,
	region                  varchar(24),
	aliases                 text[]       not null,
	credit_code             varchar(18),
	tags                    varchar(20)[] not null,
	industry                varchar(100),
	roles                   text[]       not null,
	courtship               varchar(10),
	parent_id               uuid,
	tier                    varchar(10),
	state                   varchar(10),
	established             varchar(25),
	head                    varchar(200),
	members                 text[]       not null,
	member_count_value      numeric,
	member_count_unit       varchar(10),
	member_count_comparator varchar(2),
	member_count_word       varchar(4),
	member_count_base       numeric,
	mandate                 varchar(2000),
	former_refs             text[]       not null,
	figures                 uuid[]       not null,
	remark                  varchar(2000),
	primary key (id, root_id),
	constraint organisation_alias_is_not_name check (name <> all (aliases)),
	constraint organisation_is_not_its_parent check (parent_id <> id)
);
create index organisation_by_name on organisation (name, id);
create index organisation_by_established on organisation (established, id);
create index organisation_by_pairing on organisation (pairing_id);
create index organisation_by_parent on organisation (parent_id);
create index organisation_by_credit_code on organisation (credit_code);
create index organisation_by_grams on organisation using gin (grams);
create index organisation_by_figures on organisation using gin (figures);
create table organisation_past (like organisation, superseded_at timestamptz not null);
create index organisation_past_by_id on organisation_past (id);
comment on table organisation is '单位：机构、企业、社会组织';
comment on column organisation.aliases is '别名、简称';
comment on column organisation.credit_code is '统一社会信用代码（GB 32100）';
comment on column organisation.roles is '在协作中的角色，按资料原文';
comment on column organisation.courtship is '招引进展';
comment on column organisation.parent_id is '上级单位';
comment on column organisation.tier is '管理层级：决策、管理、执行';
comment on column organisation.established is '成立时间，精确到资料所载';
comment on column organisation.former_refs is '并入本单位的记录原有的外部编号';
