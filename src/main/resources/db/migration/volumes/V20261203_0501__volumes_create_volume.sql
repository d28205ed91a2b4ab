create table volume (like register_entry,
	measure varchar(13) not null check (measure in ('SALES', 'PURCHASES', 'SHIPPED', 'EXPORTS', 'EXPORT_VOLUME', 'HANDLED',
		'ITEMS', 'SERVED', 'TRIPS', 'TRANSPORTED', 'VACANCIES', 'APPLICANTS', 'HIRES', 'CAPACITY', 'ELECTRICITY', 'CO2', 'SAVED',
		'DELIVERED')),
	basis varchar(8) not null check (basis in ('ACTUAL', 'TARGET', 'ESTIMATE')),
	reach varchar(10) check (reach in ('PERIOD', 'CUMULATIVE', 'INSTANT')),
	period varchar(25),
	year integer,
	grain varchar(10),
	cut varchar(20) not null,
	subject_kind varchar(12) not null,
	quantity_value numeric, quantity_unit varchar(10), quantity_comparator varchar(2), quantity_word varchar(4), quantity_base numeric,
	region varchar(24),
	facility_id uuid,
	enclave_id uuid,
	service_id uuid,
	event_id uuid,
	project_id uuid,
	organisation_id uuid,
	product_id uuid,
	item varchar(200),
	buyer varchar(200),
	buyer_organisation_id uuid,
	channel varchar(11) check (channel in ('WINDOW', 'RETAIL', 'INSTITUTION', 'ONLINE', 'LIVE', 'FAIR', 'DIRECT', 'EXPORT', 'OTHER')),
	market varchar(100),
	counterpart varchar(24),
	method varchar(500),
	figures uuid[] not null,
	remark varchar(2000),
	constraint volume_of_period check (reach is distinct from 'PERIOD' or period is not null),
	constraint volume_of_one check (num_nonnulls(facility_id, enclave_id, service_id, event_id, project_id, organisation_id) <= 1)
);
alter table volume alter column pairing_id set not null;
call complete_register('volume');
create index volume_by_period on volume (period, id);
create index volume_by_quantity on volume (quantity_base, id);
create index volume_by_region on volume (region, id);
create index volume_by_year on volume (year, id);
create index volume_by_measure on volume (measure, year);
create index volume_by_facility on volume (facility_id);
create index volume_by_enclave on volume (enclave_id);
create index volume_by_service on volume (service_id);
create index volume_by_event on volume (event_id);
create index volume_by_project on volume (project_id);
create index volume_by_organisation on volume (organisation_id);
create index volume_by_product on volume (product_id);
create index volume_by_buyer_organisation on volume (buyer_organisation_id);
comment on table volume is '业务量：窗口销售、办件、输送、出口、减排、公益交付等按期数量';
