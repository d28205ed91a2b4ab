-- Lines that are in no block yet: written with the line, taken out when it is sealed
create table journal_waiting (
	root_id uuid not null,
	id      uuid not null,
	primary key (root_id, id)
);
comment on table journal_waiting is '待封存的审计行：与审计行同一事务写入，封存后删除';

-- What each line was when it was sealed, by its place in the chain of its root
create table journal_seal (
	root_id uuid   not null,
	line    bigint not null,
	block   bigint not null,
	id      uuid   not null,
	sha256  bytea  not null check (length(sha256) = 32),
	sm3     bytea  not null check (length(sm3) = 32),
	primary key (root_id, line),
	unique (root_id, id)
);
comment on table journal_seal is '审计行的摘要：按所属一级结对编行号，只增不改';
comment on column journal_seal.line is '行号，自 1 起连续';
comment on column journal_seal.id is '审计行';

create table journal_block (
	root_id    uuid        not null,
	block      bigint      not null,
	first_line bigint      not null,
	last_line  bigint      not null,
	sealed_at  timestamptz not null,
	sha256     bytea       not null check (length(sha256) = 32),
	sm3        bytea       not null check (length(sm3) = 32),
	primary key (root_id, block)
);
comment on table journal_block is '审计链的块：摘要覆盖本块各行与前一块，只增不改';
comment on column journal_block.block is '块号，自 1 起连续';

-- Which chains there are
create index journal_block_of_chains on journal_block (root_id) where block = 1;

insert into journal_waiting (root_id, id) select root_id, id from journal_line;
