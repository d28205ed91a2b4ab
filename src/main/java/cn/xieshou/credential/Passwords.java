package cn.xieshou.credential;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.SignIns;

/**
 * Sets passwords (设置口令). Checking and hashing one is slow on purpose and comes before the
 * transaction that stores it.
 */
@Service
public class Passwords {

	private final JdbcClient jdbc;

	private final PasswordRules rules;

	private final PasswordEncoder encoder;

	private final Clock clock;

	Passwords(JdbcClient jdbc, PasswordRules rules, PasswordEncoder encoder, Clock clock) {
		this.jdbc = jdbc;
		this.rules = rules;
		this.encoder = encoder;
		this.clock = clock;
	}

	/**
	 * What an account is to keep of a password.
	 * @param account {@code null} for one that is yet to be opened
	 * @param own what the account is called
	 * @throws cn.xieshou.values.Refusal at the field {@code password} if the rules refuse
	 * it
	 */
	@Transactional(propagation = Propagation.NEVER)
	public String hash(@Nullable UUID account, String password, List<String> own) {
		this.rules.check(password, own, (account != null) ? former(account) : List.of());
		return Objects.requireNonNull(this.encoder.encode(password));
	}

	/** Puts a hash in place of the one before, which is kept against being used again. */
	@Transactional
	public void store(UUID account, String hash) {
		OffsetDateTime now = SignIns.utc(this.clock.instant());
		this.jdbc.sql("""
				insert into former_password (account_id, password_hash, ended_at)
				select id, password_hash, ? from account where id = ? and password_hash is not null
				""").params(now, account).update();
		this.jdbc.sql("update account set password_hash = ?, password_set_at = ?, used_at = ? where id = ?")
			.params(hash, now, now, account)
			.update();
	}

	/** The present hash and those before it, newest first. */
	private List<String> former(UUID account) {
		Stream<String> present = this.jdbc
			.sql("select password_hash from account where id = ? and password_hash is not null")
			.param(account)
			.query(String.class)
			.list()
			.stream();
		Stream<String> before = this.jdbc
			.sql("select password_hash from former_password where account_id = ? order by ended_at desc limit ?")
			.params(account, PasswordRules.FORMER)
			.query(String.class)
			.list()
			.stream();
		return Stream.concat(present, before).toList();
	}

}
