package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A cell as it looks (单元格).
 *
 * @param kind what it holds
 * @param text what it shows: a number to 15 significant digits without display rounding
 * and separators, a percentage with its sign, a date as precise as its format
 * @param unit the unit that its number format writes behind it, {@code null} if none
 * @param formula its formula without the equals sign, {@code null} if it has none
 */
public record Cell(Kind kind, String text, @Nullable String unit, @Nullable String formula) {

	static final Cell BLANK = new Cell(Kind.TEXT, "", null, null);

	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");

	private static final Pattern SQUARE_METRES = Pattern.compile("(?<![a-z])m2");

	/** What a cell holds. */
	public enum Kind {

		TEXT, NUMBER, PERCENT, DATE, BOOLEAN, ERROR

	}

	static Cell text(String text) {
		return new Cell(Kind.TEXT, text, null, null);
	}

	public boolean isBlank() {
		return this.formula == null && this.text.isBlank();
	}

	boolean isNumber() {
		return this.kind == Kind.NUMBER || this.kind == Kind.PERCENT;
	}

	/** The number of a cell that holds one. */
	BigDecimal number() {
		return (this.kind == Kind.PERCENT)
				? new BigDecimal(this.text.substring(0, this.text.length() - 1)).movePointLeft(2)
				: new BigDecimal(this.text);
	}

	/**
	 * The text in half width, without any blanks and line breaks, for comparing words.
	 */
	String word() {
		return word(this.text);
	}

	static String word(String text) {
		return isPlain(text) ? text : BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
	}

	/** Whether a text is all visible ASCII, as most numbers and codes are. */
	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
				return false;
			}
		}
		return true;
	}

	/** The text in half width, without blanks around it. */
	String plain() {
		if (isPlain(this.text) && this.text.indexOf('m') < 0) {
			return this.text;
		}
		String plain = Normalizer.normalize(this.text, Normalizer.Form.NFKC).strip();
		return (plain.indexOf("m2") < 0) ? plain
				: SQUARE_METRES.matcher(plain.replace("km2", "平方公里")).replaceAll("平方米");
	}

	/** Whether its value comes out of another file. */
	boolean isLinked() {
		return this.formula != null && this.formula.indexOf('[') >= 0
				&& this.formula.matches("(?s).*\\[[^\\]]+\\][^\\[]*!.*");
	}

}
