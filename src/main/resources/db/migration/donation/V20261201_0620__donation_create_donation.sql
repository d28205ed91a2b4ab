create table donation (like register_entry,
	donor_kind varchar(11) check (donor_kind in ('ENTERPRISE', 'ASSOCIATION', 'OFFICE', 'PERSON')),
	region varchar(24),
	given varchar(25),
	donor varchar(200),
	donor_organisation_id uuid,
	receiver varchar(200),
	receiver_organisation_id uuid,
	purpose varchar(300),
	money_value numeric, money_unit varchar(10), money_comparator varchar(2), money_word varchar(4), money_base numeric,
	goods_value_value numeric, goods_value_unit varchar(10), goods_value_comparator varchar(2), goods_value_word varchar(4), goods_value_base numeric,
	goods jsonb not null,
	receipt varchar(100),
	spent_value numeric, spent_unit varchar(10), spent_comparator varchar(2), spent_word varchar(4), spent_base numeric,
	balance_value numeric, balance_unit varchar(10), balance_comparator varchar(2), balance_word varchar(4), balance_base numeric,
	publicity varchar(300),
	project_id uuid,
	fund_id uuid,
	remark varchar(2000)
);
alter table donation alter column pairing_id set not null;
call complete_register('donation');
create index donation_by_region on donation (region, id);
create index donation_by_given on donation (given, id);
create index donation_by_donor_organisation on donation (donor_organisation_id);
create index donation_by_receiver_organisation on donation (receiver_organisation_id);
create index donation_by_money on donation (money_base, id);
create index donation_by_goods_value on donation (goods_value_base, id);
create index donation_by_project on donation (project_id);
create index donation_by_fund on donation (fund_id);
comment on table donation is '社会捐赠';
