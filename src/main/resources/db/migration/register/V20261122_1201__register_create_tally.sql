create table register_tally (
	root_id  uuid        not null,
	type     varchar(30) not null,
	scope_id uuid        not null,
	facets   text[]      not null,
	total    varchar(40) not null,
	amount   numeric     not null,
	parts    bigint      not null,
	at_least bigint      not null,
	at_most  bigint      not null,
	about    bigint      not null,
	primary key (root_id, type, scope_id, facets, total)
);
create index register_tally_by_scope on register_tally (type, scope_id);
comment on table register_tally is '台账计数：每个结对（含下级）按筛选值组合的条数与合计';
comment on column register_tally.scope_id is '计数范围：结对；全国；不属于任何结对';
comment on column register_tally.facets is '各筛选列的值，次序同登记，- 为未报';
comment on column register_tally.total is '合计的列；空为条数';

create table register_tally_delta (
	id       uuid        not null,
	root_id  uuid        not null,
	type     varchar(30) not null,
	scope_id uuid        not null,
	facets   text[]      not null,
	total    varchar(40) not null,
	amount   numeric     not null,
	parts    bigint      not null,
	at_least bigint      not null,
	at_most  bigint      not null,
	about    bigint      not null,
	primary key (root_id, id)
);
create index register_tally_delta_by_scope on register_tally_delta (type, scope_id);
comment on table register_tally_delta is '台账计数的增减，入账时追加，随后归并';

create table register_tally_shape (
	type  varchar(30) primary key,
	shape text        not null
);
comment on table register_tally_shape is '台账按哪些列计数；与登记不符时重新计数';
