-- On which days people work is said anew each year; without a record, the week says it
create table calendar (like register_entry,
	year   integer not null,
	days   jsonb not null,
	basis  varchar(300),
	remark varchar(2000)
);
call complete_register('calendar');
create unique index calendar_once on calendar (root_id, year);
create index calendar_by_year on calendar (year, id);
comment on table calendar is '工作日历：各年的放假和调休上班';
comment on column calendar.year is '年份';
comment on column calendar.days is '与星期不同的日期：节日、放假或上班、起、止';
comment on column calendar.basis is '依据的通知';
