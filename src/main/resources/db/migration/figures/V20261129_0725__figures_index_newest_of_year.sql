-- The newest of a year is read from the beginning of an index, not looked for among the newest of all years
create index indicator_value_newest_of_root_year on indicator_value
	(root_id, (extract(year from period_ends_on)), posted_at desc, period_ends_on desc, id)
	where basis in ('ACTUAL', 'FORECAST');
create index indicator_value_newest_of_pairing_year on indicator_value
	(pairing_id, (extract(year from period_ends_on)), posted_at desc, period_ends_on desc, id)
	where basis in ('ACTUAL', 'FORECAST');
