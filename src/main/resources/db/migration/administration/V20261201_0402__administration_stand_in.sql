-- A reviewer asks for somebody who holds their steps for some days
alter table grant_request add column stands_in_for uuid references account (id);
create index grant_request_by_reviewer on grant_request (stands_in_for) where stands_in_for is not null;
comment on column grant_request.stands_in_for is '代审：代谁审核；空为一般授权';
