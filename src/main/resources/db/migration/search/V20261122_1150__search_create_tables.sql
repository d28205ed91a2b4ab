create table search_entry (
	record_id  uuid    not null,
	root_id    uuid    not null,
	pairing_id uuid,
	type       text    not null,
	posted_at  timestamptz not null,
	name       text    not null,
	code       text,
	ref        text,
	also       text,
	note       text,
	pinyin     text    not null,
	grams      int[]   not null,
	primary key (record_id, root_id)
);
-- Scope and type stand in the same index, so that a narrow reader's search for a common word stays narrow
create index search_entry_by_grams on search_entry
	using gin (grams, (array[root_id, pairing_id]), (array[type])) with (gin_pending_list_limit = 512);
create table search_build (
	type      text        primary key,
	signature text        not null,
	after_id  uuid,
	done      boolean     not null,
	at        timestamptz not null
);
comment on table search_entry is '检索条目，每条已入账记录一行';
comment on column search_entry.also is '又称、文号等其他可检索的文字';
comment on column search_entry.note is '第二行说明，如地区、发布单位';
comment on column search_entry.pinyin is '名称中每个汉字的拼音，空格分隔';
comment on column search_entry.grams is '检索词元的散列值：单字、二字、拼音、首字母、整词';
comment on table search_build is '检索条目的重建进度，每类台账一行';
comment on column search_build.signature is '建立时的词元版本';
comment on column search_build.after_id is '已处理到的记录';
