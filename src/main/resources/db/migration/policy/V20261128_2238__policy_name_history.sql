-- The versions of a row before the present one are its history
alter table meeting_past rename to meeting_history;
alter table task_past rename to task_history;
