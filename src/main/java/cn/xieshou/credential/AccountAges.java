package cn.xieshou.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

import org.springframework.stereotype.Component;

import cn.xieshou.access.SignIn.Standing;
import cn.xieshou.values.Days;

/**
 * How long a password serves and an account may lie idle (口令期限、久未使用): 90 days each with
 * {@code mlps3} (GB/T 22239-2019, 8.1.4.1 a and 8.1.4.2 c), without end with {@code asvs}
 * (OWASP ASVS 5.0, 6.2.10). Published accounts of the demonstration do not age.
 */
@Component
public class AccountAges {

	static final Duration PASSWORD = Duration.ofDays(90);

	static final Duration IDLE = Duration.ofDays(90);

	/** How long before its end a reader is told at each sign-in. */
	static final Duration WARNING = Duration.ofDays(7);

	private final boolean aging;

	private final Clock clock;

	AccountAges(PasswordRules rules, Clock clock) {
		this.aging = rules.isAging();
		this.clock = clock;
	}

	/** Whether another password must be set before anything else. */
	public boolean isPasswordPast(Standing standing) {
		return ages(standing) && left(standing).isNegative();
	}

	/** The days that the password serves yet, begun ones too; empty if without end. */
	public OptionalLong passwordDays(Standing standing) {
		return ages(standing) ? OptionalLong.of(Math.max(0, left(standing).plusDays(1).minusNanos(1).toDays()))
				: OptionalLong.empty();
	}

	/** Whether the password ends so soon that its holder is to be told. */
	public boolean isPasswordEnding(Standing standing) {
		return ages(standing) && left(standing).compareTo(WARNING) < 0;
	}

	/** Whether the account is locked since nobody has used it for long. */
	public boolean isIdle(Standing standing) {
		return ages(standing) && standing.usedAt().plus(IDLE).isBefore(now());
	}

	/** The moment since which an account must have been used to count as in use. */
	public Instant idleSince() {
		return now().minus(IDLE);
	}

	public LocalDate today() {
		return Days.today(this.clock);
	}

	private boolean ages(Standing standing) {
		return this.aging && !standing.published();
	}

	private Duration left(Standing standing) {
		return Duration.between(now(), standing.passwordSetAt().plus(PASSWORD));
	}

	private Instant now() {
		return this.clock.instant();
	}

}
