-- Words and places stand in the same index, so that a word within a pairing or a team's scope is found without the
-- rows that have it elsewhere.
do $$
declare
	posted record;
	words record;
begin
	for posted in
		select c.table_name as name from information_schema.columns c
		where c.table_schema = current_schema() and c.column_name = 'grams' and c.data_type = 'ARRAY'
		and c.udt_name = '_text' and c.table_name not like '%\_past'
		order by c.table_name
	loop
		for words in
			select * from (values ('_by_grams', 'grams'),
				('_by_further_pairs', '(array_remove(grams, left(name, 2)::text))'),
				('_by_characters', '(string_to_array(lower(name), null))'),
				('_by_further_characters', '(string_to_array(lower(substr(name, 2)), null))')) indexed (ending, elements)
		loop
			execute format('drop index %I', posted.name || words.ending);
			execute format('create index %I on %I using gin (%s, (array[root_id, pairing_id]))',
				posted.name || words.ending, posted.name, words.elements);
		end loop;
	end loop;
end
$$;
