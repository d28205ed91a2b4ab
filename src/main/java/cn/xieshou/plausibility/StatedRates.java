package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;

import org.jspecify.annotations.Nullable;

import cn.xieshou.figures.Figure;
import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Unit;

/**
 * Whether a stated rate can be what two stated values give (复算), as each of the three was
 * rounded; the rate may also have been cut off, as sources do.
 */
final class StatedRates {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private StatedRates() {
	}

	/** Growth from the earlier value to the later one; a bounded value proves nothing. */
	static boolean growthAgrees(Quantity later, Quantity earlier, Percent stated) {
		return agrees(later, earlier, stated.points().add(HUNDRED), ulp(stated.points()));
	}

	/**
	 * The same across a change of the definition: where a factor bridges it the rate is
	 * that of the bridged value, else nothing can be said against it.
	 */
	static boolean growthAgrees(Quantity later, Quantity earlier, Percent stated, @Nullable DefinitionBreak crossed) {
		if (crossed == null) {
			return growthAgrees(later, earlier, stated);
		}
		Ratio growth = Figure.Growth.between(later, earlier, crossed);
		return growth == null || growth.agreesWith(stated);
	}

	/** The share of a whole or target that a part is. */
	static boolean shareAgrees(Quantity part, Quantity whole, Percent stated) {
		return agrees(part, whole, stated.points(), ulp(stated.points()));
	}

	private static boolean agrees(Quantity part, Quantity whole, BigDecimal stated, BigDecimal decimal) {
		if (!part.unit().isComparableWith(whole.unit()) || !part.isExact() || !whole.isExact()
				|| whole.base().signum() <= 0) {
			return true;
		}
		BigDecimal ratio = part.base().divide(whole.base(), MathContext.DECIMAL64);
		BigDecimal open = rounding(part).add(ratio.abs().multiply(rounding(whole)))
			.divide(whole.base(), MathContext.DECIMAL64);
		BigDecimal tolerance = decimal.add(open.multiply(HUNDRED));
		return ratio.multiply(HUNDRED).subtract(stated).abs().compareTo(tolerance) <= 0;
	}

	private static BigDecimal ulp(BigDecimal number) {
		return BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
	}

	/** Half of the last decimal that was stated, in the base unit. */
	private static BigDecimal rounding(Quantity quantity) {
		Unit unit = quantity.unit();
		return ulp(quantity.value()).multiply(HALF)
			.multiply(unit.numerator())
			.divide(unit.denominator(), MathContext.DECIMAL64);
	}

}
