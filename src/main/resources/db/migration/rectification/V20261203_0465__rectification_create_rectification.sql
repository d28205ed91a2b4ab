create table rectification (like register_entry,
	number varchar(60),
	source varchar(10) not null check (source in ('AUDIT', 'INSPECTION', 'ASSESSMENT', 'SELF')),
	document_number varchar(100),
	category varchar(7) check (category in ('FUND', 'PROJECT', 'POLICY', 'OTHER')),
	region varchar(24),
	problem varchar(2000),
	project_id uuid,
	fund_id uuid,
	organisation varchar(200),
	amount_value numeric, amount_unit varchar(10), amount_comparator varchar(2), amount_word varchar(4), amount_base numeric,
	requirement varchar(1000),
	responsible varchar(200),
	due date,
	state varchar(6) not null check (state in ('OPEN', 'DOING', 'DONE', 'CLOSED')),
	measures varchar(2000),
	recovered_value numeric, recovered_unit varchar(10), recovered_comparator varchar(2), recovered_word varchar(4), recovered_base numeric,
	restored_value numeric, restored_unit varchar(10), restored_comparator varchar(2), restored_word varchar(4), restored_base numeric,
	disbursed_value numeric, disbursed_unit varchar(10), disbursed_comparator varchar(2), disbursed_word varchar(4), disbursed_base numeric,
	adjusted_value numeric, adjusted_unit varchar(10), adjusted_comparator varchar(2), adjusted_word varchar(4), adjusted_base numeric,
	rules_made_value numeric, rules_made_unit varchar(10), rules_made_comparator varchar(2), rules_made_word varchar(4), rules_made_base numeric,
	held_to_account_value numeric, held_to_account_unit varchar(10), held_to_account_comparator varchar(2), held_to_account_word varchar(4), held_to_account_base numeric,
	rechecked_by varchar(200),
	rechecked_on date,
	recheck varchar(1000),
	remark varchar(2000),
	constraint rectification_mended_says_how check (state in ('OPEN', 'DOING') or measures is not null),
	constraint rectification_closed_was_rechecked check (state <> 'CLOSED'
		or (rechecked_by is not null and rechecked_on is not null and recheck is not null))
);
alter table rectification alter column pairing_id set not null;
call complete_register('rectification');
create index rectification_by_region on rectification (region, id);
create index rectification_by_project on rectification (project_id);
create index rectification_by_fund on rectification (fund_id);
create index rectification_by_due on rectification (due, id);
create index rectification_by_amount on rectification (amount_base, id);
comment on table rectification is '问题整改';
