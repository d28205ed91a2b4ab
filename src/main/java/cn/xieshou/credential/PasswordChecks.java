package cn.xieshou.credential;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Compares passwords with their hashes (口令校验), which is slow on purpose: on half of the
 * processors at most, so that the other half serves who is signed in, and never while a
 * connection of the database is held. Who waits too long for a turn is sent away.
 */
@Component
public class PasswordChecks {

	private static final int LONGEST_QUEUE = 100;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

	private final PasswordEncoder encoder;

	private final Semaphore turns;

	private final Duration patience;

	/** What an unknown name's password is compared with; made at the first sign-in. */
	private final SingletonSupplier<String> nobodysHash;

	@Autowired
	public PasswordChecks(PasswordEncoder encoder) {
		this(encoder, Math.max(1, Runtime.getRuntime().availableProcessors() / 2), LONGEST_WAIT);
	}

	public PasswordChecks(PasswordEncoder encoder, int atOnce, Duration patience) {
		this.encoder = encoder;
		this.turns = new Semaphore(atOnce, true);
		this.patience = patience;
		this.nobodysHash = SingletonSupplier
			.of(() -> Objects.requireNonNull(encoder.encode(UUID.randomUUID().toString())));
	}

	/**
	 * Whether the password is right. Without a hash it never is, and takes as long.
	 * @param atTurn run when the turn has come, before the comparison
	 * @throws SignInBusy if the turn does not come in time
	 */
	public boolean matches(String password, @Nullable String hash, Runnable atTurn) {
		if (this.turns.getQueueLength() >= LONGEST_QUEUE || !takeTurn()) {
			throw new SignInBusy();
		}
		try {
			atTurn.run();
			return this.encoder.matches(password, (hash != null) ? hash : this.nobodysHash.obtain()) && hash != null;
		}
		finally {
			this.turns.release();
		}
	}

	private boolean takeTurn() {
		try {
			return this.turns.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
