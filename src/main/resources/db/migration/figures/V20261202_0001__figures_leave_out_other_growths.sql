-- A growth whose text says that it is not since the year before is none of it, also where it was kept before its course was
create or replace function claimed_growth(claims jsonb, compared_with text) returns numeric
	language sql immutable parallel safe as $$
	select case when abs(points) < 1000000000 then round(points, 4) end
	from (select (c #>> '{value,base,value}')::numeric - case when c ->> 'of' = 'ratio' then 100 else 0 end as points
		from jsonb_array_elements(claims) c,
		lateral (select regexp_replace(coalesce(c #>> '{value,text}', ''), '[[:space:]了,，]', '', 'g')) t (said)
		where c ->> 'kind' = 'GROWTH' and c #>> '{value,comparator}' = '=' and c #>> '{value,base,unit}' = '%'
		and c #>> '{value,unit}' <> '个百分点' and c ->> 'course' is null
		and (c ->> 'against' = compared_with or (c ->> 'against' is null
			-- 环比、较年初
			and said !~ '环比|上个?月|上季度|上期|(上年|去年|上一年)(年?[末底])|[比较]年初'
			-- 较另一处、另一年
			and (said ~ '同比|上年|去年|上一年' or regexp_replace(said, '[可对占]比|比例|比重', '', 'g')
				!~ '[较比与]|相当于|[高低快慢]于(?!(或?等于)?[0-9])')
			-- 年均
			and (said ~ '[高低快慢]于|高出|多于|少于' or said !~ ('[年月季]均(?=[约近超]?([0-9]|'
				|| '(复合|累计|实际|名义|净|递)*(增|下降|降|减|提高|提升|上升|回落|翻|递)))'
				|| '|(?<!连续)(?<![0-9第])([2-9]|1[0-9]|20|[二两三四五六七八九十]+)年(来|间)?平均'
				|| '|平均(每年)?(?=(复合|累计|实际|名义|净|递)*(增|下降|降|减|提高|提升|上升|回落|翻|递))'
				|| '|平均每年|年平均|平均增[速幅]|复合|年化|逐年递|递增|递减'))
			-- 累计多年
			and said !~ ('(?<!连续)(?<![0-9第])([2-9]|1[0-9]|20|[二两三四五六七八九十]+)个?年[多半]?(来|间|内|以来|里|期间|时间)?'
				|| '(共|累计|总共|合计|总计)?(?=(复合|累计|实际|名义|净|递)*(增|下降|降|减|提高|提升|上升|回落|翻|递))'
				|| '|(?<!今年|本年|年初|月份|开年)以来|[一二三四五]”?(时期|期间)|任期|届内'))) limit 1) claimed
$$;

-- 值由函数得出的索引须重建
drop index indicator_value_by_stated_growth;
create index indicator_value_by_stated_growth on indicator_value
	((coalesce(stated_growth, claimed_growth(claims, compared_with))), id);

-- 随数所述不是较上年的，不入同比排序
delete from figure_growth g using indicator_value v
where v.root_id = g.root_id and v.id = g.value_id and v.stated_growth is null
	and claimed_growth(v.claims, v.compared_with) is null
	and v.claims @> '[{"kind": "GROWTH"}]' and not exists (select from indicator_value p
	where p.root_id = v.root_id and p.series_id = v.series_id and p.period_kind = v.period_kind
	and coalesce(p.period_span, '') = v.compared_with and v.amount_value is not null and v.basis = 'ACTUAL'
	and v.claim <> 'FROM_NAME'
	and (p.amount_unit = v.amount_unit or not exists (select from unit a join unit b on a.base <> b.base
	where a.symbol = p.amount_unit and b.symbol = v.amount_unit))
	and p.basis = 'ACTUAL' and p.claim <> 'FROM_NAME' and p.amount_value is not null
	and p.scope_note is not distinct from v.scope_note and p.scope = v.scope and p.subject_kind = v.subject_kind);
