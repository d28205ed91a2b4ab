-- What rules find in posted records is kept as findings
drop table rule_hit;
