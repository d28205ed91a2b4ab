create table evidence_file (
	sha256    varchar(64) primary key,
	sm3       varchar(64) not null,
	size      bigint      not null,
	stored_at timestamptz not null,
	constraint evidence_file_not_empty check (size > 0)
);
comment on table evidence_file is '佐证文件：相同内容只存一份，文件在 XIESHOU_HOME/evidence 下';
comment on column evidence_file.sha256 is '内容的 SHA-256，也是存放位置';
comment on column evidence_file.sm3 is '内容的 SM3';
comment on column evidence_file.size is '字节数';

create table evidence_upload (
	id              uuid         not null,
	root_id         uuid         not null,
	pairing_id      uuid,
	sha256          varchar(64)  not null references evidence_file (sha256),
	name            varchar(200) not null,
	media_type      varchar(100) not null,
	uploader_id     uuid         not null,
	uploader_name   varchar(60)  not null,
	uploaded_at     timestamptz  not null,
	idempotency_key varchar(200),
	primary key (id, root_id)
);
create index evidence_upload_by_file on evidence_upload (sha256);
create unique index evidence_upload_by_idempotency_key on evidence_upload (root_id, uploader_id, idempotency_key);
comment on table evidence_upload is '佐证上传：谁在何时以何文件名上传';
comment on column evidence_upload.media_type is '按内容识别、与文件名相符的类型';
