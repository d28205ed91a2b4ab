create table organisation (
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
create index organisation_by_name on organisation (name, id);
create index organisation_by_pairing on organisation (pairing_id);
create index organisation_by_grams on organisation using gin (grams);
create table organisation_past (like organisation, superseded_at timestamptz not null);
create index organisation_past_by_id on organisation_past (id);
comment on table organisation is '单位';
