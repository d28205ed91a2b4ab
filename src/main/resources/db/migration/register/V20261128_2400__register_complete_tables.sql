-- What the table of every record type has: create table x (like register_entry, …its own columns…); call complete_register('x').
create type register_entry as (
	id          uuid,
	root_id     uuid,
	version     integer,
	pairing_id  uuid,
	name        varchar(200),
	ref         varchar(300),
	grams       text[],
	filing_id   uuid,
	filing_line integer,
	posted_at   timestamptz
);

-- Keys, the indexes of names, places and words, and the history table.
create procedure complete_register(entries name) language plpgsql as $$
declare
	required name;
	words record;
begin
	foreach required in array array['id', 'root_id', 'version', 'name', 'grams', 'posted_at'] loop
		execute format('alter table %I alter column %I set not null', entries, required);
	end loop;
	execute format('create table %I (like %I, superseded_at timestamptz not null, primary key (id, root_id, version))',
		entries || '_history', entries);
	execute format('alter table %I add primary key (id, root_id)', entries);
	execute format('create index %I on %I (name collate "zh-x-icu", id)', entries || '_by_name', entries);
	execute format('create index %I on %I (pairing_id)', entries || '_by_pairing', entries);
	for words in
		select * from (values ('_by_grams', 'grams'),
			('_by_further_pairs', '(array_remove(grams, left(name, 2)::text))'),
			('_by_characters', '(string_to_array(lower(name), null))'),
			('_by_further_characters', '(string_to_array(lower(substr(name, 2)), null))')) indexed (ending, elements)
	loop
		execute format('create index %I on %I using gin (%s, (array[root_id, pairing_id]))',
			entries || words.ending, entries, words.elements);
	end loop;
end
$$;
comment on type register_entry is '各类台账共有的列';
