-- From whom an open filing came to its present author
alter table filing add column handed_from uuid;
comment on column filing.handed_from is '由谁交接而来；空为本人起草。两人都看得到，只有现任填报人能改';
create index filing_by_former_author on filing (handed_from, id) where handed_from is not null;
