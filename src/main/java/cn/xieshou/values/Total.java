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
 * @param base the sum of the stated numbers in the base unit, of ranges the lower ends
 * @param known what is known of the true sum, in the base unit
 * @param parts how many parts were added
 * @param atLeast how many of them are ≥ or >
 * @param atMost how many of them are ≤ or <
 * @param about how many of them are approximate
 * @param forecast how many of them are forecast or planned
 * @param missing how many parts were expected and are not reported
 */
public record Total(@Nullable Unit unit, BigDecimal base, Interval known, int parts, int atLeast, int atMost, int about,
		int forecast, int missing) {

	public static final Total NOTHING = new Total(null, BigDecimal.ZERO, Interval.exactly(BigDecimal.ZERO), 0, 0, 0, 0,
			0, 0);

	/** What was counted of parts none of which is a range or strictly bounded. */
	public static Total counted(Unit unit, BigDecimal base, int parts, int atLeast, int atMost, int about,
			int missing) {
		Comparator comparator = Comparator.ofSum(atLeast, atMost, about);
		return new Total(unit, base, (comparator != null) ? Interval.of(base, comparator) : Interval.UNKNOWN, parts,
				atLeast, atMost, about, 0, missing);
	}

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
		return new Total(partUnit, this.base.add(part.base()), this.known.plus(Interval.of(part)), this.parts + 1,
				this.atLeast + (comparator.isOpenAbove() ? 1 : 0), this.atMost + (comparator.isOpenBelow() ? 1 : 0),
				this.about + (part.isAbout() ? 1 : 0), this.forecast + (forecast ? 1 : 0), this.missing);
	}

	/** This total with one more part that was expected and is not reported. */
	public Total plusMissing() {
		return new Total(this.unit, this.base, this.known, this.parts, this.atLeast, this.atMost, this.about,
				this.forecast, this.missing + 1);
	}

	/**
	 * How the sum bounds the true one, {@code null} if its parts leave it none.
	 */
	public @Nullable Comparator comparator() {
		return this.known.comparator();
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
		return (this.unit != null) ? Quantity.of(this.known, this.unit) : null;
	}

}
