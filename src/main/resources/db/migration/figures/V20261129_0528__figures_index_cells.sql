-- The figure that counts for a pairing is the first of its indicator: the whole before parts, actual before expected,
-- the latest before the earlier. What decides which one that is lies in the key, so that no row is read for the others.
create index indicator_value_of_cell on indicator_value
	(root_id, indicator_id, pairing_id, (subject <> ''), basis, period_ends_on desc nulls last,
	period_starts_on nulls first, amount_base desc, id) include (subject, period_kind, period_span)
	where amount_value is not null and basis in ('ACTUAL', 'FORECAST');
