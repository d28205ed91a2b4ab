create table facility (
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
create index facility_by_name on facility (name, id);
create index facility_by_pairing on facility (pairing_id);
create index facility_by_grams on facility using gin (grams);
create table facility_past (like facility, superseded_at timestamptz not null);
create index facility_past_by_id on facility_past (id);
comment on table facility is '设施与点位';
