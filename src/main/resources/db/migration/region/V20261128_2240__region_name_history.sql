-- The versions of a row before the present one are its history
alter table region_past rename to region_history;
