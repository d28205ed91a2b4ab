-- Up to which grade of data an account reads and takes away; accounts of before go on as they did
alter table account add column clearance varchar(10) not null default 'CORE'
	constraint account_clearance_known check (clearance in ('INTERNAL', 'SENSITIVE', 'IMPORTANT', 'CORE'));
comment on column account.clearance is '数据权限级别：最高可看、可导出的数据级别';
