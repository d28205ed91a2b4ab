create table filing_place (
	root_id     uuid    not null,
	filing_id   uuid    not null,
	pairing_id  uuid    not null,
	passed_step integer not null default 0,
	primary key (filing_id, pairing_id, root_id)
);
create index filing_place_by_pairing on filing_place (pairing_id);
comment on table filing_place is '填报单涉及的各结对：只为把记录从一处改到另一处的填报单而记，原处与新处都须审核';
comment on column filing_place.passed_step is '该处已通过的审核环节';
