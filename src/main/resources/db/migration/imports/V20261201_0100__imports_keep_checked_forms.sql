-- A row whose form was read and checked keeps what a draft of it says, so that its draft is
-- written without reading and checking it anew. Emptied once it is in a filing.
alter table import_row
	add column checked      jsonb,
	add column form_version integer,
	add column pairing_id   uuid,
	add column hits         jsonb,
	add column named        text[],
	add constraint import_row_checked check ((checked is null) = (form_version is null));
comment on column import_row.checked is '校验过的表单，可直接写成草稿；写成后清空';
comment on column import_row.form_version is '校验时表单的版本';
comment on column import_row.pairing_id is '校验时这一行归属的结对';
comment on column import_row.hits is '规则对这一行的提示；没有则为空';
comment on column import_row.named is '这一行引用的记录：类型和标识';
