-- 由名称得出的数（百企）不作同比
delete from figure_growth g using indicator_value v
where v.root_id = g.root_id and v.id = g.value_id and exists (select from indicator_value n
	where n.root_id = v.root_id and n.series_id = v.series_id and n.claim = 'FROM_NAME');

insert into figure_growth (root_id, value_id, pairing_id, on_day, points)
select v.root_id, v.id, v.pairing_id, v.period_ends_on, g.points
from (select distinct root_id, series_id from indicator_value where claim = 'FROM_NAME') s
join indicator_value v on v.root_id = s.root_id and v.series_id = s.series_id
left join lateral (select p.amount_base from indicator_value p where p.root_id = v.root_id
	and p.series_id = v.series_id and p.period_kind = v.period_kind
	and coalesce(p.period_span, '') = v.compared_with
	and p.basis = 'ACTUAL' and p.claim <> 'FROM_NAME' and p.amount_comparator = '=' and p.amount_base > 0
	order by p.stated_name, coalesce(p.scope_note, '') limit 1) p
	on v.amount_comparator = '=' and v.claim <> 'FROM_NAME'
cross join lateral (select coalesce(round((v.amount_base - p.amount_base) * 100 / p.amount_base, 4),
	v.stated_growth) as points) g
where v.period_kind = 'year' and v.period_ends_on is not null and v.basis in ('ACTUAL', 'FORECAST')
	and coalesce(v.growth_base, v.compared_with) = v.compared_with and g.points is not null;
