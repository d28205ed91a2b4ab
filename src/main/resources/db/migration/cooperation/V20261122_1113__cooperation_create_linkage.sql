create table linkage (
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
create index linkage_by_name on linkage (name, id);
create index linkage_by_pairing on linkage (pairing_id);
create index linkage_by_grams on linkage using gin (grams);
create table linkage_past (like linkage, superseded_at timestamptz not null);
create index linkage_past_by_id on linkage_past (id);
comment on table linkage is '结对共建';
