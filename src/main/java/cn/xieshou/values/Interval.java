package cn.xieshou.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a number (区间): that it lies between two ends, either of which may be
 * open, or about where it is. Arithmetic keeps what is known true: whatever the true
 * numbers are, their sum, difference or quotient lies in the result. An approximate
 * number has no ends; with a bound it leaves nothing known.
 *
 * @param low the lower end, {@code null} if open
 * @param high the upper end, {@code null} if open
 * @param about where an approximate number is, {@code null} if it has ends
 */
public record Interval(@Nullable End low, @Nullable End high, @Nullable BigDecimal about) {

	/** Nothing is known of the number. */
	public static final Interval UNKNOWN = new Interval(null, null, null);

	/**
	 * An end.
	 *
	 * @param at where it is
	 * @param strict whether the number is never the end itself
	 */
	public record End(BigDecimal at, boolean strict) {

		private End plus(End other) {
			return new End(this.at.add(other.at), this.strict || other.strict);
		}

		private End shifted(BigDecimal by, BigDecimal times) {
			return new End(this.at.multiply(times).add(by), this.strict);
		}

	}

	public static Interval exactly(BigDecimal number) {
		End end = new End(number, false);
		return new Interval(end, end, null);
	}

	/**
	 * A number of which an end or two are known, as a comparator says it.
	 * @throws IllegalArgumentException for a range, which has two numbers
	 */
	public static Interval of(BigDecimal number, Comparator comparator) {
		return switch (comparator) {
			case EXACTLY -> exactly(number);
			case AT_LEAST -> new Interval(new End(number, false), null, null);
			case MORE -> new Interval(new End(number, true), null, null);
			case AT_MOST -> new Interval(null, new End(number, false), null);
			case LESS -> new Interval(null, new End(number, true), null);
			case ABOUT -> new Interval(null, null, number);
			case RANGE -> throw new IllegalArgumentException("A range has two ends");
		};
	}

	/** Everything from one number to another, both with it. */
	public static Interval between(BigDecimal low, BigDecimal high) {
		return new Interval(new End(low, false), new End(high, false), null);
	}

	/**
	 * What a quantity says of the true one, in the base unit; nothing if it is a range
	 * that is about right only (约3—5万亩), whose ends are none.
	 */
	public static Interval of(Quantity quantity) {
		return quantity.isVague() ? UNKNOWN : (quantity.upperBase() != null)
				? between(quantity.base(), quantity.upperBase()) : of(quantity.base(), quantity.comparator());
	}

	/** What a quantity says of the true one, in another unit of its dimension. */
	public static Interval of(Quantity quantity, Unit unit) {
		BigDecimal upper = quantity.upperIn(unit);
		return quantity.isVague() ? UNKNOWN
				: (upper != null) ? between(quantity.in(unit), upper) : of(quantity.in(unit), quantity.comparator());
	}

	/** Whether nothing is known, not even about where the number is. */
	public boolean isUnknown() {
		return this.low == null && this.high == null && this.about == null;
	}

	/** Whether the number is known. */
	public boolean isPoint() {
		return this.low != null && this.high != null && this.low.at.compareTo(this.high.at) == 0;
	}

	/**
	 * How the number is bounded.
	 * @return {@code null} if nothing is known
	 */
	public @Nullable Comparator comparator() {
		if (isPoint()) {
			return Comparator.EXACTLY;
		}
		if (this.about != null) {
			return Comparator.ABOUT;
		}
		if (this.low != null) {
			return (this.high != null) ? Comparator.RANGE : this.low.strict ? Comparator.MORE : Comparator.AT_LEAST;
		}
		return (this.high == null) ? null : this.high.strict ? Comparator.LESS : Comparator.AT_MOST;
	}

	/** The number, its one end or about where it is; the lower one of two ends. */
	public @Nullable BigDecimal number() {
		if (this.low != null) {
			return this.low.at;
		}
		return (this.high != null) ? this.high.at : this.about;
	}

	public Interval plus(Interval other) {
		if (this.about != null || other.about != null) {
			return approximate(other, BigDecimal::add);
		}
		return new Interval(sum(this.low, other.low), sum(this.high, other.high), null);
	}

