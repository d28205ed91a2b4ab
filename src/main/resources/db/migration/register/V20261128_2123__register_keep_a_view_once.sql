-- A button pressed twice keeps one view
delete from saved_view a using saved_view b
where a.account_id = b.account_id and a.type = b.type and a.name = b.name and a.conditions = b.conditions
and a.id > b.id;
create unique index saved_view_once on saved_view (account_id, type, name, md5(conditions));
