-- Whose password everybody knows can sign in to the demonstration only
alter table account add column published boolean not null default false;
comment on column account.published is '演示账户，密码公开，只能在演示中登录';
update account set published = true where exists (select from account where username = 'books');
