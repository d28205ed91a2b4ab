-- The figures of the pairing itself or its region stand before those of parks, firms and events in it; what covers more
-- than the pairing, is but part of a name, repeats another figure, or is of nobody knows what stretch, never counts.
drop index indicator_value_of_cell;
create index indicator_value_of_cell on indicator_value
	(root_id, indicator_id, pairing_id, (subject_kind not in ('PAIRING', 'REGION')), (subject <> ''), basis,
	period_ends_on desc nulls last, period_starts_on nulls first, amount_base desc, id)
	include (subject_kind, subject, period_kind, period_span)
	where amount_value is not null and basis in ('ACTUAL', 'FORECAST') and scope = 'OWN' and claim <> 'FROM_NAME'
	and same_as is null and period_kind <> 'unstated';
