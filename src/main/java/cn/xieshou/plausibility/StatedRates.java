package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

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

	/** The same of numbers that are exact, rounded as it should be and not cut off. */
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
	static BigDecimal rounding(Quantity quantity) {
		Unit unit = quantity.unit();
		return ulp(quantity.value()).multiply(HALF)
			.multiply(unit.numerator())
			.divide(unit.denominator(), MathContext.DECIMAL64);
	}

}
