alter table indicator
	add column programme     varchar(15) check (programme in ('EAST_WEST', 'WITHIN_PROVINCE', 'NAMED_SUPPORT', 'FIXED_POINT')),
	add column region        varchar(24),
	add column version_of_id uuid,
	add column certainty_en  varchar(300),
	add constraint indicator_version_of_a_level
		check (version_of_id is null or programme is not null or region is not null);
alter table indicator_history
	add column programme     varchar(15),
	add column region        varchar(24),
	add column version_of_id uuid,
	add column certainty_en  varchar(300);
comment on column indicator.programme is '适用制度；空为全部';
comment on column indicator.region is '适用地区及其以下；空为全部';
comment on column indicator.version_of_id is '本级版本所本的指标';
alter table scheme add column weighting_en varchar(300), add column certainty_en varchar(300);
alter table scheme_history add column weighting_en varchar(300), add column certainty_en varchar(300);
