alter table meeting add column former_refs text[] not null default '{}';
alter table meeting_history add column former_refs text[] not null default '{}';
