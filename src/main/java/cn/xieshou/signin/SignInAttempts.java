package cn.xieshou.signin;

import cn.xieshou.credential.AccountAges;
import cn.xieshou.credential.PasswordChecks;
import cn.xieshou.credential.SecondFactors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Digests;
import cn.xieshou.access.SignIn;
import cn.xieshou.access.SignIns;
import cn.xieshou.signin.SignInLimits.Subject;
import cn.xieshou.values.PlainText;

/**
 * Checks name, password and second factor (登录), with one answer for all that may be
 * wrong. The comparison holds neither a transaction nor a connection; an unknown name
 * takes the same way, as long, and gets the same answer.
 * <p>
 * Failures are counted by name, apart for each browser and network from which the account
 * has signed in before and together for all strangers, and outside the demonstration by
 * network, from which known browsers are exempt ({@link SignInLimits}). So strangers can
 * make strangers wait, but neither the holder at an own browser nor anybody for good.
 */
@Component
public class SignInAttempts implements AuthenticationProvider {

	/** Who has it has proven a second factor. */
	static final GrantedAuthority SECOND_FACTOR = new SimpleGrantedAuthority("FACTOR_SECOND");

	/** Wrong passwords in a row that cost no waiting. */
	public static final int FREE_OF_A_NAME = 5;

	/** The same of all names tried from one network. */
	static final int FREE_OF_A_NETWORK = 20;

	private static final int LONGEST_NAME = 60;

	private final JdbcClient jdbc;

	private final PasswordChecks passwords;

	private final SecondFactors factors;

	private final SignInLimits limits;

	private final KnownOrigins origins;

	private final AccountAges ages;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final boolean demo;

	SignInAttempts(JdbcClient jdbc, PasswordChecks passwords, SecondFactors factors, SignInLimits limits,
			KnownOrigins origins, AccountAges ages, ApplicationEventPublisher events, TransactionTemplate transaction,
			@Value("${xieshou.demo:false}") boolean demo) {
		this.jdbc = jdbc;
		this.passwords = passwords;
		this.factors = factors;
		this.limits = limits;
		this.origins = origins;
		this.ages = ages;
		this.events = events;
		this.transaction = transaction;
		this.demo = demo;
	}

	@Override
	public Authentication authenticate(Authentication attempt) throws AuthenticationException {
		String username = PlainText.forLog(attempt.getName(), LONGEST_NAME);
		if (username.length() > LONGEST_NAME) {
			throw new BadCredentialsException("Name too long");
		}
		SignInDetails details = SignInDetails.of(attempt);
		SignInSource source = details.source();
		Optional<Known> account = find("a.username = ?", username, source);
		List<Subject> subjects = subjects(username, account, source);
		String hash = account.map(Known::passwordHash).orElse(null);
		boolean matches;
		try {
			this.limits.check(subjects);
			matches = this.passwords.matches(String.valueOf(attempt.getCredentials()), hash,
					() -> this.limits.check(subjects));
		}
		catch (SignInLimited limited) {
			this.transaction
				.executeWithoutResult((status) -> this.events.publishEvent(new SignInDelayed(id(account), username)));
			throw limited;
		}
		if (!matches || account.isEmpty() || !provesMore(account.get(), details)) {
			refuse(username, account, subjects);
			throw new BadCredentialsException("Unknown name, wrong password or wrong code");
		}
		requireUnlocked(account.get());
		return accept(username, account.get(), subjects.get(0), source, account.get().secondFactor);
	}

	/**
	 * The second factor where there is one; outside the demonstration nobody who reviews,
	 * audits or administers gets in without.
	 */
	private boolean provesMore(Known known, SignInDetails details) {
		return known.secondFactor
				? known.id.equals(details.passkeyOf()) || this.factors.accept(known.id, details.code())
				: this.demo || !this.factors.isDemandedOf(known.id);
	}

	/**
	 * Whether who has proven one factor otherwise than here is to prove a second one.
	 */
	boolean needsCode(UUID account) {
		return this.factors.isSet(account) || (!this.demo && this.factors.isDemandedOf(account));
	}

	/**
	 * Lets in who has proven otherwise who they are; the same failures are counted, and
	 * the same accounts are locked.
	 * @param proven whether a second factor is proven, too
	 */
	Authentication admit(UUID account, SignInDetails details, boolean proven) {
		SignInSource source = details.source();
		Known known = find("a.id = ?", account, source)
			.orElseThrow(() -> new BadCredentialsException("The account is closed"));
		List<Subject> subjects = subjects(known.username, Optional.of(known), source);
		this.limits.check(subjects);
		if (!proven && !provesMore(known, details)) {
			refuse(known.username, Optional.of(known), subjects);
			throw new BadCredentialsException("Wrong code");
		}
		requireUnlocked(known);
		return accept(known.username, known, subjects.get(0), source, proven || known.secondFactor);
	}

