package cn.xieshou.credential;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Digests;
import cn.xieshou.access.Role;
import cn.xieshou.access.SignIns;
import cn.xieshou.seal.SealedColumn;
import cn.xieshou.seal.Seals;
import cn.xieshou.values.Days;

/**
 * What an account proves in addition to its password (第二因子): a code that changes every
 * thirty seconds, or once each of ten recovery codes.
 */
@Service
public class SecondFactors {

	private static final int SECRET_BYTES = 20;

	private static final int RECOVERY_CODES = 10;

	private static final int RECOVERY_BYTES = 10;

	private final JdbcClient jdbc;

	private final Seals seals;

	private final PasswordRules rules;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	SecondFactors(JdbcClient jdbc, Seals seals, PasswordRules rules, Clock clock) {
		this.rules = rules;
		this.jdbc = jdbc;
		this.seals = seals;
		this.clock = clock;
	}

	@Bean
	static SealedColumn sealedSecondFactors() {
		return SealedColumn.bytes("second_factor", "account_id", "secret");
	}

	/** A secret for an authenticator, encrypted, in force only when it is set. */
	public byte[] propose() {
		return this.seals.seal(bytes(SECRET_BYTES), "");
	}

	/** A proposed secret as an authenticator takes it, Base32. */
	public String text(byte[] proposed) {
		return new Base32().encodeToString(this.seals.open(proposed, ""));
	}

	/** Whether a code shows that an authenticator has taken a proposed secret. */
	public boolean confirms(String code, byte[] proposed) {
		return stepOf(code, proposed, Long.MIN_VALUE).isPresent();
	}

	/**
	 * Sets a proposed secret in place of any before, and ends earlier recovery codes.
	 * @param code the code that confirms it, which is used up by this
	 * @return the new recovery codes, shown this once
	 * @throws IllegalArgumentException if the code does not confirm the secret
	 */
	@Transactional
	public List<String> set(UUID account, byte[] proposed, String code) {
		long step = stepOf(code, proposed, Long.MIN_VALUE).orElseThrow(IllegalArgumentException::new);
		this.jdbc.sql("""
				insert into second_factor (account_id, secret, last_step, created_at) values (?, ?, ?, ?)
				on conflict (account_id) do update set secret = excluded.secret, last_step = excluded.last_step,
					created_at = excluded.created_at
				""").params(account, proposed, step, SignIns.utc(this.clock.instant())).update();
		return renewRecoveryCodes(account);
	}

	/**
	 * Makes recovery codes in place of those before.
	 * @return the codes, shown this once
	 */
	@Transactional
	public List<String> renewRecoveryCodes(UUID account) {
		this.jdbc.sql("delete from recovery_code where account_id = ?").param(account).update();
		List<String> codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
		codes.forEach((one) -> this.jdbc.sql("insert into recovery_code (account_id, digest) values (?, ?)")
			.params(account, digest(one))
			.update());
		return codes;
	}

	/** How many recovery codes are left. */
	@Transactional(readOnly = true)
	public int recoveryCodesLeft(UUID account) {
		return this.jdbc.sql("select count(*) from recovery_code where account_id = ?")
			.param(account)
			.query(Integer.class)
			.single();
	}

	/** When the authenticator was set; empty if there is none. */
	@Transactional(readOnly = true)
	public Optional<Instant> since(UUID account) {
		return this.jdbc.sql("select created_at from second_factor where account_id = ?")
			.param(account)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	@Transactional(readOnly = true)
	public boolean isSet(UUID account) {
		return find(account) != null;
	}

	/**
	 * Whether a role that the account holds or will hold is only for who has a second
	 * factor.
	 */
	@Transactional(readOnly = true)
	public boolean isDemandedOf(UUID account) {
		if (this.rules.isFactorOfAll()) {
			return true;
		}
		return this.jdbc.sql("select role from access_grant where account_id = ? and (ends_on is null or ends_on >= ?)")
			.params(account, Days.today(this.clock))
			.query(String.class)
			.list()
			.stream()
			.anyMatch((role) -> Role.valueOf(role).needsSecondFactor());
	}

	/** Takes the factor away, as before a reset. */
	@Transactional
	public void remove(UUID account) {
		this.jdbc.sql("delete from recovery_code where account_id = ?").param(account).update();
		this.jdbc.sql("delete from second_factor where account_id = ?").param(account).update();
	}

	/**
	 * Takes a code or a recovery code, each once, also if the same is sent twice at the
	 * same time.
	 * @return false if it is none of this account, or used before
	 */
	@Transactional
	public boolean accept(UUID account, String code) {
		Factor factor = find(account);
		if (factor == null) {
			return false;
		}
		OptionalLong step = stepOf(code, factor.secret, factor.lastStep);
		if (step.isPresent()) {
			return this.jdbc.sql("update second_factor set last_step = ? where account_id = ? and last_step < ?")
				.params(step.getAsLong(), account, step.getAsLong())
				.update() == 1;
		}
		return this.jdbc.sql("delete from recovery_code where account_id = ? and digest = ?")
			.params(account, digest(code))
			.update() == 1;
	}

	private OptionalLong stepOf(String code, byte[] encrypted, long lastUsed) {
		String digits = code.replaceAll("\\s", "");
		return (digits.length() == Totp.DIGITS) ? Totp.stepOf(digits, this.seals.open(encrypted, ""),
				this.clock.instant(), lastUsed, this.rules.clockTolerance()) : OptionalLong.empty();
	}

	private @Nullable Factor find(UUID account) {
		return this.jdbc.sql("select secret, last_step from second_factor where account_id = ?")
			.param(account)
			.query((row, number) -> new Factor(row.getBytes("secret"), row.getLong("last_step")))
			.optional()
			.orElse(null);
	}

	/** Sixteen letters and digits in fours. */
	private String recoveryCode() {
		String letters = new Base32().encodeToString(bytes(RECOVERY_BYTES));
		return String.join("-", letters.split("(?<=\\G.{4})")).toLowerCase(Locale.ROOT);
	}

	private byte[] bytes(int count) {
		byte[] bytes = new byte[count];
		this.random.nextBytes(bytes);
		return bytes;
	}

	private static byte[] digest(String code) {
		return Digests.bytes("recovery " + code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
	}

	private record Factor(byte[] secret, long lastStep) {

	}

}
