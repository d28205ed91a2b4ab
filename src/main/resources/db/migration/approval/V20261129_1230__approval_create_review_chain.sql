-- The steps of reviews are records; a filing under review keeps those that it was handed in under
create table review_chain (like register_entry,
	applies_to_id uuid,
	reach         varchar(10) not null check (reach in ('WITH_BELOW', 'ITSELF')),
	steps         jsonb not null,
	remark        varchar(2000)
);
call complete_register('review_chain');
create index review_chain_by_applies_to on review_chain (applies_to_id);
create unique index review_chain_once on review_chain (root_id, applies_to_id, reach) nulls not distinct;
comment on table review_chain is '审核流程：结对的填报单依次经过的环节';
comment on column review_chain.applies_to_id is '适用的结对；空为没有单独设置的全部结对';
comment on column review_chain.reach is '本级及下级，或仅本级';
comment on column review_chain.steps is '环节：名称、审核岗、工作日数';
