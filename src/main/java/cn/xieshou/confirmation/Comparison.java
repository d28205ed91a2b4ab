package cn.xieshou.confirmation;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * Two sides' numbers of one thing (两数对比): whether they are equal, and by how much they
 * differ.
 *
 * @param equal whether they are equal within the coarser rounding of both
 * @param rounded whether they are so only after rounding
 * @param by by how much they differ, in the unit of the first; {@code null} if that
 * cannot be said
 * @param percent the same in percent of the first, to one decimal; {@code null} likewise
 */
public record Comparison(boolean equal, boolean rounded, @Nullable Quantity by, @Nullable BigDecimal percent) {

	private static final Comparison UNKNOWN = new Comparison(false, false, null, null);

	/** Compares two numbers; what bounds the true one only must be bounded alike. */
	public static Comparison of(@Nullable Quantity ours, @Nullable Quantity theirs) {
		if (ours == null || theirs == null || !ours.unit().isComparableWith(theirs.unit())) {
			return UNKNOWN;
		}
		if (ours.isRange() || theirs.isRange() || ours.comparator() != theirs.comparator()) {
			return new Comparison(isSame(ours, theirs), false, null, null);
		}
		boolean same = ours.base().compareTo(theirs.base()) == 0;
		boolean equal = same || isRounded(ours, theirs) || isRounded(theirs, ours);
		return new Comparison(equal, equal && !same, equal ? null : gap(ours, theirs),
				(equal || ours.base().signum() == 0) ? null : percent(ours.base(), theirs.base()));
	}

	/** Whether both say one number, not only after rounding. */
	boolean isExact() {
		return this.equal && !this.rounded;
	}

	private static boolean isSame(Quantity ours, Quantity theirs) {
		return ours.isRange() && theirs.isRange() && ours.base().compareTo(theirs.base()) == 0
				&& ours.upperBase() != null && ours.upperBase().compareTo(theirs.upperBase()) == 0;
	}

	/**
	 * Whether a number, rounded as another one is written, is that one. What is counted
	 * by ones is not rounded, so that 3个 are no 2.5个; 30万人 may be.
	 */
	private static boolean isRounded(Quantity fine, Quantity coarse) {
		return step(fine).compareTo(step(coarse)) < 0 && !isByOnes(coarse)
				&& fine.in(coarse.unit())
					.setScale(coarse.value().scale(), RoundingMode.HALF_UP)
					.compareTo(coarse.value()) == 0;
	}

	private static boolean isByOnes(Quantity coarse) {
		return coarse.unit().countsWhole() && step(coarse).compareTo(BigDecimal.ONE) <= 0;
	}

	/** What the last digit of a number stands for, in the base unit. */
	private static BigDecimal step(Quantity quantity) {
		return Quantity.of(BigDecimal.ONE.movePointLeft(quantity.value().scale()), quantity.unit()).base();
	}

	private static Quantity gap(Quantity ours, Quantity theirs) {
		Unit unit = ours.unit();
		BigDecimal gap = ours.value().subtract(theirs.in(unit)).abs().stripTrailingZeros();
		return Quantity.of((gap.scale() < 0) ? gap.setScale(0) : gap, unit);
	}

	private static BigDecimal percent(BigDecimal ours, BigDecimal theirs) {
		return ours.subtract(theirs)
			.abs()
			.multiply(BigDecimal.valueOf(100))
			.divide(ours.abs(), 1, RoundingMode.HALF_UP);
	}

}
