-- Who has forgotten the password only keeps the second factor, which the link then does not get around
alter table account_link add column keeps_factor boolean not null default false;
comment on column account_link.keeps_factor is '只重设口令：已有的第二因子保留，下次登录照旧要用';
