package cn.xieshou.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.values.Comparator;
import cn.xieshou.values.Money;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;
import cn.xieshou.values.Total;
import cn.xieshou.values.Unit;
import cn.xieshou.web.NotFound;

/**
 * Reads lists of posted records (台账列表), always within the reader's scope: a page by key,
 * the counts of facets, the totals. Loads what is shown and nothing else.
 */
@Service
@Transactional(readOnly = true)
public class Listing {

	/** Rows are counted up to here where counting needs to look at them. */
	static final int COUNTED = 10_000;

	private final Registers registers;

	private final Access access;

	private final PairingTree tree;

	private final JdbcTemplate jdbc;

	Listing(Registers registers, Access access, PairingTree tree, JdbcTemplate jdbc) {
		this.registers = registers;
		this.access = access;
		this.tree = tree;
		this.jdbc = jdbc;
	}

	/**
	 * Reads what is asked of a list.
	 * @throws BadListParameter if it cannot be answered
	 */
	public ListQuery query(Register<?, ?> register, Map<String, List<String>> parameters) {
		Scope scope = this.access.scope(Permission.READ);
		return ListQuery.of(register, parameters, this.registers, (called) -> subtree(called, scope));
	}

	/**
	 * The condition that rows belong to a pairing or one below it that the reader may see
	 * part of.
	 */
	private Condition subtree(String called, Scope scope) {
		PairingTree.Node node = this.tree.find(called)
			.filter((found) -> this.tree.subtree(found.id())
				.stream()
				.anyMatch((below) -> scope.contains(below.root(), below.id())))
			.orElseThrow(() -> new BadListParameter("list.badParameter", "pairing", called));
		if (node.isRoot()) {
			return new Condition("t.root_id = ?", List.of(node.id()));
		}
		List<UUID> below = this.tree.subtree(node.id()).stream().map(PairingTree.Node::id).toList();
		return new Condition("t.pairing_id = any(?)", List.of((Object) below.toArray(UUID[]::new)));
	}

	/** One page. */
	public ListPage page(ListQuery query) {
		Condition condition = scoped(query).and(query.condition());
		List<Row> rows = new ArrayList<>();
		List<String> sortValues = new ArrayList<>();
		ListQuery.Cursor after = query.after();
		boolean inMissing = after != null && after.value() == null;
		if (!inMissing) {
			read(query, condition.and(present(query, after)), true, query.size() + 1, rows, sortValues);
		}
		if (rows.size() <= query.size()) {
			Condition missing = new Condition(query.sort().orderSql() + " is null", List.of());
			Condition rest = inMissing ? missing.and(new Condition("t.id " + (query.descending() ? "<" : ">") + " ?",
					List.of(java.util.Objects.requireNonNull(after).id()))) : missing;
			read(query, condition.and(rest), false, query.size() + 1 - rows.size(), rows, sortValues);
		}
		String next = null;
		if (rows.size() > query.size()) {
			rows.remove(query.size());
			int last = query.size() - 1;
			next = new ListQuery.Cursor(sortValues.get(last), rows.get(last).id()).write();
		}
		return new ListPage(rows, next, count(query));
	}

	/**
	 * Rows that have a sort value, after the cursor's; bound in the column's own type.
	 */
	private static Condition present(ListQuery query, ListQuery.@Nullable Cursor after) {
		String order = query.sort().orderSql();
		if (after == null) {
			return new Condition(order + " is not null", List.of());
		}
		return new Condition(
				"(%s, t.id) %s (?::%s, ?)".formatted(order, query.descending() ? "<" : ">", query.sort().orderType()),
				List.of(java.util.Objects.requireNonNull(after.value()), after.id()));
	}

	private void read(ListQuery query, Condition condition, boolean sorted, int limit, List<Row> rows,
			List<String> sortValues) {
		String direction = query.descending() ? " desc" : "";
		String order = (sorted ? query.sort().orderSql() + direction + ", " : "") + "t.id" + direction;
		String sql = "select " + selectList(query.register()) + ", " + query.sort().orderSql() + "::text as sort_value"
				+ " from " + from(query) + " where " + condition.sql() + " order by " + order + " limit " + limit;
		this.jdbc.query(sql, (row) -> {
			rows.add(row(query.register().columns(), row));
			sortValues.add(row.getString("sort_value"));
		}, arguments(query, condition));
	}

	/** How many rows there are; beyond {@link #COUNTED} only that there are more. */
	public ListPage.Count count(ListQuery query) {
		Condition condition = scoped(query).and(query.condition());
		Long counted = this.jdbc.queryForObject("select count(*) from (select 1 from " + from(query) + " where "
				+ condition.sql() + " limit " + (COUNTED + 1) + ") counted", Long.class, arguments(query, condition));
		long rows = (counted != null) ? counted : 0;
		return new ListPage.Count(Math.min(rows, COUNTED), rows > COUNTED);
	}

