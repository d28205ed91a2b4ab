alter table indicator
	alter column over_pairings type varchar(9),
	alter column over_time type varchar(9),
	add column changes jsonb not null default '[]',
	add column tolerance_days integer check (tolerance_days between 0 and 366),
	add column parts text[] not null default '{}',
	add column alike uuid[] not null default '{}',
	add column side varchar(9) check (side in ('BOTH', 'ASSISTING', 'ASSISTED')),
	add column synonyms text[] not null default '{}',
	add column basis varchar(300),
	add column basis_document_id uuid,
	add column certainty varchar(300),
	add column remark varchar(2000),
	add constraint indicator_tolerance_of_stock check (tolerance_days is null or kind = 'STOCK');
alter table indicator_history
	alter column over_pairings type varchar(9),
	alter column over_time type varchar(9),
	add column changes jsonb not null default '[]',
	add column tolerance_days integer,
	add column parts text[] not null default '{}',
	add column alike uuid[] not null default '{}',
	add column side varchar(9),
	add column synonyms text[] not null default '{}',
	add column basis varchar(300),
	add column basis_document_id uuid,
	add column certainty varchar(300),
	add column remark varchar(2000);
comment on column indicator.definition is '口径（现行）';
comment on column indicator.changes is '口径变更：生效日、变更前口径、衔接系数';
comment on column indicator.tolerance_days is '时点数可以合计的时点相差天数';
comment on column indicator.parts is '其中项';
comment on column indicator.alike is '可与之对照的平台计算指标';
comment on column indicator.side is '责任方';
comment on column indicator.certainty is '来源自述的把握程度';
