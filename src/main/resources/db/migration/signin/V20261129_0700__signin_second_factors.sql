-- Second factors of accounts, and passwords that were used before
create table second_factor (
	account_id uuid        primary key references account (id),
	secret     bytea       not null,
	last_step  bigint      not null,
	created_at timestamptz not null
);
comment on table second_factor is '第二因子：动态码（RFC 6238）';
comment on column second_factor.secret is '密钥，已加密';
comment on column second_factor.last_step is '最近用过的时间步，同一动态码只能用一次';

create table recovery_code (
	account_id uuid  not null references account (id),
	digest     bytea not null,
	primary key (account_id, digest)
);
comment on table recovery_code is '恢复码：各用一次，只存摘要';

create table former_password (
	account_id    uuid         not null references account (id),
	password_hash varchar(200) not null,
	ended_at      timestamptz  not null,
	primary key (account_id, ended_at)
);
comment on table former_password is '用过的口令，只存散列';
