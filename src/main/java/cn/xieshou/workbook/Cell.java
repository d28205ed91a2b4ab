package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;

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
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0\\u200b\\ufeff]", "");
	}

	/** The text in half width, without blanks around it. */
	String plain() {
		return Normalizer.normalize(this.text, Normalizer.Form.NFKC)
			.replace("km2", "平方公里")
			.replaceAll("(?<![a-z])m2", "平方米")
			.strip();
	}

	/** Whether its value comes out of another file. */
	boolean isLinked() {
		return this.formula != null && this.formula.matches("(?s).*\\[[^\\]]+\\][^\\[]*!.*");
	}

}
