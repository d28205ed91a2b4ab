package cn.xieshou.rollup;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A table of sums that is kept by differences (汇总表): for each key an amount, how many
 * parts it has and how many of these are ≥, ≤ or approximate. Who changes what is added
 * up appends differences to {@code
 *
<table>
 * _delta} and touches no row that others wait for; {@link Rollups} folds them into the
 * table a little later; who reads reads both.
 *
 * @param table the table
 * @param keys the columns of its key
 * @param attributes the columns that follow from the key
 * @param further what else a difference counts for, {@code null} if for nothing
 */
public record Rollup(String table, List<String> keys, List<String> attributes, @Nullable Further further) {

	/** What is added up for each key. */
	public static final List<String> SUMS = List.of("amount", "parts", "at_least", "at_most", "about");

	/** The same added up over rows, as a list in SQL. */
	public static final String ADDED = each(", ", (sum) -> "sum(%1$s) as %1$s".formatted(sum));

	private static final String MEASURES = String.join(", ", SUMS);

	/**
	 * A sum that is made of others, whose differences are not appended one by one.
	 *
	 * @param columns key and attributes of the sum, in their order, by those of a
	 * difference
	 * @param condition which differences count for it
	 */
	public record Further(String columns, String condition) {

	}

	private String columns() {
		return Stream.concat(this.keys.stream(), this.attributes.stream()).collect(Collectors.joining(", "));
	}

	private static String each(String separator, Function<String, String> piece) {
		return SUMS.stream().map(piece).collect(Collectors.joining(separator));
	}

	/**
	 * The statement that appends differences.
	 * @param rows a query of all columns, of which rows with one key are added up; what
	 * comes to nothing is not appended
	 */
	public String append(String rows) {
		return "insert into %1$s_delta (id, %2$s, %3$s) select gen_random_uuid(), %2$s, %4$s from (%5$s) x group by %2$s having %6$s"
			.formatted(this.table, columns(), MEASURES, ADDED, rows, each(" or ", "sum(%s) <> 0"::formatted));
	}

	/**
	 * All rows that count, to be read from: what is folded and what is not. Rows with one
	 * key are to be added up.
	 */
	public String kept() {
		return "(select %s, %s from %s union all %s)".formatted(columns(), MEASURES, this.table,
				spread(this.table + "_delta"));
	}

	/** The same with one row for each key, to be read from. */
	public String sums() {
		return "(select %1$s, %2$s from %3$s k group by %1$s)".formatted(columns(), ADDED, kept());
	}

	/** Differences, with what else they count for. */
	private String spread(String differences) {
		String own = "select %s, %s from %s".formatted(columns(), MEASURES, differences);
		return (this.further == null) ? own : own + " union all select %s, %s from %s where %s"
			.formatted(this.further.columns, MEASURES, differences, this.further.condition);
	}

	/** The statement that folds some differences. */
	String fold() {
		return """
				with oldest as (select id, root_id from %1$s_delta order by id limit 20000),
				gone as (delete from %1$s_delta d using oldest o where d.id = o.id and d.root_id = o.root_id returning d.*)
				insert into %1$s as c (%2$s, %3$s) select %2$s, %4$s from (%5$s) x group by %2$s order by %6$s
				on conflict (%6$s) do update set %7$s
				"""
			.formatted(this.table, columns(), MEASURES, ADDED, spread("gone"), String.join(", ", this.keys),
					each(", ", (sum) -> "%1$s = c.%1$s + excluded.%1$s".formatted(sum)));
	}

	/** The statement that writes sums which are not there. */
	String write(String rows) {
		return "insert into %1$s (%2$s, %3$s) select %2$s, %3$s from (%4$s) x".formatted(this.table, columns(),
				MEASURES, rows);
	}

	/**
	 * What is kept beside what the records say.
	 * @param condition which of the sums are compared
	 * @param records the same sums made again, as a query of the keys and {@link #SUMS}
	 * @param name what one of the sums is called, by its key
	 */
	public Comparison compared(Rows condition, Rows records, Comparison.Name name) {
		return compared(name,
				new Rows("select * from %s k where %s".formatted(sums(), condition.sql()), condition.arguments()),
				records);
	}

	/**
	 * What is kept elsewhere by the same keys beside what the records say.
	 * @param kept what is kept, a query of the keys and {@link #SUMS}
	 */
	public Comparison compared(Comparison.Name name, Rows kept, Rows records) {
		return new Comparison(this.keys, SUMS, something(kept), something(records), name);
	}

	/** Only what is not nothing: the two sides may differ in whether they say nothing. */
	private static Rows something(Rows rows) {
		return new Rows("select * from (%s) s where %s".formatted(rows.sql(), each(" or ", "%s <> 0"::formatted)),
				rows.arguments());
	}

}
