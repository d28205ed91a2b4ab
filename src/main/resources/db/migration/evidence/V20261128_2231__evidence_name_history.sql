-- The versions of a row before the present one are its history
alter table document_past rename to document_history;
