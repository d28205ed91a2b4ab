package cn.xieshou.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Digests;
import cn.xieshou.access.SignIns;
import cn.xieshou.job.Job;

/**
 * What a browser begins and comes back with within minutes (登录往返): the portal keeps it,
 * the browser a secret of which the portal keeps a digest. It is taken once, so that
 * nothing that was sent before is accepted again, and by the browser that began it, so
 * that nobody finishes what another began.
 */
@Component
public class Ceremonies {

	static final Duration LIFETIME = Duration.ofMinutes(5);

	/** Anybody can begin one; beyond this many the oldest go. */
	private static final int MOST_ROWS = 20_000;

	private static final int SECRET_BYTES = 24;

	private final JdbcClient jdbc;

	private final Cookies cookies;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Ceremonies(JdbcClient jdbc, Cookies cookies, Clock clock) {
		this.jdbc = jdbc;
		this.cookies = cookies;
		this.clock = clock;
	}

	@Bean
	static Job<?> sweepCeremonies(Ceremonies ceremonies) {
		return Job.every("signin.ceremonies", Duration.ofMinutes(10), (run) -> ceremonies.sweep());
	}

	/** Keeps something for the browser, in place of what it began before of that kind. */
	@Transactional
	public void begin(HttpServletRequest request, HttpServletResponse response, String kind, String payload) {
		byte[] bytes = new byte[SECRET_BYTES];
		this.random.nextBytes(bytes);
		String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.jdbc.sql("insert into sign_in_ceremony (digest, payload, expires_at) values (?, ?, ?)")
			.params(digest(kind, secret), payload, SignIns.utc(this.clock.instant().plus(LIFETIME)))
			.update();
		this.cookies.send(request, response, cookie(kind), secret, LIFETIME);
	}

	/** What the browser has begun; nobody gets it again. */
	@Transactional
	public Optional<String> take(HttpServletRequest request, String kind) {
		Instant now = this.clock.instant();
		return this.cookies.read(request, cookie(kind))
			.flatMap((secret) -> this.jdbc
				.sql("delete from sign_in_ceremony where digest = ? and expires_at > ? returning payload")
				.params(digest(kind, secret), SignIns.utc(now))
				.query(String.class)
				.optional());
	}

	/** Keeps the table small. */
	@Transactional
	public void sweep() {
		this.jdbc.sql("delete from sign_in_ceremony where expires_at < ?")
			.param(SignIns.utc(this.clock.instant()))
			.update();
		this.jdbc
			.sql("delete from sign_in_ceremony where digest in"
					+ " (select digest from sign_in_ceremony order by expires_at desc offset ?)")
			.param(MOST_ROWS)
			.update();
	}

	private static String cookie(String kind) {
		return Cookies.CEREMONY + kind;
	}

	private static byte[] digest(String kind, String secret) {
		return Digests.bytes("ceremony " + kind + " " + secret);
	}

}
