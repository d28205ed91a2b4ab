create table team (
	id                      uuid         not null,
	root_id                 uuid         not null,
	version                 integer      not null,
	pairing_id              uuid         not null,
	name                    varchar(200) not null,
	ref                     varchar(300),
	grams                   text[]       not null,
	filing_id               uuid,
	filing_line             integer,
	posted_at               timestamptz  not null,
	kind                    varchar(15)  not null,
	region                  varchar(24),
	headcount_value         numeric,
	headcount_unit          varchar(10),
	headcount_comparator    varchar(2),
	headcount_word          varchar(4),
	headcount_base          numeric,
	person_times_value      numeric,
	person_times_unit       varchar(10),
	person_times_comparator varchar(2),
	person_times_word       varchar(4),
	person_times_base       numeric,
	dispatched_by           varchar(24),
	dispatcher_id           uuid,
	dispatcher_name         varchar(200),
	begins                  varchar(25),
	ends                    varchar(25),
	begins_on               date,
	ends_on                 date,
	assignments             jsonb        not null,
	duties                  text[]       not null,
	figures                 uuid[]       not null,
	remark                  varchar(2000),
	primary key (id, root_id),
	constraint team_ends_after_it_begins check (begins_on <= ends_on)
);
create index team_by_name on team (name, id);
create index team_by_begins_on on team (begins_on, id);
create index team_by_ends_on on team (ends_on, id);
create index team_by_headcount on team (headcount_base, id);
create index team_by_person_times on team (person_times_base, id);
create index team_by_pairing on team (pairing_id);
create index team_by_dispatcher on team (dispatcher_id);
create index team_by_grams on team using gin (grams);
create index team_by_figures on team using gin (figures);
create table team_past (like team, superseded_at timestamptz not null);
create index team_past_by_id on team_past (id);
comment on table team is '工作队：派出的队伍、工作组、支教支医人员';
comment on column team.headcount_value is '人数，同一人只计一次';
comment on column team.person_times_value is '人次，同一人派出两次计两次';
comment on column team.dispatched_by is '派出地区';
comment on column team.dispatcher_id is '派出单位';
comment on column team.begins is '任期开始，精确到资料所载';
comment on column team.ends is '任期结束，精确到资料所载；空为未定';
comment on column team.ends_on is '任期最后一日，由 ends 得出';
comment on column team.assignments is '派驻人员：姓名、账户、职务、起止日期';
comment on column team.duties is '职责任务';
