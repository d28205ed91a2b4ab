-- What grew or fell against the year before and can be put in an order: kept by the posting transaction beside the values.
create table figure_growth (
	root_id    uuid    not null,
	value_id   uuid    not null,
	pairing_id uuid    not null,
	on_day     date    not null,
	points     numeric not null,
	primary key (root_id, value_id)
);
create index figure_growth_of_root on figure_growth (root_id, on_day, points, value_id);
create index figure_growth_of_pairing on figure_growth (pairing_id, on_day, points, value_id);
comment on table figure_growth is '年度数字的同比，百分点：可排序的，界值不在内';

insert into figure_growth (root_id, value_id, pairing_id, on_day, points)
select v.root_id, v.id, v.pairing_id, v.period_ends_on, g.points from indicator_value v
left join lateral (select p.amount_base from indicator_value p where p.root_id = v.root_id
	and p.series_id = v.series_id and p.period_kind = v.period_kind and p.period_span = v.compared_with
	and p.basis = 'ACTUAL' and p.amount_comparator = '=' and p.amount_base > 0 order by p.stated_name limit 1) p
	on v.amount_comparator = '='
cross join lateral (select coalesce(round((v.amount_base - p.amount_base) * 100 / p.amount_base, 4), v.stated_growth)
	as points) g
where v.period_kind = 'year' and v.period_ends_on is not null and v.basis in ('ACTUAL', 'FORECAST')
and coalesce(v.growth_base, v.compared_with) = v.compared_with and g.points is not null;

-- The short lists of pages: what is newest, in doubt, planned; of whole trees of pairings and of single ones.
create index indicator_value_newest_of_root on indicator_value (root_id, posted_at desc, period_ends_on desc, id)
	where basis in ('ACTUAL', 'FORECAST');
create index indicator_value_newest_of_pairing on indicator_value (pairing_id, posted_at desc, period_ends_on desc, id)
	where basis in ('ACTUAL', 'FORECAST');
create index indicator_value_doubtful_of_root on indicator_value (root_id, period_ends_on desc nulls last, id)
	where doubt is not null or absence in ('MISSING', 'DAMAGED');
create index indicator_value_doubtful_of_pairing on indicator_value (pairing_id, period_ends_on desc nulls last, id)
	where doubt is not null or absence in ('MISSING', 'DAMAGED');
drop index indicator_value_in_doubt;
create index indicator_value_planned_of_root on indicator_value (root_id, period_ends_on desc, id)
	where basis = 'PLAN';
create index target_of_root on target (root_id, period_ends_on desc nulls last, id);
create index target_of_pairing on target (pairing_id, period_ends_on desc nulls last, id);
-- The figures of a pairing's year, those first of which a source says more than the number.
create index indicator_value_main_of_year on indicator_value
	(pairing_id, period_ends_on, (stated_growth is null and stated_rank is null and growth_rank is null
	and stated_completion is null and over_plan is null), subject, indicator_id, id) where period_kind = 'year';
