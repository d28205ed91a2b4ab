package cn.xieshou.passkey;

import java.nio.ByteBuffer;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The accounts as holders of passkeys (持有人): the id is the account's. */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

	private static final int BYTES = 16;

	private final JdbcClient jdbc;

	PasskeyUsers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static Bytes id(UUID account) {
		return new Bytes(ByteBuffer.allocate(BYTES)
			.putLong(account.getMostSignificantBits())
			.putLong(account.getLeastSignificantBits())
			.array());
	}

	/** The account with that id. */
	static UUID account(Bytes id) {
		ByteBuffer bytes = ByteBuffer.wrap(id.getBytes());
		return new UUID(bytes.getLong(), bytes.getLong());
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
		return (id.getBytes().length == BYTES) ? find("id = ?", account(id)) : null;
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
		return find("username = ?", username);
	}

	private @Nullable PublicKeyCredentialUserEntity find(String condition, Object value) {
		return this.jdbc.sql("select id, username, display_name from account where " + condition)
			.param(value)
			.query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
				.id(id(row.getObject("id", UUID.class)))
				.name(row.getString("username"))
				.displayName(row.getString("display_name"))
				.build())
			.optional()
			.orElse(null);
	}

	/** Accounts are opened and closed elsewhere. */
	@Override
	public void save(PublicKeyCredentialUserEntity user) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void delete(Bytes id) {
		throw new UnsupportedOperationException();
	}

}
