-- The versions of a row before the present one are its history
alter table project_past rename to project_history;
