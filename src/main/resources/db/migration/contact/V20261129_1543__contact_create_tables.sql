-- What is personal of people lies apart from the books, sealed
create table contact (
	id           uuid         not null,
	root_id      uuid         not null,
	pairing_id   uuid         not null,
	person       varchar(60)  not null,
	post         varchar(100),
	phone        text,
	id_number    text,
	bank_account text,
	primary key (id, root_id),
	constraint contact_says_something check (coalesce(phone, id_number, bank_account) is not null)
);
create index contact_by_pairing on contact (pairing_id, person, id);
comment on table contact is '通讯录：各结对人员的联系方式，可彻底删除';
comment on column contact.post is '职务';
comment on column contact.phone is '电话，加密';
comment on column contact.id_number is '身份证号，加密';
comment on column contact.bank_account is '银行账号，加密';

create table unmask_rule (
	kind varchar(20) not null,
	role varchar(20) not null,
	primary key (kind, role)
);
comment on table unmask_rule is '脱敏规则：哪个角色可以查看哪类信息的全文';
insert into unmask_rule (kind, role) values ('PHONE', 'TEAM'), ('PHONE', 'REVIEWER'), ('PHONE', 'CONFIRMER'),
	('ID_NUMBER', 'TEAM'), ('BANK_ACCOUNT', 'TEAM'), ('BANK_ACCOUNT', 'AUDITOR');
