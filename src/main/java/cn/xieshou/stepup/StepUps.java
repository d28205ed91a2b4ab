package cn.xieshou.stepup;

import cn.xieshou.signin.ConditionDenied;
import cn.xieshou.credential.PasswordChecks;
import cn.xieshou.credential.SecondFactors;
import cn.xieshou.signin.SignInAttempts;
import cn.xieshou.signin.SignInContexts;
import cn.xieshou.signin.SignInLimited;
import cn.xieshou.signin.SignInLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Digests;
import cn.xieshou.access.SignIn;
import cn.xieshou.signin.SignInLimits.Subject;
import cn.xieshou.values.Refusal;

/**
 * Who is signed in proves again who they are (再验证), so that nobody at an unattended
 * screen and no stolen session does what is grave: by the second factor, or by the
 * password where the account has no other. It counts for some minutes in that session.
 * The published accounts of the demonstration have nothing to prove.
 */
@Service
public class StepUps {

	/** How long a proof counts. */
	static final Duration VALID = Duration.ofMinutes(5);

	private final SignInContexts contexts;

	private final SecondFactors factors;

	private final PasswordChecks passwords;

	private final SignInLimits limits;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	StepUps(SignInContexts contexts, SecondFactors factors, PasswordChecks passwords, SignInLimits limits,
			JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.contexts = contexts;
		this.factors = factors;
		this.passwords = passwords;
		this.limits = limits;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** What is asked for (再验证方式). */
	public enum Way {

		/** Nothing, since it was proven a moment ago or there is nothing to prove. */
		NONE,

		/** A code of the authenticator or a recovery code. */
		CODE,

		/** The password. */
		PASSWORD,

		/** Both. */
		BOTH

	}

	/**
	 * What is said as a proof (再验证的证明).
	 *
	 * @param code a code, a recovery code or, where only that is asked for, the password
	 * @param password where both are asked for
	 * @param passkey whether a passkey of the account was proven with the request, which
	 * stands for both, since the device has seen its holder
	 */
	public record Proof(String code, String password, boolean passkey) {

	}

	/** What the holder of a session is asked for now. */
	public Way way(SignIn signIn) {
		return way(signIn, false);
	}

	/**
	 * The same.
	 * @param whole whether one of two is not enough
	 */
	public Way way(SignIn signIn, boolean whole) {
		Instant proven = whole ? signIn.wholeAt() : signIn.provenAt();
		if (proven != null && proven.plus(VALID).isAfter(this.clock.instant())) {
			return Way.NONE;
		}
		if (this.factors.isSet(signIn.actor().id())) {
			return whole ? Way.BOTH : Way.CODE;
		}
		return signIn.standing().published() ? Way.NONE : Way.PASSWORD;
	}

	/**
	 * Makes sure that the holder of this session proves, or has just proven, who they
	 * are. Whoever proves it gets another secret for the session.
	 * @param whole whether one of two is not enough
	 * @throws Refusal at the field {@code proof}
	 */
	@Transactional(propagation = Propagation.NEVER)
	public void require(SignIn signIn, boolean whole, Proof proof) {
		if (!signIn.isBrowser()) {
			throw new ConditionDenied("access.tokenNoStepUp");
		}
		Way way = way(signIn, whole);
		if (way == Way.NONE) {
			return;
		}
		if (!proof.passkey()) {
			check(signIn.actor().id(), way, proof);
		}
		this.contexts.proven(signIn, whole || proof.passkey() || way == Way.PASSWORD);
	}

	/** The password comes first, as a code serves once. */
	private void check(UUID account, Way way, Proof proof) {
		if (proof.code().isBlank()) {
			throw Refusal.at("proof", "stepUp.needed");
		}
		if (way == Way.PASSWORD && !isPassword(account, proof.code())
				|| way == Way.BOTH && !isPassword(account, proof.password())) {
			throw Refusal.at("proof", "stepUp.wrongPassword");
		}
		if (way != Way.PASSWORD && !counted(account, () -> this.factors.accept(account, proof.code()))) {
			throw Refusal.at("proof", "stepUp.wrongCode");
		}
	}

	/**
	 * Makes sure that the holder of this session knows the account's password.
	 * @throws Refusal at the field {@code current}
	 */
	@Transactional(propagation = Propagation.NEVER)
	public void requirePassword(SignIn signIn, String password) {
		if (!signIn.isBrowser()) {
			throw new ConditionDenied("access.tokenNoStepUp");
		}
		if (!isPassword(signIn.actor().id(), password)) {
			throw Refusal.at("current", "stepUp.wrongPassword");
		}
	}

	private boolean isPassword(UUID account, String password) {
		String hash = this.jdbc.sql("select password_hash from account where id = ?")
			.param(account)
			.query(String.class)
			.optional()
			.orElse(null);
		return counted(account, () -> this.passwords.matches(password, hash, () -> {
		}));
	}

	/**
	 * Wrong proofs are counted apart from wrong sign-ins, so that a stolen session cannot
	 * try them all.
	 */
	private boolean counted(UUID account, BooleanSupplier check) {
		Subject subject = new Subject(Digests.bytes("step-up " + account), SignInAttempts.FREE_OF_A_NAME);
		try {
			this.limits.check(List.of(subject));
		}
		catch (SignInLimited limited) {
			throw new Refusal("stepUp.later", Math.max(1, (limited.waitFor().toSeconds() + 59) / 60));
		}
		boolean right = check.getAsBoolean();
		this.transaction.executeWithoutResult((status) -> {
			if (right) {
				this.limits.succeeded(subject);
			}
			else {
				this.limits.failed(List.of(subject));
			}
		});
		return right;
	}

}
