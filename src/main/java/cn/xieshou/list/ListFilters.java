package cn.xieshou.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.Column;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.values.Days;
import cn.xieshou.values.Decimals;
import cn.xieshou.values.FormerNames;
import cn.xieshou.values.Periods;
import cn.xieshou.values.Span;

/** What the parameters of a list that are named after its columns ask for (筛选). */
final class ListFilters {

	private ListFilters() {
	}

	/**
	 * The condition that a parameter sets.
	 * @throws BadListParameter if it is unknown or unreadable
	 */
	static Condition of(Register<?, ?> register, String name, List<String> values, References references,
			Periods periods) {
		int dot = name.lastIndexOf('.');
		String key = (dot > 0) ? name.substring(0, dot) : name;
		Column column = register.columns()
			.stream()
			.filter((candidate) -> candidate.key().equals(key))
			.findAny()
			.orElseThrow(() -> new BadListParameter("list.unknownParameter", name));
		if (values.isEmpty()) {
			return Condition.ALWAYS;
		}
		try {
			return (dot > 0) ? limit(register, column, name, FilterValues.one(name, values), periods)
					: among(column, name, FilterValues.several(name, values), references, periods);
		}
		catch (IllegalArgumentException | cn.xieshou.values.Refusal ex) {
			throw new BadListParameter("list.badParameter", name, String.join(",", values));
		}
	}

	private static Condition limit(Register<?, ?> register, Column column, String name, String value, Periods periods) {
		String operator = switch (name.substring(name.lastIndexOf('.') + 1)) {
			case "min", "from" -> ">=";
			case "max", "to" -> "<=";
			default -> throw new BadListParameter("list.unknownParameter", name);
		};
		Object bound = switch (column.kind()) {
			case INTEGER, DECIMAL -> Decimals.parse(value);
			case MONEY -> FilterValues.money(value);
			case PERCENT -> FilterValues.percent(value);
			case QUANTITY, STATEMENT -> FilterValues.quantity(register, column, value);
			case DATE, PERIOD -> periods.bound(value, operator.equals(">="));
			case INSTANT -> operator.equals(">=") ? Days.startOf(periods.bound(value, true))
					: Days.startOf(periods.bound(value, false).plusDays(1));
			default -> throw new BadListParameter("list.unknownParameter", name);
		};
		return new Condition(end(column, operator) + " " + operator + " ?", List.of(bound));
	}

	/** What is compared with a bound: of two ends the one that is nearer to it. */
	private static String end(Column column, String operator) {
		if (column.kind() != Column.Kind.STATEMENT) {
			return column.orderSql();
		}
		return (operator.equals("<=") ? "coalesce(%1$s_upper_base, %1$s_base)" : "%s_base").formatted(column.sql());
	}

	private static Condition among(Column column, String name, List<String> wanted, References references,
			Periods periods) {
		if (wanted.contains(ListQuery.MISSING)) {
			String missing = column.orderSql() + " is null";
			List<String> others = wanted.stream().filter((value) -> !value.equals(ListQuery.MISSING)).toList();
			if (others.isEmpty()) {
				return new Condition(missing, List.of());
			}
			Condition present = among(column, name, others, references, periods);
			return new Condition("(" + missing + " or " + present.sql() + ")", present.arguments());
		}
		return switch (column.kind()) {
			case CHOICE -> any(column, wanted.stream().map((value) -> constant(column, value)).toArray(String[]::new));
			case TEXT -> column.is(Column.Trait.SPAN) ? wanted.stream()
				.map((value) -> spanning(column, periods.span(value)))
				.reduce(ListFilters::or)
				.orElseThrow() : any(column, wanted.toArray(String[]::new));
			case BOOLEAN -> any(column, wanted.stream().map(FilterValues::truth).toArray(Boolean[]::new));
			case INTEGER -> any(column, wanted.stream().map(FilterValues::whole).toArray(Integer[]::new));
			case DATE -> any(column, wanted.stream().map(Days::parse).toArray(LocalDate[]::new));
			case REGION -> regions(column, wanted, references);
			case PERIOD -> wanted.stream()
				.map((value) -> within(column, periods.span(value)))
				.reduce(ListFilters::or)
				.orElseThrow();
			case RECORD -> any(column,
					wanted.stream()
						.map((value) -> references.find(String.valueOf(column.refersTo()), value)
							.orElseThrow(() -> new BadListParameter("list.badParameter", name, value)))
						.toArray(UUID[]::new));
			case TEXTS -> overlaps(column, wanted.toArray(String[]::new));
			case CHOICES ->
				overlaps(column, wanted.stream().map((value) -> constant(column, value)).toArray(String[]::new));
			case RECORDS -> overlaps(column,
					wanted.stream()
						.map((value) -> references.find(String.valueOf(column.refersTo()), value)
							.orElseThrow(() -> new BadListParameter("list.badParameter", name, value)))
						.toArray(UUID[]::new));
			default -> throw new BadListParameter("list.unknownParameter", name);
		};
	}

