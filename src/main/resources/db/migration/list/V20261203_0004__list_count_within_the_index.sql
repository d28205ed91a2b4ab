-- How many records a pairing has of each type and period is read from an index alone, whatever combinations there are.
drop index if exists register_tally_by_scope;
drop index if exists facet_count_by_scope;
create index facet_count_by_scope on facet_count (scope_id, type, total) include (parts);
