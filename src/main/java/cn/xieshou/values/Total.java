package cn.xieshou.values;

import java.math.BigDecimal;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * What several quantities of one dimension add up to (合计), and what is known of it: how
 * many parts it has, how many of them are bounded, forecast or not reported. A missing
 * part is never counted as zero.
 *
 * @param unit the base unit of the parts, {@code null} while there is none
 * @param base the sum of the parts in the base unit
 * @param parts how many parts were added
 * @param atLeast how many of them are ≥
 * @param atMost how many of them are ≤
 * @param about how many of them are approximate
 * @param forecast how many of them are forecast or planned
 * @param missing how many parts were expected and are not reported
 */
public record Total(@Nullable Unit unit, BigDecimal base, int parts, int atLeast, int atMost, int about, int forecast,
		int missing) {

	public static final Total NOTHING = new Total(null, BigDecimal.ZERO, 0, 0, 0, 0, 0, 0);

	public static Total of(Collection<Quantity> quantities) {
		Total total = NOTHING;
		for (Quantity quantity : quantities) {
			total = total.plus(quantity, false);
		}
		return total;
	}

	/**
	 * This total with one more part.
	 * @param forecast whether the part is a forecast or a plan
	 * @throws IllegalArgumentException if the part is of another dimension
	 */
	public Total plus(Quantity part, boolean forecast) {
		Unit partUnit = part.unit().baseUnit();
		if (this.unit != null && !this.unit.equals(partUnit)) {
			throw new IllegalArgumentException("Cannot add " + partUnit + " to " + this.unit);
		}
		Comparator comparator = part.comparator();
		return new Total(partUnit, this.base.add(part.base()), this.parts + 1,
				this.atLeast + ((comparator == Comparator.AT_LEAST) ? 1 : 0),
				this.atMost + ((comparator == Comparator.AT_MOST) ? 1 : 0),
				this.about + ((comparator == Comparator.ABOUT) ? 1 : 0), this.forecast + (forecast ? 1 : 0),
				this.missing);
	}

	/** This total with one more part that was expected and is not reported. */
	public Total plusMissing() {
		return new Total(this.unit, this.base, this.parts, this.atLeast, this.atMost, this.about, this.forecast,
				this.missing + 1);
	}

	/**
	 * How the sum bounds the true one, {@code null} if its parts leave it none.
	 */
	public @Nullable Comparator comparator() {
		return Comparator.ofSum(this.atLeast, this.atMost, this.about);
	}

	/**
	 * Whether its parts leave the sum without a bound: ≥ with ≤, or either with about.
	 */
	public boolean isUnbounded() {
		return this.parts > 0 && comparator() == null;
	}

	/** Whether a forecast or planned part taints the sum. */
	public boolean isForecast() {
		return this.forecast > 0;
	}

	/**
	 * The sum as a quantity in the base unit, {@code null} if there is no part or no
	 * bound.
	 */
	public @Nullable Quantity quantity() {
		Comparator comparator = comparator();
		if (this.unit == null || comparator == null) {
			return null;
		}
		return Quantity.of(this.base, this.unit, comparator, null);
	}

}
