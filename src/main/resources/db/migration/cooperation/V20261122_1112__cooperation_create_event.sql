create table event (
	id                       uuid          not null,
	root_id                  uuid          not null,
	version                  integer       not null,
	pairing_id               uuid          not null,
	name                     varchar(200)  not null,
	ref                      varchar(300),
	grams                    text[]        not null,
	filing_id                uuid,
	filing_line              integer,
	posted_at                timestamptz   not null,
	region                   varchar(24),
	kind                     varchar(20)   not null,
	series_id                uuid,
	former_name              varchar(200),
	edition                  varchar(40),
	held                     varchar(25),
	place                    varchar(200),
	coverage                 varchar(24),
	partners                 text[]        not null,
	topics                   text[]        not null,
	sessions_value           numeric,
	sessions_unit            varchar(10),
	sessions_comparator      varchar(2),
	sessions_word            varchar(4),
	sessions_base            numeric,
	leader                   varchar(100),
	days_out_value           numeric,
	days_out_unit            varchar(10),
	days_out_comparator      varchar(2),
	days_out_word            varchar(4),
	days_out_base            numeric,
	visitors_value           numeric,
	visitors_unit            varchar(10),
	visitors_comparator      varchar(2),
	visitors_word            varchar(4),
	visitors_base            numeric,
	signed_value             numeric,
	signed_unit              varchar(10),
	signed_comparator        varchar(2),
	signed_word              varchar(4),
	signed_base              numeric,
	signed_amount_value      numeric,
	signed_amount_unit       varchar(10),
	signed_amount_comparator varchar(2),
	signed_amount_word       varchar(4),
	signed_amount_base       numeric,
	under_way_value          numeric,
	under_way_unit           varchar(10),
	under_way_comparator     varchar(2),
	under_way_word           varchar(4),
	under_way_base           numeric,
	in_place_value           numeric,
	in_place_unit            varchar(10),
	in_place_comparator      varchar(2),
	in_place_word            varchar(4),
	in_place_base            numeric,
	doubt                    varchar(300),
	parks                    uuid[]        not null,
	modes                    uuid[]        not null,
	figures                  uuid[]        not null,
	remark                   varchar(2000),
	primary key (id, root_id)
);
create index event_by_name on event (name, id);
create index event_by_held on event (held, id);
create index event_by_signed_amount on event (signed_amount_base, id);
create index event_by_in_place on event (in_place_base, id);
create index event_by_pairing on event (pairing_id);
create index event_by_grams on event using gin (grams);
create index event_by_series on event (series_id);
create index event_by_parks on event using gin (parks);
create index event_by_modes on event using gin (modes);
create table event_past (like event, superseded_at timestamptz not null);
create index event_past_by_id on event_past (id);
comment on table event is '活动';
comment on column event.signed_amount_value is '签约金额，与到位资金分列';
