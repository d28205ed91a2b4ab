package cn.xieshou.list;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import cn.xieshou.access.Scope.Condition;

/**
 * Statements that read the first rows of a list, in its order, among those that have
 * words (按词取列表). The order's index serves a word that many rows have, the index of the
 * words one that few have; the database's own estimate cannot tell which, since names are
 * sorted by what they begin with and that is often the word.
 */
final class WordStatements {

	/** So many rows in the list's order are looked at before the index of words is. */
	private static final int NEAR = 3_000;

	private final String table;

	private final String order;

	private final int limit;

	WordStatements(String table, String order, int limit) {
		this.table = table;
		this.order = order;
		this.limit = limit;
	}

	/**
	 * Rows among the next in the list's order; fewer than the limit say nothing about
	 * rows further on.
	 * @param part where in the order to begin
	 * @param wanted the words and all other conditions
	 */
	Condition near(Condition part, Condition wanted) {
		List<Object> arguments = new ArrayList<>(part.arguments());
		arguments.addAll(wanted.arguments());
		return new Condition("select t.* from (select t.* from %s t where %s order by %s limit %d) t where %s"
			.formatted(this.table, part.sql(), this.order, NEAR, wanted.sql()) + end(), arguments);
	}

	/** Rows found by the index of words, then sorted. */
	Condition anywhere(Condition wanted) {
		return new Condition(
				"select t.* from (select t.* from %s t where %s offset 0) t".formatted(this.table, wanted.sql())
						+ end(),
				wanted.arguments());
	}

	/**
	 * The same in the order of names: those that begin with the word stand together, so
	 * that {@link #near} finds them, the others are found by the index of words. Right
	 * only if those that begin with it fill the limit by themselves.
	 * @param beginning the first rows that begin with the word
	 * @param elsewhere the others
	 */
	Condition byName(UUID[] beginning, Condition elsewhere) {
		Condition others = anywhere(elsewhere);
		List<Object> arguments = new ArrayList<>();
		arguments.add(beginning);
		arguments.addAll(others.arguments());
		return new Condition("select t.* from (select t.* from %s t where t.id = any(?) union all (%s)) t"
			.formatted(this.table, others.sql()) + end(), arguments);
	}

	private String end() {
		return " order by " + this.order + " limit " + this.limit;
	}

}
