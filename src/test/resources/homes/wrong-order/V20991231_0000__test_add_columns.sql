-- A table and its history get the same columns in different orders
alter table honour add column test_number integer, add column test_word text not null default '词';
alter table honour_history add column test_word text, add column test_number integer;
alter table honour_history rename column name to name_before;
alter table honour_history add column name varchar(200);
update honour_history set name = name_before;
alter table honour_history drop column name_before;
