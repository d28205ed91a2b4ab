create table document (
	id          uuid         not null,
	root_id     uuid         not null,
	version     integer      not null,
	pairing_id  uuid,
	name        varchar(200) not null,
	ref         varchar(300),
	grams       text[]       not null,
	filing_id   uuid,
	filing_line integer,
	posted_at   timestamptz  not null,
	code        varchar(40),
	kind        varchar(20)  not null,
	number      varchar(100),
	publisher   varchar(100),
	owner       varchar(100),
	published   varchar(25),
	region      varchar(24),
	parties     text[]       not null,
	bodies      uuid[]       not null,
	status      varchar(20),
	edition     varchar(40),
	plan_period varchar(25),
	valid_from  date,
	valid_to    date,
	replaces_id uuid,
	family      varchar(60),
	fields      text[]       not null,
	levels      text[]       not null,
	measures    text[]       not null,
	stated_sections_value      numeric,
	stated_sections_unit       varchar(10),
	stated_sections_comparator varchar(2),
	stated_sections_word       varchar(4),
	stated_sections_base       numeric,
	stated_measures_value      numeric,
	stated_measures_unit       varchar(10),
	stated_measures_comparator varchar(2),
	stated_measures_word       varchar(4),
	stated_measures_base       numeric,
	stated_items_value      numeric,
	stated_items_unit       varchar(10),
	stated_items_comparator varchar(2),
	stated_items_word       varchar(4),
	stated_items_base       numeric,
	figures     uuid[]       not null,
	remark      varchar(2000),
	primary key (id, root_id),
	constraint document_ceases_after check (valid_to >= valid_from),
	constraint document_not_replacing_itself check (replaces_id <> id),
	constraint document_signed_is_agreement check (status <> 'SIGNED' or kind = 'AGREEMENT')
);
create index document_by_name on document (name, id);
create index document_by_code on document (code);
create index document_by_published on document (published, id);
create index document_by_valid_from on document (valid_from, id);
create index document_by_replaces on document (replaces_id);
create index document_by_pairing on document (pairing_id);
create index document_by_bodies on document using gin (bodies);
create index document_by_figures on document using gin (figures);
create index document_by_grams on document using gin (grams);
create table document_past (like document, superseded_at timestamptz not null);
create index document_past_by_id on document_past (id);
comment on table document is '文件：政策、协议、清单、简报、材料';
comment on column document.code is '引用代号';
comment on column document.number is '文号';
comment on column document.owner is '主管单位';
comment on column document.published is '发布时间，精确到资料所载';
comment on column document.status is '资料所述状态；某日是否有效按施行、废止日期和后续版本计算，不存';
comment on column document.edition is '版次：试行、修订版';
comment on column document.plan_period is '规划期';
comment on column document.replaces_id is '替代的文件，构成版本链';
comment on column document.family is '政策体系';
comment on column document.fields is '覆盖领域';
comment on column document.levels is '发布或落实的层级';
comment on column document.measures is '措施，按来源列名';
comment on column document.stated_sections_value is '来源所述部分（方面、大项）数';
comment on column document.stated_measures_value is '来源所述措施（重点任务）数';
comment on column document.stated_items_value is '来源所述事项（小项）数';
