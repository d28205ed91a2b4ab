package cn.xieshou.list;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Column;
import cn.xieshou.register.NameJoins;
import cn.xieshou.register.Named;
import cn.xieshou.values.Money;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.QuantityColumns;
import cn.xieshou.values.Span;

/** Reads rows of lists with the values of their columns. */
final class RowReader {

	private RowReader() {
	}

	/** What is selected for columns, under the names c0, c1 … */
	static String selectList(List<Column> columns, NameJoins names) {
		StringBuilder list = new StringBuilder("t.id, t.version, t.ref, t.name, t.pairing_id, t.posted_at");
		int number = 0;
		for (Column column : columns) {
			String alias = "c" + number++;
			String sql = column.sql();
			list.append(", ").append(switch (column.kind()) {
				case QUANTITY -> quantity(List.of("value", "unit", "comparator", "word"), sql, alias);
				case STATEMENT -> quantity(List.of("value", "upper", "unit", "comparator", "word", "text"), sql, alias);
				case PERIOD -> "%1$s_span as %2$s, %1$s_kind as %2$s_kind".formatted(sql, alias);
				case RECORD ->
					"%s as %s, %s as %s_name".formatted(sql, alias, names.record(column.refersTo(), sql), alias);
				case REGION -> "%s as %s, %s as %s_name".formatted(sql, alias, names.region(sql), alias);
				case RECORDS ->
					"%s as %s, %s as %s_name".formatted(sql, alias, names.records(column.refersTo(), sql), alias);
				default -> sql + " as " + alias;
			});
		}
		return list.toString();
	}

	private static String quantity(List<String> parts, String sql, String alias) {
		return parts.stream()
			.map((part) -> "%1$s_%3$s as %2$s_%3$s".formatted(sql, alias, part))
			.collect(Collectors.joining(", "));
	}

	static Row row(List<Column> columns, ResultSet row) throws SQLException {
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
			case QUANTITY -> QuantityColumns.read(row, alias);
			case STATEMENT -> QuantityColumns.readStated(row, alias);
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
		for (Enum<?> constant : Objects.requireNonNull(column.choices()).getEnumConstants()) {
			if (constant.name().equals(name)) {
				return constant;
			}
		}
		throw new IllegalStateException("No " + column.choices() + " " + name);
	}

}
