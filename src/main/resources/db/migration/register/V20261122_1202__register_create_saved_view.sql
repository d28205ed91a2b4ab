create table saved_view (
	id         uuid         primary key,
	account_id uuid         not null,
	owner      varchar(60)  not null,
	type       varchar(30)  not null,
	name       varchar(40)  not null,
	conditions text         not null,
	shared     boolean      not null,
	created_at timestamptz  not null
);
create index saved_view_by_type on saved_view (type, account_id);
comment on table saved_view is '存下的列表视图';
comment on column saved_view.owner is '保存人姓名';
comment on column saved_view.conditions is '筛选、排序和列，如地址中所写';
comment on column saved_view.shared is '是否共享给其他读者';
