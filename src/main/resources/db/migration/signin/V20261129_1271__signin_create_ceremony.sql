-- What a browser has begun and comes back with: a passkey's challenge, the way over another sign-in
create table sign_in_ceremony (
	digest     bytea         primary key,
	payload    varchar(2000) not null,
	expires_at timestamptz   not null
);
create index sign_in_ceremony_by_expires_at on sign_in_ceremony (expires_at);
comment on table sign_in_ceremony is '登录中途的一次性数据：通行密钥的质询、统一认证的往返';
comment on column sign_in_ceremony.digest is '浏览器所持密文与种类的 SHA-256';
