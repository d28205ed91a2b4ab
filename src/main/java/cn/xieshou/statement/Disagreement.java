package cn.xieshou.statement;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Interval;
import cn.xieshou.values.Quantity;

/** Whether two statements of one fact state different numbers (两处数不同). */
public final class Disagreement {

	private Disagreement() {
	}

	/**
	 * Whether two numbers are apart by more than one in the last digit, or have bounds
	 * that do not meet; what is only about right, or cannot be compared, is not.
	 */
	public static boolean between(@Nullable Quantity one, @Nullable Quantity other) {
		if (one == null || other == null || !one.unit().isComparableWith(other.unit())) {
			return false;
		}
		if (one.isExact() && other.isExact()) {
			return one.base().subtract(other.base()).abs().compareTo(digit(one).max(digit(other))) > 0;
		}
		Interval known = Interval.of(one);
		Interval beside = Interval.of(other);
		return !known.isAbout() && !beside.isAbout() && (known.isAbove(beside) || beside.isAbove(known));
	}

	/** One in the last digit, in the base unit. */
	private static BigDecimal digit(Quantity quantity) {
		return Quantity.of(BigDecimal.ONE.movePointLeft(quantity.value().scale()), quantity.unit()).base();
	}

}
