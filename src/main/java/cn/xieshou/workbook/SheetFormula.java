package cn.xieshou.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Computes simple formulas anew (公式复算): references to the same sheet, the four
 * operations, SUM. What it does not know it leaves.
 */
final class SheetFormula {

	private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

	/** The most cells of a range that are added up. */
	private static final int MOST_CELLS = 20_000;

	private final Grid grid;

	private final String text;

	private int at;

	private SheetFormula(Grid grid, String text) {
		this.grid = grid;
		this.text = text;
	}

	/** The result, {@code null} if it is not known. */
	static @Nullable Double result(Grid grid, String formula) {
		if (!formula.matches("[A-Z0-9$:+\\-*/().,\\s]+")) {
			return null;
		}
		try {
			SheetFormula open = new SheetFormula(grid, formula.replaceAll("\\s", ""));
			double result = open.sum();
			return (open.at == open.text.length() && Double.isFinite(result)) ? result : null;
		}
		catch (UnknownFormula ex) {
			return null;
		}
	}

	/** A formula that is not computed. */
	private static final class UnknownFormula extends RuntimeException {

		UnknownFormula() {
			super(null, null, false, false);
		}

	}

	private double sum() {
		double sum = product();
		while (sees('+') || sees('-')) {
			char sign = this.text.charAt(this.at++);
			sum = (sign == '+') ? sum + product() : sum - product();
		}
		return sum;
	}

	private double product() {
		double product = factor();
		while (sees('*') || sees('/')) {
			char sign = this.text.charAt(this.at++);
			product = (sign == '*') ? product * factor() : product / factor();
		}
		return product;
	}

	private double factor() {
		if (sees('-')) {
			this.at++;
			return -factor();
		}
		if (this.text.startsWith("SUM(", this.at)) {
			this.at += 4;
			double sum = range();
			while (sees(',')) {
				this.at++;
				sum += range();
			}
			close();
			return sum;
		}
		if (sees('(')) {
			this.at++;
			double inner = sum();
			close();
			return inner;
		}
		Matcher number = Pattern.compile("\\d+(\\.\\d+)?").matcher(this.text).region(this.at, this.text.length());
		if (number.lookingAt()) {
			this.at = number.end();
			return Double.parseDouble(number.group());
		}
		int[] cell = reference();
		return value(cell[0], cell[1], true);
	}

	private void close() {
		if (!sees(')')) {
			throw new UnknownFormula();
		}
		this.at++;
	}

	private boolean sees(char one) {
		return this.at < this.text.length() && this.text.charAt(this.at) == one;
	}

	private int[] reference() {
		Matcher reference = REFERENCE.matcher(this.text).region(this.at, this.text.length());
		if (!reference.lookingAt()) {
			throw new UnknownFormula();
		}
		this.at = reference.end();
		return new int[] { Integer.parseInt(reference.group(2)), A1.column(reference.group(1)) };
	}

	private double range() {
		int[] from = reference();
		int[] to = from;
		if (sees(':')) {
			this.at++;
			to = reference();
		}
		if ((to[0] - from[0] + 1L) * (to[1] - from[1] + 1L) > MOST_CELLS) {
			throw new UnknownFormula();
		}
		double sum = 0;
		for (int row = from[0]; row <= to[0]; row++) {
			for (int column = from[1]; column <= to[1]; column++) {
				sum += value(row, column, false);
			}
		}
		return sum;
	}

	private double value(int row, int column, boolean alone) {
		Cell cell = this.grid.cell(row, column);
		if (cell.isNumber()) {
			return (cell.unit() == null) ? cell.number().doubleValue() : unknown();
		}
		if (cell.kind() == Cell.Kind.ERROR || cell.kind() == Cell.Kind.DATE || (alone && !cell.isBlank())) {
			return unknown();
		}
		return 0;
	}

	private static double unknown() {
		throw new UnknownFormula();
	}

}
