create table rule_parameter (like register_entry,
	rule       varchar(20) not null,
	parameter  varchar(20) not null,
	value      numeric not null check (value >= 0),
	valid_from date not null,
	remark     varchar(2000)
);
call complete_register('rule_parameter');
create unique index rule_parameter_once on rule_parameter (root_id, rule, parameter, valid_from);
create index rule_parameter_by_rule on rule_parameter (rule collate "C", id);
create index rule_parameter_by_valid_from on rule_parameter (valid_from, id);
comment on table rule_parameter is '规则参数';
comment on column rule_parameter.rule is '规则编号';
comment on column rule_parameter.parameter is '参数名';
comment on column rule_parameter.valid_from is '自哪一天起的数据按此参数检查';
