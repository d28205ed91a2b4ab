package cn.xieshou.register;

import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * What one record counts for in a derived figure (计量项).
 *
 * @param indicator the code of the indicator
 * @param period the period it counts for
 * @param amount how much
 */
public record Measure(String indicator, Period period, Quantity amount) {

	/** One piece. */
	public static Measure one(String indicator, Period period, Unit unit) {
		return new Measure(indicator, period, Quantity.of(java.math.BigDecimal.ONE, unit));
	}

}
