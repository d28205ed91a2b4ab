-- For how many days what need not stay is kept; what has no row has its usual days
create table retention_rule (
	kind varchar(40) primary key,
	days integer     not null,
	constraint retention_rule_sensible check (days between 1 and 36500)
);
comment on table retention_rule is '留存期限：各类可删除内容保留的天数';
