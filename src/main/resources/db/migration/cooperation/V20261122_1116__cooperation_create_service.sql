create table service (
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
create index service_by_name on service (name, id);
create index service_by_pairing on service (pairing_id);
create index service_by_grams on service using gin (grams);
create table service_past (like service, superseded_at timestamptz not null);
create index service_past_by_id on service_past (id);
comment on table service is '服务';
