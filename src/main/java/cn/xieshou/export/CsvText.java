package cn.xieshou.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Formulas;

/**
 * Lines of a CSV file (CSV 行): numbers as they are, texts so that no program takes them
 * for a formula, quoted where RFC 4180 asks for it; what is not there is empty.
 */
public final class CsvText {

	/** What a file begins with, so that spreadsheets read it as UTF-8. */
	public static final String BEGINNING = "\uFEFF";

	private static final Pattern QUOTED = Pattern.compile("[\",\n\r]");

	private CsvText() {
	}

	/** A line with its end. */
	public static String line(List<? extends @Nullable Object> cells) {
		return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\n"));
	}

	private static String cell(@Nullable Object cell) {
		if (cell == null) {
			return "";
		}
		if (cell instanceof Number number) {
			return (number instanceof BigDecimal decimal) ? decimal.toPlainString() : number.toString();
		}
		String text = Formulas.harmless(cell.toString());
		return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

}
