-- Growth over several years or from another base is none since the year before
create or replace function claimed_growth(claims jsonb, compared_with text) returns numeric
	language sql immutable parallel safe as $$
	select case when abs(points) < 1000000000 then round(points, 4) end
	from (select (c #>> '{value,base,value}')::numeric - case when c ->> 'of' = 'ratio' then 100 else 0 end as points
		from jsonb_array_elements(claims) c
		where c ->> 'kind' = 'GROWTH' and c #>> '{value,comparator}' = '=' and c #>> '{value,base,unit}' = '%'
		and c #>> '{value,unit}' <> '个百分点' and c ->> 'course' is null
		and (c ->> 'against' is null or c ->> 'against' = compared_with) limit 1) claimed
$$;

-- 同比只在同类之间：口径说明、数据范围、主体类别相同，预计数不与实际数比；比率以百分点计，不入同比排序；有上期而只有界的，不以自述代替
delete from figure_growth;
insert into figure_growth (root_id, value_id, pairing_id, on_day, points)
select v.root_id, v.id, v.pairing_id, v.period_ends_on, g.points
from indicator_value v
left join lateral (select p.id, p.amount_base, p.amount_comparator from indicator_value p
where p.root_id = v.root_id and p.series_id = v.series_id and p.period_kind = v.period_kind
and coalesce(p.period_span, '') = v.compared_with
and (p.amount_unit = v.amount_unit or not exists (select from unit a join unit b on a.base <> b.base
where a.symbol = p.amount_unit and b.symbol = v.amount_unit))
and p.basis = 'ACTUAL' and p.claim <> 'FROM_NAME' and p.amount_value is not null
and p.scope_note is not distinct from v.scope_note and p.scope = v.scope and p.subject_kind = v.subject_kind
order by p.same_as is not null, p.doubts <> '{}', p.doubt is not null, p.stated_name, p.id limit 1) p
on v.amount_value is not null and v.basis = 'ACTUAL' and v.claim <> 'FROM_NAME'
cross join lateral (select case when p.id is null
then coalesce(v.stated_growth, claimed_growth(v.claims, v.compared_with))
when v.amount_comparator = '=' and p.amount_comparator = '=' and p.amount_base > 0
then round((v.amount_base - p.amount_base) * 100 / p.amount_base, 4) end as points) g
where v.period_kind = 'year' and v.period_ends_on is not null and v.basis in ('ACTUAL', 'FORECAST')
and v.same_as is null and coalesce(v.growth_base, v.compared_with) = v.compared_with and g.points is not null
and not exists (select from unit u where u.symbol = v.amount_unit and u.base = '%' and u.symbol <> '倍');
