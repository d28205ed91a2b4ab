-- Links that let one person set a password and a second factor, once
create table account_link (
	digest     bytea       primary key,
	role       varchar(20),
	account_id uuid        references account (id),
	factor     bytea       not null,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	constraint account_link_of_one check ((role is null) <> (account_id is null))
);
create unique index account_link_by_role on account_link (role);
create unique index account_link_by_account on account_link (account_id);
comment on table account_link is '一次性链接：首次启用的三名管理员、新账户激活、重置';
comment on column account_link.digest is '链接密文的 SHA-256';
comment on column account_link.role is '首次启用时将担任的管理员；其余链接为空';
comment on column account_link.factor is '拟设的第二因子密钥，已加密';
