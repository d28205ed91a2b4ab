-- The growth that a source states exactly among its claims, in percent, against the period that the figure is compared with
create function claimed_growth(claims jsonb, compared_with text) returns numeric
	language sql immutable parallel safe as $$
	select case when abs(points) < 1000000000 then round(points, 4) end
	from (select (c #>> '{value,base,value}')::numeric - case when c ->> 'of' = 'ratio' then 100 else 0 end as points
		from jsonb_array_elements(claims) c
		where c ->> 'kind' = 'GROWTH' and c #>> '{value,comparator}' = '=' and c #>> '{value,base,unit}' = '%'
		and c #>> '{value,unit}' <> '个百分点' and (c ->> 'against' is null or c ->> 'against' = compared_with) limit 1) claimed
$$;
comment on function claimed_growth is '来源随数所述的确切同比，百分点';
drop index indicator_value_by_stated_growth;
create index indicator_value_by_stated_growth on indicator_value
	((coalesce(stated_growth, claimed_growth(claims, compared_with))), id);

-- 随数所述的同比列入同比变化；同一事实只列一次；基数先取计数且不存疑的
delete from figure_growth g using indicator_value v
where v.root_id = g.root_id and v.id = g.value_id and exists (select from indicator_value n
	where n.root_id = v.root_id and n.series_id = v.series_id
	and (n.same_as is not null or n.doubts <> '{}' or n.claims @> '[{"kind": "GROWTH"}]'));

insert into figure_growth (root_id, value_id, pairing_id, on_day, points)
select v.root_id, v.id, v.pairing_id, v.period_ends_on, g.points
from (select distinct root_id, series_id from indicator_value
	where same_as is not null or doubts <> '{}' or claims @> '[{"kind": "GROWTH"}]') s
join indicator_value v on v.root_id = s.root_id and v.series_id = s.series_id
left join lateral (select p.amount_base from indicator_value p where p.root_id = v.root_id
	and p.series_id = v.series_id and p.period_kind = v.period_kind
	and coalesce(p.period_span, '') = v.compared_with
	and p.basis = 'ACTUAL' and p.claim <> 'FROM_NAME' and p.amount_comparator = '=' and p.amount_base > 0
	order by p.same_as is not null, p.doubts <> '{}', p.stated_name, coalesce(p.scope_note, ''), p.id limit 1) p
	on v.amount_comparator = '=' and v.claim <> 'FROM_NAME'
cross join lateral (select coalesce(round((v.amount_base - p.amount_base) * 100 / p.amount_base, 4),
	v.stated_growth, claimed_growth(v.claims, v.compared_with)) as points) g
where v.period_kind = 'year' and v.period_ends_on is not null and v.basis in ('ACTUAL', 'FORECAST')
	and v.same_as is null and coalesce(v.growth_base, v.compared_with) = v.compared_with and g.points is not null;
