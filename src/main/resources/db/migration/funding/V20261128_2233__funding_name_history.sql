-- The versions of a row before the present one are its history
alter table fund_past rename to fund_history;
alter table funding_entry_past rename to funding_entry_history;
