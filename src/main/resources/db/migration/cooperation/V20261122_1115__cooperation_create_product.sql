create table product (
	id          uuid         not null,
	root_id     uuid         not null,
	version     integer      not null,
	pairing_id  uuid         not null,
	name        varchar(200) not null,
	ref         varchar(300),
	grams       text[]       not null,
	filing_id   uuid,
	filing_line integer,
	posted_at   timestamptz  not null,
	region      varchar(24),
	figures     uuid[]       not null,
	remark      varchar(2000),
	primary key (id, root_id)
);
create index product_by_name on product (name, id);
create index product_by_pairing on product (pairing_id);
create index product_by_grams on product using gin (grams);
create table product_past (like product, superseded_at timestamptz not null);
create index product_past_by_id on product_past (id);
comment on table product is '产品';
