create table mode (
	id                   uuid          not null,
	root_id              uuid          not null,
	version              integer       not null,
	pairing_id           uuid          not null,
	name                 varchar(200)  not null,
	ref                  varchar(300),
	grams                text[]        not null,
	filing_id            uuid,
	filing_line          integer,
	posted_at            timestamptz   not null,
	region               varchar(24),
	state                varchar(20),
	formula              varchar(200),
	side_a               varchar(100),
	side_b               varchar(100),
	stages               text[]        not null,
	domain               varchar(100),
	framework            varchar(100),
	participants         text[]        not null,
	matched_a_value      numeric,
	matched_a_unit       varchar(10),
	matched_a_comparator varchar(2),
	matched_a_word       varchar(4),
	matched_a_base       numeric,
	matched_b_value      numeric,
	matched_b_unit       varchar(10),
	matched_b_comparator varchar(2),
	matched_b_word       varchar(4),
	matched_b_base       numeric,
	figures              uuid[]        not null,
	remark               varchar(2000),
	constraint mode_two_sides check ((side_a is null) = (side_b is null)),
	primary key (id, root_id)
);
create index mode_by_name on mode (name, id);
create index mode_by_state on mode (state, id);
create index mode_by_pairing on mode (pairing_id);
create index mode_by_grams on mode using gin (grams);
create table mode_past (like mode, superseded_at timestamptz not null);
create index mode_past_by_id on mode_past (id);
comment on table mode is '协作模式';
comment on column mode.side_b is '受援方一侧；与帮扶方一侧同有同无';
