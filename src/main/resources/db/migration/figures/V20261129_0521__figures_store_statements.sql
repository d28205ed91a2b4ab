-- A value may be a range or a strict bound, and keeps the text of its source. Its ends in the base unit follow from it.
do $$
declare
	stated text;
begin
	foreach stated in array array['indicator_value', 'target'] loop
		execute format('alter table %I alter column amount_comparator type varchar(5), add column amount_upper numeric,
			add column amount_upper_base numeric, add column amount_text varchar(100),
			add column amount_low numeric generated always as
				(case when amount_comparator in (''='', ''>='', ''>'', ''range'') then amount_base end) stored,
			add column amount_high numeric generated always as (case when amount_comparator = ''range'' then amount_upper_base
				when amount_comparator in (''='', ''<='', ''<'') then amount_base end) stored,
			add constraint %I check (amount_value is null or (amount_comparator = ''range'') = (amount_upper is not null)),
			add constraint %I check ((amount_upper is null) = (amount_upper_base is null) and amount_upper >= amount_value)',
			stated, stated || '_range_has_ends', stated || '_range_is_whole');
		execute format('alter table %I alter column amount_comparator type varchar(5), add column amount_upper numeric,
			add column amount_upper_base numeric, add column amount_text varchar(100),
			add column amount_low numeric, add column amount_high numeric', stated || '_history');
		execute format('update %I set
			amount_low = case when amount_comparator in (''='', ''>='') then amount_base end,
			amount_high = case when amount_comparator in (''='', ''<='') then amount_base end', stated || '_history');
		execute format('drop index %I', stated || '_by_amount');
		execute format('create index %I on %I ((coalesce((amount_base + amount_upper_base) * 0.5, amount_base)), id)',
			stated || '_by_amount', stated);
		execute format('comment on column %I.amount_value is ''数值，按原文；区间的下限''', stated);
		execute format('comment on column %I.amount_upper is ''区间的上限，按原文''', stated);
		execute format('comment on column %I.amount_text is ''原文写法''', stated);
		execute format('comment on column %I.amount_low is ''至少多少，基准单位''', stated);
		execute format('comment on column %I.amount_high is ''至多多少，基准单位''', stated);
	end loop;
end
$$;
-- What cannot be read in its source is in doubt, too
drop index indicator_value_in_doubt;
create index indicator_value_in_doubt on indicator_value (pairing_id, id)
	where doubt is not null or absence in ('MISSING', 'DAMAGED');
