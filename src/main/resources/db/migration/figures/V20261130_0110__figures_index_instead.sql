-- What a pairing says that counts in no sum: why there is no value, a plan, a name, what covers more. Totals name all
-- of it, so cards read all of it, in the order in which one of several is chosen.
drop index indicator_value_instead;
create index indicator_value_instead on indicator_value
	(root_id, indicator_id, pairing_id, (absence is null), (subject_kind not in ('PAIRING', 'REGION')), (subject <> ''),
	period_ends_on desc nulls last, id) include (subject_kind, subject, absence, period_kind)
	where amount_value is null or basis not in ('ACTUAL', 'FORECAST') or scope <> 'OWN' or claim = 'FROM_NAME'
	or same_as is not null or period_kind = 'unstated';
