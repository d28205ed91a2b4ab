-- What a payment is made on: a contract of its project with its amount, to whom, proven by what, how far the works are
alter table funding_entry add column contract varchar(60);
alter table funding_entry add column contract_amount numeric(18,2);
alter table funding_entry add column payee varchar(20);
alter table funding_entry add column invoice varchar(60);
alter table funding_entry add column proofs varchar(20)[] not null default '{}';
alter table funding_entry add column progress numeric(5,2);
alter table funding_entry_history add column contract varchar(60);
alter table funding_entry_history add column contract_amount numeric(18,2);
alter table funding_entry_history add column payee varchar(20);
alter table funding_entry_history add column invoice varchar(60);
alter table funding_entry_history add column proofs varchar(20)[] not null default '{}';
alter table funding_entry_history add column progress numeric(5,2);
alter table funding_entry add constraint funding_entry_contract_whole
	check ((contract is null) = (contract_amount is null) and (contract is null or project_id is not null));
comment on column funding_entry.contract is '合同编号，为所属项目的合同';
comment on column funding_entry.contract_amount is '合同金额，元';
comment on column funding_entry.payee is '收款方类别';
comment on column funding_entry.invoice is '发票号';
comment on column funding_entry.proofs is '支付要件';
comment on column funding_entry.progress is '支付时的形象进度，%';

-- What a fund sets aside, why it lies idle, by which plans it is spent
alter table fund add column reserve numeric(18,2);
alter table fund add column reserve_for varchar(200);
alter table fund add column reserve_until date;
alter table fund add column idle_reason varchar(300);
alter table fund add column idle_reason_on date;
alter table fund add column plans jsonb not null default '[]';
alter table fund_history add column reserve numeric(18,2);
alter table fund_history add column reserve_for varchar(200);
alter table fund_history add column reserve_until date;
alter table fund_history add column idle_reason varchar(300);
alter table fund_history add column idle_reason_on date;
alter table fund_history add column plans jsonb not null default '[]';
comment on column fund.reserve is '预留金额，元，不计入闲置';
comment on column fund.reserve_until is '预留到哪一天，过后计入闲置';
comment on column fund.idle_reason is '闲置原因';
comment on column fund.idle_reason_on is '说明闲置原因的日期';
comment on column fund.plans is '资金计划各版本：版本、批复文号、日期、金额';

-- What was paid on each contract of a project, out of whatever funds
create table fund_contract (
	root_id    uuid not null,
	project_id uuid not null,
	contract   varchar(60) not null,
	amount     numeric(18,2) not null,
	paid       numeric(22,2) not null default 0,
	entries    bigint not null default 0,
	primary key (root_id, project_id, contract)
);
comment on table fund_contract is '合同累计支付，由分录触发，不可直接改';
comment on column fund_contract.amount is '合同金额，没有未红冲的分录时为零';
comment on column fund_contract.entries is '写明该合同且未红冲的分录数';

-- How much more could be paid on the contract of an entry, less than nothing if that was too much, null where it pays on none.
-- An amount other than that of the entries before it is refused: a supplement is a contract of its own.
create function fund_count_contract(e funding_entry, step text, undoes boolean) returns numeric language plpgsql as $$
declare
	sign integer := case when undoes then -1 else 1 end;
	c fund_contract;
begin
	if e.contract is null then
		return null;
	end if;
	insert into fund_contract as k (root_id, project_id, contract, amount, paid, entries)
	values (e.root_id, e.project_id, btrim(e.contract), e.contract_amount, case when step = 'PAID' then sign * e.amount else 0 end, sign)
	on conflict (root_id, project_id, contract) do update set
		amount = case when k.entries = 0 then excluded.amount when k.entries + excluded.entries = 0 then 0 else k.amount end,
		paid = k.paid + excluded.paid,
		entries = k.entries + excluded.entries
	returning k.* into c;
	if undoes then
		return null;
	end if;
	if c.amount <> e.contract_amount then
		raise exception using errcode = 'check_violation', table = 'funding_entry', constraint = 'funding_entry_contract_amount',
			message = format('new row %s for relation "funding_entry" violates check constraint "funding_entry_contract_amount"', e.id),
			detail = concat_ws(' ', c.amount, c.contract);
	end if;
	return case when step = 'PAID' then c.amount - c.paid end;
end
$$;

create or replace function funding_entry_count() returns trigger language plpgsql security definer set search_path from current as $$
declare
	whole uuid := '00000000-0000-0000-0000-000000000000';
	undoes boolean := new.reverses_id is not null;
	named funding_entry := new;
	step text;
	project uuid;
	change numeric := new.amount;
	of_batch varchar;
	w fund_balance;
	p fund_balance;
	b fund_balance;
	spare numeric;
	spare_of_batch numeric;
	spare_of_contract numeric;
	least_spare numeric;
begin
	if undoes then
		select e.* into strict named from funding_entry e where e.id = new.reverses_id and e.root_id = new.root_id;
		change := -new.amount;
	end if;
	step := named.kind;
	project := named.project_id;
	of_batch := btrim(coalesce(named.batch, ''));
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
	spare_of_contract := fund_count_contract(named, step, undoes);
	spare := case when undoes then fund_spare_reversed(step, new.amount, w, p) else fund_spare(step, new.amount, w, p) end;
	least_spare := least(spare, spare_of_batch, spare_of_contract);
	if least_spare < 0 then
		raise exception using errcode = 'check_violation', table = 'funding_entry', constraint = 'funding_entry_overspent',
			message = format('new row %s for relation "funding_entry" violates check constraint "funding_entry_overspent"', new.id),
			detail = concat_ws(' ',
				case when undoes then 'REVERSAL' when spare_of_contract = least_spare then 'CONTRACT' else 'ENTRY' end,
				step, greatest(least_spare + new.amount, 0),
				case when spare_of_contract = least_spare then btrim(named.contract)
					when spare is null or spare_of_batch < spare then of_batch end);
	end if;
	return null;
end
$$;
