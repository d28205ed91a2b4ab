-- Before what somebody signs in with is changed, password and second factor are both asked for
alter table sign_in add column whole_at timestamptz;
comment on column sign_in.whole_at is '最近一次以密码和第二因子再验证的时间；空表示没有';
