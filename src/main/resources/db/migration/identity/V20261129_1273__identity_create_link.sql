-- Which account somebody is who signs in at the provider of outer identities
create table outer_identity (
	issuer     varchar(300) not null,
	subject    varchar(300) not null,
	account_id uuid         not null unique references account (id),
	linked_at  timestamptz  not null,
	used_at    timestamptz,
	primary key (issuer, subject)
);
comment on table outer_identity is '统一身份认证（OpenID Connect）的身份与账户的关联，由本人建立';
comment on column outer_identity.subject is '提供方给出的、不变的个人标识';
