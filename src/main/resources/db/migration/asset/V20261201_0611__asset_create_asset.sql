create table asset (like register_entry,
	kind varchar(9) not null check (kind in ('OPERATING', 'PUBLIC', 'HOUSEHOLD')),
	shape varchar(6) check (shape in ('FIXED', 'EQUITY', 'LIVING')),
	number varchar(60),
	region varchar(24),
	address varchar(200),
	project_id uuid,
	fund_sources varchar(11)[] not null,
	acquired varchar(25),
	quantity_value numeric, quantity_unit varchar(10), quantity_comparator varchar(2), quantity_word varchar(4), quantity_base numeric,
	original_value_value numeric, original_value_unit varchar(10), original_value_comparator varchar(2), original_value_word varchar(4), original_value_base numeric,
	net_value_value numeric, net_value_unit varchar(10), net_value_comparator varchar(2), net_value_word varchar(4), net_value_base numeric,
	owner_tier varchar(9) check (owner_tier in ('COUNTY', 'TOWN', 'VILLAGE', 'HOUSEHOLD')),
	owner varchar(200),
	owner_organisation_id uuid,
	confirmed_on date,
	certificate varchar(100),
	handed_over_on date,
	custodian varchar(100),
	way varchar(8) check (way in ('SELF', 'CONTRACT', 'LEASE', 'SHARES', 'TRUST')),
	operator varchar(200),
	operator_organisation_id uuid,
	contract_from date,
	contract_until date,
	agreed_income_value numeric, agreed_income_unit varchar(10), agreed_income_comparator varchar(2), agreed_income_word varchar(4), agreed_income_base numeric,
	incomes jsonb not null,
	state varchar(11) check (state in ('NORMAL', 'INEFFICIENT', 'IDLE', 'DAMAGED', 'LOST', 'DISPOSED')),
	state_since date,
	disposal varchar(300),
	disposal_income_value numeric, disposal_income_unit varchar(10), disposal_income_comparator varchar(2), disposal_income_word varchar(4), disposal_income_base numeric,
	publicity varchar(300),
	remark varchar(2000),
	constraint asset_contract_ends_after_start check (contract_until >= contract_from),
	constraint asset_of_households check (kind <> 'HOUSEHOLD' or owner_tier = 'HOUSEHOLD')
);
alter table asset alter column pairing_id set not null;
call complete_register('asset');
create index asset_by_region on asset (region, id);
create index asset_by_project on asset (project_id);
create index asset_by_original_value on asset (original_value_base, id);
create index asset_by_owner_organisation on asset (owner_organisation_id);
create index asset_by_operator_organisation on asset (operator_organisation_id);
create index asset_by_contract_until on asset (contract_until, id);
comment on table asset is '帮扶资产';
