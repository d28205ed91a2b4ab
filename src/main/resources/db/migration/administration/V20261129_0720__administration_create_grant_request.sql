-- Who asked for which grant, why, and who decided; a grant in force has the id of its request
create table grant_request (
	id           uuid         primary key,
	account_id   uuid         not null references account (id),
	role         varchar(20)  not null,
	pairing_id   uuid,
	step         integer,
	starts_on    date         not null,
	ends_on      date,
	reason       varchar(200) not null,
	requested_by uuid         not null references account (id),
	requested_at timestamptz  not null,
	decided_by   uuid         references account (id),
	decided_at   timestamptz,
	accepted     boolean,
	constraint grant_request_decided check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (accepted is null)),
	constraint grant_request_two_persons check (decided_by <> requested_by or role = 'TEAM' or role = 'OFFICIAL' or not accepted)
);
create index grant_request_by_account on grant_request (account_id);
create index grant_request_open on grant_request (requested_at) where decided_at is null;
comment on table grant_request is '授权申请：给谁、什么角色、多大范围、到哪天、为什么、谁定的';
comment on column grant_request.decided_by is '第二人；填报、浏览类授权由申请人自己定';
