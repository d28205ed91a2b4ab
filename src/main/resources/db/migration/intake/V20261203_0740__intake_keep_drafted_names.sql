alter table intake_text add column names jsonb not null default '{}';
comment on column intake_text.names is '给哪些名称建了草稿：名称与填报单';
