-- Where tables are distributed by root, every key must contain it.
alter table record_ref drop constraint record_ref_pkey;
alter table record_ref add primary key (ref, root_id);

do $$
declare
	past record;
begin
	for past in
		select c.table_name as name from information_schema.columns c
		where c.table_schema = current_schema() and c.column_name = 'superseded_at' and c.table_name like '%\_past'
		order by c.table_name
	loop
		execute format('alter table %I add primary key (id, root_id, version)', past.name);
		execute format('drop index if exists %I', past.name || '_by_id');
	end loop;
end
$$;
