create table unit (like register_entry,
	symbol      varchar(10) not null,
	dimension   varchar(20) not null,
	base        varchar(10) not null,
	numerator   numeric not null check (numerator > 0),
	denominator numeric not null check (denominator > 0),
	decimals    integer check (decimals between 0 and 10),
	synonyms    text[] not null,
	english     varchar(40),
	offered     boolean,
	remark      varchar(2000),
	constraint unit_base_is_one check (base <> symbol or numerator = denominator)
);
call complete_register('unit');
create unique index unit_once on unit (root_id, symbol);
create index unit_by_dimension on unit (dimension collate "zh-x-icu", id);
create index unit_by_numerator on unit (numerator, id);
create index unit_by_denominator on unit (denominator, id);
create index unit_by_decimals on unit (decimals, id);
comment on table unit is '计量单位';
comment on column unit.base is '同一量纲的基本单位';
comment on column unit.numerator is '换算到基本单位的分子；分母另列，两者之比是精确的换算系数';
comment on column unit.decimals is '折成基本单位后保留的小数位数；空为不取舍';
