create table park (
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
	kind                           varchar(20)  not null,
	state                          varchar(20),
	region                         varchar(24),
	address                        varchar(200),
	parent_id                      uuid,
	within                         uuid[]       not null,
	members_value                  numeric,
	members_unit                   varchar(10),
	members_comparator             varchar(2),
	members_word                   varchar(4),
	members_base                   numeric,
	planned_area_value             numeric,
	planned_area_unit              varchar(10),
	planned_area_comparator        varchar(2),
	planned_area_word              varchar(4),
	planned_area_base              numeric,
	start_up_area_value            numeric,
	start_up_area_unit             varchar(10),
	start_up_area_comparator       varchar(2),
	start_up_area_word             varchar(4),
	start_up_area_base             numeric,
	start_up_zone                  varchar(100),
	prepared_land_value            numeric,
	prepared_land_unit             varchar(10),
	prepared_land_comparator       varchar(2),
	prepared_land_word             varchar(4),
	prepared_land_base             numeric,
	utilities                      varchar(20)[] not null,
	workshops_built_value          numeric,
	workshops_built_unit           varchar(10),
	workshops_built_comparator     varchar(2),
	workshops_built_word           varchar(4),
	workshops_built_base           numeric,
	workshops_available_value      numeric,
	workshops_available_unit       varchar(10),
	workshops_available_comparator varchar(2),
	workshops_available_word       varchar(4),
	workshops_available_base       numeric,
	workshops_let_value            numeric,
	workshops_let_unit             varchar(10),
	workshops_let_comparator       varchar(2),
	workshops_let_word             varchar(4),
	workshops_let_base             numeric,
	rent_value                     numeric,
	rent_unit                      varchar(10),
	rent_comparator                varchar(2),
	rent_word                      varchar(4),
	rent_base                      numeric,
	phases                         jsonb        not null,
	plots                          jsonb        not null,
	industries                     text[]       not null,
	forbidden                      text[]       not null,
	enterprises_value              numeric,
	enterprises_unit               varchar(10),
	enterprises_comparator         varchar(2),
	enterprises_word               varchar(4),
	enterprises_base               numeric,
	jobs_value                     numeric,
	jobs_unit                      varchar(10),
	jobs_comparator                varchar(2),
	jobs_word                      varchar(4),
	jobs_base                      numeric,
	assistance_value               numeric,
	assistance_unit                varchar(10),
	assistance_comparator          varchar(2),
	assistance_word                varchar(4),
	assistance_base                numeric,
	investment_value               numeric,
	investment_unit                varchar(10),
	investment_comparator          varchar(2),
	investment_word                varchar(4),
	investment_base                numeric,
	output_value                   numeric,
	output_unit                    varchar(10),
	output_comparator              varchar(2),
	output_word                    varchar(4),
	output_base                    numeric,
	output_period                  varchar(25),
	production_value               numeric,
	production_unit                varchar(10),
	production_comparator          varchar(2),
	production_word                varchar(4),
	production_base                numeric,
	planted_value                  numeric,
	planted_unit                   varchar(10),
	planted_comparator             varchar(2),
	planted_word                   varchar(4),
	planted_base                   numeric,
	standard                       varchar(100),
	tenants                        jsonb        not null,
	service_centres                text[]       not null,
	structure                      varchar(200),
	committee_id                   uuid,
	operator_id                    uuid,
	developer                      varchar(200),
	developer_id                   uuid,
	milestones                     jsonb        not null,
	modes                          uuid[]       not null,
	honours                        uuid[]       not null,
	figures                        uuid[]       not null,
	remark                         varchar(2000),
	primary key (id, root_id),
	constraint park_not_its_own_parent check (parent_id <> id)
);
create index park_by_name on park (name, id);
create index park_by_planned_area on park (planned_area_base, id);
create index park_by_enterprises on park (enterprises_base, id);
create index park_by_pairing on park (pairing_id);
create index park_by_kind on park (kind);
create index park_by_parent on park (parent_id);
create index park_by_committee on park (committee_id);
create index park_by_operator on park (operator_id);
create index park_by_within on park using gin (within);
create index park_by_modes on park using gin (modes);
create index park_by_honours on park using gin (honours);
create index park_by_grams on park using gin (grams);
create table park_past (like park, superseded_at timestamptz not null);
create index park_past_by_id on park_past (id);
comment on table park is '共建园区';
comment on column park.state is '进程：选址、架构、规划、管委会、平台公司、揭牌、运作';
comment on column park.parent_id is '上级园区，本园区是其组成部分';
comment on column park.within is '所在或依托的园区';
comment on column park.members_value is '汇总记录所含园区数；有值者自身不计入园区数';
comment on column park.utilities is '七通一平已具备的各项';
comment on column park.rent_value is '标准厂房租金';
comment on column park.phases is '分期：名称、面积、状态、起止、企业数';
comment on column park.plots is '地块：编号、面积、用途、状态、使用人';
comment on column park.tenants is '入园企业：名称、单位、入园与退出时间、面积、产业';
comment on column park.milestones is '建设里程碑：环节、时间、说明';
