-- What a team brought about, beside what it is to do
alter table team add column results text[] not null default '{}';
alter table team_history add column results text[] not null default '{}';
comment on column team.results is '工作成效';
