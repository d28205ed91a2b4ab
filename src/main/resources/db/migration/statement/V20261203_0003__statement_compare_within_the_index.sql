-- What figures are compared with is read from an index alone: the values of a period of one pairing lie apart in a full
-- book, a block for each. Of values of one series the undoubted comes first, which is kept as a number so that it fits there.
alter table indicator_value add column if not exists doubted smallint generated always as
	(case when doubts <> '{}' then 2 else 0 end + case when doubt is not null then 1 else 0 end) stored;
comment on column indicator_value.doubted is '存疑程度：0 无，1 有说明，2 与他数矛盾，3 两者';
alter table indicator_value_history add column if not exists doubted smallint;
update indicator_value_history set doubted = case when doubts <> '{}' then 2 else 0 end
	+ case when doubt is not null then 1 else 0 end;

drop index if exists indicator_value_actual_of_period;
create index indicator_value_actual_of_period on indicator_value (pairing_id, period_span, series_id)
	include (root_id, id, period_kind, scope_note, scope, subject_kind, claim, same_as, doubted, stated_name,
	amount_value, amount_unit, amount_comparator, amount_word, amount_upper, amount_text)
	where basis = 'ACTUAL';
