create table record_link (
	root_id    uuid        not null,
	pairing_id uuid,
	from_type  varchar(30) not null,
	from_id    uuid        not null,
	field      varchar(60) not null,
	to_type    varchar(30) not null,
	to_id      uuid        not null,
	primary key (root_id, from_id, field, to_id)
);
create index record_link_back on record_link (to_id, from_type, field, from_id);
comment on table record_link is '记录之间的引用：谁在哪个字段提到了谁';
