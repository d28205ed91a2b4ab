create table funding_entry (
	id              uuid          not null,
	root_id         uuid          not null,
	version         integer       not null,
	pairing_id      uuid          not null,
	name            varchar(200)  not null,
	ref             varchar(300),
	grams           text[]        not null,
	filing_id       uuid,
	filing_line     integer,
	posted_at       timestamptz   not null,
	region          varchar(24),
	fund_id         uuid          not null,
	kind            varchar(20)   not null,
	amount          numeric(18,2) not null,
	moved_on        date          not null,
	reverses_id     uuid,
	project_id      uuid,
	document_number varchar(100),
	purpose         varchar(200),
	figures         uuid[]        not null,
	remark          varchar(2000),
	reversible boolean generated always as (kind <> 'REVERSAL') stored,
	undoes     boolean generated always as (case when reverses_id is not null then true end) stored,
	constraint funding_entry_positive check (amount > 0),
	constraint funding_entry_reversal_names check ((kind = 'REVERSAL') = (reverses_id is not null)),
	constraint funding_entry_reversed_once unique (reverses_id, root_id),
	constraint funding_entry_reversal_target unique (id, root_id, fund_id, amount, reversible),
	constraint funding_entry_reverses_same foreign key (reverses_id, root_id, fund_id, amount, undoes)
		references funding_entry (id, root_id, fund_id, amount, reversible),
	primary key (id, root_id)
);
create index funding_entry_by_name on funding_entry (name, id);
create index funding_entry_by_moved_on on funding_entry (moved_on, id);
create index funding_entry_by_amount on funding_entry (amount, id);
create index funding_entry_by_pairing on funding_entry (pairing_id);
create index funding_entry_by_grams on funding_entry using gin (grams);
create index funding_entry_by_fund on funding_entry (fund_id);
create index funding_entry_by_project on funding_entry (project_id);
create table funding_entry_past (like funding_entry, superseded_at timestamptz not null);
create index funding_entry_past_by_id on funding_entry_past (id);
comment on table funding_entry is '资金流水，入账后不改不删，只能冲销';
comment on column funding_entry.amount is '金额，元';
comment on column funding_entry.reverses_id is '所冲销的流水';
