-- Accounts under whose names the portal itself brings books in; nobody signs in with them
alter table account add column of_portal boolean not null default false;
comment on column account.of_portal is '门户自己装载数据用的账户，没有人登录';
update account set of_portal = true where username in ('books', 'catalogue') and password_hash is null;
