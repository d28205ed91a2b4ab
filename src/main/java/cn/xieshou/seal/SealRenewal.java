package cn.xieshou.seal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.xieshou.job.Job;

/**
 * Seals anew what is not sealed with the present key (换密钥): values from before a column
 * was sealed, and all of them when a new key is put before the old. Each by itself and
 * only if nobody has changed it meanwhile, so that it may be cut off anywhere.
 */
@Component
class SealRenewal {

	private static final Logger log = LoggerFactory.getLogger(SealRenewal.class);

	private final List<SealedColumn> columns;

	private final Seals seals;

	private final JdbcClient jdbc;

	SealRenewal(List<SealedColumn> columns, Seals seals, JdbcClient jdbc) {
		this.columns = columns;
		this.seals = seals;
		this.jdbc = jdbc;
	}

	@Bean
	static Job<?> renewSeals(SealRenewal renewal) {
		return Job.every("seal.renew", Duration.ofHours(1), (run) -> renewal.renew());
	}

	/** How many values were sealed anew. */
	int renew() {
		return this.columns.stream()
			.mapToInt((column) -> column.binary() ? renewBytes(column) : renewTexts(column))
			.sum();
	}

	private int renewTexts(SealedColumn column) {
		return renew(column, (row, number) -> new Stored<>(row.getObject(1, UUID.class), row.getString(2)),
				this.seals::isCurrent, (value, place) -> this.seals.seal(this.seals.open(value, place), place));
	}

	private int renewBytes(SealedColumn column) {
		return renew(column, (row, number) -> new Stored<>(row.getObject(1, UUID.class), row.getBytes(2)),
				this.seals::isCurrent, (value, place) -> this.seals.seal(this.seals.open(value, place), place));
	}

	/** A value that no key opens is left as it is, and told. */
	private <T> int renew(SealedColumn column, RowMapper<Stored<T>> mapper, Predicate<T> current,
			BiFunction<T, String, T> anew) {
		int renewed = 0;
		for (Stored<T> stored : this.jdbc.sql(select(column)).query(mapper).list()) {
			if (!current.test(stored.value)) {
				try {
					renewed += set(column, stored, anew.apply(stored.value, column.place(stored.row)));
				}
				catch (IllegalStateException ex) {
					log.warn("没有密钥能解开 / no key opens {}.{} of {}", column.table(), column.column(), stored.row);
				}
			}
		}
		return renewed;
	}

	private static String select(SealedColumn column) {
		return "select %1$s, %2$s from %3$s where %2$s is not null".formatted(column.key(), column.column(),
				column.table());
	}

	private <T> int set(SealedColumn column, Stored<T> stored, T sealed) {
		return this.jdbc
			.sql("update %1$s set %2$s = ? where %3$s = ? and %2$s = ?".formatted(column.table(), column.column(),
					column.key()))
			.params(sealed, stored.row, stored.value)
			.update();
	}

	private record Stored<T>(UUID row, T value) {

	}

}
