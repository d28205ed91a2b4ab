create table indicator (
	id            uuid         primary key,
	root_id       uuid         not null,
	version       integer      not null,
	pairing_id    uuid,
	name          varchar(200) not null,
	ref           varchar(300),
	grams         text[]       not null,
	filing_id     uuid,
	filing_line   integer,
	posted_at     timestamptz  not null,
	code          varchar(80)  not null unique,
	name_en       varchar(200) not null,
	definition    varchar(1000) not null,
	definition_en varchar(1000),
	unit          varchar(10)  not null,
	kind          varchar(12)  not null,
	over_pairings varchar(5)   not null,
	over_time     varchar(5)   not null,
	domain        varchar(24)  not null,
	owner         varchar(60),
	part_of_id    uuid,
	constraint indicator_rates_do_not_add check (kind not in ('RATIO', 'RANK')
		or (over_pairings <> 'SUM' and over_time <> 'SUM'))
);
create index indicator_by_name on indicator (name, id);
create index indicator_by_grams on indicator using gin (grams);
create table indicator_past (like indicator, superseded_at timestamptz not null);
create index indicator_past_by_id on indicator_past (id);
comment on table indicator is '指标目录';
comment on column indicator.definition is '口径';
comment on column indicator.over_pairings is '跨结对汇总方式';
comment on column indicator.over_time is '跨时期汇总方式';
comment on column indicator.part_of_id is '所属总体（本指标为其中项）';
