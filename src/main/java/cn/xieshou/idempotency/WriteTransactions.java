package cn.xieshou.idempotency;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.web.DatabaseFailure;
import cn.xieshou.web.OutcomeUnknown;

/**
 * Runs acts in transactions of their own (写事务). An act that lost a deadlock, or whose
 * connection broke before the commit, left nothing behind and is repeated.
 */
@Component
public class WriteTransactions {

	private final TransactionTemplate transaction;

	/** PostgreSQL takes a second to notice a deadlock, so one act may lose several. */
	private final RetryTemplate conflicts = template(DatabaseFailure::isConflict, 8, Duration.ofSeconds(15));

	/** A connection that broke is replaced at once, or the database is away. */
	private final RetryTemplate broken = template(
			(error) -> !(error instanceof OutcomeUnknown) && DatabaseFailure.isBroken(error), 3,
			Duration.ofMillis(1500));

	private final RetryTemplate brokenOrUnknown = template(
			(error) -> error instanceof OutcomeUnknown || DatabaseFailure.isBroken(error), 3, Duration.ofMillis(1500));

	WriteTransactions(TransactionTemplate transaction) {
		this.transaction = transaction;
	}

	private static RetryTemplate template(Predicate<Throwable> passing, int retries, Duration timeout) {
		return new RetryTemplate(RetryPolicy.builder()
			.predicate(passing)
			.maxRetries(retries)
			.delay(Duration.ofMillis(20))
			.jitter(Duration.ofMillis(15))
			.multiplier(2)
			.maxDelay(Duration.ofMillis(300))
			.timeout(timeout)
			.build());
	}

	/**
	 * Runs an act in a transaction; within another transaction it is part of that one.
	 * @return what the act returns, after the commit
	 * @throws OutcomeUnknown if the connection broke during the commit
	 */
	public <T> T execute(Supplier<T> act) {
		return execute(act, this.broken);
	}

	/**
	 * Runs an act that does nothing if it is already done: after a commit whose outcome
	 * is unknown it runs again.
	 * @throws OutcomeUnknown if the outcome cannot be found out, as the database is away
	 */
	<T> T executeIdempotent(Supplier<T> act) {
		return execute(act, this.brokenOrUnknown);
	}

	private <T> T execute(Supplier<T> act, RetryTemplate connections) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return act.get();
		}
		AtomicReference<@Nullable OutcomeUnknown> unknown = new AtomicReference<>();
		try {
			return Objects
				.requireNonNull(connections.<T>invoke(() -> this.conflicts.<T>invoke(() -> attempt(act, unknown))));
		}
		catch (RuntimeException ex) {
			OutcomeUnknown earlier = unknown.get();
			throw (earlier != null && DatabaseFailure.isAway(ex)) ? earlier : ex;
		}
	}

	/** One attempt: what fails after the act itself failed in the commit. */
	private <T> T attempt(Supplier<T> act, AtomicReference<@Nullable OutcomeUnknown> unknown) {
		AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
		AtomicReference<@Nullable T> result = new AtomicReference<>();
		try {
			this.transaction.executeWithoutResult((status) -> {
				try {
					result.set(act.get());
					status.flush();
				}
				catch (RuntimeException ex) {
					failure.set(ex);
					throw ex;
				}
			});
			return Objects.requireNonNull(result.get());
		}
		catch (RuntimeException ex) {
			RuntimeException ofAct = failure.get();
			if (ofAct != null) {
				throw ofAct;
			}
			if (result.get() != null && DatabaseFailure.isAway(ex)) {
				unknown.set(new OutcomeUnknown(ex));
				throw Objects.requireNonNull(unknown.get());
			}
			throw ex;
		}
	}

}
