-- Lists sort by the code of the rule as they sort by any text, and by the limit.
drop index rule_parameter_by_rule;
create index rule_parameter_by_rule on rule_parameter (rule, id);
create index rule_parameter_by_value on rule_parameter (value, id);
