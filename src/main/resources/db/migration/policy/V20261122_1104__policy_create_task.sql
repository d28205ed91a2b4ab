create table task (
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
create index task_by_name on task (name, id);
create index task_by_pairing on task (pairing_id);
create index task_by_grams on task using gin (grams);
create table task_past (like task, superseded_at timestamptz not null);
create index task_past_by_id on task_past (id);
comment on table task is '任务';
