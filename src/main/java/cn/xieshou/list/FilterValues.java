package cn.xieshou.list;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Days;
import cn.xieshou.values.Decimals;
import cn.xieshou.values.Money;
import cn.xieshou.values.Percent;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * Reads what a list is limited by (筛选值), each value strictly as its column needs it. All
 * of these throw {@link IllegalArgumentException} for what cannot be read.
 */
final class FilterValues {

	private static final int MOST = 100;

	private static final int LONGEST = 300;

	private static final int LONGEST_CURSOR = 2000;

	/** How PostgreSQL writes a moment, {@code 2026-11-28 12:00:00.123+00}. */
	private static final DateTimeFormatter MOMENT = DateTimeFormatter
		.ofPattern("uuuu-MM-dd HH:mm:ss[.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S][xxx][x]");

	private FilterValues() {
	}

	/**
	 * The values of a parameter that are not empty, by themselves.
	 * @throws BadListParameter if they are too many or one is too long
	 */
	static List<String> given(String name, List<String> values) {
		if (values.size() > MOST) {
			throw new BadListParameter("list.tooMany", name, MOST);
		}
		for (String value : values) {
			if (value.length() > (ListQuery.PLACES.contains(name) ? LONGEST_CURSOR : LONGEST * MOST)) {
				throw new BadListParameter("list.tooLong", name, LONGEST);
			}
		}
		return values.stream().map(String::strip).filter((value) -> !value.isEmpty()).toList();
	}

	/**
	 * The one value of a parameter.
	 * @throws BadListParameter if there are several
	 */
	static String one(String name, List<String> given) {
		if (given.size() > 1) {
			throw new BadListParameter("list.repeated", name);
		}
		if (given.get(0).length() > LONGEST) {
			throw new BadListParameter("list.tooLong", name, LONGEST);
		}
		return given.get(0);
	}

	/**
	 * The values of a parameter, also those written in one with commas.
	 * @throws BadListParameter if there is none but commas, or there are too many
	 */
	static List<String> several(String name, List<String> given) {
		List<String> values = given.stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.toList();
		if (values.isEmpty()) {
			throw new BadListParameter("list.badParameter", name, String.join(",", given));
		}
		if (values.size() > MOST) {
			throw new BadListParameter("list.tooMany", name, MOST);
		}
		if (values.stream().anyMatch((value) -> value.length() > LONGEST)) {
			throw new BadListParameter("list.tooLong", name, LONGEST);
		}
		return values;
	}

	static Boolean truth(String value) {
		return switch (value) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException("Neither true nor false");
		};
	}

	static Integer whole(String value) {
		return Decimals.whole(Decimals.parse(value));
	}

	/** An end of a range of amounts of the ledger, in 元 or with its unit. */
	static BigDecimal money(String value) {
		return isNumber(value) ? Money.ofYuan(value).yuan() : exact(Quantity.parse(value, Unit.YUAN), Unit.YUAN);
	}

	/** An end of a range of percent points. */
	static BigDecimal percent(String value) {
		return Percent.parse(value).points();
	}

	/**
	 * An end of a range of quantities in the base unit: a bare number is one, a unit must
	 * measure what the column measures, 万 and 亿 alone are multiples of it.
	 */
	static BigDecimal quantity(Register<?, ?> register, Column column, String value) {
		if (isNumber(value)) {
			return Decimals.parse(value);
		}
		List<String> units = FormField.of(register.formType())
			.stream()
			.filter((field) -> field.name().equals(column.key()))
			.findAny()
			.map(FormField::units)
			.orElse(List.of());
		if (units.isEmpty()) {
			Quantity bound = Quantity.parse(value);
			return exact(bound, bound.unit());
		}
		Quantity bound = Quantity.parse(value, Unit.of(units.get(0)));
		Unit measured = units.stream()
			.map(Unit::of)
			.filter(bound.unit()::isComparableWith)
			.findAny()
			.orElseThrow(() -> new IllegalArgumentException("Another dimension"));
		return exact(bound, measured);
	}

	private static boolean isNumber(String value) {
		return value.matches("[+-]?\\d{1,30}(\\.\\d{1,10})?");
	}

	private static BigDecimal exact(Quantity bound, Unit measured) {
		if (!bound.isExact() || !bound.unit().isComparableWith(measured)) {
			throw new IllegalArgumentException("No limit");
		}
		return bound.base();
	}

	/**
	 * Makes sure that a cursor's sort value is one of its column.
	 * @param type the database type, see {@link Column#orderType()}
	 */
	static void requireSortValue(String type, String value) {
		switch (type) {
			case "integer" -> whole(value);
			case "numeric" -> Decimals.parse(value);
			case "date" -> LocalDate.parse(value);
			case "timestamptz" -> moment(value);
			case "boolean" -> truth(value);
			case "uuid" -> Registers.uuid(value).orElseThrow(IllegalArgumentException::new);
			default -> {
				if (PlainText.firstForbidden(value).isPresent()) {
					throw new IllegalArgumentException("No text");
				}
			}
		}
	}

	private static void moment(String value) {
		try {
			Days.moment(OffsetDateTime.parse(value, MOMENT).toString());
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("No moment", ex);
		}
	}

}
