-- Addresses are sealed; those from before are by the job seal.renew
alter table mail_wish alter column address type text;
comment on column mail_wish.address is '邮箱，加密';
