-- What a source states among its claims: exactly, in the base unit, so that lists sort by it, and in its own words, so that
-- files keep 超82% and 10—12%
create function claimed_number(claims jsonb, wanted text) returns numeric
	language sql immutable parallel safe as $$
	select (c #>> '{value,base,value}')::numeric from jsonb_array_elements(claims) c
	where c ->> 'kind' = wanted and c #>> '{value,comparator}' = '=' limit 1
$$;
comment on function claimed_number is '来源随数所述的确切数，按基准单位';

create function claimed_text(claims jsonb, wanted text) returns text
	language sql immutable parallel safe as $$
	select coalesce(v ->> 'text', case
		when v ->> 'word' in ('余', '多', '来', '有余', '+') then number || (v ->> 'word') || (v ->> 'unit')
		when v ->> 'word' in ('以上', '之上', '级', '起', '起步', '开外', '出头', '往上', '朝上', '以下', '之下', '以内', '之内', '内',
			'往下', '不足', '封顶', '为限', '左右', '上下', '前后', '光景', '上下浮动') then number || (v ->> 'unit') || (v ->> 'word')
		else coalesce(v ->> 'word', case v ->> 'comparator' when '>=' then '≥' when '>' then '>' when '<=' then '≤'
			when '<' then '<' when '~' then '约' else '' end) || number || (v ->> 'unit') end)
	from (select c -> 'value' as v, coalesce(c #>> '{value,value}', (c #>> '{value,low}') || '—' || (c #>> '{value,high}'),
			c #>> '{value,low}', c #>> '{value,high}') as number
		from jsonb_array_elements(claims) c where c ->> 'kind' = wanted limit 1) said
$$;
comment on function claimed_text is '来源随数所述的原话';

create index indicator_value_by_stated_completion on indicator_value
	((coalesce(stated_completion, claimed_number(claims, 'COMPLETION'))), id);
create index indicator_value_by_stated_rank on indicator_value ((coalesce(stated_rank, claimed_number(claims, 'RANK'))), id);
create index indicator_value_by_stated_share on indicator_value ((claimed_number(claims, 'SHARE')), id);
