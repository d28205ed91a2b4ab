-- What has gone each step of a fund: as a whole (of no project, the id of zeros), of each project and of each batch
create table fund_balance (
	root_id     uuid not null,
	fund_id     uuid not null,
	project_id  uuid not null,
	batch       varchar(100) not null default '',
	pledged     numeric(22,2) not null default 0,
	allocated   numeric(22,2) not null default 0,
	received    numeric(22,2) not null default 0,
	assigned    numeric(22,2) not null default 0,
	disbursed   numeric(22,2) not null default 0,
	paid        numeric(22,2) not null default 0,
	settled     numeric(22,2) not null default 0,
	returned    numeric(22,2) not null default 0,
	carried     numeric(22,2) not null default 0,
	handed_back numeric(22,2) not null default 0,
	unnamed     numeric(22,2) not null default 0,
	entries     bigint not null default 0,
	primary key (fund_id, project_id, batch, root_id)
);
comment on table fund_balance is '资金各环节累计，由分录触发，不可直接改';
comment on column fund_balance.batch is '批次，空为不分批次';
comment on column fund_balance.handed_back is '退回中由项目退回的';
comment on column fund_balance.unnamed is '拨付中未写明项目的';

-- The same day by day, for balances as of any day
create table fund_day (
	root_id     uuid not null,
	fund_id     uuid not null,
	day         date not null,
	pledged     numeric(22,2) not null default 0,
	allocated   numeric(22,2) not null default 0,
	received    numeric(22,2) not null default 0,
	assigned    numeric(22,2) not null default 0,
	disbursed   numeric(22,2) not null default 0,
	paid        numeric(22,2) not null default 0,
	settled     numeric(22,2) not null default 0,
	returned    numeric(22,2) not null default 0,
	carried     numeric(22,2) not null default 0,
	handed_back numeric(22,2) not null default 0,
	unnamed     numeric(22,2) not null default 0,
	primary key (fund_id, day, root_id)
);
comment on table fund_day is '资金各环节按日累计，由分录触发，不可直接改';

create function fund_add_balance(root uuid, fund uuid, project uuid, of_batch varchar, step text, change numeric, named boolean)
returns fund_balance language sql as $$
	insert into fund_balance as b (root_id, fund_id, project_id, batch, pledged, allocated, received, assigned, disbursed, paid, settled, returned, carried, handed_back, unnamed, entries)
	values (root, fund, project, of_batch,
		case when step = 'PLEDGED' then change else 0 end,
		case when step = 'ALLOCATED' then change else 0 end,
		case when step = 'RECEIVED' then change else 0 end,
		case when step = 'ASSIGNED' then change else 0 end,
		case when step = 'DISBURSED' then change else 0 end,
		case when step = 'PAID' then change else 0 end,
		case when step = 'SETTLED' then change else 0 end,
		case when step = 'RETURNED' then change else 0 end,
		case when step = 'CARRIED' then change else 0 end,
		case when step = 'RETURNED' and named then change else 0 end,
		case when step = 'DISBURSED' and not named then change else 0 end, 1)
	on conflict (fund_id, project_id, batch, root_id) do update set
		pledged = b.pledged + excluded.pledged,
		allocated = b.allocated + excluded.allocated,
		received = b.received + excluded.received,
		assigned = b.assigned + excluded.assigned,
		disbursed = b.disbursed + excluded.disbursed,
		paid = b.paid + excluded.paid,
		settled = b.settled + excluded.settled,
		returned = b.returned + excluded.returned,
		carried = b.carried + excluded.carried,
		handed_back = b.handed_back + excluded.handed_back,
		unnamed = b.unnamed + excluded.unnamed,
		entries = b.entries + 1
	returning b.*
$$;

create function fund_add_day(root uuid, fund uuid, moved date, step text, change numeric, named boolean)
returns void language sql as $$
	insert into fund_day as b (root_id, fund_id, day, pledged, allocated, received, assigned, disbursed, paid, settled, returned, carried, handed_back, unnamed)
	values (root, fund, moved,
		case when step = 'PLEDGED' then change else 0 end,
		case when step = 'ALLOCATED' then change else 0 end,
		case when step = 'RECEIVED' then change else 0 end,
		case when step = 'ASSIGNED' then change else 0 end,
		case when step = 'DISBURSED' then change else 0 end,
		case when step = 'PAID' then change else 0 end,
		case when step = 'SETTLED' then change else 0 end,
		case when step = 'RETURNED' then change else 0 end,
		case when step = 'CARRIED' then change else 0 end,
		case when step = 'RETURNED' and named then change else 0 end,
		case when step = 'DISBURSED' and not named then change else 0 end)
	on conflict (fund_id, day, root_id) do update set
		pledged = b.pledged + excluded.pledged,
		allocated = b.allocated + excluded.allocated,
		received = b.received + excluded.received,
		assigned = b.assigned + excluded.assigned,
		disbursed = b.disbursed + excluded.disbursed,
		paid = b.paid + excluded.paid,
		settled = b.settled + excluded.settled,
		returned = b.returned + excluded.returned,
		carried = b.carried + excluded.carried,
		handed_back = b.handed_back + excluded.handed_back,
		unnamed = b.unnamed + excluded.unnamed
