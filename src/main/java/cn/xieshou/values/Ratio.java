package cn.xieshou.values;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A computed rate (比率): growth, completion, share. Never stored. Rounded once, half up,
 * to two decimals of a percent point; the ends of a bounded one are rounded outwards. The
 * growth of a rate is by how many percentage points it rose (百分点).
 *
 * @param interval what is known of it, in percent points: 123.52 for 123.52 %
 * @param unit percent, or percentage points
 */
public record Ratio(Interval interval, Unit unit) {

	private static final BigDecimal HUNDRED = BigDecimal.ONE.scaleByPowerOfTen(2);

	/** Two decimals of a percent point. */
	private static final int SCALE = 4;

	public Ratio(Interval interval) {
		this(interval, Unit.PERCENT);
	}

	public static Ratio of(BigDecimal points, Comparator comparator) {
		return new Ratio(Interval.of(points, comparator));
	}

	/** A rate as somebody stated it. */
	public static Ratio stated(Percent percent) {
		return new Ratio(Interval.exactly(percent.points()));
	}

	/**
	 * The share of a whole that a part is (完成率, 占比).
	 * @return {@code null} if the two do not compare: other dimensions, a whole that is
	 * not positive, bounds that leave none (无法比较)
	 */
	public static @Nullable Ratio share(Quantity part, Quantity whole) {
		return of(part, whole, BigDecimal.ONE, BigDecimal.ZERO);
	}

	/**
	 * The growth from an earlier quantity to a later one (增长率); of rates the difference
	 * in percentage points.
	 * @return {@code null} if the two do not compare: other dimensions, an earlier one
	 * that is not positive, bounds that leave none (无法比较)
	 */
	public static @Nullable Ratio growth(Quantity later, Quantity earlier) {
		return growth(later, earlier, BigDecimal.ONE);
	}

	/**
	 * The growth from an earlier quantity that counted something else to a later one
	 * (按衔接系数折算的增长率).
	 * @param factor how many times the earlier quantity is what the later one counts
	 * @return {@code null} if the two do not compare
	 */
	public static @Nullable Ratio growth(Quantity later, Quantity earlier, BigDecimal factor) {
		if (later.unit().isRate() && earlier.unit().isRate()) {
			Interval points = Interval.of(later, Unit.PERCENT).minus(Interval.of(earlier, Unit.PERCENT).times(factor));
			return points.isUnknown() ? null : new Ratio(points, Unit.POINTS);
		}
		return of(later, earlier, factor, HUNDRED.negate());
	}

	private static @Nullable Ratio of(Quantity part, Quantity whole, BigDecimal factor, BigDecimal more) {
		if (!part.unit().isComparableWith(whole.unit())) {
			return null;
		}
		Interval quotient = Interval.of(part).over(Interval.of(whole).times(factor), SCALE);
		return quotient.isUnknown() ? null : new Ratio(quotient.times(HUNDRED).plus(more));
	}

	/** Whether it is a difference of two rates. */
	public boolean isPoints() {
		return !this.unit.equals(Unit.PERCENT);
	}

	/** How it is bounded, strictly where what it is computed from is. */
	public Comparator comparator() {
		return Objects.requireNonNull(this.interval.comparator());
	}

	/**
	 * Whether it is more (1) or less (−1) than nothing wherever it is, 0 if that is open.
	 */
	public int sign() {
		return this.interval.sign();
	}

	/** Percent points: the rate, its one end or about where it is. */
	public BigDecimal points() {
		BigDecimal number = this.interval.number();
		if (number == null) {
			throw new IllegalStateException("A rate of which nothing is known");
		}
		return number;
	}

}