	/**
	 * Makes sure that it has not lain idle too long; the system administrator is let in
	 * where no other could unlock anything.
	 */
	private void requireUnlocked(Known known) {
		if (this.ages.isIdle(known.standing) && !isLastToUnlock(known.id)) {
			this.transaction.executeWithoutResult(
					(status) -> this.events.publishEvent(new SignInRefused(known.id, known.username)));
			throw new AccountIdle();
		}
	}

	private boolean isLastToUnlock(UUID account) {
		return this.jdbc.sql("""
				select coalesce(bool_or(a.id = ?), false) and not coalesce(bool_or(a.id <> ? and a.used_at > ?), false)
				from account a join access_grant g on g.account_id = a.id and g.role = 'SYSTEM_ADMIN'
					and g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?)
				where a.enabled and a.password_hash is not null
				""")
			.params(account, account, SignIns.utc(this.ages.idleSince()), this.ages.today(), this.ages.today())
			.query(Boolean.class)
			.single();
	}

	private void refuse(String username, Optional<Known> account, List<Subject> subjects) {
		this.transaction.executeWithoutResult((status) -> {
			this.limits.failed(subjects);
			this.events.publishEvent(new SignInRefused(id(account), username));
		});
	}

	private Authentication accept(String username, Known known, Subject ofName, SignInSource source,
			boolean secondFactor) {
		Actor actor = new Actor(known.id, username, known.displayName, known.unit, List.of());
		this.transaction.executeWithoutResult((status) -> {
			this.limits.succeeded(ofName);
			this.origins.remember(known.id, source.networkDigest());
			this.events.publishEvent(new SignedIn(actor, known.isElsewhere()));
		});
		UsernamePasswordAuthenticationToken who = UsernamePasswordAuthenticationToken.authenticated(actor, null,
				secondFactor ? List.of(SECOND_FACTOR) : List.of());
		who.setDetails(known.standing);
		return who;
	}

	/** The name with where it is tried from, and the network, in this order. */
	private List<Subject> subjects(String username, Optional<Known> account, SignInSource source) {
		boolean knownDevice = account.map(Known::knownDevice).orElse(false);
		boolean knownNetwork = account.map(Known::knownNetwork).orElse(false);
		String from = knownDevice ? "device " + source.device() : knownNetwork ? "network " + source.network() : "";
		Subject name = new Subject(Digests.bytes("name " + username + " " + from), FREE_OF_A_NAME);
		return (this.demo || knownDevice) ? List.of(name)
				: List.of(name, new Subject(source.networkDigest(), FREE_OF_A_NETWORK));
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	private Optional<Known> find(String condition, Object value, SignInSource source) {
		return this.jdbc.sql("""
				select a.id, a.username, a.display_name, a.unit, a.password_hash, a.published, a.used_at,
					coalesce(a.password_set_at, a.created_at) as password_set_at,
					exists (select from sign_in_origin o where o.account_id = a.id) as known_anywhere,
					exists (select from second_factor f where f.account_id = a.id) as second_factor,
					exists (select from sign_in_origin o where o.account_id = a.id and o.origin = ?) as known_device,
					exists (select from sign_in_origin o where o.account_id = a.id and o.origin = ?) as known_network
				from account a
				where a.enabled and a.password_hash is not null and (? or not a.published) and\s
				""" + condition)
			.params(source.deviceDigest(), source.networkDigest(), this.demo, value)
			.query(SignInAttempts::known)
			.optional();
	}

	private static @Nullable UUID id(Optional<Known> account) {
		return account.map(Known::id).orElse(null);
	}

	private static Known known(ResultSet row, int number) throws SQLException {
		return new Known(row.getObject("id", UUID.class), row.getString("username"), row.getString("display_name"),
				row.getString("unit"), row.getString("password_hash"),
				new SignIn.Standing(row.getBoolean("published"),
						row.getObject("password_set_at", OffsetDateTime.class).toInstant(),
						row.getObject("used_at", OffsetDateTime.class).toInstant()),
				row.getBoolean("second_factor"), row.getBoolean("known_device"), row.getBoolean("known_network"),
				row.getBoolean("known_anywhere"));
	}

	private record Known(UUID id, String username, String displayName, String unit, String passwordHash,
			SignIn.Standing standing, boolean secondFactor, boolean knownDevice, boolean knownNetwork,
			boolean knownAnywhere) {

		/**
		 * Whether the account is used from where it never was, though it was elsewhere.
		 */
		boolean isElsewhere() {
			return this.knownAnywhere && !this.knownDevice && !this.knownNetwork;
		}

	}

}
