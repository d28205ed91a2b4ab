create table fund (
	id                    uuid          not null,
	root_id               uuid          not null,
	version               integer       not null,
	pairing_id            uuid          not null,
	name                  varchar(200)  not null,
	ref                   varchar(300),
	grams                 text[]        not null,
	filing_id             uuid,
	filing_line           integer,
	posted_at             timestamptz   not null,
	region                varchar(24),
	source                varchar(20),
	amount_value          numeric,
	amount_unit           varchar(10),
	amount_comparator     varchar(2),
	amount_word           varchar(4),
	amount_base           numeric,
	in_kind               text[]        not null,
	period                varchar(25),
	donor                 varchar(200),
	donor_organisation_id uuid,
	receiver              varchar(200),
	purposes              text[]        not null,
	targets               text[]        not null,
	outputs               text[]        not null,
	parks                 uuid[]        not null,
	projects              uuid[]        not null,
	events                uuid[]        not null,
	modes                 uuid[]        not null,
	figures               uuid[]        not null,
	remark                varchar(2000),
	primary key (id, root_id)
);
create index fund_by_name on fund (name, id);
create index fund_by_amount on fund (amount_base, id);
create index fund_by_pairing on fund (pairing_id);
create index fund_by_grams on fund using gin (grams);
create index fund_by_donor_organisation on fund (donor_organisation_id);
create index fund_by_parks on fund using gin (parks);
create index fund_by_projects on fund using gin (projects);
create index fund_by_events on fund using gin (events);
create index fund_by_modes on fund using gin (modes);
create table fund_past (like fund, superseded_at timestamptz not null);
create index fund_past_by_id on fund_past (id);
comment on table fund is '资金';
comment on column fund.amount_value is '金额，按资料所载；精确收支见资金流水';