	/** That a record is named in a column. */
	static Condition naming(Column column, UUID record) {
		UUID[] records = { record };
		return (column.kind() == Column.Kind.RECORDS) ? overlaps(column, records) : any(column, records);
	}

	private static Condition overlaps(Column column, Object[] values) {
		String type = (values instanceof UUID[]) ? "uuid[]" : "text[]";
		return new Condition(column.sql() + "::" + type + " && ?::" + type, List.of((Object) values));
	}

	private static Condition any(Column column, Object[] values) {
		return (values.length == 1) ? new Condition(column.sql() + " = ?", List.of(values[0]))
				: new Condition(column.sql() + " = any(?)", List.of((Object) values));
	}

	private static String constant(Column column, String value) {
		Class<? extends Enum<?>> choices = java.util.Objects.requireNonNull(column.choices());
		return FormerNames.constant(choices, value).orElseThrow(() -> new IllegalArgumentException(value)).name();
	}

	/**
	 * A region and all within it: codes that begin with what is left without trailing
	 * zeros.
	 */
	private static Condition regions(Column column, List<String> wanted, References references) {
		List<Object> patterns = new ArrayList<>();
		for (String called : wanted) {
			String code = called.matches("\\d{6}(\\d{3})?|X-[A-Z0-9-]{2,20}") ? called : references.regionCode(called)
				.orElseThrow(() -> new BadListParameter("list.badParameter", column.key(), called));
			patterns.add(code.replaceFirst("^(\\d\\d)0000$", "$1").replaceFirst("^(\\d{4})00$", "$1") + "%");
		}
		return new Condition(column.sql() + " like any(?)", List.of((Object) patterns.toArray(String[]::new)));
	}

	private static Condition within(Column column, Span span) {
		LocalDate end = span.endsOn();
		if (end == null) {
			return new Condition(column.sql() + "_starts_on >= ?", List.of(span.startsOn()));
		}
		return new Condition("(" + column.sql() + "_starts_on >= ? and " + column.sql() + "_ends_on <= ?)",
				List.of(span.startsOn(), end));
	}

	/** The same of a stretch of the calendar that is kept as text. */
	private static Condition spanning(Column column, Span span) {
		String starts = "span_starts_on(" + column.sql() + ") >= ?";
		LocalDate end = span.endsOn();
		return (end == null) ? new Condition(starts, List.of(span.startsOn())) : new Condition(
				"(" + starts + " and span_ends_on(" + column.sql() + ") <= ?)", List.of(span.startsOn(), end));
	}

	/** Either of two. */
	static Condition or(Condition one, Condition other) {
		List<Object> arguments = new ArrayList<>(one.arguments());
		arguments.addAll(other.arguments());
		return new Condition("(" + one.sql() + " or " + other.sql() + ")", arguments);
	}

}
