create table honour (
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
	level       varchar(15),
	batch       varchar(40),
	given       varchar(25),
	holders     text[]       not null,
	giver       varchar(200),
	figures     uuid[]       not null,
	remark      varchar(2000),
	primary key (id, root_id)
);
create index honour_by_name on honour (name, id);
create index honour_by_given on honour (given, id);
create index honour_by_pairing on honour (pairing_id);
create index honour_by_grams on honour using gin (grams);
create table honour_past (like honour, superseded_at timestamptz not null);
create index honour_past_by_id on honour_past (id);
comment on table honour is '荣誉与创建名单';
comment on column honour.given is '授予时间，精确到资料所载';
comment on column honour.batch is '批次';
