create table question (
	id          uuid          not null,
	root_id     uuid          not null,
	subject_id  uuid          not null,
	version     integer,
	author_id   uuid          not null,
	author_name varchar(100)  not null,
	asked_at    timestamptz   not null,
	text        varchar(1000) not null,
	constraint question_says_something check (btrim(text) <> ''),
	primary key (id, root_id)
);
create index question_by_subject on question (root_id, subject_id, id);
comment on table question is '对账上数字的疑问与答复，只增不改';
comment on column question.subject_id is '数字';
comment on column question.version is '提问时所看的版本；由记录汇总的数没有版本';
