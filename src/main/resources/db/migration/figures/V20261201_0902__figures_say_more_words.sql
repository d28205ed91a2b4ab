-- Words that bound a number from behind it stand there in lists and files, too
create or replace function claimed_text(claims jsonb, wanted text) returns text
	language sql immutable parallel safe as $$
	select coalesce(v ->> 'text', case
		when v ->> 'word' in ('余', '多', '来', '有余', '挂零', '+') then number || (v ->> 'word') || (v ->> 'unit')
		when v ->> 'word' in ('以上', '之上', '或以上', '级', '起', '起步', '起跳', '打底', '开外', '出头', '冒头', '往上', '朝上', '都不止',
			'以下', '之下', '或以下', '以内', '之内', '以里', '内', '往下', '都不到', '还不到', '不足', '为限', '左右', '上下', '前后', '光景',
			'上下浮动', '强', '弱') then number || (v ->> 'unit') || (v ->> 'word')
		else coalesce(v ->> 'word', case v ->> 'comparator' when '>=' then '≥' when '>' then '>' when '<=' then '≤'
			when '<' then '<' when '~' then '约' else '' end) || number || (v ->> 'unit') end)
	from (select c -> 'value' as v, coalesce(c #>> '{value,value}', (c #>> '{value,low}') || '—' || (c #>> '{value,high}'),
			c #>> '{value,low}', c #>> '{value,high}') as number
		from jsonb_array_elements(claims) c where c ->> 'kind' = wanted limit 1) said
$$;