$$;

-- How much more of a step there could be after an entry was counted, less than nothing if that was too much, null without a limit.
-- A step binds those after it once a fund keeps it: without disbursements payments draw on what was received.
create function fund_spare(step text, amount numeric, w fund_balance, p fund_balance) returns numeric language sql immutable as $$
	select case step
	when 'ASSIGNED' then w.received - w.returned - greatest(w.assigned - w.handed_back, 0)
	when 'DISBURSED' then least(w.received - w.returned - (w.disbursed - w.handed_back),
		case when w.assigned > 0 then p.assigned - p.disbursed end)
	when 'PAID' then least(w.received - w.returned - w.paid,
		case when w.disbursed > 0 then w.disbursed - w.handed_back - w.paid end,
		case when w.disbursed > 0 then p.disbursed - p.handed_back + w.unnamed - p.paid end,
		case when w.assigned > 0 then p.assigned - p.handed_back - p.paid end)
	when 'SETTLED' then least(w.paid - w.settled, p.paid - p.settled)
	when 'RETURNED' then least(w.received - w.returned - greatest(w.disbursed - w.handed_back, w.paid, w.assigned - w.handed_back),
		p.disbursed - p.handed_back - p.paid)
	when 'CARRIED' then w.received - w.returned - w.paid - amount
	end
$$;

-- The same after a reversal: what held before it holds after it.
create function fund_spare_reversed(step text, amount numeric, w fund_balance, p fund_balance)
returns numeric language sql immutable as $$
	select min(spare) from (values
		('RECEIVED', w.received - w.returned - greatest(w.assigned - w.handed_back, 0)),
		('RECEIVED', w.received - w.returned - (w.disbursed - w.handed_back)),
		('RECEIVED', w.received - w.returned - w.paid),
		('ASSIGNED', p.assigned - p.disbursed),
		('ASSIGNED', p.assigned - p.handed_back - p.paid),
		('DISBURSED', w.disbursed - w.handed_back - w.paid),
		('DISBURSED', p.disbursed - p.handed_back + w.unnamed - p.paid),
		('DISBURSED', p.disbursed - p.handed_back),
		('PAID', w.paid - w.settled),
		('PAID', p.paid - p.settled)) as limits (of_step, spare)
	where of_step = step and spare + amount >= 0
$$;

-- How much more of a step there could be of a batch: of what arrived as that batch or, while nothing has, of what was allocated to it.
create function fund_spare_of_batch(step text, b fund_balance) returns numeric language sql immutable as $$
	select case when step in ('PLEDGED', 'SETTLED', 'CARRIED') then null else bound - case step
		when 'ASSIGNED' then greatest(b.assigned - b.handed_back, 0)
		when 'DISBURSED' then b.disbursed - b.handed_back
		when 'PAID' then b.paid
		else greatest(b.disbursed - b.handed_back, b.paid, b.assigned - b.handed_back) end end
	from (values (case when b.received > 0 then b.received else b.allocated end - b.returned)) as of_batch (bound)
$$;

-- Counts an entry, holding the row of its fund until the end of the transaction, so that of several at once each sees those before it.
create function funding_entry_count() returns trigger language plpgsql security definer set search_path from current as $$
declare
	whole uuid := '00000000-0000-0000-0000-000000000000';
	undoes boolean := new.reverses_id is not null;
	step text := new.kind;
	project uuid := new.project_id;
	change numeric := new.amount;
	of_batch varchar := btrim(coalesce(new.batch, ''));
	w fund_balance;
	p fund_balance;
	b fund_balance;
	spare numeric;
	spare_of_batch numeric;
begin
	if undoes then
		select e.kind, e.project_id, btrim(coalesce(e.batch, '')) into strict step, project, of_batch
		from funding_entry e where e.id = new.reverses_id and e.root_id = new.root_id;
		change := -new.amount;
	end if;
	w := fund_add_balance(new.root_id, new.fund_id, whole, '', step, change, project is not null);
	if project is not null then
		p := fund_add_balance(new.root_id, new.fund_id, project, '', step, change, true);
	end if;
	if of_batch <> '' then
		b := fund_add_balance(new.root_id, new.fund_id, whole, of_batch, step, change, project is not null);
		-- Spending is bound, and the reversal of what binds it, unless more had been spent before it
		if undoes = (step in ('RECEIVED', 'ALLOCATED')) then
			spare_of_batch := fund_spare_of_batch(step, b);
		end if;
		if undoes and spare_of_batch + new.amount < 0 then
			spare_of_batch := null;
		end if;
	end if;
	perform fund_add_day(new.root_id, new.fund_id, new.moved_on, step, change, project is not null);
	spare := case when undoes then fund_spare_reversed(step, new.amount, w, p) else fund_spare(step, new.amount, w, p) end;
	if least(spare, spare_of_batch) < 0 then
		raise exception using errcode = 'check_violation', table = 'funding_entry', constraint = 'funding_entry_overspent',
			message = format('new row %s for relation "funding_entry" violates check constraint "funding_entry_overspent"', new.id),
			detail = concat_ws(' ', case when undoes then 'REVERSAL' else 'ENTRY' end, step, greatest(least(spare, spare_of_batch) + new.amount, 0),
				case when spare is null or spare_of_batch < spare then of_batch end);
	end if;
	return null;
