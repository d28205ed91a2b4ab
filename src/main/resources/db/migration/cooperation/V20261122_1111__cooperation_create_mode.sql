create table mode (
	id          uuid         not null,
	root_id     uuid         not null,
	version     integer      not null,
	pairing_id  uuid         not null,
	name        varchar(200) not null,
	ref         varchar(300),
	grams       text[]       not null,
	filing_id   uuid,
	filing_line integer,
	posted_at   timestamptz  not null,
	region      varchar(24),
	figures     uuid[]       not null,
	remark      varchar(2000),
	primary key (id, root_id)
);
create index mode_by_name on mode (name, id);
create index mode_by_pairing on mode (pairing_id);
create index mode_by_grams on mode using gin (grams);
create table mode_past (like mode, superseded_at timestamptz not null);
create index mode_past_by_id on mode_past (id);
comment on table mode is '协作模式';
