alter table indicator_value add column claims jsonb not null default '[]';
alter table indicator_value_history add column claims jsonb not null default '[]';
-- A source may say how much a figure grew and not what it is: then there is neither a value nor a reason why not
alter table indicator_value drop constraint indicator_value_or_absence,
	add constraint indicator_value_or_absence check (amount_value is null or absence is null),
	add constraint indicator_value_says_something
		check (amount_value is not null or absence is not null or jsonb_array_length(claims) > 0);
comment on column indicator_value.claims is '来源随数所述：增长、完成、占比、位次、等次、平均，各有限定词';
