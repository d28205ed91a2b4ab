-- When somebody last signed in, after the sign-in itself is forgotten
alter table account add column signed_in_at timestamptz;
comment on column account.signed_in_at is '最近一次登录；空为从未登录';
update account a set signed_in_at = (select max(l.at) from journal_line l where l.object_id = a.id and l.act = 'SIGNED_IN');
