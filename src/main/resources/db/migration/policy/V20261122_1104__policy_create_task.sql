create table task (
	id                         uuid         not null,
	root_id                    uuid         not null,
	version                    integer      not null,
	pairing_id                 uuid         not null,
	name                       varchar(200) not null,
	ref                        varchar(300),
	grams                      text[]       not null,
	filing_id                  uuid,
	filing_line                integer,
	posted_at                  timestamptz  not null,
	kind                       varchar(20)  not null,
	number                     varchar(20),
	parent_id                  uuid,
	region                     varchar(24),
	basis_id                   uuid,
	contents                   text[]       not null,
	owner                      varchar(100),
	co_owners                  text[]       not null,
	due_on                     date,
	state                      varchar(20),
	closed_on                  date,
	closing_document_id        uuid,
	reopen_reason              varchar(1000),
	results                    text[]       not null,
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
	stated_done_value      numeric,
	stated_done_unit       varchar(10),
	stated_done_comparator varchar(2),
	stated_done_word       varchar(4),
	stated_done_base       numeric,
	figures                    uuid[]       not null,
	modes                      uuid[]       not null,
	remark                     varchar(2000),
	primary key (id, root_id),
	constraint task_not_under_itself check (parent_id <> id),
	constraint task_done_is_proven check (state <> 'DONE' or closed_on is not null or closing_document_id is not null),
	constraint task_closed_is_done check (closed_on is null or coalesce(state, '') = 'DONE'),
	constraint task_reopened_has_reason check (state <> 'REOPENED' or reopen_reason is not null)
);
create index task_by_name on task (name, id);
create index task_by_owner on task (owner, id);
create index task_by_due_on on task (due_on, id);
create index task_by_closed_on on task (closed_on, id);
create index task_by_parent on task (parent_id);
create index task_by_basis on task (basis_id);
create index task_by_closing_document on task (closing_document_id);
create index task_by_pairing on task (pairing_id);
create index task_by_grams on task using gin (grams);
create index task_by_figures on task using gin (figures);
create index task_by_modes on task using gin (modes);
create table task_past (like task, superseded_at timestamptz not null);
create index task_past_by_id on task_past (id);
comment on table task is '任务台账：方案、部分、措施、事项逐级细化';
comment on column task.parent_id is '上级任务';
comment on column task.basis_id is '依据文件';
comment on column task.owner is '牵头单位';
comment on column task.co_owners is '配合单位';
comment on column task.closed_on is '办结日期；来源未注明的为空，由办结依据文件证明';
comment on column task.stated_sections_value is '来源所述部分（方面）数，与下级实数对照';
comment on column task.stated_measures_value is '来源所述措施（重点任务）数';
comment on column task.stated_items_value is '来源所述台账事项数';
comment on column task.stated_done_value is '来源所述完成数';
