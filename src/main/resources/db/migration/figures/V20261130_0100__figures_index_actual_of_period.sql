-- What figures of a pairing and a period are compared with is found by the pairing, the stretch and the series alone: the
-- root follows from the pairing and the kind of the period from the stretch. The index of a million values has a level less.
drop index indicator_value_actual_of_period;
create index indicator_value_actual_of_period on indicator_value (pairing_id, period_span, series_id)
	where basis = 'ACTUAL';
