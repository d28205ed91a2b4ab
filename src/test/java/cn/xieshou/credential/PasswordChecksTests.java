package cn.xieshou.credential;

import cn.xieshou.signin.SignInLimited;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordChecksTests {

	private static final Runnable NOTHING = () -> {
	};

	@Test
	void sixteenAtOnceAreComparedTwoAtATime() throws Exception {
		Slow encoder = new Slow();
		PasswordChecks checks = new PasswordChecks(encoder, 2, Duration.ofSeconds(30));
		ExecutorService people = Executors.newFixedThreadPool(16);
		List<Future<Boolean>> answers = new ArrayList<>();
		for (int i = 0; i < 16; i++) {
			answers.add(people.submit(() -> checks.matches("right", "right", NOTHING)));
		}
		for (Future<Boolean> answer : answers) {
			assertThat(answer.get()).isTrue();
		}
		people.shutdown();
		assertThat(encoder.most).hasValue(2);
	}

	@Test
	void whoGetsNoTurnIsSentAway() throws Exception {
		CountDownLatch working = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		PasswordChecks checks = new PasswordChecks(new Slow(), 1, Duration.ofMillis(50));
		Thread first = new Thread(() -> checks.matches("a", "a", () -> {
			working.countDown();
			await(end);
		}));
		first.start();
		working.await();
		assertThatExceptionOfType(SignInBusy.class).isThrownBy(() -> checks.matches("a", "a", NOTHING));
		end.countDown();
		first.join();
		assertThat(checks.matches("a", "a", NOTHING)).isTrue();
	}

	@Test
	void aTurnThatIsRefusedIsGivenBack() {
		PasswordChecks checks = new PasswordChecks(new Slow(), 1, Duration.ofMillis(50));
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(SignInLimited.class).isThrownBy(() -> checks.matches("a", "a", () -> {
				throw new SignInLimited(Duration.ofMinutes(1));
			}));
		}
	}

	@Test
	void noPasswordIsRightWithoutAHash() {
		assertThat(new PasswordChecks(new Slow(), 1, Duration.ofSeconds(1)).matches("a", null, NOTHING)).isFalse();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Takes its time, and sees how many come at once. */
	private static final class Slow implements PasswordEncoder {

		final AtomicInteger present = new AtomicInteger();

		final AtomicInteger most = new AtomicInteger();

		@Override
		public String encode(CharSequence password) {
			return password.toString();
		}

		@Override
		public boolean matches(CharSequence password, String hash) {
			this.most.accumulateAndGet(this.present.incrementAndGet(), Math::max);
			try {
				Thread.sleep(20);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			this.present.decrementAndGet();
			return password.toString().contentEquals(hash);
		}

	}

}
