create table public_notice (like register_entry,
	kind varchar(11) not null check (kind in ('ARRANGEMENT', 'PLAN', 'COMPLETION')),
	region varchar(24),
	project_id uuid,
	fund_id uuid,
	batch varchar(100),
	place varchar(200),
	amount_value numeric, amount_unit varchar(10), amount_comparator varchar(2), amount_word varchar(4), amount_base numeric,
	implementer varchar(200),
	mechanism varchar(1000),
	goals varchar(1000),
	task varchar(1000),
	standard varchar(200),
	source varchar(200),
	term varchar(100),
	responsible varchar(200),
	completed varchar(1000),
	used_value numeric, used_unit varchar(10), used_comparator varchar(2), used_word varchar(4), used_base numeric,
	acceptance varchar(300),
	tier varchar(10) not null check (tier in ('COUNTY_WEB', 'TOWN', 'VILLAGE', 'SITE')),
	shown_at varchar(300),
	begins_on date not null,
	ends_on date,
	phone varchar(60),
	objections varchar(1000),
	remark varchar(2000),
	constraint public_notice_ends_after_start check (ends_on >= begins_on)
);
alter table public_notice alter column pairing_id set not null;
call complete_register('public_notice');
create index public_notice_by_region on public_notice (region, id);
create index public_notice_by_project on public_notice (project_id);
create index public_notice_by_fund on public_notice (fund_id);
create index public_notice_by_begins_on on public_notice (begins_on, id);
create index public_notice_by_ends_on on public_notice (ends_on, id);
create index public_notice_by_amount on public_notice (amount_base, id);
comment on table public_notice is '公告公示';
