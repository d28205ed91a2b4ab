package cn.xieshou.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.SignIns;
import cn.xieshou.job.Job;
import cn.xieshou.retention.Kept;
import cn.xieshou.retention.Retention;

/**
 * The browsers and networks from which an account has signed in (常用来源). Failures from
 * there are counted apart from those of strangers, so that strangers who try an account's
 * name do not make its holder wait.
 */
@Component
class KnownOrigins {

	static final Duration REMEMBERED = Duration.ofDays(180);

	private static final int MOST_OF_AN_ACCOUNT = 20;

	private final JdbcClient jdbc;

	private final Clock clock;

	KnownOrigins(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Bean
	static Job<?> sweepKnownOrigins(KnownOrigins origins, Retention retention) {
		return Job.nightly("signin.origins", LocalTime.of(3, 20),
				(run) -> origins.sweep(retention.border(Kept.SIGN_IN_ORIGINS)));
	}

	/** Remembers an origin of the account, and of its others the latest ones. */
	@Transactional
	public void remember(UUID account, byte[] origin) {
		Instant now = this.clock.instant();
		this.jdbc
			.sql("insert into sign_in_origin (account_id, origin, seen_at) values (?, ?, ?)"
					+ " on conflict (account_id, origin) do update set seen_at = excluded.seen_at")
			.params(account, origin, SignIns.utc(now))
			.update();
		this.jdbc
			.sql("delete from sign_in_origin where account_id = ? and origin in (select origin from sign_in_origin"
					+ " where account_id = ? order by seen_at desc offset ?)")
			.params(account, account, MOST_OF_AN_ACCOUNT)
			.update();
	}

	@Transactional
	public void sweep(OffsetDateTime before) {
		this.jdbc.sql("delete from sign_in_origin where seen_at < ?").param(before).update();
	}

}
