alter table round_cell add column evidence jsonb;
comment on column round_cell.evidence is '本格的佐证：文件或文件目录中的文件；提交后成为所在行的依据';
