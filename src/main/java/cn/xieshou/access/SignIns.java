package cn.xieshou.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.Days;
import cn.xieshou.values.Ids;

/**
 * Who is signed in (登录状态), shared by all nodes through the database: a browser's cookie
 * and an API token are the same thing, a random secret of which only the digest is
 * stored. Grants are read with every request, so that a right taken away is gone on the
 * next one; a row is written at most once a minute.
 */
@Service
public class SignIns {

	static final Duration IDLE = Duration.ofMinutes(30);

	public static final Duration BROWSER = Duration.ofHours(8);

	/** How long a token lasts that was got for a password. */
	public static final Duration API = Duration.ofHours(12);

	/** How many sessions an account has at once (会话上限). */
	public static final int MOST_SESSIONS = 5;

	/** Grants are dated in the time of the programmes. */
	static final ZoneId ZONE = Days.ZONE;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final SecureRandom random = new SecureRandom();

	SignIns(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
	}

	/** How a secret came about. */
	public enum Channel {

		BROWSER, API

	}

	/**
	 * A secret just given out, shown this once.
	 *
	 * @param token the secret
	 * @param expiresAt when it ends at the latest
	 */
	public record Issued(String token, Instant expiresAt) {

	}

	/**
	 * Begins a session of a browser whose reader has just proven who they are. More than
	 * {@value #MOST_SESSIONS} of an account end the oldest.
	 */
	@Transactional
	public Issued begin(Actor actor, SignIn.Origin origin, boolean secondFactor) {
		UUID account = actor.id();
		this.jdbc.sql("select 1 from account where id = ? for update").param(account).query(Integer.class).single();
		Issued issued = issue(account, Channel.BROWSER, BROWSER, origin, secondFactor, null, SignIn.Terms.NONE);
		int ended = this.jdbc.sql("""
				delete from sign_in where digest in (select digest from sign_in
				where account_id = ? and channel = 'BROWSER' and seen_at > ? order by created_at desc, id offset ?)
				""").params(account, utc(this.clock.instant().minus(IDLE)), MOST_SESSIONS).update();
		if (ended > 0) {
			this.events.publishEvent(new SessionsDisplaced(actor, ended));
		}
		return issued;
	}

	/**
	 * Gives out a token for a program.
	 * @param name what its holder calls it, {@code null} for one got for a password
	 */
	@Transactional
	public Issued issueToken(UUID account, SignIn.Origin origin, boolean secondFactor, @Nullable String name,
			SignIn.Terms terms, Duration lifetime) {
		return issue(account, Channel.API, lifetime, origin, secondFactor, name, terms);
	}

	private String secret() {
		byte[] secret = new byte[32];
		this.random.nextBytes(secret);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
	}

