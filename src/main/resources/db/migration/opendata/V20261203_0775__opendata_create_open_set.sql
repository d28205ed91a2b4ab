create table open_set (
	id         uuid         primary key,
	type       varchar(60)  not null,
	pairing_id uuid,
	title      varchar(100) not null,
	about      varchar(500),
	columns    text[]       not null check (cardinality(columns) > 0),
	opened_by  varchar(60)  not null,
	opened_at  timestamptz  not null,
	closed_by  varchar(60),
	closed_at  timestamptz,
	constraint open_set_closed_by_somebody check ((closed_at is null) = (closed_by is null))
);
create unique index open_set_once on open_set (type, coalesce(pairing_id, '00000000-0000-0000-0000-000000000000'::uuid))
	where closed_at is null;
comment on table open_set is '开放数据集：安全管理员标为公开的一类记录的若干列；收回后保留一行';
comment on column open_set.pairing_id is '哪一结对的记录；空为全部';
comment on column open_set.columns is '公开的列';
