-- What figures are compared with is read from the index alone, targets as earlier values: a page of figures of one
-- pairing and year otherwise reads a block of the table for nearly every target. All columns are bounded; the longest
-- says how a target was derived, 200 characters.
drop index target_of_period;
create index target_of_period on target
	(root_id, pairing_id, period_kind, (coalesce(period_span, '')), series_id)
	include (period_span, id, amount_value, amount_unit, amount_comparator, amount_word, amount_upper, amount_text, kind,
		origin, derivation);
