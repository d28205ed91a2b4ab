-- An extract of a bank or treasury account beside the entries of a fund; it changes no entry
create table reconciliation (
	id            uuid         not null,
	root_id       uuid         not null,
	pairing_id    uuid         not null,
	fund_id       uuid         not null,
	file_name     varchar(200) not null,
	sha256        char(64)     not null,
	first_day     date         not null,
	last_day      date         not null,
	balance       numeric(18,2),
	outflow       varchar(20)  not null,
	opened_at     timestamptz  not null,
	opened_by     uuid         not null,
	opened_name   varchar(60)  not null,
	finished_at   timestamptz,
	finished_by   uuid,
	finished_name varchar(60),
	primary key (id, root_id),
	constraint reconciliation_file_once unique (fund_id, sha256, root_id),
	constraint reconciliation_outflow check (outflow in ('DISBURSED', 'PAID')),
	constraint reconciliation_finished_by_another check (finished_by is distinct from opened_by)
);
create index reconciliation_by_pairing on reconciliation (pairing_id);
comment on table reconciliation is '银行对账：一份银行或国库流水与一笔资金的分录核对';
comment on column reconciliation.sha256 is '流水文件指纹，同一文件只对一次';
comment on column reconciliation.balance is '流水最后一天的余额，流水没有余额列则为空';
comment on column reconciliation.outflow is '账户支出对应的环节：记拨付的资金为拨付，否则为支付';

create table reconciliation_link (
	id                uuid          not null,
	root_id           uuid          not null,
	reconciliation_id uuid          not null,
	by_hand           boolean       not null,
	difference        numeric(18,2) not null,
	explanation       varchar(300),
	acted_by          uuid,
	acted_name        varchar(60),
	primary key (id, root_id)
);
create index reconciliation_link_by_reconciliation on reconciliation_link (reconciliation_id);
comment on table reconciliation_link is '对账配对：流水若干行与分录若干笔';
comment on column reconciliation_link.difference is '流水之和减分录之和';

create table reconciliation_line (
	id                uuid          not null,
	root_id           uuid          not null,
	reconciliation_id uuid          not null,
	sheet             varchar(100),
	row_number        integer       not null,
	moved_on          date          not null,
	amount            numeric(18,2) not null,
	counterparty      varchar(200),
	reference         varchar(100),
	said              varchar(300),
	link_id           uuid,
	explanation       varchar(300),
	acted_by          uuid,
	acted_name        varchar(60),
	primary key (id, root_id),
	constraint reconciliation_line_moves check (amount <> 0)
);
create index reconciliation_line_by_reconciliation on reconciliation_line (reconciliation_id);
comment on table reconciliation_line is '对账流水行，收入为正，支出为负';

create table reconciliation_entry (
	reconciliation_id uuid not null,
	entry_id          uuid not null,
	root_id           uuid not null,
	link_id           uuid,
	explanation       varchar(300),
	acted_by          uuid,
	acted_name        varchar(60),
	primary key (reconciliation_id, entry_id, root_id)
);
create unique index reconciliation_entry_linked_once on reconciliation_entry (entry_id, root_id) where link_id is not null;
comment on table reconciliation_entry is '对账分录：已配对或已说明的';
