package cn.xieshou.statement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;

/**
 * What a stated rate implies (推算): the target behind an over-plan rate, the base behind a
 * growth.
 */
public final class Implied {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private Implied() {
	}

	/**
	 * The target that a value exceeds by a stated rate: the shortest number that the
	 * rate's rounding leaves possible. 1482.21 亿元, 23.52 % above plan, gives 1200 亿元.
	 * @param overPlan by how much the value exceeds the target, in percent points
	 * @return {@code null} if the value is bounded or the rate leaves no positive target
	 */
	public static @Nullable Quantity target(Quantity value, Percent overPlan) {
		BigDecimal half = BigDecimal.ONE.movePointLeft(overPlan.points().scale()).divide(BigDecimal.valueOf(2));
		BigDecimal most = HUNDRED.add(overPlan.points()).add(half);
		BigDecimal least = HUNDRED.add(overPlan.points()).subtract(half);
		if (!value.isExact() || least.signum() <= 0 || value.value().signum() <= 0) {
			return null;
		}
		BigDecimal hundredfold = value.value().multiply(HUNDRED);
		BigDecimal lowest = hundredfold.divide(most, MathContext.DECIMAL64);
		BigDecimal highest = hundredfold.divide(least, MathContext.DECIMAL64);
		return Quantity.of(shortest(lowest, highest), value.unit());
	}

	/** The number with the fewest digits that lies between two, above the lower one. */
	private static BigDecimal shortest(BigDecimal lowest, BigDecimal highest) {
		for (int scale = -highest.precision() - 1; scale < 10; scale++) {
			BigDecimal candidate = highest.setScale(scale, RoundingMode.FLOOR);
			if (candidate.compareTo(lowest) > 0 && candidate.signum() > 0) {
				return (scale < 0) ? candidate.setScale(0) : candidate;
			}
		}
		return highest;
	}

	/**
	 * The value of the period before that a stated growth implies: 约975.97亿元 for 1482.21
	 * 亿元 and 51.87 %. A count stays whole; anything else has two decimals at least.
	 * @return {@code null} if nothing can have grown that way
	 */
	public static @Nullable Quantity earlier(Quantity value, Percent growth) {
		BigDecimal factor = HUNDRED.add(growth.points());
		if (factor.signum() <= 0) {
			return null;
		}
		BigDecimal earlier = value.value()
			.multiply(HUNDRED)
			.divide(factor, (value.value().scale() > 0) ? Math.max(2, value.value().scale()) : 0, RoundingMode.HALF_UP);
		return Quantity.of(earlier, value.unit(), Comparator.ABOUT, null);
	}

}
