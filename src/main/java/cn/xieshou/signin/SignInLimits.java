package cn.xieshou.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.SignIns;
import cn.xieshou.job.Job;

/**
 * Counts wrong sign-ins (登录限次) in the database, so that all nodes know them. After some
 * free failures each further one must be waited for: one minute, two, four, never more
 * than fifteen. An hour without a failure forgets them all, so that nobody is shut out
 * for good.
 */
@Component
public class SignInLimits {

	static final Duration FIRST_WAIT = Duration.ofMinutes(1);

	static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

	private static final Duration MEMORY = Duration.ofHours(1);

	/** More names and networks than this are not remembered, the oldest go first. */
	private static final int MOST_ROWS = 20_000;

	private final JdbcClient jdbc;

	private final Clock clock;

	SignInLimits(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Bean
	static Job<?> sweepSignInLimits(SignInLimits limits) {
		return Job.every("signin.limits", Duration.ofMinutes(10), (run) -> limits.sweep());
	}

	/**
	 * What failures are counted of.
	 *
	 * @param digest of the name with where it is tried from, or of a network
	 * @param free how many failures cost no waiting
	 */
	public record Subject(byte[] digest, int free) {

	}

	/**
	 * Makes sure that none of them has to wait.
	 * @throws SignInLimited if one has
	 */
	public void check(List<Subject> subjects) {
		Instant now = this.clock.instant();
		byte[][] digests = subjects.stream().map(Subject::digest).toArray(byte[][]::new);
		this.jdbc.sql("select max(blocked_until) from sign_in_limit where subject = any(?) and blocked_until > ?")
			.params(digests, SignIns.utc(now))
			.query((row, number) -> row.getObject(1, OffsetDateTime.class))
			.list()
			.stream()
			.filter(Objects::nonNull)
			.findFirst()
			.ifPresent((until) -> {
				throw new SignInLimited(Duration.between(now, until.toInstant()));
			});
	}

	/**
	 * Counts a failure of each, always in the same order, so that two never wait for each
	 * other.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void failed(List<Subject> subjects) {
		Instant now = this.clock.instant();
		for (Subject subject : subjects) {
			int failures = this.jdbc.sql("""
					insert into sign_in_limit as present (subject, failures, failed_at) values (?, 1, ?)
					on conflict (subject) do update set failed_at = excluded.failed_at,
						failures = case when present.failed_at < ? then 1 else present.failures + 1 end
					returning failures
					""")
				.params(subject.digest(), SignIns.utc(now), SignIns.utc(now.minus(MEMORY)))
				.query(Integer.class)
				.single();
			if (failures >= subject.free()) {
				this.jdbc.sql("update sign_in_limit set blocked_until = ? where subject = ?")
					.params(SignIns.utc(now.plus(waitAfter(failures - subject.free()))), subject.digest())
					.update();
			}
		}
	}

	/** How long to wait after that many failures beyond the free ones. */
	static Duration waitAfter(int further) {
		Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(further, 10));
		return (wait.compareTo(LONGEST_WAIT) < 0) ? wait : LONGEST_WAIT;
	}

	/** Forgets the failures of who has proven who it is. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void succeeded(Subject subject) {
		this.jdbc.sql("delete from sign_in_limit where subject = ?").param(subject.digest()).update();
	}

	/** Keeps the table small. */
	@Transactional
	public void sweep() {
		this.jdbc.sql("delete from sign_in_limit where failed_at < ?")
			.param(SignIns.utc(this.clock.instant().minus(MEMORY)))
			.update();
		this.jdbc
			.sql("delete from sign_in_limit where subject in"
					+ " (select subject from sign_in_limit order by failed_at desc offset ?)")
			.param(MOST_ROWS)
			.update();
	}

}
