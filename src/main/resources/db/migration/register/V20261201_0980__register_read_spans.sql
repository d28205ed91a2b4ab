-- The first and the last day of a stretch of the calendar that a table keeps as text, so that lists are narrowed by time:
-- 2024 finds 2024-10, 2024Q4 and 2024-11/YTD
create function span_granule_starts_on(granule text) returns date
	language sql immutable strict parallel safe as $$
	select case
		when granule ~ 'H' then make_date(left(granule, 4)::int, (right(granule, 1)::int - 1) * 6 + 1, 1)
		when granule ~ 'Q' then make_date(left(granule, 4)::int, (right(granule, 1)::int - 1) * 3 + 1, 1)
		when length(granule) = 4 then make_date(granule::int, 1, 1)
		when length(granule) = 7 then make_date(left(granule, 4)::int, right(granule, 2)::int, 1)
		else make_date(left(granule, 4)::int, substr(granule, 6, 2)::int, right(granule, 2)::int) end
$$;
comment on function span_granule_starts_on is '年、半年、季、月、日的首日';

create function span_starts_on(span text) returns date
	language sql immutable strict parallel safe as $$
	select case when span like '%/YTD' then make_date(left(span, 4)::int, 1, 1)
		else span_granule_starts_on(split_part(span, '/', 1)) end
$$;
comment on function span_starts_on is '时期的首日';

create function span_ends_on(span text) returns date
	language sql immutable strict parallel safe as $$
	select (span_granule_starts_on(last) + case
		when last ~ 'H' then interval '6 months'
		when last ~ 'Q' then interval '3 months'
		when length(last) = 4 then interval '1 year'
		when length(last) = 7 then interval '1 month'
		else interval '1 day' end)::date - 1
	from (select case when span like '%/YTD' or span not like '%/%' then split_part(span, '/', 1)
		else nullif(split_part(span, '/', 2), '') end as last) ends
$$;
comment on function span_ends_on is '时期的末日，未结束的为空';
