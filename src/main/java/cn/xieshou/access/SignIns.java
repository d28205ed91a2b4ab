package cn.xieshou.access;

import cn.xieshou.values.Days;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

	static final Duration API = Duration.ofHours(12);

	/** Grants are dated in the time of the programmes. */
	static final ZoneId ZONE = Days.ZONE;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	SignIns(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
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

	/** Gives out a secret for an account that has just proven who it is. */
	@Transactional
	public Issued issue(UUID account, Channel channel) {
		byte[] secret = new byte[32];
		this.random.nextBytes(secret);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		Instant now = this.clock.instant();
		Instant expiresAt = now.plus((channel == Channel.BROWSER) ? BROWSER : API);
		this.jdbc.sql("delete from sign_in where expires_at < ?").param(utc(now)).update();
		this.jdbc
			.sql("insert into sign_in (digest, account_id, channel, created_at, seen_at, expires_at)"
					+ " values (?, ?, ?, ?, ?, ?)")
			.params(Digests.bytes(token), account, channel.name(), utc(now), utc(now), utc(expiresAt))
			.update();
		return new Issued(token, expiresAt);
	}

	/**
	 * Who holds this secret now; a disabled account and a browser left idle hold nothing.
	 */
	public Optional<Actor> find(String token) {
		byte[] digest = Digests.bytes(token);
		Instant now = this.clock.instant();
		List<Seen> rows = this.jdbc
			.sql("""
					select a.id, a.username, a.display_name, a.unit, s.seen_at, g.role, g.pairing_id, g.step
					from sign_in s
					join account a on a.id = s.account_id and a.enabled
					left join access_grant g on g.account_id = a.id and g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?)
					where s.digest = ? and s.expires_at > ? and (s.channel = 'API' or s.seen_at > ?)
					""")
			.params(now.atZone(ZONE).toLocalDate(), now.atZone(ZONE).toLocalDate(), digest, utc(now),
					utc(now.minus(IDLE)))
			.query(SignIns::seen)
			.list();
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		Seen first = rows.get(0);
		if (first.seenAt.isBefore(now.minus(Duration.ofMinutes(1)))) {
			this.jdbc.sql("update sign_in set seen_at = ? where digest = ?").params(utc(now), digest).update();
		}
		List<Grant> grants = new ArrayList<>();
		for (Seen row : rows) {
			if (row.grant != null) {
				grants.add(row.grant);
			}
		}
		return Optional.of(new Actor(first.id, first.username, first.displayName, first.unit, List.copyOf(grants)));
	}

	/** Ends one sign-in (退出登录). */
	@Transactional
	public void end(String token) {
		this.jdbc.sql("delete from sign_in where digest = ?").param(Digests.bytes(token)).update();
	}

	/** Ends all sign-ins of an account. */
	@Transactional
	public void endAll(UUID account) {
		this.jdbc.sql("delete from sign_in where account_id = ?").param(account).update();
	}

	private static Seen seen(ResultSet row, int number) throws SQLException {
		String role = row.getString("role");
		Grant grant = (role != null) ? new Grant(Role.valueOf(role), row.getObject("pairing_id", UUID.class),
				row.getObject("step", Integer.class)) : null;
		return new Seen(row.getObject("id", UUID.class), row.getString("username"), row.getString("display_name"),
				row.getString("unit"), row.getObject("seen_at", OffsetDateTime.class).toInstant(), grant);
	}

	private record Seen(UUID id, String username, String displayName, String unit, Instant seenAt,
			@Nullable Grant grant) {

	}

	public static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
