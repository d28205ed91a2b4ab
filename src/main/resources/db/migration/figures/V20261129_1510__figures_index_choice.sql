-- Of figures that differ only in their scope note the one without stands first; those with one, and what a pairing says
-- instead of a value, are few and have their own indexes.
drop index indicator_value_of_cell;
create index indicator_value_of_cell on indicator_value
	(root_id, indicator_id, pairing_id, (subject_kind not in ('PAIRING', 'REGION')), (subject <> ''), basis,
	period_ends_on desc nulls last, period_starts_on nulls first, (scope_note is not null), amount_base desc, id)
	include (subject_kind, subject, period_kind, period_span, scope_note)
	where amount_value is not null and basis in ('ACTUAL', 'FORECAST') and scope = 'OWN' and claim <> 'FROM_NAME'
	and same_as is null and period_kind <> 'unstated';
create index indicator_value_noted on indicator_value (root_id, indicator_id, pairing_id, scope_note)
	where scope_note is not null and amount_value is not null and basis in ('ACTUAL', 'FORECAST') and scope = 'OWN'
	and claim <> 'FROM_NAME' and same_as is null and period_kind <> 'unstated';
create index indicator_value_instead on indicator_value (root_id, indicator_id, pairing_id)
	where absence is not null or scope <> 'OWN';
