package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How a workbook shows a number (数字格式): as date, percentage, with leading zeros, with a
 * unit.
 */
record NumberFormat(Kind kind, int digits, int scale, @Nullable String unit) {

	private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

	/** Beyond this a number is none that a spreadsheet holds. */
	private static final int LARGEST_SCALE = 400;

	/** The number of the last day that is a date, 9999-12-31. */
	private static final int LAST_DAY = 2958465;

	private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)|!(.)");

	private static final Pattern ZEROS = Pattern.compile("0{2,}");

	enum Kind {

		NUMBER, PERCENT, YEAR, MONTH, DAY, TIME

	}

	static NumberFormat of(int id, @Nullable String code) {
		return (code != null) ? of(code) : new NumberFormat(builtIn(id), 0, 0, null);
	}

	private static Kind builtIn(int id) {
		return switch (id) {
			case 9, 10 -> Kind.PERCENT;
			case 17, 27, 36, 50, 52, 55, 57 -> Kind.MONTH;
			case 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 56, 58 -> Kind.DAY;
			case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47 -> Kind.TIME;
			default -> Kind.NUMBER;
		};
	}

	private static NumberFormat of(String code) {
		String first = code.split(";", 2)[0];
		StringBuilder literals = new StringBuilder();
		Matcher literal = LITERAL.matcher(first);
		while (literal.find()) {
			literals.append((literal.group(1) != null) ? literal.group(1) : "");
		}
		String plain = LITERAL.matcher(first).replaceAll("").replaceAll("\\[[^\\]]*\\]", "").replaceAll("_.|\\*.", "");
		String lower = plain.toLowerCase(java.util.Locale.ROOT);
		if (!lower.contains("general") && lower.matches(".*[ymdhs].*") && !lower.matches(".*[0#].*")) {
			return new NumberFormat(calendar(lower), 0, 0, null);
		}
		if (plain.contains("%")) {
			return new NumberFormat(Kind.PERCENT, 0, 0, null);
		}
		int scale = 0;
		Matcher thousands = Pattern.compile(",+$").matcher(plain.strip());
		if (thousands.find()) {
			scale = 3 * thousands.group().length();
		}
		Matcher shifted = Pattern.compile("(?:!|\\\\)\\.(0+)|\"\\.\"(0+)").matcher(first);
		if (shifted.find()) {
			scale += (shifted.group(1) != null) ? shifted.group(1).length() : shifted.group(2).length();
		}
		String bare = plain.strip();
		int digits = ZEROS.matcher(bare).matches() ? bare.length() : 0;
		String unit = literals.toString().replaceAll("[.￥¥$\\s]", "") + bare.replaceAll("[^\\p{IsHan}㎡]", "");
		return new NumberFormat(Kind.NUMBER, digits, scale, unit.isEmpty() ? null : unit);
	}

	private static Kind calendar(String code) {
		if (code.contains("d")) {
			return Kind.DAY;
		}
		if (code.contains("y")) {
			return code.contains("m") ? Kind.MONTH : Kind.YEAR;
		}
		return Kind.TIME;
	}

	/** The cell that shows a number so. */
	Cell cell(String raw, boolean from1904, @Nullable String formula) {
		BigDecimal number = new BigDecimal(raw).round(SHOWN);
		if (Math.abs(number.scale()) > LARGEST_SCALE) {
			return new Cell(Cell.Kind.TEXT, raw, null, formula);
		}
		boolean date = number.signum() > 0 && number.intValue() <= LAST_DAY;
		if (date && (this.kind == Kind.YEAR || this.kind == Kind.MONTH || this.kind == Kind.DAY)) {
			String day = day(number.intValue(), from1904).toString();
			return new Cell(Cell.Kind.DATE,
					day.substring(0, (this.kind == Kind.DAY) ? 10 : (this.kind == Kind.MONTH) ? 7 : 4), null, formula);
		}
		if (this.kind == Kind.PERCENT) {
			return new Cell(Cell.Kind.PERCENT, plain(number.movePointRight(2)) + "%", null, formula);
		}
		String text = plain(number.movePointLeft(this.scale));
		if (this.digits > text.length() && text.indexOf('.') < 0 && number.signum() >= 0) {
			text = "0".repeat(this.digits - text.length()) + text;
		}
		return new Cell(Cell.Kind.NUMBER, text, this.unit, formula);
	}

	private static String plain(BigDecimal number) {
		BigDecimal shortest = number.stripTrailingZeros();
		return ((shortest.scale() < 0) ? shortest.setScale(0) : shortest).toPlainString();
	}

	/** The day of a number; the first two months of 1900 count a day that never was. */
	static LocalDate day(int number, boolean from1904) {
		if (from1904) {
			return LocalDate.of(1904, 1, 1).plusDays(number);
		}
		return LocalDate.of(1899, 12, (number < 60) ? 31 : 30).plusDays(number);
	}

}
