-- By when the present step is to be decided: the queue of reviewers is in that order. Worked out when a filing
-- comes to a step, and again every night, since days off may be set later.
alter table filing add column due_on date;
comment on column filing.due_on is '当前审核环节的期限，待办按它排；休息日调整后夜间重算；空为不限';
create index filing_waiting_by_due on filing ((coalesce(due_on, 'infinity'::date)), waiting_since, id)
	where state = 'SUBMITTED';

-- To which step a filing was sent back, and what was said of single fields
alter table filing_event add column to_step integer;
alter table filing_event add column remarks jsonb;
comment on column filing_event.to_step is '退回到第几个审核环节；空为退回填报人';
comment on column filing_event.remarks is '退回时逐栏的意见：行、栏、文字';

-- What the lines said when they were sent back, so that a reviewer sees what changed since
create table filing_returned_line (
	root_id   uuid    not null,
	filing_id uuid    not null,
	event     integer not null,
	number    integer not null,
	record_id uuid    not null,
	form      jsonb   not null,
	evidence  jsonb   not null,
	primary key (filing_id, event, number, root_id)
);
comment on table filing_returned_line is '退回时各填报行的内容，用来看退回后改了什么';
comment on column filing_returned_line.event is '退回这件事在填报经过中的序号';
