create table unit_use (
	symbol text        not null,
	type   varchar(40) not null,
	primary key (symbol, type)
);
comment on table unit_use is '哪些台账用过哪些单位；用过即记，不撤销';

-- What was used so far: the columns that hold units, or parts with units, of tables that have a history
do $$
declare
	held record;
begin
	for held in
		select c.table_name::text as name, c.column_name::text as col, c.data_type = 'jsonb' as parts,
			replace(regexp_replace(regexp_replace(c.table_name, '_history$', ''), 'y$', 'ie'), '_', '-') || 's' as type
		from information_schema.columns c
		where c.table_schema = current_schema() and (c.data_type = 'jsonb' or c.column_name ~ '(^|_)unit$')
		and exists (select 1 from information_schema.tables t where t.table_schema = c.table_schema
			and t.table_name = regexp_replace(c.table_name, '_history$', '') || '_history')
	loop
		execute format('insert into unit_use select distinct part, %L from (select distinct %s as symbol from %I) used,'
			' unnest(array[symbol] || string_to_array(symbol, ''/'')) part where symbol is not null'
			' on conflict do nothing', held.type,
			case when held.parts then format('jsonb_path_query(%I, ''$.**.unit'') #>> ''{}''', held.col)
				else quote_ident(held.col) end, held.name);
	end loop;
end
$$;
