create table event (
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
create index event_by_name on event (name, id);
create index event_by_pairing on event (pairing_id);
create index event_by_grams on event using gin (grams);
create table event_past (like event, superseded_at timestamptz not null);
create index event_past_by_id on event_past (id);
comment on table event is '活动';
