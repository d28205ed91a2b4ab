create table fund (
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
create index fund_by_name on fund (name, id);
create index fund_by_pairing on fund (pairing_id);
create index fund_by_grams on fund using gin (grams);
create table fund_past (like fund, superseded_at timestamptz not null);
create index fund_past_by_id on fund_past (id);
comment on table fund is '资金';
