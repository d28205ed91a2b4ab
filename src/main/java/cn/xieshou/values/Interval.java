package cn.xieshou.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a number (区间): that it lies between two ends, either of which may be
 * open, or about where it is. Arithmetic keeps what is known true: whatever the true
 * numbers are, their sum, difference or quotient lies in the result. An approximate
 * number, or a range that is about right only, has no ends but is somewhere near; with a
 * bound it leaves nothing known.
 *
 * @param low the lower end, {@code null} if open
 * @param high the upper end, {@code null} if open
 * @param about where an approximate number is, {@code null} if it has ends
 */
public record Interval(@Nullable End low, @Nullable End high, @Nullable Near about) {

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

	/**
	 * Where a number is that is about right only.
	 *
	 * @param from the number, or about where a range begins (约3—5亿元)
	 * @param to the number again, or about where the range ends
	 */
	public record Near(BigDecimal from, BigDecimal to) {

		private static Near one(BigDecimal number) {
			return new Near(number, number);
		}

		private Near plus(Near other) {
			return new Near(this.from.add(other.from), this.to.add(other.to));
		}

		private Near shifted(BigDecimal by, BigDecimal times) {
			BigDecimal first = this.from.multiply(times).add(by);
			BigDecimal second = this.to.multiply(times).add(by);
			return new Near(first.min(second), first.max(second));
		}

		/** What fraction of a positive number this one is. */
		private Near over(Near whole, int scale) {
			return new Near(quotient(this.from, (this.from.signum() < 0) ? whole.from : whole.to, scale),
					quotient(this.to, (this.to.signum() < 0) ? whole.to : whole.from, scale));
		}

		private static BigDecimal quotient(BigDecimal part, BigDecimal whole, int scale) {
			return part.divide(whole, scale, RoundingMode.HALF_UP);
		}

		private boolean isPoint() {
			return this.from.compareTo(this.to) == 0;
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
			case ABOUT -> new Interval(null, null, Near.one(number));
			case RANGE -> throw new IllegalArgumentException("A range has two ends");
		};
	}

	/** Everything from one number to another, both with it. */
	public static Interval between(BigDecimal low, BigDecimal high) {
		return new Interval(new End(low, false), new End(high, false), null);
	}

	/** What a quantity says of the true one, in the base unit. */
	public static Interval of(Quantity quantity) {
		return of(quantity, quantity.base(), quantity.upperBase());
	}

	/** What a quantity says of the true one, in another unit of its dimension. */
	public static Interval of(Quantity quantity, Unit unit) {
		return of(quantity, quantity.in(unit), quantity.upperIn(unit));
	}

	private static Interval of(Quantity quantity, BigDecimal number, @Nullable BigDecimal upper) {
		if (upper == null) {
			return of(number, quantity.comparator());
		}
		return quantity.isVague() ? new Interval(null, null, new Near(number, upper)) : between(number, upper);
	}

	/** Whether nothing is known, not even about where the number is. */
	public boolean isUnknown() {
		return this.low == null && this.high == null && this.about == null;
	}

	/** Whether it is only about right where the number is. */
	public boolean isAbout() {
		return this.about != null;
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
			return this.about.isPoint() ? Comparator.ABOUT : Comparator.RANGE;
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
		return (this.high != null) ? this.high.at : least();
	}

	/** The least that the number is, or about is; {@code null} if that is open. */
	public @Nullable BigDecimal least() {
		return (this.low != null) ? this.low.at : (this.about != null) ? this.about.from : null;
	}

	/** The most that the number is, or about is; {@code null} if that is open. */
	public @Nullable BigDecimal most() {
		return (this.high != null) ? this.high.at : (this.about != null) ? this.about.to : null;
	}

	public Interval plus(Interval other) {
		if (this.about != null || other.about != null) {
			return approximate(other, Near::plus);
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
		Near near = (this.about != null) ? this.about.shifted(by, times) : null;
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
			Near whole = divisor.near();
			return (whole != null && whole.from.signum() > 0)
					? approximate(divisor, (part, all) -> part.over(all, scale)) : UNKNOWN;
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
			return (this.about.from.signum() == this.about.to.signum()) ? this.about.from.signum() : 0;
		}
		Interval nothing = exactly(BigDecimal.ZERO);
		return isAbove(nothing) ? 1 : nothing.isAbove(this) ? -1 : 0;
	}

	/** Whether the number may be a given one, as far as the ends say. */
	public boolean admits(BigDecimal number) {
		Interval one = exactly(number);
		return !isAbove(one) && !one.isAbove(this);
	}

	/** Where the number is if that is known, exactly or about. */
	private @Nullable Near near() {
		return isPoint() ? Near.one(at(this.low)) : this.about;
	}

	private Interval approximate(Interval other, BinaryOperator<Near> operation) {
		Near first = near();
		Near second = other.near();
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
