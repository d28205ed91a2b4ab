-- A team asks for the end of its own grant when its tour ends; the security administrator agrees
alter table grant_request add column ends_grant uuid references access_grant (id);
comment on column grant_request.ends_grant is '申请终止的授权；空为申请新的授权';
create unique index grant_request_end_once on grant_request (ends_grant) where decided_at is null;
