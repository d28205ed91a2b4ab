package cn.xieshou.reports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What holds between two columns of a row (表内关系): the one is at most the other.
 *
 * @param less the column that is at most the other
 * @param more the other
 */
record ColumnRule(int less, int more) {

	private static final Pattern TEXT = Pattern.compile("(\\d+)<=(\\d+)");

	/**
	 * Reads {@code 7<=6}.
	 * @throws IllegalArgumentException if the text is none
	 */
	static ColumnRule parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("no rule: " + text);
		}
		return new ColumnRule(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
	}

}
