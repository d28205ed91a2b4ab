-- Until when somebody has seen their notices; the notices themselves are found in the books
create table notice_mark (
	account_id uuid        primary key references account (id),
	seen_at    timestamptz not null
);
comment on table notice_mark is '通知看到哪里：通知本身每次从业务数据中查出，不另存';
