create table cluster (
	id                             uuid         not null,
	root_id                        uuid         not null,
	version                        integer      not null,
	pairing_id                     uuid         not null,
	name                           varchar(200) not null,
	ref                            varchar(300),
	grams                          text[]       not null,
	filing_id                      uuid,
	filing_line                    integer,
	posted_at                      timestamptz  not null,
	region                         varchar(24),
	industry                       varchar(100),
	output_value                   numeric,
	output_unit                    varchar(10),
	output_comparator              varchar(2),
	output_word                    varchar(4),
	output_base                    numeric,
	output_period                  varchar(25),
	output_scope                   varchar(100),
	strategy                       varchar(20),
	positions                      jsonb        not null,
	parks                          uuid[]       not null,
	honours                        uuid[]       not null,
	modes                          uuid[]       not null,
	figures                        uuid[]       not null,
	remark                         varchar(2000),
	primary key (id, root_id)
);
create index cluster_by_name on cluster (name, id);
create index cluster_by_output on cluster (output_base, id);
create index cluster_by_pairing on cluster (pairing_id);
create index cluster_by_parks on cluster using gin (parks);
create index cluster_by_honours on cluster using gin (honours);
create index cluster_by_modes on cluster using gin (modes);
create index cluster_by_grams on cluster using gin (grams);
create table cluster_past (like cluster, superseded_at timestamptz not null);
create index cluster_past_by_id on cluster_past (id);
comment on table cluster is '产业集群';
comment on column cluster.strategy is '建链、补链、强链、延链';
comment on column cluster.positions is '链位：名称、招法、由谁填补、是否缺口';
comment on column cluster.output_value is '年产值';
comment on column cluster.output_scope is '产值口径，与整个集群不同时';
