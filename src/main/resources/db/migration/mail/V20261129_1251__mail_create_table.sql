create table mail_wish (
	account_id uuid         primary key references account (id),
	address    varchar(254) not null,
	sent_on    date
);
comment on table mail_wish is '邮件提醒：谁要，寄到哪里';
comment on column mail_wish.sent_on is '最近一次处理的日期，每天至多一封';
