-- A measure that one side takes over from the other: who gives, who receives, what and where
alter table task
	add column giver varchar(200),
	add column receiver varchar(200),
	add column practice varchar(300),
	add column practiced_in varchar(24);
alter table task_history
	add column giver varchar(200),
	add column receiver varchar(200),
	add column practice varchar(300),
	add column practiced_in varchar(24);
comment on column task.giver is '帮扶方，或经验来自哪一方';
comment on column task.receiver is '受援方，或由哪一方借鉴';
comment on column task.practice is '借鉴的做法';
comment on column task.practiced_in is '在哪里落地，区划代码';
