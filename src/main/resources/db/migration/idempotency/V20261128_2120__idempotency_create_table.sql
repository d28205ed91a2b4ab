create table idempotency_key (
	root_id    uuid         not null,
	account_id uuid         not null,
	key        varchar(200) not null,
	digest     varchar(64)  not null,
	answer     text,
	at         timestamptz  not null,
	primary key (root_id, account_id, key)
);
create index idempotency_key_by_time on idempotency_key (at);
comment on table idempotency_key is '幂等键：同一人以同一键重发的请求得到第一次的答复';
comment on column idempotency_key.root_id is '总为公共部分：一个键属于人，不属于结对';
comment on column idempotency_key.digest is '所请求的操作、对象与内容的 SHA-256';
comment on column idempotency_key.answer is '第一次的答复，JSON';
