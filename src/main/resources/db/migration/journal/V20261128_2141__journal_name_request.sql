alter table journal_line add column address varchar(45), add column request_id varchar(64);
comment on column journal_line.address is '来源网络地址；空表示不是由请求引起';
comment on column journal_line.request_id is '请求编号，与应答头 X-Request-Id 和日志一致';

create table journal_quota (
	act     varchar(20)  not null,
	subject varchar(100) not null,
	hour    timestamptz  not null,
	lines   integer      not null,
	primary key (act, subject, hour)
);
comment on table journal_quota is '限量记入审计链的操作，每小时计数；超出部分按小时合并为一行';
