package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleParameters;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * How many times an earlier value a value is (量级跳变), where that is more likely a slip of
 * the unit or of a digit than the truth.
 *
 * @param times how many times the smaller is contained in the larger, two digits
 * @param up whether the later value is the larger
 * @param meant the unit in which the later one would be near the earlier, {@code null} if
 * there is none
 */
record Leap(BigDecimal times, boolean up, @Nullable Unit meant) {

	/** As large as a unit, however small the numbers. */
	private static final BigDecimal UNITS = BigDecimal.valueOf(500);

	private static final BigDecimal NEAR = new BigDecimal("2");

	/** Of a value of nothing, which is near to none. */
	private static final BigDecimal FAR = BigDecimal.TEN;

	/**
	 * From where a difference is a leap: the limits of the rules Q001 and Q002.
	 *
	 * @param low from which ratio on it may be one digit
	 * @param high up to which ratio it may be one digit
	 * @param times from which ratio on it may be the unit
	 * @param least below what number a leap may well be
	 */
	record Limits(BigDecimal low, BigDecimal high, BigDecimal times, BigDecimal least) {

		static final Limits STANDARD = of(RuleCard::limit);

		/** Those in force on a day, {@code null} for today. */
		static Limits on(RuleParameters limits, @Nullable LocalDate day) {
			return of((card, parameter) -> limits.of(card, parameter, day).value());
		}

		private static Limits of(BiFunction<RuleCard, String, BigDecimal> limits) {
			return new Limits(limits.apply(TenfoldRule.CARD, "low"), limits.apply(TenfoldRule.CARD, "high"),
					limits.apply(UnitSlipRule.CARD, "times"), limits.apply(TenfoldRule.CARD, "least"));
		}

		private boolean isLeap(BigDecimal ratio, BigDecimal smaller) {
			boolean tenfold = ratio.compareTo(this.low) >= 0 && ratio.compareTo(this.high) <= 0;
			boolean far = ratio.compareTo(this.times) >= 0;
			return (tenfold || far) && (smaller.compareTo(this.least) >= 0 || ratio.compareTo(UNITS) >= 0);
		}

	}

	/** The leap between two values, {@code null} if there is none to speak of. */
	static @Nullable Leap of(Quantity later, Quantity earlier, Limits limits) {
		if (!later.unit().isComparableWith(earlier.unit())) {
			return null;
		}
		BigDecimal now = later.base().abs();
		BigDecimal before = earlier.base().abs();
		BigDecimal smaller = now.min(before);
		if (smaller.signum() == 0) {
			return null;
		}
		BigDecimal times = now.max(before).divide(smaller, MathContext.DECIMAL64);
		return limits.isLeap(times, smaller) ? new Leap(rounded(times), now.compareTo(before) > 0, meant(later, before))
				: null;
	}

	/** The unit in which the same number would be nearest the earlier value. */
	private static @Nullable Unit meant(Quantity later, BigDecimal before) {
		return Unit.all()
			.stream()
			.filter((unit) -> unit.offered() && unit.isComparableWith(later.unit()) && !unit.equals(later.unit()))
			.filter((unit) -> apart(later, unit, before).compareTo(NEAR) <= 0)
			.min(Comparator.comparing((unit) -> apart(later, unit, before)))
			.orElse(null);
	}

	private static BigDecimal apart(Quantity later, Unit unit, BigDecimal before) {
		BigDecimal now = Quantity.of(later.value(), unit).base().abs();
		return (now.signum() == 0) ? FAR : now.max(before).divide(now.min(before), MathContext.DECIMAL64);
	}

	private static BigDecimal rounded(BigDecimal times) {
		BigDecimal two = times.round(new MathContext(2, RoundingMode.HALF_UP)).stripTrailingZeros();
		return (two.scale() < 0) ? two.setScale(0) : two;
	}

}
