create table record_ref (
	ref        varchar(300) primary key,
	type       varchar(30)  not null,
	record_id  uuid         not null,
	root_id    uuid         not null,
	pairing_id uuid
);
create index record_ref_by_record on record_ref (record_id);
comment on table record_ref is '外部编号到记录的对照';
