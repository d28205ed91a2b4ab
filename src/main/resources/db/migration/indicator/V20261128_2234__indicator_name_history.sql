-- The versions of a row before the present one are its history
alter table indicator_past rename to indicator_history;
