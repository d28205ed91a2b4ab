create table headline (like register_entry,
	programme varchar(15) check (programme in ('EAST_WEST', 'WITHIN_PROVINCE', 'NAMED_SUPPORT', 'FIXED_POINT')),
	level     varchar(9) not null check (level in ('PROGRAMME', 'CITY', 'COUNTY')),
	items     jsonb not null,
	remark    varchar(2000)
);
call complete_register('headline');
create unique index headline_once on headline (root_id, programme, level) nulls not distinct;
comment on table headline is '关键指标设置';
comment on column headline.programme is '帮扶协作制度；空为未单独设置的全部制度';
comment on column headline.items is '指标及顺序';
