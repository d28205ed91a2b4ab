package cn.xieshou.books;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Quantity;

/**
 * Reads what a line of {@code facts.csv} means: its number with the word that bounds it,
 * its period, its basis.
 */
final class FactReader {

	private static final Pattern WORD = Pattern.compile("原词“([^”]+)”；?");

	private static final Pattern FORECAST = Pattern.compile("将达|预计");

	private static final Map<String, String> KINDS = Map.of("时点", "instant", "累计", "cumulative", "年", "year", "月",
			"month", "季度", "quarter", "规划", "plan");

	private final NamedCsvRecord fact;

	FactReader(NamedCsvRecord fact) {
		this.fact = fact;
	}

	String id() {
		return this.fact.getField("fact_id");
	}

	String field(String name) {
		return this.fact.getField(name);
	}

	/**
	 * The value with unit and comparator, and the bounding word where it is one of those
	 * that stay.
	 */
	@Nullable Quantity value() {
		String number = field("value");
		if (number.isEmpty()) {
			return null;
		}
		Quantity plain = Quantity.of(number, field("unit"));
		Comparator comparator = Comparator.of(field("comparator"));
		Matcher word = WORD.matcher(field("note"));
		if (comparator != Comparator.EXACTLY && word.find()) {
			try {
				return Quantity.of(plain.value(), plain.unit(), comparator, word.group(1));
			}
			catch (IllegalArgumentException ex) {
				return Quantity.of(plain.value(), plain.unit(), comparator, null);
			}
		}
		return Quantity.of(plain.value(), plain.unit(), comparator, null);
	}

	/**
	 * The stretch of the calendar in our text form: {@code 2019-2021} is
	 * {@code 2019/2021}.
	 */
	String span() {
		String period = field("period");
		if (period.matches("\\d{4}-\\d{4}")) {
			return period.replace('-', '/');
		}
		return period.endsWith("-") ? period.substring(0, period.length() - 1) + "/" : period;
	}

	String periodType() {
		return KINDS.getOrDefault(field("period_type"), field("period_type"));
	}

	String basis() {
		if (FORECAST.matcher(field("note")).find()) {
			return "FORECAST";
		}
		return (field("measure_kind").equals("target") || field("period_type").equals("规划")) ? "PLAN" : "ACTUAL";
	}

	/** What the note says apart from the bounding word. */
	String remark() {
		return WORD.matcher(field("note")).replaceAll("").strip();
	}

	/** The note where it records that two sources contradict each other. */
	@Nullable String doubt() {
		return field("note").contains("矛盾") ? field("note") : null;
	}

}
