create table backup_taken (
	taken_at timestamptz  primary key,
	folder   varchar(1000) not null,
	sealed   boolean      not null,
	bytes    bigint       not null,
	rows     bigint       not null,
	files    bigint       not null,
	missing  bigint       not null,
	ended_at timestamptz  not null
);
comment on table backup_taken is '定时备份：每完成一次一行';
comment on column backup_taken.taken_at is '快照时间';
comment on column backup_taken.sealed is '是否加密';
comment on column backup_taken.missing is '备份时缺失或损坏的佐证文件数';