	public Interval minus(Interval other) {
		return plus(other.times(BigDecimal.ONE.negate()));
	}

	/** So many times as much; a negative factor turns the ends round. */
	public Interval times(BigDecimal factor) {
		return shifted(BigDecimal.ZERO, factor);
	}

	/** So much more. */
	public Interval plus(BigDecimal more) {
		return shifted(more, BigDecimal.ONE);
	}

	private Interval shifted(BigDecimal by, BigDecimal times) {
		End first = (this.low != null) ? this.low.shifted(by, times) : null;
		End second = (this.high != null) ? this.high.shifted(by, times) : null;
		BigDecimal near = (this.about != null) ? this.about.multiply(times).add(by) : null;
		return (times.signum() < 0) ? new Interval(second, first, near) : new Interval(first, second, near);
	}

	/**
	 * What fraction of another number this one is. A divisor that is said to be at most a
	 * positive number is taken to be positive: nothing is a fraction of nothing. An end
	 * that only says so (above 0 %) is no end.
	 * @param scale the decimals; ends are rounded outwards, what is known half up
	 * @return {@link #UNKNOWN} if the divisor may be negative or nothing, or no end is
	 * left
	 */
	public Interval over(Interval divisor, int scale) {
		if (this.about != null || divisor.about != null) {
			BigDecimal whole = divisor.single();
			return (whole != null && whole.signum() > 0)
					? approximate(divisor, (part, all) -> part.divide(all, scale, RoundingMode.HALF_UP)) : UNKNOWN;
		}
		End least = divisor.low;
		End most = divisor.high;
		if ((least == null && most == null) || (least != null && least.at.signum() < 0)
				|| (most != null && most.at.signum() <= 0)) {
			return UNKNOWN;
		}
		if (isPoint() && divisor.isPoint()) {
			return exactly(at(this.low).divide(at(least), scale, RoundingMode.HALF_UP));
		}
		return new Interval(quotient(this.low, (sign(this.low) >= 0) ? most : least, scale, RoundingMode.FLOOR),
				quotient(this.high, (sign(this.high) >= 0) ? least : most, scale, RoundingMode.CEILING), null);
	}

	private static @Nullable End quotient(@Nullable End part, @Nullable End whole, int scale, RoundingMode outwards) {
		if (part == null) {
			return null;
		}
		if (part.at.signum() == 0) {
			return part;
		}
		if (whole == null || whole.at.signum() == 0) {
			return null;
		}
		return new End(part.at.divide(whole.at, scale, outwards), part.strict || whole.strict);
	}

	/** Whether the number lies above another one wherever the two are. */
	public boolean isAbove(Interval other) {
		if (this.low == null || other.high == null) {
			return false;
		}
		int order = this.low.at.compareTo(other.high.at);
		return order > 0 || (order == 0 && (this.low.strict || other.high.strict));
	}

	/**
	 * Whether it is more (1) or less (−1) than nothing wherever it is, 0 if that is open.
	 */
	public int sign() {
		if (this.about != null) {
			return this.about.signum();
		}
		Interval nothing = exactly(BigDecimal.ZERO);
		return isAbove(nothing) ? 1 : nothing.isAbove(this) ? -1 : 0;
	}

	/** Whether the number may be a given one, as far as the ends say. */
	public boolean admits(BigDecimal number) {
		Interval one = exactly(number);
		return !isAbove(one) && !one.isAbove(this);
	}

	/** The number if it is known, exactly or about. */
	private @Nullable BigDecimal single() {
		return isPoint() ? at(this.low) : this.about;
	}

	private Interval approximate(Interval other, BinaryOperator<BigDecimal> operation) {
		BigDecimal first = single();
		BigDecimal second = other.single();
		return (first != null && second != null) ? new Interval(null, null, operation.apply(first, second)) : UNKNOWN;
	}

	private static @Nullable End sum(@Nullable End first, @Nullable End second) {
		return (first != null && second != null) ? first.plus(second) : null;
	}

	private static int sign(@Nullable End end) {
		return (end != null) ? end.at.signum() : 0;
	}

	private static BigDecimal at(@Nullable End end) {
		return (end != null) ? end.at : BigDecimal.ZERO;
	}

}
