alter table facility add column former_refs text[] not null default '{}';
alter table facility_history add column former_refs text[] not null default '{}';
alter table service add column former_refs text[] not null default '{}';
alter table service_history add column former_refs text[] not null default '{}';
alter table mode add column former_refs text[] not null default '{}';
alter table mode_history add column former_refs text[] not null default '{}';
