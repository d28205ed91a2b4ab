-- Until when a grant has to be looked at and kept
alter table access_grant add column review_by date not null
	default (date_trunc('quarter', now() at time zone 'Asia/Shanghai') + interval '6 months' - interval '1 day')::date;
comment on column access_grant.review_by is '须在此日前复核；过期未复核的标为待终止';
