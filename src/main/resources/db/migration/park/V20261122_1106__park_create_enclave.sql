create table enclave (
	id                             uuid         not null,
	root_id                        uuid         not null,
	version                        integer      not null,
	pairing_id                     uuid         not null,
	name                           varchar(200) not null,
	ref                            varchar(300),
	grams                          text[]       not null,
	filing_id                      uuid,
	filing_line                    integer,
	posted_at                      timestamptz  not null,
	direction                      varchar(20)  not null,
	state                          varchar(20),
	state_note                     varchar(100),
	level                          varchar(20),
	region                         varchar(24),
	address                        varchar(200),
	home_region                    varchar(24),
	home_park_id                   uuid,
	places_value                   numeric,
	places_unit                    varchar(10),
	places_comparator              varchar(2),
	places_word                    varchar(4),
	places_base                    numeric,
	possible_same                  uuid[]       not null,
	floor_area_value               numeric,
	floor_area_unit                varchar(10),
	floor_area_comparator          varchar(2),
	floor_area_word                varchar(4),
	floor_area_base                numeric,
	functions                      text[]       not null,
	components                     text[]       not null,
	rooms                          text[]       not null,
	exhibit_sections               text[]       not null,
	services                       text[]       not null,
	patterns                       text[]       not null,
	operators                      text[]       not null,
	operator_organisations         uuid[]       not null,
	lease_from                     varchar(25),
	lease_years                    integer,
	rent_free_months               integer,
	rent_free_until                date,
	rent_payer                     varchar(100),
	benefit_rules                  jsonb        not null,
	modes                          uuid[]       not null,
	figures                        uuid[]       not null,
	remark                         varchar(2000),
	primary key (id, root_id),
	constraint enclave_rent_free_within_lease check (rent_free_months <= lease_years * 12),
	constraint enclave_not_same_as_itself check (not id = any (possible_same))
);
create index enclave_by_name on enclave (name, id);
create index enclave_by_floor_area on enclave (floor_area_base, id);
create index enclave_by_rent_free_until on enclave (rent_free_until, id);
create index enclave_by_pairing on enclave (pairing_id);
create index enclave_by_home_park on enclave (home_park_id);
create index enclave_by_operators on enclave using gin (operator_organisations);
create index enclave_by_possible_same on enclave using gin (possible_same);
create index enclave_by_modes on enclave using gin (modes);
create index enclave_by_grams on enclave using gin (grams);
create table enclave_past (like enclave, superseded_at timestamptz not null);
create index enclave_past_by_id on enclave_past (id);
comment on table enclave is '飞地';
comment on column enclave.state is '进程：研究、选址、建设、布展、装修、设立、揭牌、运营、退出';
comment on column enclave.state_note is '状态，原文用语';
comment on column enclave.region is '所在地';
comment on column enclave.home_region is '飞出地';
comment on column enclave.places_value is '汇总记录所含飞地数；有值者自身不计入飞地数';
comment on column enclave.possible_same is '可能为同一飞地的其他记录';
comment on column enclave.rent_free_until is '免租截止日，由租期起始与免租月数算得；起始只知年月的按最早一日算';
comment on column enclave.benefit_rules is '利益分享规则：年度、依据、所在地与飞出地比例、其余归属、当年可分金额';
