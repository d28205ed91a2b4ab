create table entry_typed (
	root_id   uuid        not null,
	filing_id uuid        not null,
	version   integer     not null,
	typed     jsonb       not null,
	at        timestamptz not null,
	primary key (filing_id, root_id)
);
comment on table entry_typed is '自动保存时还读不成值的栏目原样文字，随草稿保存，正式保存后清除';
comment on column entry_typed.version is '所属草稿的版本；草稿另经保存后不再使用';
comment on column entry_typed.typed is '栏目名与所填内容';
