create table rule_hit (
	root_id        uuid         not null,
	record_id      uuid         not null,
	rule           varchar(20)  not null,
	field          varchar(100) not null,
	type           varchar(30)  not null,
	version        integer      not null,
	severity       varchar(10)  not null,
	message_key    varchar(100) not null,
	message_values jsonb        not null,
	cites          jsonb        not null,
	found_at       timestamptz  not null,
	seen_at        timestamptz  not null,
	primary key (record_id, rule, field, root_id)
);
create index rule_hit_by_type on rule_hit (type, seen_at);
comment on table rule_hit is '规则命中：已入账记录中每夜查出的问题';
comment on column rule_hit.field is '字段，涉及多个字段时为空';
comment on column rule_hit.found_at is '首次查出的时间';
comment on column rule_hit.seen_at is '最近一次查出的时间';
