-- Entries are steps on the way of money; which way it went says what step that was
alter table funding_entry add column counterparty varchar(200);
alter table funding_entry add column batch varchar(100);
alter table funding_entry add column batch_document varchar(100);
alter table funding_entry add column batch_date date;
alter table funding_entry add column no_voucher varchar(300);
alter table funding_entry_history add column counterparty varchar(200);
alter table funding_entry_history add column batch varchar(100);
alter table funding_entry_history add column batch_document varchar(100);
alter table funding_entry_history add column batch_date date;
alter table funding_entry_history add column no_voucher varchar(300);
update funding_entry set kind = case kind when 'IN' then 'RECEIVED' when 'OUT' then 'DISBURSED' when 'USE' then 'PAID' else 'RETURNED' end
where kind in ('IN', 'OUT', 'USE', 'RETURN');
update funding_entry_history set kind = case kind when 'IN' then 'RECEIVED' when 'OUT' then 'DISBURSED' when 'USE' then 'PAID' else 'RETURNED' end
where kind in ('IN', 'OUT', 'USE', 'RETURN');
alter table funding_entry add constraint funding_entry_step check (kind in ('PLEDGED', 'ALLOCATED', 'RECEIVED', 'ASSIGNED', 'DISBURSED',
	'PAID', 'SETTLED', 'RETURNED', 'CARRIED', 'REVERSAL'));
create index funding_entry_by_step on funding_entry (fund_id, kind, moved_on, id);
-- What was counted by kinds is counted again at the next start
update facet_count_shape set shape = '' where type = 'funding-entries';
comment on column funding_entry.kind is '资金环节';
comment on column funding_entry.counterparty is '对方';
comment on column funding_entry.batch is '批次';
comment on column funding_entry.batch_document is '下达文号';
comment on column funding_entry.batch_date is '下达日期';
comment on column funding_entry.no_voucher is '没有凭据的原因';
