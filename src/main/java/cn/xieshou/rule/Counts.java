package cn.xieshou.rule;

import java.math.BigDecimal;
import java.util.Set;

import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/** What is counted by pieces, so that it has no halves (计数). */
public final class Counts {

	/** Base units of what has no halves. */
	private static final Set<String> WHOLE = Set.of("人", "人次", "家", "个", "户", "项", "村", "镇", "县");

	private Counts() {
	}

	/** Base units of what may be below zero. */
	private static final Set<String> SIGNED = Set.of("元", "%");

	/** Whether a number is below zero that cannot be; money and rates may. */
	public static boolean isBelowNothing(Quantity number) {
		return number.value().signum() < 0 && !SIGNED.contains(number.unit().base());
	}

	/** Whether a unit counts what has no halves. */
	public static boolean isCounted(Unit unit) {
		return WHOLE.contains(unit.base());
	}

	/** Whether an exact count has a fraction; 0.35万人 has none. */
	public static boolean isBroken(Quantity count) {
		Unit unit = count.unit();
		return isCounted(unit) && count.isExact()
				&& count.value()
					.multiply(unit.numerator())
					.remainder(unit.denominator())
					.compareTo(BigDecimal.ZERO) != 0;
	}

}
