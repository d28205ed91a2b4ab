-- Words of one character; and, in a list by names, what has a word elsewhere than at its beginning.
do $$
declare
	posted record;
begin
	for posted in
		select c.table_name as name from information_schema.columns c
		where c.table_schema = current_schema() and c.column_name = 'grams' and c.data_type = 'ARRAY'
		and c.udt_name = '_text' and c.table_name not like '%\_past'
		order by c.table_name
	loop
		execute format('create index if not exists %I on %I using gin (grams)',
			posted.name || '_by_grams', posted.name);
		execute format('create index %I on %I using gin (array_remove(grams, left(name, 2)::text))',
			posted.name || '_by_further_pairs', posted.name);
		execute format('create index %I on %I using gin (string_to_array(lower(name), null))',
			posted.name || '_by_characters', posted.name);
		execute format('create index %I on %I using gin (string_to_array(lower(substr(name, 2)), null))',
			posted.name || '_by_further_characters', posted.name);
	end loop;
end
$$;
