-- Since when a filing waits at its present step: the queue of reviewers is in that order
alter table filing add column waiting_since timestamptz;
comment on column filing.waiting_since is '从何时起等待当前审核环节；不在审核中为空';
update filing f set waiting_since = greatest(f.submitted_at, (select max(e.at) from filing_event e
	where e.root_id = f.root_id and e.filing_id = f.id and e.kind = 'APPROVED' and e.at >= f.submitted_at))
where f.state = 'SUBMITTED';
drop index filing_waiting;
drop index filing_waiting_for;
create index filing_waiting_for on filing (waits_for, waiting_since, id) where state = 'SUBMITTED';
create index filing_waiting on filing (waiting_since, id) where state = 'SUBMITTED';
-- One's own that are open; what was posted of them lately
drop index filing_returned_by_author;
create index filing_open_by_author on filing (author_id, id) where state in ('DRAFT', 'RETURNED');
create index filing_submitted_by_author on filing (author_id, id) where state = 'SUBMITTED';
create index filing_posted_by_author on filing (author_id, posted_at) where state = 'POSTED';
-- What somebody sent back
create index filing_event_by_returner on filing_event (actor_id, at) where kind = 'RETURNED';
