-- What comes next of a project and by when, so that what is late is found; when it was signed, so that years are compared
alter table project
	add column next_step varchar(300),
	add column next_on date,
	add column signed_on_kind varchar(10),
	add column signed_on_span varchar(25),
	add column signed_on_starts_on date,
	add column signed_on_ends_on date;
alter table project_history
	add column next_step varchar(300),
	add column next_on date,
	add column signed_on_kind varchar(10),
	add column signed_on_span varchar(25),
	add column signed_on_starts_on date,
	add column signed_on_ends_on date;
update project t
set signed_on_span = s.span,
	signed_on_kind = case when s.span like '%/YTD' then 'YTD' when s.span like '%/%' then 'RANGE'
		when s.span ~ 'H' then 'HALF' when s.span ~ 'Q' then 'QUARTER'
		when length(s.span) = 4 then 'YEAR' when length(s.span) = 7 then 'MONTH' else 'DAY' end,
	signed_on_starts_on = span_starts_on(s.span),
	signed_on_ends_on = span_ends_on(s.span)
from (select p.id, p.root_id, p.version, e ->> 'on' as span from project p cross join lateral jsonb_array_elements(p.stages) e
	where e ->> 'stage' = 'SIGNED' and e ->> 'on' is not null) s
where t.id = s.id and t.root_id = s.root_id and t.version = s.version;
update project_history t
set signed_on_span = s.span,
	signed_on_kind = case when s.span like '%/YTD' then 'YTD' when s.span like '%/%' then 'RANGE'
		when s.span ~ 'H' then 'HALF' when s.span ~ 'Q' then 'QUARTER'
		when length(s.span) = 4 then 'YEAR' when length(s.span) = 7 then 'MONTH' else 'DAY' end,
	signed_on_starts_on = span_starts_on(s.span),
	signed_on_ends_on = span_ends_on(s.span)
from (select p.id, p.root_id, p.version, e ->> 'on' as span from project_history p cross join lateral jsonb_array_elements(p.stages) e
	where e ->> 'stage' = 'SIGNED' and e ->> 'on' is not null) s
where t.id = s.id and t.root_id = s.root_id and t.version = s.version;
create index project_by_signed_on on project (signed_on_ends_on, id);
create index project_by_root_and_signed_on on project (root_id, signed_on_ends_on, id);
create index project_by_next_on on project (next_on, id);
create index project_by_root_and_next_on on project (root_id, next_on, id);
comment on column project.next_step is '下一步';
comment on column project.next_on is '下一步的预计日期；是否逾期现算，不存';
comment on column project.signed_on_span is '签约时间，由阶段记录得出，精确到资料所载';
