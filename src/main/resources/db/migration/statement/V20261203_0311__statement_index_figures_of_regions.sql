-- the page of a region shows the latest figures whose subject it is
create index indicator_value_of_region on indicator_value (region, period_ends_on desc nulls last, id)
	where subject_kind = 'REGION';
