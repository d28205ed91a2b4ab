package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;

import cn.xieshou.values.Percent;

/**
 * Whether a stated rate is the share that two exact numbers give, as it was rounded or
 * cut off (复算).
 */
final class StatedRates {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private StatedRates() {
	}

	/** The share of numbers that are exact, rounded as it should be and not cut off. */
	static boolean shareRounds(BigDecimal part, BigDecimal whole, Percent stated) {
		return isShare(part, whole, stated, RoundingMode.HALF_UP);
	}

	/** The same, rounded or cut off. */
	static boolean isShare(BigDecimal part, BigDecimal whole, Percent stated) {
		return shareRounds(part, whole, stated) || isShare(part, whole, stated, RoundingMode.DOWN);
	}

	private static boolean isShare(BigDecimal part, BigDecimal whole, Percent stated, RoundingMode rounding) {
		int decimals = Math.max(0, stated.points().stripTrailingZeros().scale());
		return whole.signum() > 0
				&& part.multiply(HUNDRED).divide(whole, decimals, rounding).compareTo(stated.points()) == 0;
	}

}
