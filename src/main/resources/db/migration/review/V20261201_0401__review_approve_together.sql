create table review_batch (
	id       uuid        primary key,
	owner_id uuid        not null references account (id),
	at       timestamptz not null,
	filings  integer     not null
);
create index review_batch_by_owner on review_batch (owner_id, at);
create index review_batch_by_age on review_batch (at);
comment on table review_batch is '成批通过：谁、什么时候、一次选了多少份';

create table review_batch_filing (
	root_id    uuid         not null,
	batch_id   uuid         not null references review_batch (id) on delete cascade,
	number     integer      not null,
	filing_id  uuid         not null,
	version    integer      not null,
	outcome    varchar(8)   not null,
	code       varchar(100),
	refusal    text,
	refusal_en text,
	primary key (batch_id, number, root_id)
);
create index review_batch_filing_open on review_batch_filing (batch_id, number) where outcome = 'WAITING';
comment on table review_batch_filing is '成批通过中的每份填报单及结果；通过与记结果在同一事务';
comment on column review_batch_filing.version is '选中时看到的版本；变了就不通过';
comment on column review_batch_filing.outcome is '等待、入账、转下一环节、没有通过';
