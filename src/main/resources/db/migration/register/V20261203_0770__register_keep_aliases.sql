do $$
declare
	named text;
begin
	foreach named in array array['asset', 'cluster', 'document', 'enclave', 'event', 'expert', 'facility', 'fund',
		'honour', 'linkage', 'meeting', 'mode', 'park', 'product', 'project', 'service', 'task', 'team'] loop
		execute format('alter table %I add column aliases text[] not null default ''{}''', named);
		execute format('alter table %I add column aliases text[] not null default ''{}''', named || '_history');
		execute format('comment on column %I.aliases is %L', named, '别名、简称、曾用名');
	end loop;
	foreach named in array array['asset', 'cluster', 'enclave', 'event', 'expert', 'fund', 'honour', 'linkage',
		'park', 'product', 'project', 'task', 'team'] loop
		execute format('alter table %I add column former_refs text[] not null default ''{}''', named);
		execute format('alter table %I add column former_refs text[] not null default ''{}''', named || '_history');
		execute format('comment on column %I.former_refs is %L', named, '并入本记录的记录原有的外部编号');
	end loop;
	foreach named in array array['asset', 'cluster', 'document', 'enclave', 'event', 'expert', 'facility', 'fund',
		'honour', 'linkage', 'meeting', 'mode', 'organisation', 'park', 'product', 'project', 'service', 'task',
		'team'] loop
		execute format('create index %I on %I using gin (aliases) where aliases <> ''{}''', named || '_by_alias',
			named);
	end loop;
end
$$;
