-- Questions of pages whose answers are short stay short to ask, however many figures there are.
create index indicator_value_by_year on indicator_value (pairing_id, period_ends_on) where period_kind = 'year';
create index indicator_value_in_doubt on indicator_value (pairing_id, id)
	where doubt is not null or absence = 'MISSING';
create index indicator_value_planned on indicator_value (pairing_id, period_ends_on) where basis = 'PLAN';
