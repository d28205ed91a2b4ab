create table sign_in_limit (
	subject       bytea       primary key,
	failures      integer     not null,
	failed_at     timestamptz not null,
	blocked_until timestamptz
);
create index sign_in_limit_by_failed_at on sign_in_limit (failed_at);
comment on table sign_in_limit is '登录限次：按账户名与来源、按网络计的连续失败';
comment on column sign_in_limit.subject is '账户名与来源或网络的 SHA-256';
comment on column sign_in_limit.blocked_until is '此前不再受理；空为不必等待';

create table sign_in_origin (
	account_id uuid        not null references account (id),
	origin     bytea       not null,
	seen_at    timestamptz not null,
	primary key (account_id, origin)
);
create index sign_in_origin_by_seen_at on sign_in_origin (seen_at);
comment on table sign_in_origin is '账户登录过的浏览器与网络，其失败单独计';
comment on column sign_in_origin.origin is '浏览器密钥或网络的 SHA-256';

alter table account drop column failures, drop column locked_until;