	/** One record's row within the reader's scope. */
	public Optional<Row> row(Register<?, ?> register, UUID id) {
		ListQuery query = query(register, Map.of());
		Condition condition = scoped(query).and(new Condition("t.id = ?", List.of(id)));
		return this.jdbc
			.query("select " + selectList(register) + " from " + from(query) + " where " + condition.sql(),
					(row, number) -> row(register.columns(), row), arguments(query, condition))
			.stream()
			.findAny();
	}

	/**
	 * One record's row.
	 * @throws NotFound if there is none within the reader's scope
	 */
	public Row require(Register<?, ?> register, UUID id) {
		return row(register, id).orElseThrow(() -> new NotFound(register.code() + " " + id));
	}

	/**
	 * How often each value of a column occurs under the other filters, most frequent
	 * first; a missing value is the key {@link ListQuery#MISSING}.
	 */
	public Map<String, Long> facet(ListQuery query, Column column) {
		Condition condition = scoped(query).and(query.conditionWithout(column.key()));
		Map<String, Long> counts = new LinkedHashMap<>();
		this.jdbc.query("select coalesce(%1$s::text, '%2$s') as value, count(*) as rows from %3$s where %4$s"
			.formatted(column.sql(), ListQuery.MISSING, from(query), condition.sql())
				+ " group by 1 order by 2 desc, 1 limit 50", (row) -> {
					counts.put(row.getString("value"), row.getLong("rows"));
				}, arguments(query, condition));
		return counts;
	}

	/**
	 * What the columns that are added up come to over the whole list, with what is
	 * missing.
	 */
	public Map<String, Total> totals(ListQuery query) {
		Map<String, Total> totals = new LinkedHashMap<>();
		Condition condition = scoped(query).and(query.condition());
		for (Column column : query.register().columns()) {
			if (column.is(Column.Trait.TOTAL)) {
				totals.put(column.key(), total(query, column, condition));
			}
		}
		return totals;
	}

	private Total total(ListQuery query, Column column, Condition condition) {
		String stem = column.sql();
		boolean quantity = column.kind() == Column.Kind.QUANTITY;
		String bounds = quantity
				? "count(*) filter (where %1$s_comparator = '>='), count(*) filter (where %1$s_comparator = '<='),"
					.formatted(stem) + " count(*) filter (where %s_comparator = '~'), min(%1$s_unit)".formatted(stem)
				: "0, 0, 0, null";
		String sql = "select coalesce(sum(%1$s), 0), count(%1$s), count(*) - count(%1$s), %2$s from %3$s where %4$s"
			.formatted(column.orderSql(), bounds, from(query), condition.sql());
		return java.util.Objects
			.requireNonNull(this.jdbc.queryForObject(sql,
					(row, number) -> new Total(unit(column, row.getString(7)), row.getBigDecimal(1), row.getInt(2),
							row.getInt(4), row.getInt(5), row.getInt(6), 0, row.getInt(3)),
					arguments(query, condition)));
	}

	private static @Nullable Unit unit(Column column, @Nullable String symbol) {
		if (column.kind() == Column.Kind.MONEY) {
			return Unit.YUAN;
		}
		return (symbol != null) ? Unit.of(symbol).baseUnit() : null;
	}

	/**
	 * The rows that a list with these parameters has, within the reader's scope, for a
	 * count or sum of a room's own: what stands behind {@code from}, the rows called
	 * {@code t}.
	 * @throws BadListParameter if a parameter is unknown or unreadable
	 */
	public Condition rows(Register<?, ?> register, Map<String, List<String>> parameters) {
		ListQuery query = query(register, parameters);
		Condition condition = scoped(query).and(query.condition());
		return new Condition(from(query) + " where " + condition.sql(), List.of(arguments(query, condition)));
	}

	Condition scoped(ListQuery query) {
		return this.access.scope(Permission.READ).where("t");
	}

	/** The rows as they are, or as they were known at a moment. */
	String from(ListQuery query) {
		String table = query.register().table();
		if (query.asKnownOn() == null) {
			return table + " t";
		}
		return "(" + asKnownOn(table) + ") t";
	}

	/**
	 * SQL for the rows of a table as they were known at a moment, which stands for each
	 * of three question marks.
	 */
	public String asKnownOn(String table) {
		return ("select * from %1$s where posted_at <= ? union all select %2$s from %1$s_past"
				+ " where posted_at <= ? and superseded_at > ?")
			.formatted(table, columnsOf(table));
	}

	/**
	 * The names of a table's columns, so that its twin gives the same in the same order.
	 */
	private String columnsOf(String table) {
		return java.util.Objects.requireNonNull(this.jdbc.queryForObject(
				"select string_agg(quote_ident(column_name), ', ' order by ordinal_position)"
						+ " from information_schema.columns where table_name = ? and table_schema = current_schema()",
				String.class, table));
	}

