-- What says that it states the same as another figure, or is in doubt against one, may stand beside it
drop index indicator_value_once;
create unique index indicator_value_once on indicator_value
	(root_id, series_id, period_kind, coalesce(period_span, ''), basis, stated_name, coalesce(scope_note, ''),
	(case when same_as is not null or doubts <> '{}' then id end)) nulls not distinct;
