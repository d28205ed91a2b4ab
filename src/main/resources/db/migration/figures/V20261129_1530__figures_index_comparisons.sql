-- What the figures of a pairing and a period are compared with stands together, so that it is looked up once for all of
-- them: the values of the period before, and the targets.
create index indicator_value_actual_of_period on indicator_value
	(root_id, pairing_id, period_kind, period_span, series_id) where basis = 'ACTUAL';
create index target_of_period on target
	(root_id, pairing_id, period_kind, (coalesce(period_span, '')), series_id);

-- The lists of the overview are picked from their indexes alone.
drop index target_of_root;
create index target_of_root on target (root_id, period_ends_on desc nulls last, id)
	include (series_id, period_kind, period_span);
drop index target_of_pairing;
create index target_of_pairing on target (pairing_id, period_ends_on desc nulls last, id)
	include (root_id, series_id, period_kind, period_span);
drop index indicator_value_planned_of_root;
create index indicator_value_planned_of_root on indicator_value (root_id, period_ends_on desc, id)
	include (series_id, period_starts_on) where basis = 'PLAN';
drop index indicator_value_planned;
create index indicator_value_planned_of_pairing on indicator_value (pairing_id, period_ends_on desc, id)
	include (root_id, series_id, period_starts_on) where basis = 'PLAN';

-- A day that ends a year says nearly everything about the kind of the period: without that the planner believes that a
-- pairing has a twelfth of the figures of a year that it has, and sorts them all.
create statistics indicator_value_periods (dependencies) on period_kind, period_ends_on from indicator_value;

-- The main figures of a year, and of the moments in it, each from the beginning of an index.
drop index indicator_value_main_of_year;
create index indicator_value_main_of_year on indicator_value
	(pairing_id, period_ends_on, (stated_growth is null and stated_rank is null and growth_rank is null
	and stated_completion is null and over_plan is null), subject, indicator_id, id) where period_kind = 'year';
create index indicator_value_main_of_moments on indicator_value
	(pairing_id, (extract(year from period_ends_on)), (stated_growth is null and stated_rank is null
	and growth_rank is null and stated_completion is null and over_plan is null), subject, indicator_id,
	period_ends_on desc, id) where period_kind in ('instant', 'day');
