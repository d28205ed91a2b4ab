package cn.xieshou.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import cn.xieshou.register.Column;
import cn.xieshou.register.Register;

/** The pieces of SQL by which the rows {@code t} of a register are counted (计数语句). */
final class FacetCountSql {

	/** Where a record counts that has no key of some kind: never anything. */
	private static final String NOTHING = "-";

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
		lines.add("('%s', 0::numeric, 1, 0, 0, 0)".formatted(FacetCount.ROWS));
		for (Column column : register.totals()) {
			boolean bounded = column.kind() == Column.Kind.QUANTITY;
			lines.add("('%s', coalesce(%s, 0)::numeric, %s, %s, %s, %s)".formatted(column.key(), column.orderSql(),
					number(column.orderSql() + " is not null"), bounded ? is(column, ">=") : "0",
					bounded ? is(column, "<=") : "0", bounded ? is(column, "~") : "0"));
		}
		for (String key : register.countedBy()) {
			lines.add("(coalesce(%s, '%s'), 0::numeric, %s, 0, 0, 0)".formatted(key, NOTHING,
					number("(" + key + ") is not null")));
		}
		return "lateral (values " + String.join(", ", lines) + ") v(total, amount, parts, at_least, at_most, about)";
	}

	private static String is(Column column, String comparator) {
		return number("coalesce(%s_comparator, '=') = '%s'".formatted(column.sql(), comparator));
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
