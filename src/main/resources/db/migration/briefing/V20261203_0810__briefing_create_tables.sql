create table briefing (
	id              uuid         not null,
	root_id         uuid         not null,
	pairing_id      uuid         not null,
	kind            varchar(10)  not null,
	period          varchar(40)  not null,
	known_at        timestamptz  not null,
	title           varchar(200) not null,
	code            char(8)      not null,
	chapters        jsonb        not null,
	missing         jsonb        not null,
	state           varchar(10)  not null,
	version         integer      not null,
	author_id       uuid         not null,
	author_name     varchar(60)  not null,
	author_unit     varchar(200) not null,
	created_at      timestamptz  not null,
	changed_at      timestamptz  not null,
	override_id     uuid,
	override_name   varchar(60),
	override_reason varchar(500),
	overridden      uuid[]       not null default '{}',
	issuer_id       uuid,
	issuer_name     varchar(60),
	issued_at       timestamptz,
	issue           varchar(60),
	constraint briefing_pk primary key (id, root_id),
	constraint briefing_code unique (code, root_id),
	constraint briefing_issue unique (root_id, kind, issue),
	constraint briefing_state check (state in ('DRAFT', 'SUBMITTED', 'ISSUED')),
	constraint briefing_issued check ((state = 'ISSUED') = (issue is not null)),
	constraint briefing_other_issuer check (issuer_id <> author_id),
	constraint briefing_other_authoriser check (override_id <> author_id)
);
create index briefing_of_pairing on briefing (root_id, pairing_id, id desc);
comment on table briefing is '文稿：由账内数据生成的简报、总结和报告，连同撰写、授权和签发';
comment on column briefing.known_at is '文稿取数的账面时刻';
comment on column briefing.code is '核数码：印在每页，凭它查各数今天的情况';
comment on column briefing.chapters is '各章文字，数以记号挂接';
comment on column briefing.overridden is '已授权照印的待核问题';
comment on column briefing.issue is '签发时给的期号或文号';

create table briefing_number (
	root_id     uuid         not null,
	briefing_id uuid         not null,
	place       integer      not null,
	figure_id   uuid         not null,
	part        varchar(20)  not null,
	text        varchar(300) not null,
	what        text         not null,
	source      text         not null,
	constraint briefing_number_pk primary key (briefing_id, place, root_id),
	constraint briefing_number_of foreign key (briefing_id, root_id) references briefing (id, root_id)
);
comment on table briefing_number is '文稿挂接的数：每个数出自哪个数据、印成什么样';

create table briefing_sequence (
	root_id uuid        not null,
	kind    varchar(10) not null,
	year    integer     not null,
	last    integer     not null,
	constraint briefing_sequence_pk primary key (root_id, kind, year)
);
comment on table briefing_sequence is '文稿编号：每个项目、文种、年度各自连续';
