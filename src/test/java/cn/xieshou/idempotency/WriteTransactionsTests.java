package cn.xieshou.idempotency;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.values.Refusal;
import cn.xieshou.web.OutcomeUnknown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is repeated, and what must not be. */
class WriteTransactionsTests {

	final Commits commits = new Commits();

	final WriteTransactions transactions = new WriteTransactions(new TransactionTemplate(this.commits));

	final AtomicInteger acts = new AtomicInteger();

	private static RuntimeException failure(String state) {
		return new DataAccessResourceFailureException("Failed", new SQLException("Failed", state));
	}

	private int act() {
		return this.acts.incrementAndGet();
	}

	@ParameterizedTest
	@ValueSource(strings = { "40P01", "40001", "08006", "57P01" })
	void whatFailedBeforeTheCommitIsRepeated(String state) {
		assertThat(this.transactions.execute(() -> {
			if (act() < 3) {
				throw failure(state);
			}
			return "done";
		})).isEqualTo("done");
		assertThat(this.acts).hasValue(3);
	}

	@Test
	void anUnknownOutcomeIsNotRepeatedUnlessTheActIsIdempotent() {
		this.commits.fail("08006");
		assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> this.transactions.execute(this::act));
		assertThat(this.acts).hasValue(1);
		this.commits.fail("08006", "57P01");
		assertThat(this.transactions.executeIdempotent(this::act)).isEqualTo(4);
	}

	@Test
	void anUnknownOutcomeStaysUnknownWhileTheDatabaseIsAway() {
		this.commits.fail("08006");
		assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> this.transactions.executeIdempotent(() -> {
			if (act() > 1) {
				throw failure("08001");
			}
			return "done";
		}));
	}

	@Test
	void aRefusalIsNotRepeated() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.transactions.execute(() -> {
			act();
			throw new Refusal("filing.twoSteps");
		}));
		assertThat(this.acts).hasValue(1);
	}

	/** Commits that break with one SQL state after the other, then none. */
	private static final class Commits extends AbstractPlatformTransactionManager {

		private final Deque<String> states = new ArrayDeque<>();

		void fail(String... states) {
			this.states.addAll(List.of(states));
		}

		@Override
		protected Object doGetTransaction() {
			return this;
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
			String state = this.states.poll();
			if (state != null) {
				throw new TransactionSystemException("Could not commit", new SQLException("Broken", state));
			}
		}

		@Override
		protected void doRollback(DefaultTransactionStatus status) {
		}

	}

}
