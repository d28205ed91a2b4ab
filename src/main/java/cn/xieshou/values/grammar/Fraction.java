package cn.xieshou.values.grammar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * An exact number (精确数): 三分之二 stays two thirds.
 *
 * @param numerator its numerator, with the decimals as written
 * @param denominator its denominator, positive
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

	private static final int DECIMALS = 10;

	public Fraction {
		if (denominator.signum() <= 0) {
			throw new Unreadable(Reason.OUT_OF_BOUNDS);
		}
	}

	static Fraction of(BigDecimal number) {
		return new Fraction(number, BigDecimal.ONE);
	}

	boolean isWhole() {
		return this.denominator.compareTo(BigDecimal.ONE) == 0;
	}

	Fraction negated() {
		return new Fraction(this.numerator.negate(), this.denominator);
	}

	/**
	 * The number as a decimal.
	 * @throws Unreadable if it has no end, as two thirds
	 */
	BigDecimal decimal() {
		return isWhole() ? this.numerator : exact(this.numerator, this.denominator);
	}

	/** So many percent, empty if that has no end. */
	Optional<Fraction> percent() {
		try {
			return Optional.of(of(exact(this.numerator.movePointRight(2), this.denominator)));
		}
		catch (Unreadable ex) {
			return Optional.empty();
		}
	}

	/** About so many percent, rounded so that a bound still holds. */
	Fraction nearPercent(Comparator bound) {
		RoundingMode rounding = bound.isOpenAbove() ? RoundingMode.FLOOR
				: bound.isOpenBelow() ? RoundingMode.CEILING : RoundingMode.HALF_UP;
		return of(this.numerator.movePointRight(2).divide(this.denominator, 2, rounding));
	}

	private static BigDecimal exact(BigDecimal dividend, BigDecimal divisor) {
		try {
			return plain(dividend.divide(divisor));
		}
		catch (ArithmeticException ex) {
			throw new Unreadable(Reason.UNREADABLE);
		}
	}

	/** This number of one unit as one of another. */
	Fraction in(Unit from, Unit to) {
		if (from.equals(to)) {
			return this;
		}
		return of(exact(this.numerator.multiply(from.numerator()).multiply(to.denominator()),
				this.denominator.multiply(from.denominator()).multiply(to.numerator())));
	}

	/** This number of a unit in its base unit, as short as it is exact, else rounded. */
	Fraction inBase(Unit unit) {
		if (!isWhole()) {
			return this;
		}
		BigDecimal product = this.numerator.multiply(unit.numerator());
		int scale = (unit.scale() != null) ? Math.max(unit.scale(), this.numerator.scale()) : 2 * DECIMALS;
		return of(plain(product.divide(unit.denominator(), scale, RoundingMode.HALF_UP)));
	}

	private static BigDecimal plain(BigDecimal value) {
		BigDecimal shortest = value.stripTrailingZeros();
		return (shortest.scale() < 0) ? shortest.setScale(0) : shortest;
	}

	@Override
	public int compareTo(Fraction other) {
		return this.numerator.multiply(other.denominator).compareTo(other.numerator.multiply(this.denominator));
	}

	/** {@code 1.50}, {@code 2/3}. */
	@Override
	public String toString() {
		String number = this.numerator.toPlainString();
		return isWhole() ? number : number + "/" + this.denominator.toPlainString();
	}

}
