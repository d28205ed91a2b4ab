package cn.xieshou.values;

import java.math.BigDecimal;

/** Numbers as they may be stated and as they may truly be, for laws of arithmetic. */
public final class Truths {

	/** How far a range reaches. */
	private static final BigDecimal RANGE = BigDecimal.TEN;

	private static final BigDecimal LEAST = new BigDecimal("0.01");

	private Truths() {
	}

	/** A number as stated; a range begins with it. */
	public static Quantity stated(BigDecimal number, Comparator comparator, Unit unit) {
		return (comparator == Comparator.RANGE) ? Quantity.range(number, number.add(RANGE), unit, null)
				: Quantity.of(number, unit, comparator, null);
	}

	/** One that may be true where that is stated, as far off as the comparator allows. */
	public static BigDecimal truth(BigDecimal stated, Comparator comparator, BigDecimal off) {
		return switch (comparator) {
			case EXACTLY, ABOUT -> stated;
			case AT_LEAST -> stated.add(off);
			case MORE -> stated.add(off).add(LEAST);
			case AT_MOST -> stated.subtract(off);
			case LESS -> stated.subtract(off).subtract(LEAST);
			case RANGE -> stated.add(off.min(RANGE));
		};
	}

	/**
	 * Whether a number may be the true one of a quantity, or is the one that it is about.
	 */
	public static boolean admits(Quantity quantity, BigDecimal truth) {
		return (quantity.comparator() == Comparator.ABOUT) ? quantity.base().compareTo(truth) == 0
				: Interval.of(quantity).admits(truth);
	}

}
