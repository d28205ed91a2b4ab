package cn.xieshou.rule;

import java.math.BigDecimal;
import java.util.Set;

import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/** What is counted by pieces, so that it has no halves (计数). */
public final class Counts {

	/** Base units of what may be below zero. */
	private static final Set<String> SIGNED = Set.of("元", "%");

	private Counts() {
	}

	/** Whether a number is below zero that cannot be; money and rates may. */
	public static boolean isBelowNothing(Quantity number) {
		return number.value().signum() < 0 && !SIGNED.contains(number.unit().base());
	}

	/** Whether an exact count has a fraction; 0.35万人 has none. */
	public static boolean isBroken(Quantity count) {
		Unit unit = count.unit();
		return unit.countsWhole() && count.isExact()
				&& count.value()
					.multiply(unit.numerator())
					.remainder(unit.denominator())
					.compareTo(BigDecimal.ZERO) != 0;
	}

}
