create table explore_view (
	id         uuid          primary key,
	account_id uuid          not null,
	owner      varchar(60)   not null,
	name       varchar(40)   not null,
	conditions varchar(2000) not null,
	shared     boolean       not null,
	created_at timestamptz   not null,
	unique (account_id, name)
);
comment on table explore_view is '保存的自由分析：维度、数值与条件';
comment on column explore_view.owner is '保存人姓名';
comment on column explore_view.conditions is '维度、数值和条件，如地址中所写';
comment on column explore_view.shared is '是否共享给其他读者';
