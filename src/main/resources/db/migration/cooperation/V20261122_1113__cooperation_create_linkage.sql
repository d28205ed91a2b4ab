create table linkage (
	id                                uuid          not null,
	root_id                           uuid          not null,
	version                           integer       not null,
	pairing_id                        uuid          not null,
	name                              varchar(200)  not null,
	ref                               varchar(300),
	grams                             text[]        not null,
	filing_id                         uuid,
	filing_line                       integer,
	posted_at                         timestamptz   not null,
	region                            varchar(24),
	kind                              varchar(20)   not null,
	since                             varchar(25),
	until                             varchar(25),
	assisting                         text[]        not null,
	assisting_organisations           uuid[]        not null,
	assisted                          text[]        not null,
	assisted_organisations            uuid[]        not null,
	assisting_count_value             numeric,
	assisting_count_unit              varchar(10),
	assisting_count_comparator        varchar(2),
	assisting_count_word              varchar(4),
	assisting_count_base              numeric,
	assisting_firms_value             numeric,
	assisting_firms_unit              varchar(10),
	assisting_firms_comparator        varchar(2),
	assisting_firms_word              varchar(4),
	assisting_firms_base              numeric,
	assisting_associations_value      numeric,
	assisting_associations_unit       varchar(10),
	assisting_associations_comparator varchar(2),
	assisting_associations_word       varchar(4),
	assisting_associations_base       numeric,
	assisted_count_value              numeric,
	assisted_count_unit               varchar(10),
	assisted_count_comparator         varchar(2),
	assisted_count_word               varchar(4),
	assisted_count_base               numeric,
	disciplines                       text[]        not null,
	discipline_count_value            numeric,
	discipline_count_unit             varchar(10),
	discipline_count_comparator       varchar(2),
	discipline_count_word             varchar(4),
	discipline_count_base             numeric,
	techniques                        text[]        not null,
	technique_count_value             numeric,
	technique_count_unit              varchar(10),
	technique_count_comparator        varchar(2),
	technique_count_word              varchar(4),
	technique_count_base              numeric,
	teachers_value                    numeric,
	teachers_unit                     varchar(10),
	teachers_comparator               varchar(2),
	teachers_word                     varchar(4),
	teachers_base                     numeric,
	targets                           text[]        not null,
	modes                             uuid[]        not null,
	figures                           uuid[]        not null,
	remark                            varchar(2000),
	primary key (id, root_id)
);
create index linkage_by_name on linkage (name, id);
create index linkage_by_since on linkage (since, id);
create index linkage_by_pairing on linkage (pairing_id);
create index linkage_by_grams on linkage using gin (grams);
create index linkage_by_assisting_organisations on linkage using gin (assisting_organisations);
create index linkage_by_assisted_organisations on linkage using gin (assisted_organisations);
create index linkage_by_modes on linkage using gin (modes);
create table linkage_past (like linkage, superseded_at timestamptz not null);
create index linkage_past_by_id on linkage_past (id);
comment on table linkage is '结对共建';
comment on column linkage.assisting_count_value is '资料所载帮扶方数，不由名单计算';
comment on column linkage.assisted_count_value is '资料所载受援方数，不由名单计算';
