-- Of two figures that contradict each other the one that names no doubt stands first, in cards as in totals.
drop index indicator_value_of_cell;
create index indicator_value_of_cell on indicator_value
	(root_id, indicator_id, pairing_id, (subject_kind not in ('PAIRING', 'REGION')), (subject <> ''), basis,
	period_ends_on desc nulls last, period_starts_on nulls first, (scope_note is not null), (doubt_kind is not null),
	amount_base desc, id) include (subject_kind, subject, period_kind, period_span, scope_note, doubt_kind)
	where amount_value is not null and basis in ('ACTUAL', 'FORECAST') and scope = 'OWN' and claim <> 'FROM_NAME'
	and same_as is null and period_kind <> 'unstated';
drop index indicator_value_noted;
create index indicator_value_noted on indicator_value (root_id, indicator_id, pairing_id, scope_note)
	include (subject_kind, subject, basis, period_kind, period_ends_on, period_starts_on, doubt_kind, amount_base, id)
	where scope_note is not null and amount_value is not null and basis in ('ACTUAL', 'FORECAST') and scope = 'OWN'
	and claim <> 'FROM_NAME' and same_as is null and period_kind <> 'unstated';
