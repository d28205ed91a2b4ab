create table consultation (like register_entry,
	kind varchar(8) not null check (kind in ('VISIT', 'QUESTION', 'ONLINE', 'LESSON')),
	expert_id uuid not null,
	held_on date not null,
	state varchar(8) not null check (state in ('OPEN', 'ANSWERED', 'DONE')),
	region varchar(24),
	asker varchar(200),
	asker_organisation_id uuid,
	question varchar(2000),
	due_on date,
	answer varchar(2000),
	answered_on date,
	adopted boolean,
	served_value numeric, served_unit varchar(10), served_comparator varchar(2), served_word varchar(4), served_base numeric,
	project_id uuid,
	facility_id uuid,
	product_id uuid,
	remark varchar(2000),
	constraint consultation_due_after_asked check (due_on >= held_on),
	constraint consultation_answered_after_asked check (answered_on >= held_on)
);
alter table consultation alter column pairing_id set not null;
call complete_register('consultation');
create index consultation_by_expert on consultation (expert_id, held_on);
create index consultation_by_held_on on consultation (held_on, id);
create index consultation_by_due_on on consultation (due_on, id);
create index consultation_by_answered_on on consultation (answered_on, id);
create index consultation_by_region on consultation (region, id);
create index consultation_by_asker_organisation on consultation (asker_organisation_id);
create index consultation_by_project on consultation (project_id);
create index consultation_by_facility on consultation (facility_id);
create index consultation_by_product on consultation (product_id);
comment on table consultation is '专家走访与咨询';
