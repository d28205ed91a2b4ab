create table cluster (
	id          uuid         not null,
	root_id     uuid         not null,
	version     integer      not null,
	pairing_id  uuid         not null,
	name        varchar(200) not null,
	ref         varchar(300),
	grams       text[]       not null,
	filing_id   uuid,
	filing_line integer,
	posted_at   timestamptz  not null,
	region      varchar(24),
	figures     uuid[]       not null,
	remark      varchar(2000),
	primary key (id, root_id)
);
create index cluster_by_name on cluster (name, id);
create index cluster_by_pairing on cluster (pairing_id);
create index cluster_by_grams on cluster using gin (grams);
create table cluster_past (like cluster, superseded_at timestamptz not null);
create index cluster_past_by_id on cluster_past (id);
comment on table cluster is '产业集群';
