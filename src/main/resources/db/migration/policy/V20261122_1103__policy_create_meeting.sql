create table meeting (
	id           uuid         not null,
	root_id      uuid         not null,
	version      integer      not null,
	pairing_id   uuid         not null,
	name         varchar(200) not null,
	ref          varchar(300),
	grams        text[]       not null,
	filing_id    uuid,
	filing_line  integer,
	posted_at    timestamptz  not null,
	nature       varchar(20)  not null,
	kind         varchar(30),
	level        varchar(40),
	mechanism_id uuid,
	state        varchar(20),
	region       varchar(24),
	basis_id     uuid,
	tracks       text[]       not null,
	tiers        text[]       not null,
	matters      text[]       not null,
	requirement  varchar(500),
	held_on      varchar(25),
	place        varchar(200),
	chair        varchar(100),
	participants text[]       not null,
	decisions    jsonb        not null,
	figures      uuid[]       not null,
	modes        uuid[]       not null,
	remark       varchar(2000),
	primary key (id, root_id),
	constraint meeting_not_under_itself check (mechanism_id <> id),
	constraint meeting_state_suits_nature
		check (state <> case nature when 'MECHANISM' then 'HELD' else 'RUNNING' end),
	constraint meeting_mechanism_is_not_held check (nature = 'MEETING' or held_on is null)
);
create index meeting_by_name on meeting (name, id);
create index meeting_by_held_on on meeting (held_on, id);
create index meeting_by_mechanism on meeting (mechanism_id);
create index meeting_by_basis on meeting (basis_id);
create index meeting_by_pairing on meeting (pairing_id);
create index meeting_by_grams on meeting using gin (grams);
create index meeting_by_figures on meeting using gin (figures);
create index meeting_by_modes on meeting using gin (modes);
create index meeting_that_decided on meeting (root_id) where decisions <> '[]';
create table meeting_past (like meeting, superseded_at timestamptz not null);
create index meeting_past_by_id on meeting_past (id);
comment on table meeting is '会议与机制';
comment on column meeting.nature is '性质：机制、会议';
comment on column meeting.mechanism_id is '所属机制';
comment on column meeting.held_on is '召开时间，精确到资料所载';
comment on column meeting.decisions is '议定事项：编号、内容、责任单位、时限、状态、落实日期、任务、项目；是否逾期按当天计算，不存';
