package cn.xieshou.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Interval;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Unit;

/**
 * How a column is computed from others of its row (计算式): a share {@code 11/10} in
 * percent, a growth {@code 7/9-1} in percent, or a sum {@code 3+4-5}. Bounds stay bounds;
 * a part that is missing leaves nothing, never a zero.
 *
 * @param text as written
 * @param columns the columns that it names, in order
 */
record Formula(String text, List<Integer> columns) {

	private static final Pattern RATE = Pattern.compile("(\\d+)/(\\d+)(-1)?");

	private static final Pattern SUM = Pattern.compile("\\d+([+-]\\d+)+");

	private static final Pattern TERM = Pattern.compile("[+-]?\\d+");

	/**
	 * Reads a formula.
	 * @throws IllegalArgumentException if the text is none
	 */
	static Formula parse(String text) {
		Matcher rate = RATE.matcher(text);
		if (rate.matches()) {
			return new Formula(text, List.of(Integer.valueOf(rate.group(1)), Integer.valueOf(rate.group(2))));
		}
		if (!SUM.matcher(text).matches()) {
			throw new IllegalArgumentException("no formula: " + text);
		}
		List<Integer> columns = new ArrayList<>();
		Matcher terms = TERM.matcher(text);
		while (terms.find()) {
			columns.add(Math.abs(Integer.parseInt(terms.group())));
		}
		return new Formula(text, List.copyOf(columns));
	}

	/** Whether it is a rate, of which no foot is a sum. */
	boolean isRate() {
		return this.text.contains("/");
	}

	/** The column that a rate is a rate of (分母), {@code null} for a sum. */
	@Nullable Integer denominator() {
		return isRate() ? this.columns.get(1) : null;
	}

	/**
	 * What it comes to.
	 * @param cells the quantity of a column, {@code null} where there is none
	 * @return {@code null} where a part is missing or the parts do not compare
	 */
	@Nullable Quantity of(IntFunction<@Nullable Quantity> cells) {
		List<Quantity> parts = new ArrayList<>();
		for (int column : this.columns) {
			Quantity part = cells.apply(column);
			if (part == null) {
				return null;
			}
			parts.add(part);
		}
		return isRate() ? rate(parts.get(0), parts.get(1)) : sum(parts);
	}

	private @Nullable Quantity rate(Quantity part, Quantity whole) {
		Ratio ratio = this.text.endsWith("-1") ? Ratio.growth(part, whole) : Ratio.share(part, whole);
		return (ratio != null) ? Quantity.of(ratio.interval(), ratio.unit()) : null;
	}

	private @Nullable Quantity sum(List<Quantity> parts) {
		Unit unit = parts.get(0).unit();
		if (!parts.stream().allMatch((part) -> part.unit().isComparableWith(unit))) {
			return null;
		}
		Interval sum = Interval.of(parts.get(0), unit);
		Matcher terms = TERM.matcher(this.text);
		terms.find();
		for (Quantity part : parts.subList(1, parts.size())) {
			terms.find();
			Interval next = Interval.of(part, unit);
			sum = terms.group().startsWith("-") ? sum.minus(next) : sum.plus(next);
		}
		return Quantity.of(sum, unit);
	}

}
