package cn.xieshou.explore;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.list.Listing;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Refusal;

/**
 * Counts and adds up records by their dimensions (分组汇总), in one statement, within the
 * reader's scope. What is kept by facets is asked of {@link KeptGroups} first.
 */
@Service
@Transactional(readOnly = true)
class Groups {

	/** So many records are looked at; beyond, the reader is asked to narrow. */
	static final int MOST_RECORDS = 200_000;

	/** So many cells are shown; beyond, the reader is asked to narrow. */
	static final int MOST_CELLS = 5_000;

	private final Conditions conditions;

	private final KeptGroups kept;

	private final Registers registers;

	private final Listing listing;

	private final JdbcTemplate jdbc;

	Groups(Conditions conditions, KeptGroups kept, Registers registers, Listing listing, JdbcTemplate jdbc) {
		this.conditions = conditions;
		this.kept = kept;
		this.registers = registers;
		this.listing = listing;
		this.jdbc = jdbc;
	}

	/**
	 * The groups of a query.
	 * @throws Refusal if there are more records or cells than are looked at
	 */
	List<Group> of(ExploreQuery query) {
		Register<?, ?> register = query.register();
		if (register == null) {
			return ofAllTypes(query);
		}
		return this.kept.of(query).orElseGet(() -> {
			Condition rows = this.conditions.rows(query, register);
			requireFew(rows);
			return read(statement(query, register, rows));
		});
	}

	private List<Group> ofAllTypes(ExploreQuery query) {
		List<Condition> parts = this.registers.all()
			.stream()
			.filter(Register::isOfPairings)
			.map((register) -> statement(query, register, this.conditions.rows(query, register)))
			.toList();
		return read(new Condition(parts.stream().map(Condition::sql).collect(Collectors.joining(" union all ")),
				parts.stream().flatMap((part) -> part.arguments().stream()).toList()));
	}

	private void requireFew(Condition rows) {
		if (Boolean.TRUE.equals(this.jdbc.queryForObject("select count(*) > %d from (select 1 from %s limit %d) few"
			.formatted(MOST_RECORDS, rows.sql(), MOST_RECORDS + 1), Boolean.class, rows.arguments().toArray()))) {
			throw new Refusal("explore.tooMany", MOST_RECORDS);
		}
	}

	/** What is selected of the rows of a type. */
	private static Condition statement(ExploreQuery query, Register<?, ?> register, Condition rows) {
		List<Dimension> dimensions = query.dimensions();
		String keys = IntStream.range(0, dimensions.size())
			.mapToObj((at) -> DimensionSql.of(register, dimensions.get(at)).orElseThrow() + " as k" + at)
			.collect(Collectors.joining(", "));
		String numbers = IntStream.range(0, dimensions.size())
			.mapToObj((at) -> String.valueOf(at + 1))
			.collect(Collectors.joining(", "));
		String single = register.aggregate().map((column) -> "not (" + column.sql() + ")").orElse("true");
		return new Condition("select %s, count(*) filter (where %s) as records, count(*) filter (where not (%2$s))"
			.formatted(keys, single) + " as aggregates, " + measured(query.measure(), single) + " from " + rows.sql()
				+ " group by " + numbers, rows.arguments());
	}

	private static String measured(Measured measure, String single) {
		Column column = measure.column();
		String only = (measure.rule() == Measured.Rule.NONE) ? "case when count(*) = 1 then min(t.id::text) end as only"
				: "null::text as only";
		if (column == null) {
			return "0::numeric as sum, 0 as parts, 0 as at_least, 0 as at_most, 0 as about, " + only;
		}
		boolean bounded = column.kind() == Column.Kind.QUANTITY;
		return "coalesce(sum(%1$s) filter (where %2$s), 0)::numeric as sum, count(%1$s) filter (where %2$s) as parts, "
			.formatted(column.orderSql(), single) + bounds(column, single, ">=", bounded) + " as at_least, "
				+ bounds(column, single, "<=", bounded) + " as at_most, " + bounds(column, single, "~", bounded)
				+ " as about, " + only;
	}

	private static String bounds(Column column, String single, String comparator, boolean bounded) {
		return bounded
				? "count(*) filter (where %s_comparator = '%s' and %s)".formatted(column.sql(), comparator, single)
				: "0";
	}

	private List<Group> read(Condition statement) {
		List<Group> groups = this.jdbc.query(statement.sql() + " limit " + (MOST_CELLS + 1),
				(row, number) -> group(row), statement.arguments().toArray());
		if (groups.size() > MOST_CELLS) {
			throw new Refusal("explore.tooManyCells", MOST_CELLS);
		}
		return groups;
	}

	private static Group group(ResultSet row) throws SQLException {
		List<String> keys = new ArrayList<>();
		int dimensions = row.getMetaData().getColumnCount() - 8;
		for (int at = 1; at <= dimensions; at++) {
			keys.add(row.getString(at));
		}
		BigDecimal sum = row.getBigDecimal("sum");
		return new Group(keys, row.getLong("records"), row.getLong("aggregates"), sum, row.getInt("parts"),
				row.getInt("at_least"), row.getInt("at_most"), row.getInt("about"), row.getString("only"));
	}

	/**
	 * A record behind a number.
	 *
	 * @param name as it is on record
	 */
	record Found(java.util.UUID id, String name, java.util.@org.jspecify.annotations.Nullable UUID pairing,
			java.time.Instant postedAt) {

	}

	/** The records behind a number, by key. */
	List<Found> records(ExploreQuery query, Register<?, ?> register,
			java.util.@org.jspecify.annotations.Nullable UUID after, int most) {
		Condition rows = this.conditions.rows(query, register);
		if (after != null) {
			rows = new Condition(rows.sql() + " and t.id > ?",
					java.util.stream.Stream.concat(rows.arguments().stream(), java.util.stream.Stream.of(after))
						.toList());
		}
		return this.jdbc.query(
				"select t.id, t.name, %s as pairing, t.posted_at from %s order by t.id limit %d"
					.formatted(register.isOfPairings() ? "t.pairing_id" : "null::uuid", rows.sql(), most),
				(row, number) -> new Found(row.getObject("id", java.util.UUID.class), row.getString("name"),
						row.getObject("pairing", java.util.UUID.class),
						row.getObject("posted_at", java.time.OffsetDateTime.class).toInstant()),
				rows.arguments().toArray());
	}

	/** How many records are behind a number, those that stand for several apart. */
	Map<Boolean, Long> count(ExploreQuery query, Register<?, ?> register) {
		Condition rows = this.conditions.rows(query, register);
		String single = register.aggregate().map((column) -> "not (" + column.sql() + ")").orElse("true");
		return this.jdbc.queryForObject(
				"select count(*) filter (where %1$s) as records, count(*) filter (where not (%1$s)) as aggregates from %2$s"
					.formatted(single, rows.sql()),
				(row, number) -> Map.of(true, row.getLong("records"), false, row.getLong("aggregates")),
				rows.arguments().toArray());
	}

}
