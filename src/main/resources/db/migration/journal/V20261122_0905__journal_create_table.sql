create table journal_line (
	root_id     uuid        not null,
	id          uuid        not null,
	at          timestamptz not null,
	actor_id    uuid,
	actor_name  varchar(60) not null,
	act         varchar(20) not null,
	object_type varchar(30) not null,
	object_id   uuid,
	detail      jsonb       not null,
	primary key (root_id, id)
);
create index journal_line_by_object on journal_line (object_id);
comment on table journal_line is '审计链：每项操作一行，只增不改';
