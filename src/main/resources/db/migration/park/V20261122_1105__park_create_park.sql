create table park (
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
create index park_by_name on park (name, id);
create index park_by_pairing on park (pairing_id);
create index park_by_grams on park using gin (grams);
create table park_past (like park, superseded_at timestamptz not null);
create index park_past_by_id on park_past (id);
comment on table park is '共建园区';
