-- What a session or token is called, where it is from, what it may do and how its holder was proven
alter table sign_in
	add column id            uuid         not null default gen_random_uuid(),
	add column user_agent    varchar(200) not null default '',
	add column address       varchar(60)  not null default '',
	add column second_factor boolean      not null default false,
	add column proven_at     timestamptz,
	add column name          varchar(60),
	add column read_only     boolean      not null default false,
	add column networks      varchar(500) not null default '';
create unique index sign_in_by_id on sign_in (id);
comment on column sign_in.user_agent is '浏览器或程序自报的名称';
comment on column sign_in.address is '登录时的网络地址';
comment on column sign_in.second_factor is '是否验证过第二因子';
comment on column sign_in.proven_at is '最近一次再验证本人的时间；空为没有过';
comment on column sign_in.name is '令牌名称；会话和凭口令换取的令牌为空';
comment on column sign_in.read_only is '令牌只能读';
comment on column sign_in.networks is '令牌限用的网络，CIDR，以空格分隔；空为不限';

-- How old a password is, and when an account was last used
alter table account
	add column password_set_at timestamptz,
	add column used_at         timestamptz not null default now();
update account a set password_set_at = coalesce((select max(ended_at) from former_password f where f.account_id = a.id),
	a.created_at) where a.password_hash is not null;
comment on column account.password_set_at is '现用口令的设置时间';
comment on column account.used_at is '最近使用，至多每天更新一次；启用账户也算';
