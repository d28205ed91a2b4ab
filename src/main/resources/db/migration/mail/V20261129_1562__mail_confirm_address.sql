-- Letters go only where their reader has opened one: an address is confirmed by a link that is sent to it
alter table mail_wish alter column address drop not null;
alter table mail_wish add column confirmed_at timestamptz;
alter table mail_wish add column link_digest bytea;
alter table mail_wish add column link_sent_at timestamptz;
comment on column mail_wish.address is '寄到哪里；空为不要';
comment on column mail_wish.confirmed_at is '收信人打开确认链接的时刻；空为未确认，不寄';
comment on column mail_wish.link_digest is '确认链接的摘要，一次有效';
-- those that have got letters until now go on getting them
update mail_wish set confirmed_at = now() where sent_on is not null;
