create table round (
	id             uuid         not null primary key,
	version        integer      not null,
	name           varchar(100) not null,
	kind           varchar(10)  not null,
	period         varchar(10)  not null,
	opens_on       date         not null,
	closes_on      date         not null,
	extended_to    date,
	extended_for   varchar(500),
	note           varchar(500),
	opened_by      uuid         not null,
	opened_by_name varchar(100) not null,
	opened_at      timestamptz  not null,
	withdrawn_at   timestamptz,
	constraint round_closes_after_opening check (closes_on >= opens_on),
	constraint round_extended_with_reason check ((extended_to is null) = (extended_for is null))
);
create index round_by_opening on round (opens_on desc, id desc);
comment on table round is '报送轮次：一批单位在一段时间里报同一张表';
comment on column round.period is '报告期，如 2024-11、2024Q4、2024';
comment on column round.closes_on is '开轮时定的截止日';
comment on column round.extended_to is '延期后的截止日';

create table round_ask (
	root_id      uuid        not null,
	round_id     uuid        not null references round (id),
	pairing_id   uuid        not null,
	indicator_id uuid        not null,
	side         varchar(10) not null,
	primary key (root_id, round_id, pairing_id, indicator_id)
);
create index round_ask_by_round on round_ask (round_id, pairing_id);
create index round_ask_by_pairing on round_ask (pairing_id, round_id);
comment on table round_ask is '轮次所问：哪个结对报哪项指标，由哪一方报';

create table round_sheet (
	root_id            uuid        not null,
	round_id           uuid        not null references round (id),
	pairing_id         uuid        not null,
	version            integer     not null,
	filing_id          uuid,
	first_submitted_at timestamptz,
	excepted_until     date,
	exception          varchar(500),
	restatement        varchar(500),
	reminded_at        timestamptz,
	reminded_by_name   varchar(100),
	primary key (root_id, round_id, pairing_id),
	constraint round_sheet_excepted_with_reason check ((excepted_until is null) = (exception is null))
);
create index round_sheet_by_round on round_sheet (round_id, pairing_id);
create index round_sheet_by_filing on round_sheet (filing_id) where filing_id is not null;
create index round_sheet_reminded on round_sheet (reminded_at) where reminded_at is not null;
comment on table round_sheet is '报表：一个结对在一轮里的填报进展';
comment on column round_sheet.filing_id is '最近一次提交成的填报单';
comment on column round_sheet.excepted_until is '例外：准许报到哪天';
comment on column round_sheet.restatement is '更正的理由；为空表示不在更正';

create table round_cell (
	root_id      uuid        not null,
	round_id     uuid        not null,
	pairing_id   uuid        not null,
	indicator_id uuid        not null,
	period       varchar(15) not null,
	text         varchar(200),
	absence      varchar(15),
	remark       varchar(1000),
	changed_by   uuid        not null,
	changed_at   timestamptz not null,
	primary key (root_id, round_id, pairing_id, indicator_id, period),
	constraint round_cell_text_or_absence check (text is null or absence is null)
);
comment on table round_cell is '报表的格：录入的原文，或为什么没有数；提交后入账的数在指标数据里';
