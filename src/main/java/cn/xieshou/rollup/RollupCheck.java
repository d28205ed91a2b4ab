package cn.xieshou.rollup;

import java.util.List;
import java.util.Objects;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes everything that is kept of records again from them, and compares (汇总核对).
 */
@Component
public class RollupCheck {

	private final List<Comparison.Source> sources;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate snapshot;

	RollupCheck(List<Comparison.Source> sources, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.sources = sources;
		this.jdbc = jdbc;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
	}

	/**
	 * Where what is kept differs from the records, a sentence each; empty if all is well.
	 * What is posted meanwhile counts in both or in neither.
	 */
	public List<String> differences() {
		return Objects.requireNonNull(this.snapshot.execute((transaction) -> this.sources.stream()
			.flatMap((source) -> source.comparisons().stream())
			.flatMap((comparison) -> differences(comparison).stream())
			.toList()));
	}

	private List<String> differences(Comparison comparison) {
		Rows rows = comparison.differences();
		return this.jdbc.queryForList(rows.sql(), rows.arguments().toArray())
			.stream()
			.map((row) -> "%s: 记录 / records %s; 所存 / kept %s".formatted(comparison.name().of(row),
					row.get("records_say"), row.get("kept_says")))
			.toList();
	}

}
