create table enclave (
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
create index enclave_by_name on enclave (name, id);
create index enclave_by_pairing on enclave (pairing_id);
create index enclave_by_grams on enclave using gin (grams);
create table enclave_past (like enclave, superseded_at timestamptz not null);
create index enclave_past_by_id on enclave_past (id);
comment on table enclave is '飞地';
