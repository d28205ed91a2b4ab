create table project (
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
	purpose                        varchar(20),
	region                         varchar(24),
	investor                       varchar(200),
	investor_organisations         uuid[]       not null,
	sector                         varchar(100),
	industry_class                 varchar(5),
	channel                        varchar(20),
	stage                          varchar(20),
	stage_on_kind                  varchar(10),
	stage_on_span                  varchar(25),
	stage_on_starts_on             date,
	stage_on_ends_on               date,
	stages                         jsonb        not null,
	follower                       varchar(60),
	obstacles                      text[]       not null,
	services                       varchar(20)[] not null,
	accepted_on                    date,
	planned_investment_value       numeric,
	planned_investment_unit        varchar(10),
	planned_investment_comparator  varchar(2),
	planned_investment_word        varchar(4),
	planned_investment_base        numeric,
	agreed_investment_value        numeric,
	agreed_investment_unit         varchar(10),
	agreed_investment_comparator   varchar(2),
	agreed_investment_word         varchar(4),
	agreed_investment_base         numeric,
	in_place_value                 numeric,
	in_place_unit                  varchar(10),
	in_place_comparator            varchar(2),
	in_place_word                  varchar(4),
	in_place_base                  numeric,
	planned_output_value           numeric,
	planned_output_unit            varchar(10),
	planned_output_comparator      varchar(2),
	planned_output_word            varchar(4),
	planned_output_base            numeric,
	land_value                     numeric,
	land_unit                      varchar(10),
	land_comparator                varchar(2),
	land_word                      varchar(4),
	land_base                      numeric,
	capacity                       varchar(200),
	jobs_value                     numeric,
	jobs_unit                      varchar(10),
	jobs_comparator                varchar(2),
	jobs_word                      varchar(4),
	jobs_base                      numeric,
	contracts                      jsonb        not null,
	commitments                    jsonb        not null,
	results                        jsonb        not null,
	asset                          varchar(300),
	asset_holder                   varchar(100),
	locations                      jsonb        not null,
	park_id                        uuid,
	enclave_id                     uuid,
	event_id                       uuid,
	cluster_id                     uuid,
	chain_position                 varchar(100),
	modes                          uuid[]       not null,
	figures                        uuid[]       not null,
	doubt                          varchar(500),
	remark                         varchar(2000),
	primary key (id, root_id),
	constraint project_class_of_the_standard check (industry_class ~ '^[A-T]([0-9]{2,4})?$'),
	constraint project_stage_dated_if_reached check (stage_on_kind is null or stage is not null)
);
create index project_by_name on project (name, id);
create index project_by_stage_on on project (stage_on_ends_on, id);
create index project_by_agreed_investment on project (agreed_investment_base, id);
create index project_by_root_and_name on project (root_id, name, id);
create index project_by_root_and_stage_on on project (root_id, stage_on_ends_on, id);
create index project_by_root_and_agreed_investment on project (root_id, agreed_investment_base, id);
create index project_by_pairing on project (pairing_id, name, id);
create index project_by_stage on project (stage, name, id);
create index project_by_region on project (region varchar_pattern_ops);
create index project_by_park on project (park_id) where park_id is not null;
create index project_by_enclave on project (enclave_id) where enclave_id is not null;
create index project_by_event on project (event_id) where event_id is not null;
create index project_by_cluster on project (cluster_id) where cluster_id is not null;
create index project_by_investor_organisations on project using gin (investor_organisations);
create index project_by_modes on project using gin (modes);
create index project_by_grams on project using gin (grams);
alter table project alter column grams set statistics 1000;
create table project_past (like project, superseded_at timestamptz not null);
create index project_past_by_id on project_past (id);
comment on table project is '项目';
comment on column project.grams is '查找用的相邻字对；统计取细，查重按最少见的字对找';
comment on column project.stage is '已到的最远阶段，或终止；由阶段记录得出';
comment on column project.stage_on_span is '到达该阶段的时间，精确到资料所载';
comment on column project.industry_class is '国民经济行业分类（GB/T 4754-2017）门类与大类，可到小类';
comment on column project.planned_investment_value is '总投资，与协议、到位不相加';
comment on column project.agreed_investment_value is '协议投资额';
comment on column project.in_place_value is '到位资金';
comment on column project.services is '招商服务“七件套”所用各项';
comment on column project.stages is '阶段：阶段、时间、说明';
comment on column project.commitments is '联农带农：事项、承诺、兑现、时间、说明';
comment on column project.results is '成效：事项、数量、时间、说明';
comment on column project.contracts is '合同：名称、编号、签订日期、金额';
comment on column project.locations is '实施地点：地址、纬度、经度';
comment on column project.doubt is '存疑说明';
