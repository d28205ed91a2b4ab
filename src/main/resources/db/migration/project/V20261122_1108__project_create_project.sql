create table project (
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
create index project_by_name on project (name, id);
create index project_by_pairing on project (pairing_id);
create index project_by_grams on project using gin (grams);
create table project_past (like project, superseded_at timestamptz not null);
create index project_past_by_id on project_past (id);
comment on table project is '项目';
