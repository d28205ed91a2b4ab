package cn.xieshou.administration;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Digests;
import cn.xieshou.access.Role;
import cn.xieshou.access.SignIns;
import cn.xieshou.credential.SecondFactors;

/** The one-time links (一次性链接), of which only digests are stored. */
@Component
class OneTimeLinks {

	static final Duration LIFETIME = Duration.ofHours(24);

	private static final int SECRET_BYTES = 24;

	private final JdbcClient jdbc;

	private final SecondFactors factors;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	OneTimeLinks(JdbcClient jdbc, SecondFactors factors, Clock clock) {
		this.jdbc = jdbc;
		this.factors = factors;
		this.clock = clock;
	}

	/**
	 * Makes the link of an administrator to be, in place of the one before.
	 * @return the secret, shown this once
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	String issue(Role role) {
		this.jdbc.sql("delete from account_link where role = ?").param(role.name()).update();
		return issue(role, null, false);
	}

	/**
	 * Makes the link of an account that exists, in place of the one before.
	 * @param keepsFactor whether only a password is set and the second factor stays
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	String issue(UUID account, boolean keepsFactor) {
		end(account);
		return issue(null, account, keepsFactor);
	}

	/** Ends the link of an account, if there is one. */
	@Transactional(propagation = Propagation.MANDATORY)
	void end(UUID account) {
		this.jdbc.sql("delete from account_link where account_id = ?").param(account).update();
	}

	private String issue(@Nullable Role role, @Nullable UUID account, boolean keepsFactor) {
		byte[] bytes = new byte[SECRET_BYTES];
		this.random.nextBytes(bytes);
		String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Instant now = this.clock.instant();
		this.jdbc
			.sql("insert into account_link (digest, role, account_id, factor, created_at, expires_at,"
					+ " keeps_factor) values (?, ?, ?, ?, ?, ?, ?)")
			.params(Arrays.asList(Digests.bytes(secret), (role != null) ? role.name() : null, account,
					this.factors.propose(), SignIns.utc(now), SignIns.utc(now.plus(LIFETIME)), keepsFactor))
			.update();
		return secret;
	}

	/** The link with that secret; empty if it is unknown, used, replaced or expired. */
	Optional<OneTimeLink> find(String secret) {
		return this.jdbc
			.sql("select role, account_id, factor, keeps_factor from account_link where digest = ? and expires_at > ?")
			.params(Digests.bytes(secret), SignIns.utc(this.clock.instant()))
			.query(OneTimeLinks::link)
			.optional();
	}

	/** The same, which from then on nobody else can use. */
	@Transactional(propagation = Propagation.MANDATORY)
	Optional<OneTimeLink> use(String secret) {
		return this.jdbc
			.sql("delete from account_link where digest = ? and expires_at > ? returning role, account_id, factor,"
					+ " keeps_factor")
			.params(Digests.bytes(secret), SignIns.utc(this.clock.instant()))
			.query(OneTimeLinks::link)
			.optional();
	}

	/** Ends the links that administrators to be have not used. */
	@Transactional(propagation = Propagation.MANDATORY)
	void endThoseOfTheFirstRun() {
		this.jdbc.sql("delete from account_link where role is not null").update();
	}

	private static OneTimeLink link(ResultSet row, int number) throws SQLException {
		String role = row.getString("role");
		return new OneTimeLink((role != null) ? Role.valueOf(role) : null, row.getObject("account_id", UUID.class),
				row.getBytes("factor"), row.getBoolean("keeps_factor"));
	}

}
