-- Passkeys of accounts, as Spring Security's JdbcUserCredentialRepository reads and writes them
create table user_credentials (
	credential_id                varchar(1000) primary key,
	user_entity_user_id          varchar(1000) not null,
	public_key                   bytea         not null,
	signature_count              bigint,
	uv_initialized               boolean,
	backup_eligible              boolean       not null,
	authenticator_transports     varchar(1000),
	public_key_credential_type   varchar(100),
	backup_state                 boolean       not null,
	attestation_object           bytea,
	attestation_client_data_json bytea,
	created                      timestamptz,
	last_used                    timestamptz,
	label                        varchar(1000) not null
);
create index user_credentials_by_user on user_credentials (user_entity_user_id);
comment on table user_credentials is '通行密钥（WebAuthn），只存公钥';
comment on column user_credentials.user_entity_user_id is '账户标识，Base64URL';
comment on column user_credentials.label is '本人起的名称';
