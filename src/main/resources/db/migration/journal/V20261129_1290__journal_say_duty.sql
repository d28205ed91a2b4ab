-- As which of the three administrators somebody acted, so that each is shown what the others did
alter table journal_line add column duty varchar(20);
comment on column journal_line.duty is '以哪一员的身份操作：系统、安全、审计管理员；其余为空';
update journal_line l set duty = g.role
from access_grant g
where l.root_id = '00000000-0000-0000-0000-000000000000' and g.account_id = l.actor_id
	and g.role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')
	and g.starts_on <= (l.at at time zone 'Asia/Shanghai')::date
	and (g.ends_on is null or g.ends_on >= (l.at at time zone 'Asia/Shanghai')::date);
create index journal_line_by_duty on journal_line (duty, at, id) where duty is not null;
create index journal_line_by_duty_and_actor on journal_line (duty, actor_id, at, id) where duty is not null;
create index journal_line_by_duty_and_act on journal_line (duty, act, at, id) where duty is not null;
create index journal_line_by_duty_and_address on journal_line (duty, address, at, id) where duty is not null;
create index journal_line_by_duty_and_request on journal_line (duty, request_id, at, id) where duty is not null;
