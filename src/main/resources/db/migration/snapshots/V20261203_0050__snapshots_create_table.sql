create table snapshot (
	id         uuid         primary key,
	name       varchar(100) not null,
	moment     timestamptz  not null,
	head       char(64)     not null,
	head_sm3   char(64)     not null,
	actor_id   uuid         not null,
	actor_name varchar(60)  not null,
	created_at timestamptz  not null,
	constraint snapshot_name unique (name),
	constraint snapshot_not_of_the_future check (moment <= created_at)
);
comment on table snapshot is '账册快照：一个时点的名字，连同留下它时审计链的总块头；只增不改';
comment on column snapshot.moment is '账册截至这一时刻';
comment on column snapshot.head is '留下快照时审计链的总块头（SHA-256）';
comment on column snapshot.head_sm3 is '留下快照时审计链的总块头（SM3）';
