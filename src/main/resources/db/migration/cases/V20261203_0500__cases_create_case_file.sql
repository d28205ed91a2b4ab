create table case_file (like register_entry,
	kind varchar(13) not null check (kind in ('BENEFIT', 'LAND_APPROVAL', 'LAND_SALE', 'FINANCING', 'EIA_RELIEF', 'ISSUE')),
	number varchar(60),
	region varchar(24),
	applicant varchar(200),
	organisation_id uuid,
	matter varchar(200),
	matter_key varchar(200),
	period varchar(25),
	several_value numeric, several_unit varchar(10), several_comparator varchar(2), several_word varchar(4), several_base numeric,
	steps jsonb not null,
	state varchar(9) check (state in ('RAISED', 'ELIGIBLE', 'APPLIED', 'PREPARED', 'ACCEPTED', 'ASSIGNED', 'ESCALATED', 'LISTED',
		'APPROVED', 'SOLD', 'PAID', 'SOLVED', 'CLOSED', 'REJECTED', 'WITHDRAWN')),
	state_on varchar(25),
	level varchar(12) check (level in ('FIRM', 'TEAM', 'COUNTY', 'HEADQUARTERS', 'PREFECTURE', 'BOTH_SIDES', 'PROVINCE')),
	at_level varchar(12) check (at_level in ('FIRM', 'TEAM', 'COUNTY', 'HEADQUARTERS', 'PREFECTURE', 'BOTH_SIDES', 'PROVINCE')),
	owner varchar(200),
	owner_organisation_id uuid,
	due_on date,
	result varchar(2000),
	asked_value numeric, asked_unit varchar(10), asked_comparator varchar(2), asked_word varchar(4), asked_base numeric,
	approved_value numeric, approved_unit varchar(10), approved_comparator varchar(2), approved_word varchar(4), approved_base numeric,
	paid_value numeric, paid_unit varchar(10), paid_comparator varchar(2), paid_word varchar(4), paid_base numeric,
	bank varchar(200),
	bank_organisation_id uuid,
	guarantor varchar(200),
	guarantor_organisation_id uuid,
	area_value numeric, area_unit varchar(10), area_comparator varchar(2), area_word varchar(4), area_base numeric,
	quota_value numeric, quota_unit varchar(10), quota_comparator varchar(2), quota_word varchar(4), quota_base numeric,
	industry_area_value numeric, industry_area_unit varchar(10), industry_area_comparator varchar(2), industry_area_word varchar(4), industry_area_base numeric,
	with_design boolean,
	start_price_value numeric, start_price_unit varchar(10), start_price_comparator varchar(2), start_price_word varchar(4), start_price_base numeric,
	price_value numeric, price_unit varchar(10), price_comparator varchar(2), price_word varchar(4), price_base numeric,
	relief varchar(10) check (relief in ('EXEMPT', 'REGISTERED', 'COMMITMENT', 'SIMPLIFIED')),
	basis_id uuid,
	park_id uuid,
	project_id uuid,
	task_id uuid,
	figures uuid[] not null,
	remark varchar(2000)
);
alter table case_file alter column pairing_id set not null;
call complete_register('case_file');
create index case_file_by_region on case_file (region, id);
create index case_file_by_state_on on case_file (state_on, id);
create index case_file_by_due_on on case_file (due_on, id);
create index case_file_by_approved on case_file (approved_base, id);
create index case_file_by_paid on case_file (paid_base, id);
create index case_file_by_area on case_file (area_base, id);
create index case_file_by_matter on case_file (matter_key) where matter_key is not null;
create index case_file_by_organisation on case_file (organisation_id);
create index case_file_by_owner_organisation on case_file (owner_organisation_id);
create index case_file_by_bank_organisation on case_file (bank_organisation_id);
create index case_file_by_guarantor_organisation on case_file (guarantor_organisation_id);
create index case_file_by_basis on case_file (basis_id);
create index case_file_by_park on case_file (park_id);
create index case_file_by_project on case_file (project_id);
create index case_file_by_task on case_file (task_id);
comment on table case_file is '办件：政策兑现、用地报批、土地出让、融资担保、环评减负、难点堵点';
