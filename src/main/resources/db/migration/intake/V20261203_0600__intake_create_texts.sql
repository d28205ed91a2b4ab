create table intake_text (
	id         uuid          not null,
	root_id    uuid          not null,
	pairing_id uuid,
	owner_id   uuid          not null,
	title      varchar(200)  not null,
	pages      text[]        not null,
	said       jsonb         not null,
	state      varchar(8)    not null check (state in ('READING', 'READ', 'FAILED')),
	version    integer       not null default 1,
	undone     text[]        not null default '{}',
	choices    jsonb         not null default '{}',
	result     text,
	refusal    varchar(60),
	refused    varchar(300),
	file_id    uuid,
	job_id     uuid,
	filing_id  uuid,
	created_at timestamptz   not null,
	changed_at timestamptz   not null,
	primary key (id, root_id)
);
create index intake_text_by_owner on intake_text (owner_id, changed_at desc);
comment on table intake_text is '采集中的材料：本人贴入或上传的文字，撤销了哪些清理，每个数字取舍到哪一步；九十天不动即删除';
comment on column intake_text.undone is '本人撤销的清理';
comment on column intake_text.choices is '逐个数字的取舍与改写';
comment on column intake_text.result is '长材料由后台识读的结果，供接口取回';
comment on column intake_text.file_id is '上传的原件，存为佐证文件';

create table intake_phrase (
	unit         varchar(100) not null,
	phrase       varchar(100) not null,
	indicator_id uuid         not null,
	times        integer      not null default 1 check (times > 0),
	state        varchar(8)   not null default 'NEW' check (state in ('NEW', 'PROPOSED', 'LEFT')),
	changed_at   timestamptz  not null,
	primary key (unit, phrase)
);
create index intake_phrase_new on intake_phrase (phrase, indicator_id) where state = 'NEW';
comment on table intake_phrase is '采集时认定的说法：哪个单位把哪个说法认作哪个指标，认过几次；业务管理员据此给指标加同义词';
