package cn.xieshou.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;

/** The pieces of SQL by which the rows {@code t} of a register are counted (计数语句). */
final class FacetCountSql {

	/** Where a record counts that has no key of some kind: never anything. */
	private static final String NOTHING = "-";

	private static final String LINE = "(total, amount, parts, at_least, at_most, about)";

	private FacetCountSql() {
	}

	/** The facet values of a row as one array. */
	static String facets(Register<?, ?> register) {
		return register.facets()
			.stream()
			.map((column) -> "coalesce(%s::text, '%s')".formatted(column.sql(), ListQuery.MISSING))
			.collect(Collectors.joining(", ", "array[", "]::text[]"));
	}

	/**
	 * What a row adds, one line for itself and one for each column that is added up:
	 * {@code v(total, amount, parts, at_least, at_most, about)}.
	 */
	static String contributions(Register<?, ?> register) {
		List<String> lines = new ArrayList<>();
		String single = single(register);
		String line = single.isEmpty() ? "('%s', 0::numeric, 1, 0, 0, 0)" : "(case when " + single + " then '%s' else '"
				+ FacetCount.AGGREGATES + "' end, 0::numeric, 1, 0, 0, 0)";
		lines.add(line.formatted(FacetCount.ROWS));
		for (Column column : register.totals()) {
			boolean bounded = column.kind() == Column.Kind.QUANTITY;
			String value = single.isEmpty() ? column.orderSql()
					: "case when " + single + " then " + column.orderSql() + " end";
			lines.add("('%s', coalesce(%s, 0)::numeric, %s, %s, %s, %s)".formatted(column.key(), value,
					number("(" + value + ") is not null"), bounded ? is(column, single, ">=") : "0",
					bounded ? is(column, single, "<=") : "0", bounded ? is(column, single, "~") : "0"));
		}
		for (String key : register.countedBy()) {
			lines.add("(coalesce(%s, '%s'), 0::numeric, %s, 0, 0, 0)".formatted(key, NOTHING,
					number("(" + key + ") is not null")));
		}
		String values = "lateral (values " + String.join(", ", lines) + ") v" + LINE;
		return register.hasExamples() ? "lateral (select e.* from (values " + String.join(", ", lines) + ") e" + LINE
				+ " where t.example is not true) v" + LINE : values;
	}

	/**
	 * Rows {@code t} counted and added up by their pairings and facets, in the lines of
	 * {@link #contributions} but for what only the books as a whole are counted by. Added
	 * up before they are laid out in lines, which takes a fraction of the time.
	 * @param rows where the rows come from, with their condition
	 */
	static String sums(Register<?, ?> register, String rows) {
		List<String> sums = new ArrayList<>();
		List<String> lines = new ArrayList<>();
		String single = single(register);
		String only = single.isEmpty() ? "" : " filter (where " + single + ")";
		sums.add("coalesce(t.pairing_id, '%s') as scope_id, %s as facets, count(*)%s as n, count(*) as all_rows"
			.formatted(PairingTree.COMMONS, facets(register), only));
		lines.add("('%s', 0::numeric, n, 0, 0, 0)".formatted(FacetCount.ROWS));
		if (!single.isEmpty()) {
			lines.add("('%s', 0::numeric, all_rows - n, 0, 0, 0)".formatted(FacetCount.AGGREGATES));
		}
		for (Column column : register.totals()) {
			int number = lines.size();
			sums.add(
					"(sum(%2$s)%6$s)::numeric as a%1$d, count(%2$s)%6$s as p%1$d, %3$s as l%1$d, %4$s as m%1$d, %5$s as b%1$d"
						.formatted(number, column.orderSql(), bounds(column, single, ">="),
								bounds(column, single, "<="), bounds(column, single, "~"), only));
			lines.add("('%2$s', coalesce(a%1$d, 0), p%1$d, l%1$d, m%1$d, b%1$d)".formatted(number, column.key()));
		}
		return "select g.scope_id, g.facets, v.* from (select %s from %s group by 1, 2) g, lateral (values %s) v%s"
			.formatted(String.join(", ", sums), rows, String.join(", ", lines), LINE);
	}

	/** What tells a record that counts for itself, empty where all do. */
	private static String single(Register<?, ?> register) {
		return register.aggregate().map((column) -> "not (" + column.sql() + ")").orElse("");
	}

	private static String bounds(Column column, String single, String comparator) {
		return (column.kind() == Column.Kind.QUANTITY) ? "count(*) filter (where %s_comparator = '%s'%s)"
			.formatted(column.sql(), comparator, single.isEmpty() ? "" : " and " + single) : "0";
	}

	private static String is(Column column, String single, String comparator) {
		return number("coalesce(%s_comparator, '=') = '%s'%s".formatted(column.sql(), comparator,
				single.isEmpty() ? "" : " and " + single));
	}

	private static String number(String condition) {
		return "(" + condition + ")::int";
	}

	/**
	 * By what a register is counted; another shape means recounting, and so does another
	 * number before it, for what was counted wrongly.
	 */
	static String shape(Register<?, ?> register) {
		return "2 " + facets(register) + " " + contributions(register);
	}

}