	private Issued issue(UUID account, Channel channel, Duration lifetime, SignIn.Origin origin, boolean secondFactor,
			@Nullable String name, SignIn.Terms terms) {
		String token = (channel == Channel.BROWSER) ? secret() + "." + secret() : secret();
		Instant now = this.clock.instant();
		Instant expiresAt = now.plus(lifetime);
		this.jdbc.sql("delete from sign_in where expires_at < ?").param(utc(now)).update();
		this.jdbc
			.sql("insert into sign_in (digest, id, account_id, channel, created_at, seen_at, expires_at, address,"
					+ " user_agent, second_factor, name, read_only, networks)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(Arrays.asList(Digests.bytes(token), Ids.next(), account, channel.name(), utc(now), utc(now),
					utc(expiresAt), origin.address(), origin.userAgent(), secondFactor, name, terms.readOnly(),
					String.join(" ", terms.networks())))
			.update();
		return new Issued(token, expiresAt);
	}

	/**
	 * Who holds this secret now; a disabled account and a browser left idle hold nothing.
	 */
	public Optional<SignIn> find(String token) {
		byte[] digest = Digests.bytes(token);
		Instant now = this.clock.instant();
		LocalDate today = now.atZone(ZONE).toLocalDate();
		List<Seen> rows = this.jdbc
			.sql("""
					select s.id as sign_in, s.channel, s.read_only, s.networks, s.second_factor, s.proven_at, s.whole_at, s.seen_at,
						s.created_at, a.id, a.username, a.display_name, a.unit, a.published, a.password_set_at, a.used_at,
						a.clearance, g.role, g.pairing_id, g.step
					from sign_in s
					join account a on a.id = s.account_id and a.enabled
					left join access_grant g on g.account_id = a.id and g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?)
					where s.digest = ? and s.expires_at > ? and (s.channel = 'API' or s.seen_at > ?)
					""")
			.params(today, today, digest, utc(now), utc(now.minus(IDLE)))
			.query(SignIns::seen)
			.list();
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		Seen first = rows.get(0);
		if (first.isNew() || first.seenAt.isBefore(now.minus(Duration.ofMinutes(1)))) {
			this.jdbc.sql("update sign_in set seen_at = ? where digest = ?").params(utc(now), digest).update();
		}
		Actor nobodys = first.signIn.actor();
		List<Grant> grants = rows.stream().map(Seen::grant).filter(Objects::nonNull).toList();
		Actor actor = new Actor(nobodys.id(), nobodys.username(), nobodys.displayName(), nobodys.unit(), grants,
				nobodys.clearance());
		return Optional.of(new SignIn(first.signIn.id(), actor, first.signIn.channel(), first.signIn.terms(),
				first.signIn.secondFactor(), first.signIn.provenAt(), first.signIn.wholeAt(), first.signIn.standing()));
	}

	/** Notes that an account is in use, at most once a day. */
	public void use(SignIn signIn) {
		Instant now = this.clock.instant();
		if (signIn.standing().usedAt().isBefore(now.minus(Duration.ofDays(1)))) {
			this.jdbc.sql("update account set used_at = ? where id = ?").params(utc(now), signIn.actor().id()).update();
		}
	}

	/**
	 * Notes that the holder of a session has just proven again who they are, and gives
	 * the session another secret.
	 * @param present the secret before
	 * @param whole whether by password and second factor both
	 * @return the secret from now on
	 */
	@Transactional
	public String prove(UUID signIn, String present, boolean whole) {
		String token = secret() + "." + lasting(present);
		OffsetDateTime now = utc(this.clock.instant());
		this.jdbc
			.sql("update sign_in set digest = ?, proven_at = ?, whole_at = case when ? then ? else whole_at end"
					+ " where id = ?")
			.params(Digests.bytes(token), now, whole, now, signIn)
			.update();
		return token;
	}

	/**
	 * What of a session's secret stays the same when it gets another, so that what hangs
	 * on it still serves pages that are open in other tabs.
	 */
	public static String lasting(String token) {
		return token.substring(token.indexOf('.') + 1);
	}

	/** Ends one sign-in (退出登录). */
	@Transactional
	public void end(String token) {
		this.jdbc.sql("delete from sign_in where digest = ?").param(Digests.bytes(token)).update();
	}

	/**
	 * Ends one session or token of an account.
	 * @return false if the account has none of that id
	 */
	@Transactional
	public boolean end(UUID account, UUID id) {
		return this.jdbc.sql("delete from sign_in where account_id = ? and id = ?").params(account, id).update() == 1;
	}

	/**
	 * Ends all sessions of an account but one.
	 * @return how many
	 */
	@Transactional
	public int endOthers(UUID account, UUID kept) {
		return this.jdbc.sql("delete from sign_in where account_id = ? and channel = 'BROWSER' and id <> ?")
			.params(account, kept)
			.update();
	}

	/**
	 * Ends all tokens of an account that were never named, as none but their use shows
	 * them.
	 */
	@Transactional
	public void endUnnamed(UUID account, UUID kept) {
		this.jdbc.sql("delete from sign_in where account_id = ? and channel <> 'BROWSER' and name is null and id <> ?")
			.params(account, kept)
			.update();
	}

	/** Ends all sign-ins of an account. */
	@Transactional
	public void endAll(UUID account) {
		this.jdbc.sql("delete from sign_in where account_id = ?").param(account).update();
	}

	/** The sessions or tokens of an account that are in force, the latest used first. */
	@Transactional(readOnly = true)
	public List<SignInRow> of(UUID account, Channel channel) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				select id, name, read_only, networks, address, user_agent, created_at, seen_at, expires_at from sign_in
				where account_id = ? and channel = ? and expires_at > ? and (channel = 'API' or seen_at > ?)
				order by seen_at desc, created_at desc, id
				""")
			.params(account, channel.name(), utc(now), utc(now.minus(IDLE)))
			.query((row, number) -> new SignInRow(row.getObject("id", UUID.class), row.getString("name"), terms(row),
					new SignIn.Origin(row.getString("address"), row.getString("user_agent")),
					instant(row, "created_at"), instant(row, "seen_at"), instant(row, "expires_at")))
			.list();
	}

	private static Seen seen(ResultSet row, int number) throws SQLException {
		String role = row.getString("role");
		Grant grant = (role != null) ? new Grant(Role.valueOf(role), row.getObject("pairing_id", UUID.class),
				row.getObject("step", Integer.class)) : null;
		Actor actor = new Actor(row.getObject("id", UUID.class), row.getString("username"),
				row.getString("display_name"), row.getString("unit"), List.of(),
				Clearance.valueOf(row.getString("clearance")));
		OffsetDateTime proven = row.getObject("proven_at", OffsetDateTime.class);
		OffsetDateTime whole = row.getObject("whole_at", OffsetDateTime.class);
		OffsetDateTime set = row.getObject("password_set_at", OffsetDateTime.class);
		SignIn.Standing standing = new SignIn.Standing(row.getBoolean("published"),
				(set != null) ? set.toInstant() : instant(row, "created_at"), instant(row, "used_at"));
		return new Seen(
				new SignIn(row.getObject("sign_in", UUID.class), actor, Channel.valueOf(row.getString("channel")),
						terms(row), row.getBoolean("second_factor"), (proven != null) ? proven.toInstant() : null,
						(whole != null) ? whole.toInstant() : null, standing),
				instant(row, "seen_at"), instant(row, "created_at"), grant);
	}

	private static SignIn.Terms terms(ResultSet row) throws SQLException {
		String networks = row.getString("networks");
		return new SignIn.Terms(row.getBoolean("read_only"),
				networks.isEmpty() ? List.of() : List.of(networks.split(" ")));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private record Seen(SignIn signIn, Instant seenAt, Instant createdAt, @Nullable Grant grant) {

		/** Whether it was not used since it was made. */
		boolean isNew() {
			return !this.seenAt.isAfter(this.createdAt);
		}

	}

	public static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
