package cn.xieshou.values;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A computed rate in percent points (比率): growth, completion, share. Never stored.
 * Rounded once, half up, to two decimals; a bound of its parts carries over.
 *
 * @param points percent points, 123.52 for 123.52 %
 * @param comparator how it bounds the true rate
 */
public record Ratio(@JsonProperty("value") BigDecimal points, Comparator comparator) {

	/**
	 * The share of a whole that a part is (完成率, 占比).
	 * @return {@code null} if the whole is not positive or the bounds of the two leave
	 * none
	 */
	public static @Nullable Ratio share(Quantity part, Quantity whole) {
		return of(part, whole, BigDecimal.ZERO);
	}

	/**
	 * The growth from an earlier quantity to a later one (增长率).
	 * @return {@code null} if the earlier one is not positive or the bounds leave none
	 */
	public static @Nullable Ratio growth(Quantity later, Quantity earlier) {
		return of(later, earlier, BigDecimal.valueOf(100));
	}

	/**
	 * Whether a rate that somebody stated may be this one, each as far as it is rounded;
	 * where this one is a bound, whether it lies on the right side of it.
	 */
	public boolean agreesWith(Percent stated) {
		BigDecimal off = stated.points().subtract(this.points);
		BigDecimal rounding = half(stated.points()).add(half(this.points));
		boolean notBelow = off.compareTo(rounding.negate()) >= 0;
		boolean notAbove = off.compareTo(rounding) <= 0;
		return switch (this.comparator) {
			case AT_LEAST -> notBelow;
			case AT_MOST -> notAbove;
			default -> notBelow && notAbove;
		};
	}

	/** Half of a number's last decimal. */
	private static BigDecimal half(BigDecimal number) {
		return new BigDecimal("0.5").movePointLeft(number.scale());
	}

	private static @Nullable Ratio of(Quantity part, Quantity whole, BigDecimal less) {
		if (!part.unit().isComparableWith(whole.unit())) {
			throw new IllegalArgumentException(part.unit() + " is not " + whole.unit());
		}
		Comparator comparator = part.comparator().over(whole.comparator());
		if (comparator == null || whole.base().signum() <= 0
				|| (part.base().signum() < 0 && comparator != Comparator.EXACTLY)) {
			return null;
		}
		BigDecimal hundredfold = part.base().movePointRight(2).subtract(less.multiply(whole.base()));
		return new Ratio(hundredfold.divide(whole.base(), 2, RoundingMode.HALF_UP), comparator);
	}

}
