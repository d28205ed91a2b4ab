alter table document add column lines integer;
alter table document_history add column lines integer;
alter table document add column former_refs text[] not null default '{}';
alter table document_history add column former_refs text[] not null default '{}';
comment on column document.lines is '全文行数';
