create table confirmation (
	root_id     uuid        not null,
	filing_id   uuid        not null,
	line        integer     not null,
	record_id   uuid        not null,
	pairing_id  uuid,
	type        varchar(30) not null,
	name        varchar(400) not null,
	value       jsonb,
	per_side    boolean     not null,
	year        integer     not null,
	state       varchar(9)  not null check (state in ('STATED', 'CONFIRMED', 'DISPUTED', 'APART')),
	present     boolean     not null default true,
	stated_by   varchar(7)  not null check (stated_by in ('HELPED', 'HELPING')),
	stated_at   timestamptz not null,
	actor_id    uuid,
	actor_name  varchar(60),
	actor_unit  varchar(200),
	acted_at    timestamptz,
	primary key (root_id, filing_id, line)
);
create index confirmation_by_record on confirmation (root_id, record_id);
create index confirmation_waiting on confirmation (stated_at, filing_id, line) where state = 'STATED' and present;
create index confirmation_by_state on confirmation (root_id, pairing_id, year, state) where present;
comment on table confirmation is '双方确认：每条已入账、须两地确认的内容，对方是否确认';
comment on column confirmation.present is '是否为现行版本';
comment on column confirmation.per_side is '两侧各报各的，本就不同';
comment on column confirmation.stated_by is '由哪一方填报';

create table difference (
	id            uuid          not null,
	root_id       uuid          not null,
	filing_id     uuid          not null,
	line          integer       not null,
	record_id     uuid          not null,
	pairing_id    uuid,
	type          varchar(30)   not null,
	name          varchar(400)  not null,
	field         varchar(60),
	ours          jsonb,
	theirs        jsonb,
	year          integer       not null,
	stated_by     varchar(7)    not null check (stated_by in ('HELPED', 'HELPING')),
	opened_by     uuid          not null,
	opened_at     timestamptz   not null,
	state         varchar(8)    not null check (state in ('OPEN', 'EQUAL', 'ANSWERED', 'SETTLED')),
	waits_for     varchar(7)    check (waits_for in ('HELPED', 'HELPING')),
	waiting_since timestamptz,
	way           varchar(9)    check (way in ('ACCEPTED', 'CONFIRMED', 'THIRD', 'APART', 'OVERTAKEN', 'VOIDED')),
	answer_id     uuid,
	settled_at    timestamptz,
	primary key (id, root_id)
);
create index difference_open on difference (root_id, pairing_id, waiting_since) where state <> 'SETTLED';
create index difference_by_filing on difference (root_id, filing_id, line);
create index difference_by_record on difference (root_id, record_id) where state <> 'SETTLED';
create index difference_by_answer on difference (root_id, answer_id) where state = 'ANSWERED';
create index difference_by_pairing on difference (root_id, pairing_id, year, id);
comment on table difference is '两地对账的差异：一方对另一方所报提出的异议';
comment on column difference.field is '双方所比的字段';
comment on column difference.ours is '填报一方的数';
comment on column difference.theirs is '对方的数';
comment on column difference.answer_id is '据以更正的填报单';

create table difference_word (
	id            uuid          not null,
	root_id       uuid          not null,
	difference_id uuid          not null,
	kind          varchar(9)    not null
		check (kind in ('DISPUTED', 'ACCEPTED', 'KEPT', 'THIRD', 'APART', 'CONFIRMED', 'POSTED', 'VOIDED')),
	actor_id      uuid          not null,
	actor_name    varchar(60)   not null,
	actor_unit    varchar(200),
	party         varchar(7)    check (party in ('HELPED', 'HELPING')),
	at            timestamptz   not null,
	reason        varchar(1000),
	value         jsonb,
	evidence      jsonb         not null,
	primary key (id, root_id)
);
create index difference_word_by_difference on difference_word (root_id, difference_id, id);
comment on table difference_word is '对账往来：双方说了什么、附了什么佐证，只增不改';

-- What is in the books already waits for the other side like all that comes
insert into confirmation (root_id, filing_id, line, record_id, pairing_id, type, name, value, per_side, year, state,
	stated_by, stated_at)
select v.root_id, v.filing_id, v.filing_line, v.id, v.pairing_id, 'indicator-values', v.name,
	case when v.amount_value is not null and v.amount_upper is null then jsonb_strip_nulls(jsonb_build_object('value',
		v.amount_value::text, 'unit', v.amount_unit, 'comparator', v.amount_comparator, 'word', v.amount_word)) end,
	false, coalesce(extract(year from v.period_ends_on), extract(year from v.posted_at)), 'STATED', 'HELPED', v.posted_at
from indicator_value v join indicator i on i.id = v.indicator_id
where i.side = 'BOTH' and v.filing_id is not null and v.filing_line is not null;
