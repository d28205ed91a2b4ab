create table bulletin (like register_entry,
	issue varchar(40),
	state varchar(10) not null check (state in ('COLLECTING', 'EDITING', 'PUBLISHED')),
	publisher varchar(200),
	published_on date,
	document_id uuid,
	articles jsonb not null,
	remark varchar(2000),
	constraint bulletin_has_its_day check ((state = 'PUBLISHED') = (published_on is not null)),
	constraint bulletin_has_articles check (state <> 'PUBLISHED' or jsonb_array_length(articles) > 0)
);
alter table bulletin alter column pairing_id set not null;
call complete_register('bulletin');
create index bulletin_by_published_on on bulletin (published_on, id);
create index bulletin_by_document on bulletin (document_id);
comment on table bulletin is '工作简报：一期和其中的稿件';
