-- Data are graded by their type, by what is in them and by people; only what differs from its type has a row
create table usual_grade (
	type  varchar(60) primary key,
	grade varchar(10) not null,
	constraint usual_grade_known check (grade in ('PUBLIC', 'INTERNAL', 'SENSITIVE', 'IMPORTANT', 'CORE'))
);
comment on table usual_grade is '各类数据通常的级别；没有列出的为内部';
insert into usual_grade (type, grade) values ('regions', 'PUBLIC'), ('units', 'PUBLIC'), ('calendars', 'PUBLIC'),
	('indicators', 'PUBLIC'), ('evidence', 'INTERNAL'), ('contacts', 'SENSITIVE');

create table data_grade (
	root_id       uuid        not null,
	id            uuid        not null,
	type          varchar(60) not null,
	content_grade varchar(10),
	raised_grade  varchar(10),
	why           varchar(200),
	set_by        varchar(60),
	set_at        timestamptz,
	primary key (id, root_id),
	constraint data_grade_known check (content_grade in ('PUBLIC', 'INTERNAL', 'SENSITIVE', 'IMPORTANT', 'CORE')
		and raised_grade in ('PUBLIC', 'INTERNAL', 'SENSITIVE', 'IMPORTANT', 'CORE')),
	constraint data_grade_has_reason check (raised_grade is null or (why is not null and set_by is not null
		and set_at is not null))
);
create index data_grade_by_type on data_grade (type);
comment on table data_grade is '数据定级：与通常级别不同的记录和文件';
comment on column data_grade.content_grade is '按内容（手机号、身份证号、银行卡号）定的级别';
comment on column data_grade.raised_grade is '人工定的级别';
comment on column data_grade.why is '人工定级的理由';

-- What is in the books already; a number in a text of the form, whatever its check digit
insert into data_grade (root_id, id, type, content_grade)
select distinct l.root_id, l.record_id, f.type, 'SENSITIVE'
from filing_line l join filing f on f.root_id = l.root_id and f.id = l.filing_id
where f.state = 'POSTED' and l.action <> 'VOID' and f.type not in ('regions', 'units', 'calendars', 'indicators')
	and l.form::text ~ '\d{11}' -- eight times as fast as what follows alone
	and l.form::text ~ '(?<![0-9A-Za-z.-])(?<!"value": ")(1[3-9]\d{9}|\d{6}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx]|62\d{14,17})(?![0-9A-Za-z-]|\.\d|元)'
on conflict do nothing;
