-- whether there is an actual value for a day of a series is one look, however many values it has
create index indicator_value_actual_of_series on indicator_value (root_id, series_id, period_ends_on)
	where basis = 'ACTUAL';
-- the main figures of a year are read from the index alone; the index of the year is its beginning
drop index indicator_value_by_year;
drop index indicator_value_main_of_year;
create index indicator_value_main_of_year on indicator_value
	(pairing_id, period_ends_on, (stated_growth is null and stated_rank is null and growth_rank is null
	and stated_completion is null and over_plan is null), subject, indicator_id, id)
	include (stated_growth, stated_rank, growth_rank, stated_completion, over_plan) where period_kind = 'year';
