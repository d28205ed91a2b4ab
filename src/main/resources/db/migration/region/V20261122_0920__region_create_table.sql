create table region (
	id           uuid         primary key,
	root_id      uuid         not null,
	version      integer      not null,
	pairing_id   uuid,
	name         varchar(200) not null,
	ref          varchar(300),
	grams        text[]       not null,
	filing_id    uuid,
	filing_line  integer,
	posted_at    timestamptz  not null,
	code         varchar(24)  not null unique,
	short_name   varchar(60)  not null,
	level        varchar(20)  not null,
	parent       varchar(24),
	valid_from   varchar(10),
	valid_to     varchar(10),
	successors   text[]       not null,
	former_names text[]       not null,
	pinyin       varchar(100)
);
create index region_by_name on region (name, id);
create index region_by_parent on region (parent);
create index region_by_grams on region using gin (grams);
create table region_past (like region, superseded_at timestamptz not null);
create index region_past_by_id on region_past (id);
comment on table region is '行政区划（GB/T 2260）及协作所称的其他地区';
comment on column region.code is '六位区划代码；乡镇九位；无代码的地区以 X- 开头';
comment on column region.parent is '上级区划代码';
comment on column region.valid_from is '启用时间，精确到资料所载的日、月或年；空为早于资料';
comment on column region.valid_to is '停用时间；空为现行';
comment on column region.successors is '停用后由哪些代码承接';
comment on column region.former_names is '曾用名@止于';
