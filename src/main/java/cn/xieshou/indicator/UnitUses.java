package cn.xieshou.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.xieshou.values.Labels;

/**
 * Which records have values in a unit (单位使用情况), now or before: a value that was changed
 * since is still read in the history.
 */
@Component
class UnitUses {

	/**
	 * The columns that hold units, or values with units, of tables that have a history.
	 */
	private static final String COLUMNS = """
			select c.table_name::text as name, c.column_name::text as held, c.data_type = 'jsonb' as parts
			from information_schema.columns c
			where c.table_schema = current_schema() and (c.data_type = 'jsonb' or c.column_name ~ '(^|_)unit$')
			and exists (select 1 from information_schema.tables t where t.table_schema = c.table_schema
				and t.table_name = regexp_replace(c.table_name, '_history$', '') || '_history')
			""";

	/** The unit itself, or one that is put together of it and another. */
	private static final String IN_COLUMN = "(%1$s = :symbol or split_part(%1$s, '/', 1) = :symbol"
			+ " or split_part(%1$s, '/', 2) = :symbol)";

	private static final String IN_PARTS = "jsonb_path_exists(%s, '$.**.unit ? (@ == $symbol || @ starts with $above)',"
			+ " jsonb_build_object('symbol', :symbol::text, 'above', :symbol || '/'))";

	private final JdbcClient jdbc;

	private final Labels labels;

	UnitUses(JdbcClient jdbc, Labels labels) {
		this.jdbc = jdbc;
		this.labels = labels;
	}

	private record Held(String table, String condition) {

	}

	/** The name of a type with such records, empty if there is none. */
	Optional<String> of(String symbol) {
		if (isBase(symbol)) {
			return Optional.of(this.labels.text("units"));
		}
		Map<String, String> conditions = held().stream()
			.collect(Collectors.toMap(Held::table, Held::condition, (one, other) -> one + " or " + other));
		return conditions.entrySet()
			.stream()
			.filter((one) -> isIn(one.getKey(), one.getValue(), symbol))
			.map((one) -> one.getKey().replaceFirst("_history$", ""))
			.map((table) -> this.labels.text(table.replace('_', '-') + "s"))
			.findFirst();
	}

	private boolean isBase(String symbol) {
		return this.jdbc.sql("select exists (select 1 from unit where base = ? and symbol <> ?)")
			.params(symbol, symbol)
			.query(Boolean.class)
			.single();
	}

	private List<Held> held() {
		return this.jdbc.sql(COLUMNS)
			.query((row, number) -> new Held(row.getString("name"),
					(row.getBoolean("parts") ? IN_PARTS : IN_COLUMN).formatted(row.getString("held"))))
			.list();
	}

	private boolean isIn(String table, String condition, String symbol) {
		return this.jdbc.sql("select exists (select 1 from " + table + " where " + condition + ")")
			.param("symbol", symbol)
			.query(Boolean.class)
			.single();
	}

}