end
$$;
create trigger funding_entry_counted after insert on funding_entry for each row execute function funding_entry_count();

create function funding_entry_stays() returns trigger language plpgsql as $$
begin
	raise exception using errcode = 'insufficient_privilege', table = 'funding_entry',
		message = 'entries of the ledger are neither changed nor removed, only reversed';
end
$$;
create trigger funding_entry_stays before update or delete on funding_entry for each statement execute function funding_entry_stays();

-- What the books say already
create view funding_movement as
	select e.root_id, e.fund_id, o.project_id, e.moved_on, o.kind as step, case when e.kind = 'REVERSAL' then -e.amount else e.amount end as change
	from funding_entry e join funding_entry o on o.id = coalesce(e.reverses_id, e.id) and o.root_id = e.root_id;
insert into fund_balance (root_id, fund_id, project_id, pledged, allocated, received, assigned, disbursed, paid, settled, returned, carried, handed_back, unnamed, entries)
select root_id, fund_id, '00000000-0000-0000-0000-000000000000',
	coalesce(sum(case when step = 'PLEDGED' then change end), 0),
	coalesce(sum(case when step = 'ALLOCATED' then change end), 0),
	coalesce(sum(case when step = 'RECEIVED' then change end), 0),
	coalesce(sum(case when step = 'ASSIGNED' then change end), 0),
	coalesce(sum(case when step = 'DISBURSED' then change end), 0),
	coalesce(sum(case when step = 'PAID' then change end), 0),
	coalesce(sum(case when step = 'SETTLED' then change end), 0),
	coalesce(sum(case when step = 'RETURNED' then change end), 0),
	coalesce(sum(case when step = 'CARRIED' then change end), 0),
	coalesce(sum(case when step = 'RETURNED' and project_id is not null then change end), 0),
	coalesce(sum(case when step = 'DISBURSED' and not (project_id is not null) then change end), 0), count(*)
from funding_movement group by root_id, fund_id;
insert into fund_balance (root_id, fund_id, project_id, pledged, allocated, received, assigned, disbursed, paid, settled, returned, carried, handed_back, unnamed, entries)
select root_id, fund_id, project_id,
	coalesce(sum(case when step = 'PLEDGED' then change end), 0),
	coalesce(sum(case when step = 'ALLOCATED' then change end), 0),
	coalesce(sum(case when step = 'RECEIVED' then change end), 0),
	coalesce(sum(case when step = 'ASSIGNED' then change end), 0),
	coalesce(sum(case when step = 'DISBURSED' then change end), 0),
	coalesce(sum(case when step = 'PAID' then change end), 0),
	coalesce(sum(case when step = 'SETTLED' then change end), 0),
	coalesce(sum(case when step = 'RETURNED' then change end), 0),
	coalesce(sum(case when step = 'CARRIED' then change end), 0),
	coalesce(sum(case when step = 'RETURNED' and true then change end), 0),
	coalesce(sum(case when step = 'DISBURSED' and not (true) then change end), 0), count(*)
from funding_movement where project_id is not null group by root_id, fund_id, project_id;
insert into fund_day (root_id, fund_id, day, pledged, allocated, received, assigned, disbursed, paid, settled, returned, carried, handed_back, unnamed)
select root_id, fund_id, moved_on,
	coalesce(sum(case when step = 'PLEDGED' then change end), 0),
	coalesce(sum(case when step = 'ALLOCATED' then change end), 0),
	coalesce(sum(case when step = 'RECEIVED' then change end), 0),
	coalesce(sum(case when step = 'ASSIGNED' then change end), 0),
	coalesce(sum(case when step = 'DISBURSED' then change end), 0),
	coalesce(sum(case when step = 'PAID' then change end), 0),
	coalesce(sum(case when step = 'SETTLED' then change end), 0),
	coalesce(sum(case when step = 'RETURNED' then change end), 0),
	coalesce(sum(case when step = 'CARRIED' then change end), 0),
	coalesce(sum(case when step = 'RETURNED' and project_id is not null then change end), 0),
	coalesce(sum(case when step = 'DISBURSED' and not (project_id is not null) then change end), 0)
from funding_movement group by root_id, fund_id, moved_on;
drop view funding_movement;
