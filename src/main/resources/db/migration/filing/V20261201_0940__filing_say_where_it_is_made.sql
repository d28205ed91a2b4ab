-- What a filing that is made elsewhere than on its own form is called, and where it is worked on
alter table filing add column origin_name varchar(100);
alter table filing add column origin_href varchar(200);
alter table filing add constraint filing_origin_is_whole check ((origin_name is null) = (origin_href is null));
comment on column filing.origin_name is '成单之处的名称，如报表的轮次；空为表单自填';
comment on column filing.origin_href is '在何处改：报表页面的地址';
