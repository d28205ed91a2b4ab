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
	published   varchar(25),
	family      varchar(60),
	valid_from  date,
	valid_to    date,
	replaces_id uuid,
	remark      varchar(2000),
	primary key (id, root_id),
	constraint document_ceases_after check (valid_to >= valid_from)
);
create index document_by_name on document (name, id);
create index document_by_code on document (code);
create index document_by_pairing on document (pairing_id);
create index document_by_grams on document using gin (grams);
create table document_past (like document, superseded_at timestamptz not null);
create index document_past_by_id on document_past (id);
comment on table document is '文件：政策、协议、清单、简报、材料';
comment on column document.code is '引用代号';
comment on column document.number is '文号';
comment on column document.published is '发布时间，精确到资料所载';
comment on column document.family is '政策体系';
