alter table indicator_value
	add column subject_kind varchar(10),
	add column subject_ref  varchar(300),
	add column scope        varchar(10) not null default 'OWN',
	add column scope_note   varchar(200),
	add column claim        varchar(10) not null default 'STATED',
	add column claim_word   varchar(20),
	add column same_as      uuid,
	add column doubt_kind   varchar(15),
	add column doubts       uuid[] not null default '{}';
alter table indicator_value_history
	add column subject_kind varchar(10),
	add column subject_ref  varchar(300),
	add column scope        varchar(10) not null default 'OWN',
	add column scope_note   varchar(200),
	add column claim        varchar(10) not null default 'STATED',
	add column claim_word   varchar(20),
	add column same_as      uuid,
	add column doubt_kind   varchar(15),
	add column doubts       uuid[] not null default '{}';
-- What was filed before says no kind: it is read as a form without one is
update indicator_value set subject_kind = case when region is null then 'PAIRING' else 'REGION' end;
update indicator_value_history set subject_kind = case when region is null then 'PAIRING' else 'REGION' end;
alter table indicator_value alter column subject_kind set not null;
alter table indicator_value_history alter column subject_kind set not null;
drop index indicator_value_once;
create unique index indicator_value_once on indicator_value
	(root_id, series_id, period_kind, coalesce(period_span, ''), basis, stated_name, coalesce(scope_note, ''));
comment on column indicator_value.subject_kind is '主体类别：数字是谁的';
comment on column indicator_value.subject_ref is '主体所登记记录的外部编号';
comment on column indicator_value.scope is '数据范围：本结对、大于本结对、原文未载明';
comment on column indicator_value.scope_note is '口径说明；不同的不相加';
comment on column indicator_value.claim is '数字来由：明载、由文字读出、由名称读出';
comment on column indicator_value.claim_word is '读出数字的原词';
comment on column indicator_value.same_as is '与哪一个数字是同一事实；只计那一个';
comment on column indicator_value.doubts is '存疑的另一方';
