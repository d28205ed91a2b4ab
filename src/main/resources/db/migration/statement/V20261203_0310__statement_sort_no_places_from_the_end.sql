-- 倒数第二 is no second place: where places are sorted it stands with those that say none
create or replace function claimed_number(claims jsonb, wanted text) returns numeric
	language sql immutable parallel safe as $$
	select (c #>> '{value,base,value}')::numeric from jsonb_array_elements(claims) c
	where c ->> 'kind' = wanted and c #>> '{value,comparator}' = '='
	and coalesce(c #>> '{value,text}', '') not like '%倒数%' limit 1
$$;
drop index indicator_value_by_stated_rank;
create index indicator_value_by_stated_rank on indicator_value ((coalesce(stated_rank, claimed_number(claims, 'RANK'))), id);
