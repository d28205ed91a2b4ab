-- The versions of a row before the present one are its history
alter table indicator_value_past rename to indicator_value_history;
alter table target_past rename to target_history;
