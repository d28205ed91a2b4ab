create table mode (
	id                           uuid          not null,
	root_id                      uuid          not null,
	version                      integer       not null,
	pairing_id                   uuid          not null,
	name                         varchar(200)  not null,
	ref                          varchar(300),
	grams                        text[]        not null,
	filing_id                    uuid,
	filing_line                  integer,
	posted_at                    timestamptz   not null,
	region                       varchar(24),
	state                        varchar(20),
	formula                      varchar(200),
	assisting_side               varchar(100),
	assisted_side                varchar(100),
	stages                       text[]        not null,
	domain                       varchar(100),
	framework                    varchar(100),
	participants                 text[]        not null,
	matched_assisting_value      numeric,
	matched_assisting_unit       varchar(10),
	matched_assisting_comparator varchar(2),
	matched_assisting_word       varchar(4),
	matched_assisting_base       numeric,
	matched_assisted_value       numeric,
	matched_assisted_unit        varchar(10),
	matched_assisted_comparator  varchar(2),
	matched_assisted_word        varchar(4),
	matched_assisted_base        numeric,
	figures                      uuid[]        not null,
	remark                       varchar(2000),
	constraint mode_two_sides check ((assisting_side is null) = (assisted_side is null)),
	primary key (id, root_id)
);
create index mode_by_name on mode (name, id);
create index mode_by_state on mode (state, id);
create index mode_by_pairing on mode (pairing_id);
create index mode_by_grams on mode using gin (grams);
create table mode_past (like mode, superseded_at timestamptz not null);
create index mode_past_by_id on mode_past (id);
comment on table mode is '协作模式';
comment on column mode.assisted_side is '受援方一侧；与帮扶方一侧同有同无';
