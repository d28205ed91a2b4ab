create table funding_entry (
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
create index funding_entry_by_name on funding_entry (name, id);
create index funding_entry_by_pairing on funding_entry (pairing_id);
create index funding_entry_by_grams on funding_entry using gin (grams);
create table funding_entry_past (like funding_entry, superseded_at timestamptz not null);
create index funding_entry_past_by_id on funding_entry_past (id);
comment on table funding_entry is '资金流水';
