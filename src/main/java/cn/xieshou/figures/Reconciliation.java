package cn.xieshou.figures;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Interval;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * What records add up to beside what is reported of the same thing (台账与报告对照). The
 * difference is computed whenever it is asked for and kept nowhere.
 *
 * @param derived what records add up to
 * @param reported what is reported
 * @param difference what is reported less what records add up to, in the unit of the
 * report; {@code null} if the bounds of both leave none
 */
public record Reconciliation(Figure derived, Figure reported, @Nullable Quantity difference) {

	static Reconciliation of(Figure derived, Figure reported) {
		Quantity sum = derived.value();
		Quantity stated = reported.value();
		boolean comparable = sum != null && stated != null && stated.unit().isComparableWith(sum.unit());
		return new Reconciliation(derived, reported,
				(comparable && sum != null && stated != null) ? less(stated, sum) : null);
	}

	static @Nullable Quantity less(Quantity stated, Quantity sum) {
		Unit unit = stated.unit();
		Quantity difference = Quantity.of(Interval.of(stated, unit).minus(Interval.of(sum, unit)), unit);
		return (difference != null) ? difference.rounded(unit, 10) : null;
	}

	/**
	 * Which of both is larger: 1 the report, −1 the sum of records, 0 neither or perhaps
	 * either (≥9 beside 15).
	 */
	public int larger() {
		return (this.difference != null) ? known(this.difference).sign() : 0;
	}

	/**
	 * By how much they differ, without sign; {@code null} if either may be the larger
	 * one.
	 */
	public @Nullable Quantity gap() {
		if (this.difference == null) {
			return null;
		}
		Interval known = known(this.difference);
		return switch (known.sign()) {
			case 1 -> this.difference;
			case -1 -> Quantity.of(known.times(BigDecimal.ONE.negate()), this.difference.unit());
			default -> (known.isPoint() || known.isAbout()) ? this.difference : null;
		};
	}

	private static Interval known(Quantity difference) {
		return Interval.of(difference, difference.unit());
	}

	/** The other one of both. */
	public Figure other(Figure figure) {
		return figure.id().equals(this.derived.id()) ? this.reported : this.derived;
	}

}
