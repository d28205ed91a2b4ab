create table team (
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
create index team_by_name on team (name, id);
create index team_by_pairing on team (pairing_id);
create index team_by_grams on team using gin (grams);
create table team_past (like team, superseded_at timestamptz not null);
create index team_past_by_id on team_past (id);
comment on table team is '工作队';
