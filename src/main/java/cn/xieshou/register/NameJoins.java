package cn.xieshou.register;

import org.jspecify.annotations.Nullable;

/**
 * Gives a statement over rows {@code t} the names of what they refer to (名称联接), as far as
 * the reader is shown it: each by a join, which distributed tables allow where they allow
 * no query inside an expression.
 */
public final class NameJoins {

	private final Registers registers;

	private final RecordVisibility visibility;

	private final StringBuilder joins = new StringBuilder();

	private int number;

	public NameJoins(Registers registers, RecordVisibility visibility) {
		this.registers = registers;
		this.visibility = visibility;
	}

	/** SQL for the name of the record of a type whose id an expression gives. */
	public String record(@Nullable String type, String idSql) {
		return name(this.registers.require(String.valueOf(type)).table(), "id", idSql, type);
	}

	/** SQL for the name of the region whose code an expression gives. */
	public String region(String codeSql) {
		return name("region", "code", codeSql, null);
	}

	private String name(String table, String key, String sql, @Nullable String type) {
		String alias = "n" + this.number++;
		this.joins.append(" left join %1$s %2$s on %2$s.%3$s = %4$s%5$s".formatted(table, alias, key, sql,
				(type != null) ? shown(type, alias) : ""));
		return alias + ".name";
	}

	/** That the reader is shown the record whose name is read. */
	private String shown(String type, String alias) {
		return this.visibility.isLimited() ? " and " + this.visibility.rows(type, alias + ".id").sql() : "";
	}

	/**
	 * SQL for the names, in order, of the records of a type whose ids an expression
	 * gives.
	 */
	public String records(@Nullable String type, String idsSql) {
		String alias = "n" + this.number++;
		this.joins.append((" left join lateral (select array_agg(x.name order by y.place) as names from unnest(%s)"
				+ " with ordinality as y(id, place) left join %s x on x.id = y.id%s) %s on true")
			.formatted(idsSql, this.registers.require(String.valueOf(type)).table(), shown(String.valueOf(type), "x"),
					alias));
		return "coalesce(" + alias + ".names, '{}')";
	}

	/** The joins that the names asked for need, to stand behind {@code t}. */
	public String sql() {
		return this.joins.toString();
	}

}
