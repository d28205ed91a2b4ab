package cn.xieshou.plausibility;

import java.math.BigDecimal;

import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Quantity;

/** What the digits of all values of a filing look like together (数字分布). */
record SheetDigits(int values, int round, int[] firstDigits) {

	/** What the natural spread of first digits may differ by: p = 0.001 of 8 degrees. */
	private static final double CRITICAL = 26.12;

	static SheetDigits of(RuleBatch<? extends IndicatorValueForm> batch) {
		return batch.once(SheetDigits.class, () -> {
			int[] first = new int[10];
			int values = 0;
			int round = 0;
			for (RuleLine<? extends IndicatorValueForm> line : batch.lines()) {
				Quantity amount = line.voids() ? null : line.form().amount();
				if (amount != null && amount.value().signum() != 0) {
					BigDecimal digits = amount.value().abs().stripTrailingZeros();
					values++;
					round += (digits.scale() <= -2) ? 1 : 0;
					first[digits.unscaledValue().toString().charAt(0) - '0']++;
				}
			}
			return new SheetDigits(values, round, first);
		});
	}

	/** Whether the first digits are spread as numbers of life are (Benford). */
	boolean isNatural() {
		double chi = 0;
		for (int digit = 1; digit <= 9; digit++) {
			double expected = this.values * Math.log10(1 + 1.0 / digit);
			chi += Math.pow(this.firstDigits[digit] - expected, 2) / expected;
		}
		return chi <= CRITICAL;
	}

}
