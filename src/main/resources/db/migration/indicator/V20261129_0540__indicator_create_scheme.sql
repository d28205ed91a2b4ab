create table scheme (like register_entry,
	level             varchar(20),
	years             varchar(25),
	stated_years      varchar(20),
	items             jsonb not null,
	weighting         varchar(300),
	procedure         varchar(300),
	due               varchar(300),
	basis             varchar(1000),
	basis_document_id uuid,
	certainty         varchar(300),
	remark            varchar(2000)
);
call complete_register('scheme');
create index scheme_by_years on scheme (years, id);
comment on table scheme is '考核方案';
comment on column scheme.items is '考核内容：领域、分值、依据的指标';
comment on column scheme.stated_years is '来源写的年份，不成时期的';
