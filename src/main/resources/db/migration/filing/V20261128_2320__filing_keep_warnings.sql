alter table filing add column warnings jsonb not null default '[]';
comment on column filing.warnings is '规则命中及填报人的说明';
