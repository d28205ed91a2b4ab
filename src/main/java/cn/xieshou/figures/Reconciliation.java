package cn.xieshou.figures;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
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
		Interval difference = Interval.of(stated.value(), stated.comparator())
			.minus(Interval.of(sum.in(unit), sum.comparator()));
		Comparator bound = difference.comparator();
		BigDecimal number = difference.number();
		return (bound != null && number != null) ? Quantity.of(plain(number), unit, bound, null) : null;
	}

	private static BigDecimal plain(BigDecimal number) {
		BigDecimal shortest = number.stripTrailingZeros();
		return (shortest.scale() < 0) ? shortest.setScale(0) : shortest;
	}

	/** Which of both is larger: 1 the report, −1 the sum of records, 0 neither. */
	public int larger() {
		return (this.difference != null) ? this.difference.value().signum() : 0;
	}

	/** By how much they differ, without sign. */
	public @Nullable Quantity gap() {
		if (this.difference == null || this.difference.value().signum() >= 0) {
			return this.difference;
		}
		Comparator bound = switch (this.difference.comparator()) {
			case AT_LEAST -> Comparator.AT_MOST;
			case AT_MOST -> Comparator.AT_LEAST;
			default -> this.difference.comparator();
		};
		return Quantity.of(this.difference.value().negate(), this.difference.unit(), bound, null);
	}

	/** The other one of both. */
	public Figure other(Figure figure) {
		return figure.id().equals(this.derived.id()) ? this.reported : this.derived;
	}

}
