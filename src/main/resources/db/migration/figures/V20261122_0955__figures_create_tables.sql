create table indicator_value (
	id                 uuid         not null,
	root_id            uuid         not null,
	version            integer      not null,
	pairing_id         uuid         not null,
	name               varchar(300) not null,
	ref                varchar(300),
	grams              text[]       not null,
	filing_id          uuid,
	filing_line        integer,
	posted_at          timestamptz  not null,
	indicator_id       uuid         not null,
	region             varchar(24),
	subject            varchar(150) not null,
	stated_name        varchar(100) not null,
	series_id          uuid         not null,
	period_kind        varchar(10)  not null,
	period_span        varchar(25),
	period_starts_on   date,
	period_ends_on     date,
	compared_with      varchar(25),
	basis              varchar(10)  not null,
	amount_value       numeric,
	amount_unit        varchar(10),
	amount_comparator  varchar(2),
	amount_word        varchar(4),
	amount_base        numeric,
	absence            varchar(15),
	stated_growth      numeric(9,4),
	growth_base        varchar(25),
	stated_completion  numeric(9,4),
	over_plan          numeric(9,4),
	stated_rank        integer,
	rank_within        varchar(100),
	growth_rank        integer,
	growth_rank_within varchar(100),
	doubt              varchar(500),
	remark             varchar(1000),
	carried            jsonb        not null,
	primary key (id, root_id),
	constraint indicator_value_or_absence check ((amount_value is null) = (absence is not null)),
	constraint indicator_value_whole_amount check (num_nulls(amount_value, amount_unit, amount_comparator, amount_base) in (0, 4))
);
create unique index indicator_value_once on indicator_value
	(root_id, series_id, period_kind, coalesce(period_span, ''), basis, stated_name);
create index indicator_value_by_indicator on indicator_value (indicator_id, period_ends_on);
create index indicator_value_by_pairing on indicator_value (pairing_id, indicator_id);
create index indicator_value_by_posted_at on indicator_value (posted_at, id);
create index indicator_value_by_name on indicator_value (name, id);
create index indicator_value_by_period on indicator_value (period_ends_on, id);
create index indicator_value_by_grams on indicator_value using gin (grams);
create table indicator_value_past (like indicator_value, superseded_at timestamptz not null);
create index indicator_value_past_by_id on indicator_value_past (id);
comment on table indicator_value is '指标数据：填报的数字';
comment on column indicator_value.subject is '对象；空为全部';
comment on column indicator_value.stated_name is '来源所用的指标名';
comment on column indicator_value.series_id is '数列：同一指标、结对、地区、对象';
comment on column indicator_value.compared_with is '同比时期';
comment on column indicator_value.amount_value is '数值，按原文';
comment on column indicator_value.amount_base is '折合基准单位的数值';
comment on column indicator_value.absence is '无值的原因：缺报、不适用、未到期';
comment on column indicator_value.stated_growth is '来源自述的增速，百分点';
comment on column indicator_value.over_plan is '来源自述的超计划幅度，百分点';
comment on column indicator_value.carried is '附带表述：增速、位次、目标等，不另成数字';

create table target (
	id                uuid         not null,
	root_id           uuid         not null,
	version           integer      not null,
	pairing_id        uuid         not null,
	name              varchar(300) not null,
	ref               varchar(300),
	grams             text[]       not null,
	filing_id         uuid,
	filing_line       integer,
	posted_at         timestamptz  not null,
	indicator_id      uuid         not null,
	region            varchar(24),
	subject           varchar(150) not null,
	series_id         uuid         not null,
	period_kind       varchar(10)  not null,
	period_span       varchar(25),
	period_starts_on  date,
	period_ends_on    date,
	amount_value      numeric      not null,
	amount_unit       varchar(10)  not null,
	amount_comparator varchar(2)   not null,
	amount_word       varchar(4),
	amount_base       numeric      not null,
	kind              varchar(10)  not null,
	origin            varchar(10)  not null,
	derivation        varchar(200),
	stated_in         varchar(300),
	remark            varchar(1000),
	primary key (id, root_id),
	constraint target_says_how_derived check ((origin = 'DERIVED') = (derivation is not null))
);
create unique index target_once on target (root_id, series_id, period_kind, coalesce(period_span, ''), kind);
create index target_by_pairing on target (pairing_id, indicator_id);
create index target_by_posted_at on target (posted_at, id);
create index target_by_name on target (name, id);
create index target_by_period on target (period_ends_on, id);
create index target_by_grams on target using gin (grams);
create table target_past (like target, superseded_at timestamptz not null);
create index target_past_by_id on target_past (id);
comment on table target is '目标';
comment on column target.kind is '下达任务或年度计划';
comment on column target.origin is '明载或推算';
comment on column target.stated_in is '载明或推出目标的表述编号';

create table figure_cell (
	id               uuid        not null,
	root_id          uuid        not null,
	indicator_id     uuid        not null,
	pairing_id       uuid        not null,
	period_kind      varchar(10) not null,
	period_span      varchar(25),
	period_starts_on date,
	period_ends_on   date,
	amount           numeric     not null,
	parts            integer     not null,
	at_least         integer     not null,
	at_most          integer     not null,
	about            integer     not null,
	primary key (id, root_id)
);
create index figure_cell_by_indicator on figure_cell (indicator_id, id);
create index figure_cell_by_pairing on figure_cell (pairing_id, indicator_id);
comment on table figure_cell is '由记录汇总的数字：已合并部分';
comment on column figure_cell.amount is '合计，基准单位';

create table figure_delta (
	id       uuid    not null,
	root_id  uuid    not null,
	cell_id  uuid    not null,
	amount   numeric not null,
	parts    integer not null,
	at_least integer not null,
	at_most  integer not null,
	about    integer not null,
	primary key (id, root_id)
);
create index figure_delta_by_cell on figure_delta (root_id, cell_id);
comment on table figure_delta is '由记录汇总的数字：尚未合并的增减';

create table figure_movement (
	id          uuid        not null,
	root_id     uuid        not null,
	cell_id     uuid        not null,
	known_at    timestamptz not null,
	type        varchar(30) not null,
	record_id   uuid        not null,
	filing_id   uuid        not null,
	filing_line integer     not null,
	amount      numeric     not null,
	parts       integer     not null,
	at_least    integer     not null,
	at_most     integer     not null,
	about       integer     not null,
	primary key (id, root_id)
);
create index figure_movement_by_cell on figure_movement (root_id, cell_id, record_id);
comment on table figure_movement is '由记录汇总的数字：逐条增减，只增不改';
