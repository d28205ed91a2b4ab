-- Read from the index alone; else all figures of the cell were looked through for those with a scope note.
drop index indicator_value_noted;
create index indicator_value_noted on indicator_value (root_id, indicator_id, pairing_id, scope_note)
	include (subject_kind, subject, basis, period_kind, period_ends_on, period_starts_on, amount_base, id)
	where scope_note is not null and amount_value is not null and basis in ('ACTUAL', 'FORECAST') and scope = 'OWN'
	and claim <> 'FROM_NAME' and same_as is null and period_kind <> 'unstated';
