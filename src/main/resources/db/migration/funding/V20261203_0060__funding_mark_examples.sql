-- Made-up money, to show how the ledger works: in no sum, shown where it is asked for
alter table fund add column example boolean;
alter table fund_history add column example boolean;
alter table funding_entry add column example boolean;
alter table funding_entry_history add column example boolean;
comment on column fund.example is '示例：虚构的资金，不计入任何合计';
comment on column funding_entry.example is '示例：虚构的流水，与所属资金一致';

-- An entry is made up exactly if its fund is
create function funding_entry_of_example() returns trigger language plpgsql as $$
begin
	if coalesce(new.example, false) <> coalesce(
			(select f.example from fund f where f.root_id = new.root_id and f.id = new.fund_id), false) then
		raise exception using errcode = 'check_violation', table = 'funding_entry', constraint = 'funding_entry_example',
			message = format('new row %s for relation "funding_entry" violates check constraint "funding_entry_example"', new.id);
	end if;
	return new;
end
$$;
create trigger funding_entry_of_example before insert on funding_entry for each row execute function funding_entry_of_example();
