package cn.xieshou.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Checks name and password (登录). Five failures in a row lock an account for fifteen
 * minutes; an unknown name takes as long to refuse as a known one and gets the same
 * answer.
 */
@Component
class SignInAttempts implements AuthenticationProvider {

	static final int ALLOWED = 5;

	private static final int LONGEST_NAME = 60;

	static final Duration LOCK = Duration.ofMinutes(15);

	private final JdbcClient jdbc;

	private final PasswordEncoder encoder;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	/**
	 * What an unknown name's password is held against; made at the first sign-in,
	 * whoever's.
	 */
	private final SingletonSupplier<String> nobodysHash;

	SignInAttempts(JdbcClient jdbc, PasswordEncoder encoder, Clock clock, ApplicationEventPublisher events,
			TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.encoder = encoder;
		this.clock = clock;
		this.events = events;
		this.transaction = transaction;
		this.nobodysHash = SingletonSupplier.of(() -> String.valueOf(encoder.encode(UUID.randomUUID().toString())));
	}

	@Override
	public Authentication authenticate(Authentication attempt) throws AuthenticationException {
		Object result = this.transaction.execute((status) -> check(attempt));
		if (result instanceof AuthenticationException refused) {
			throw refused;
		}
		return (Authentication) java.util.Objects.requireNonNull(result);
	}

	/** The outcome, an exception returned so that what it recorded is committed. */
	private Object check(Authentication attempt) {
		String username = attempt.getName();
		if (username.length() > LONGEST_NAME) {
			return new BadCredentialsException("Name too long");
		}
		Optional<Known> account = this.jdbc.sql("""
				select id, display_name, unit, password_hash, failures, locked_until
				from account where username = ? and enabled and password_hash is not null for update
				""").param(username).query(SignInAttempts::known).optional();
		String hash = account.map(Known::passwordHash).orElse(this.nobodysHash.obtain());
		boolean matches = this.encoder.matches(String.valueOf(attempt.getCredentials()), hash);
		if (account.isEmpty()) {
			this.events.publishEvent(new SignInRefused(null, username));
			return new BadCredentialsException("Unknown account");
		}
		Known known = account.get();
		Instant now = this.clock.instant();
		if (known.lockedUntil != null && known.lockedUntil.isAfter(now)) {
			this.events.publishEvent(new SignInRefused(known.id, username));
			return new LockedException("Locked until " + known.lockedUntil);
		}
		if (!matches) {
			int failures = known.failures + 1;
			boolean locked = failures >= ALLOWED;
			this.jdbc.sql("update account set failures = ?, locked_until = ? where id = ?")
				.params(Arrays.asList(locked ? 0 : failures, locked ? SignIns.utc(now.plus(LOCK)) : null, known.id))
				.update();
			this.events.publishEvent(new SignInRefused(known.id, username));
			return locked ? new LockedException("Too many failures") : new BadCredentialsException("Wrong password");
		}
		this.jdbc.sql("update account set failures = 0, locked_until = null where id = ?").param(known.id).update();
		Actor actor = new Actor(known.id, username, known.displayName, known.unit, List.of());
		this.events.publishEvent(new SignedIn(actor));
		return UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	private static Known known(ResultSet row, int number) throws SQLException {
		OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
		return new Known(row.getObject("id", UUID.class), row.getString("display_name"), row.getString("unit"),
				row.getString("password_hash"), row.getInt("failures"), (locked != null) ? locked.toInstant() : null);
	}

	private record Known(UUID id, String displayName, String unit, String passwordHash, int failures,
			@Nullable Instant lockedUntil) {

	}

}
