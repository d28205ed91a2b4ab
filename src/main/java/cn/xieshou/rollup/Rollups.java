package cn.xieshou.rollup;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.job.Job;

/** Folds the differences of all rollups into their sums (汇总入账). */
@Service
public class Rollups {

	private static final Duration EVERY = Duration.ofSeconds(5);

	private static final Duration IDLE = Duration.ofSeconds(30);

	private final List<Rollup> rollups;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transactions;

	private final TransactionTemplate asOfOneMoment;

	Rollups(List<Rollup> rollups, JdbcTemplate jdbc, TransactionTemplate transactions) {
		this.rollups = rollups;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.asOfOneMoment = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
		this.asOfOneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.asOfOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	@Bean
	static Job<?> foldRollups(Rollups rollups) {
		return Job.every("rollup.fold", EVERY, IDLE, (run) -> {
			if (!rollups.fold()) {
				run.foundNothing();
			}
		});
	}

	/** Folds what was appended since; false if that is nothing. */
	public boolean fold() {
		boolean folded = false;
		for (Rollup rollup : this.rollups) {
			folded |= fold(rollup);
		}
		return folded;
	}

	private boolean fold(Rollup rollup) {
		return Objects.requireNonNull(
				this.transactions.execute((transaction) -> isFree(rollup) && this.jdbc.update(rollup.fold()) > 0));
	}

	/** Whether nothing of a rollup is written anew. */
	private boolean isFree(Rollup rollup) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject("select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
				Boolean.class, rollup.table()));
	}

	/**
	 * Writes some of the sums anew. Nothing is folded meanwhile; what is appended
	 * meanwhile stays beside them, since records and differences are read as of one
	 * moment, which begins once nothing is folded.
	 * @param condition which sums
	 * @param records the same sums made from the records, a query of all columns
	 * @param then what is written in the same transaction
	 */
	public void rewrite(Rollup rollup, Rows condition, Rows records, Runnable then) {
		this.transactions.executeWithoutResult((folding) -> {
			this.jdbc.queryForList("select pg_advisory_xact_lock(hashtextextended(?, 0))", rollup.table());
			this.asOfOneMoment.executeWithoutResult((transaction) -> {
				for (String table : List.of(rollup.table(), rollup.table() + "_delta")) {
					this.jdbc.update("delete from " + table + " where " + condition.sql(),
							condition.arguments().toArray());
				}
				this.jdbc.update(rollup.write(records.sql()), records.arguments().toArray());
				then.run();
			});
		});
	}

}
