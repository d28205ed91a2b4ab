create table meeting (
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
create index meeting_by_name on meeting (name, id);
create index meeting_by_pairing on meeting (pairing_id);
create index meeting_by_grams on meeting using gin (grams);
create table meeting_past (like meeting, superseded_at timestamptz not null);
create index meeting_past_by_id on meeting_past (id);
comment on table meeting is '会议与机制';
