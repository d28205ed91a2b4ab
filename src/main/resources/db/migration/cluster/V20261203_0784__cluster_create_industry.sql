create table industry (like register_entry,
	side varchar(8) not null check (side in ('HELPING', 'ASSISTED')),
	region varchar(24),
	stance varchar(8) check (stance in ('LEADING', 'LEAVING', 'WANTED', 'UNWANTED')),
	industry_class varchar(5),
	link varchar(100),
	output_value numeric, output_unit varchar(10), output_comparator varchar(2), output_word varchar(4), output_base numeric,
	cluster_id uuid,
	document_id uuid,
	remark varchar(2000)
);
alter table industry alter column pairing_id set not null;
call complete_register('industry');
create index industry_by_region on industry (region, id);
create index industry_by_industry_class on industry (industry_class, id);
create index industry_by_output on industry (output_base, id);
create index industry_by_cluster on industry (cluster_id);
create index industry_by_document on industry (document_id);
comment on table industry is '产业清单：结对双方各自有什么产业、转出或承接什么';
