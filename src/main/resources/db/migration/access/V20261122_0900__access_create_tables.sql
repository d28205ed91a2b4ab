create table account (
	id            uuid         primary key,
	username      varchar(60)  not null unique,
	display_name  varchar(60)  not null,
	unit          varchar(100) not null,
	password_hash varchar(200),
	enabled       boolean      not null,
	created_at    timestamptz  not null,
	failures      integer      not null default 0,
	locked_until  timestamptz
);
comment on table account is '账户';
comment on column account.unit is '所在单位';
comment on column account.password_hash is '口令散列；空表示不能登录';
comment on column account.failures is '连续登录失败次数';

create table access_grant (
	id         uuid        primary key,
	account_id uuid        not null references account (id),
	role       varchar(20) not null,
	pairing_id uuid,
	step       integer,
	starts_on  date        not null,
	ends_on    date,
	constraint access_grant_step check (step is null or role = 'REVIEWER')
);
create index access_grant_by_account on access_grant (account_id);
comment on table access_grant is '授权：角色与范围';
comment on column access_grant.pairing_id is '结对范围（含下级）；空为全部';
comment on column access_grant.step is '所持审核环节';
comment on column access_grant.ends_on is '到期日，含当日；空为长期';

create table sign_in (
	digest     bytea       primary key,
	account_id uuid        not null references account (id),
	channel    varchar(10) not null,
	created_at timestamptz not null,
	seen_at    timestamptz not null,
	expires_at timestamptz not null
);
create index sign_in_by_account on sign_in (account_id);
create index sign_in_by_expires_at on sign_in (expires_at);
comment on table sign_in is '登录状态：浏览器会话与接口令牌，只存摘要';
comment on column sign_in.digest is '令牌的 SHA-256';
comment on column sign_in.seen_at is '最近使用，至多每分钟更新一次';
