-- What is stored by an account and for a tree of pairings, counted so that a quota can be kept
create table evidence_use (
	holder uuid   primary key,
	files  bigint not null,
	bytes  bigint not null
);
comment on table evidence_use is '佐证用量：每个账户、每个结对各一行';
comment on column evidence_use.holder is '账户，或结对的根';
comment on column evidence_use.files is '上传次数';
comment on column evidence_use.bytes is '字节数';
insert into evidence_use
select u.uploader_id, count(*), sum(f.size) from evidence_upload u join evidence_file f on f.sha256 = u.sha256
group by u.uploader_id;
insert into evidence_use
select u.root_id, count(*), sum(f.size) from evidence_upload u join evidence_file f on f.sha256 = u.sha256
where u.root_id <> '00000000-0000-0000-0000-000000000000' group by u.root_id
on conflict (holder) do nothing;