	Object[] arguments(ListQuery query, Condition condition) {
		List<Object> arguments = new ArrayList<>();
		if (query.asKnownOn() != null) {
			OffsetDateTime moment = query.asKnownOn().atOffset(ZoneOffset.UTC);
			arguments.addAll(List.of(moment, moment, moment));
		}
		arguments.addAll(condition.arguments());
		return arguments.toArray();
	}

	private String selectList(Register<?, ?> register) {
		StringBuilder list = new StringBuilder("t.id, t.version, t.ref, t.name, t.pairing_id, t.posted_at");
		int number = 0;
		for (Column column : register.columns()) {
			String alias = "c" + number++;
			String sql = column.sql();
			list.append(", ").append(switch (column.kind()) {
				case QUANTITY -> "%1$s_value as %2$s, %1$s_unit as %2$s_unit, %1$s_comparator as %2$s_comparator,"
					.formatted(sql, alias) + " %s_word as %s_word".formatted(sql, alias);
				case PERIOD -> "%1$s_span as %2$s, %1$s_kind as %2$s_kind".formatted(sql, alias);
				case RECORD -> "%s as %s, %s as %s_name".formatted(sql, alias,
						this.registers.nameSql(column.refersTo(), sql), alias);
				case REGION -> "%s as %s, %s as %s_name".formatted(sql, alias, Registers.regionNameSql(sql), alias);
				case RECORDS -> "%s as %s, %s as %s_name".formatted(sql, alias,
						this.registers.namesSql(column.refersTo(), sql), alias);
				default -> sql + " as " + alias;
			});
		}
		return list.toString();
	}

	private static Row row(List<Column> columns, ResultSet row) throws SQLException {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			Object value = value(columns.get(i), row, "c" + i);
			if (value != null) {
				values.put(columns.get(i).key(), value);
			}
		}
		return new Row(row.getObject("id", UUID.class), row.getInt("version"), row.getString("ref"),
				row.getString("name"), row.getObject("pairing_id", UUID.class),
				row.getObject("posted_at", OffsetDateTime.class).toInstant(), values);
	}

	private static @Nullable Object value(Column column, ResultSet row, String alias) throws SQLException {
		return switch (column.kind()) {
			case TEXT -> row.getString(alias);
			case INTEGER -> row.getObject(alias, Integer.class);
			case DECIMAL -> row.getBigDecimal(alias);
			case BOOLEAN -> row.getObject(alias, Boolean.class);
			case DATE -> row.getObject(alias, LocalDate.class);
			case INSTANT -> {
				OffsetDateTime at = row.getObject(alias, OffsetDateTime.class);
				yield (at != null) ? at.toInstant() : null;
			}
			case MONEY -> {
				BigDecimal yuan = row.getBigDecimal(alias);
				yield (yuan != null) ? new Money(yuan) : null;
			}
			case PERCENT -> {
				BigDecimal points = row.getBigDecimal(alias);
				yield (points != null) ? new Percent(points) : null;
			}
			case QUANTITY -> {
				BigDecimal number = row.getBigDecimal(alias);
				yield (number != null)
						? Quantity.of(number, Unit.of(row.getString(alias + "_unit")),
								Comparator.of(row.getString(alias + "_comparator")), row.getString(alias + "_word"))
						: null;
			}
			case PERIOD -> {
				String kind = row.getString(alias + "_kind");
				String span = row.getString(alias);
				yield (kind != null) ? Period.of(PeriodKind.of(kind), (span != null) ? Span.parse(span) : null) : null;
			}
			case CHOICE -> {
				String name = row.getString(alias);
				yield (name != null) ? constant(column, name) : null;
			}
			case TEXTS -> (row.getArray(alias) != null) ? list(row, alias) : null;
			case CHOICES -> (row.getArray(alias) != null)
					? list(row, alias).stream().map((name) -> constant(column, String.valueOf(name))).toList() : null;
			case RECORDS -> {
				List<?> ids = list(row, alias);
				List<?> names = list(row, alias + "_name");
				List<Named> named = new ArrayList<>();
				for (int i = 0; i < ids.size(); i++) {
					named.add(new Named(ids.get(i).toString(), (String) names.get(i)));
				}
				yield named;
			}
			case REGION, RECORD -> {
				String id = row.getString(alias);
				yield (id != null) ? new Named(id, row.getString(alias + "_name")) : null;
			}
		};
	}

	private static List<?> list(ResultSet row, String alias) throws SQLException {
		return java.util.Arrays.asList((Object[]) row.getArray(alias).getArray());
	}

	private static Enum<?> constant(Column column, String name) {
		for (Enum<?> constant : java.util.Objects.requireNonNull(column.choices()).getEnumConstants()) {
			if (constant.name().equals(name)) {
				return constant;
			}
		}
		throw new IllegalStateException("No " + column.choices() + " " + name);
	}

}
