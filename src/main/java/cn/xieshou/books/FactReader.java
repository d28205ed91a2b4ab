package cn.xieshou.books;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.grammar.Wording;

/**
 * Reads what a line of {@code facts.csv} means: its number with the word that bounds it,
 * its period, its basis.
 */
final class FactReader {

	private static final Pattern WORD = Pattern.compile("原词“([^”]+)”；?");

	private static final Map<String, String> KINDS = Map.of("时点", "instant", "累计", "cumulative", "年", "year", "月",
			"month", "季度", "quarter", "规划", "plan", "未注明", "unstated");

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
		String word = word();
		return Quantity.of(plain.value(), plain.unit(), comparator,
				(word != null && Wording.says(word, comparator)) ? word : null);
	}

	/** The source's own word for the number; that of the note where it has no column. */
	private @Nullable String word() {
		if (!field("word").isEmpty()) {
			return field("word");
		}
		Matcher word = WORD.matcher(field("note"));
		return (!field("comparator").equals("=") && word.find()) ? word.group(1) : null;
	}

	/** The word that the number was read from, where it is no word that bounds it. */
	@Nullable String claimWord() {
		String word = word();
		Quantity value = value();
		boolean bounds = value != null && value.word() != null;
		return (!bounds || !field("claim").equals("stated")) ? word : null;
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

	/** Upper case, as the portal calls its choices; empty where the line says none. */
	String choice(String name) {
		return field(name).toUpperCase(Locale.ROOT);
	}

	String basis() {
		return choice("basis");
	}

	/** Why there is no value; empty if there is one. */
	String absence() {
		return (value() != null) ? "" : field("doubt").equals("missing") ? "DAMAGED" : "MISSING";
	}

	/** What the note says apart from the bounding word. */
	String remark() {
		return WORD.matcher(field("note")).replaceAll("").strip();
	}

	/** Why the figure is in doubt; {@code null} if it is not. */
	@Nullable String doubt() {
		return field("doubt").isEmpty() ? null : field("note");
	}

	/** The facts on the other side of the doubt. */
	List<String> doubtWith() {
		return Stream.of(field("doubt_with").split("[；;、, ]+")).filter((id) -> !id.isEmpty()).toList();
	}

}
