alter table region add column former_refs text[] not null default '{}';
alter table region_history add column former_refs text[] not null default '{}';
