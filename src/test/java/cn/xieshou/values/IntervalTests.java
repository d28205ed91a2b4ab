package cn.xieshou.values;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class IntervalTests {

	private static final int SCALE = 4;

	/** An interval that holds a true number, its ends so far off; 0 is no end. */
	private static Interval holding(long number, int below, int above, boolean strict) {
		Interval.End low = (below > 0) ? new Interval.End(BigDecimal.valueOf(number - below + 1), strict && below > 1)
				: null;
		Interval.End high = (above > 0) ? new Interval.End(BigDecimal.valueOf(number + above - 1), strict && above > 1)
				: null;
		return new Interval(low, high, null);
	}

	private static void holds(Interval interval, BigDecimal truth) {
		assertThat(interval.admits(truth)).as("%s holds %s", interval, truth).isTrue();
	}

	@Property
	void theTrueSumAndDifferenceLieInside(@ForAll @IntRange(min = -1000, max = 1000) int one,
			@ForAll @IntRange(min = -1000, max = 1000) int other, @ForAll @IntRange(max = 9) int below,
			@ForAll @IntRange(max = 9) int above, @ForAll @IntRange(max = 9) int otherBelow,
			@ForAll @IntRange(max = 9) int otherAbove, @ForAll boolean strict) {
		Interval first = holding(one, below, above, strict);
		Interval second = holding(other, otherBelow, otherAbove, !strict);
		holds(first.plus(second), BigDecimal.valueOf(one + other));
		holds(first.minus(second), BigDecimal.valueOf(one - other));
	}

	/** Compared as fractions, so that nothing is rounded on the way. */
	@Property
	void theTrueQuotientLiesInside(@ForAll @IntRange(min = -1000, max = 1000) int part,
			@ForAll @IntRange(min = 1, max = 1000) int whole, @ForAll @IntRange(max = 40) int below,
			@ForAll @IntRange(max = 40) int above, @ForAll @IntRange(max = 40) int wholeBelow,
			@ForAll @IntRange(max = 40) int wholeAbove, @ForAll boolean strict) {
		Interval dividend = holding(part, below, above, strict);
		Interval divisor = holding(whole, wholeBelow, wholeAbove, !strict);
		Interval quotient = dividend.over(divisor, SCALE);
		if (dividend.isPoint() && divisor.isPoint()) {
			assertThat(quotient.isPoint()).isTrue();
			return;
		}
		holds(quotient.times(BigDecimal.valueOf(whole)), BigDecimal.valueOf(part));
	}

	@Property
	void theTrueGrowthLiesInside(@ForAll @LongRange(min = 0, max = 100_000) long later,
			@ForAll @LongRange(min = 1, max = 100_000) long earlier, @ForAll Comparator ofLater,
			@ForAll Comparator ofEarlier, @ForAll @IntRange(max = 50) int off) {
		Ratio growth = Ratio.growth(Truths.stated(BigDecimal.valueOf(stated(later, ofLater, off)), ofLater, Unit.PIECE),
				Truths.stated(BigDecimal.valueOf(stated(earlier, ofEarlier, off)), ofEarlier, Unit.PIECE));
		if (growth == null || growth.interval().isPoint() || growth.interval().isAbout()) {
			return;
		}
		holds(growth.interval().plus(BigDecimal.valueOf(100)).times(BigDecimal.valueOf(earlier)),
				BigDecimal.valueOf(later * 100));
	}

	/** What may be stated of a true number. */
	private static long stated(long truth, Comparator comparator, int off) {
		return switch (comparator) {
			case AT_LEAST -> truth - off;
			case MORE -> truth - off - 1;
			case AT_MOST -> truth + off;
			case LESS -> truth + off + 1;
			case RANGE -> truth - off % 10;
			default -> truth;
		};
	}

	@ParameterizedTest
	@CsvSource({ "超2.56亿元, 2亿元, 28.00, >=", "不超过2.56亿元, 2亿元, 28.00, <=", "2.56亿元, 超2亿元, 28.00, <=",
			"2.56亿元, 不超过2亿元, 28.00, >=", "超2.56亿元, 不超过2亿元, 28.00, >=", "不超过2.56亿元, 超2亿元, 28.00, <=",
			"约2.56亿元, 2亿元, 28.00, ~", "2.56亿元, 约2亿元, 28.00, ~", "0亿元, 超2亿元, -100.00, =", "超1亿元, 3亿元, -66.67, >=",
			"不超过1亿元, 3亿元, -66.66, <=", "不足-1亿元, 3亿元, -133.33, <=" })
	void growthIsBoundedAsItsPartsAre(String later, String earlier, String points, String comparator) {
		Ratio growth = Ratio.growth(Quantity.parse(later), Quantity.parse(earlier));
		assertThat(growth).isNotNull();
		assertThat(growth.points()).isEqualByComparingTo(points);
		assertThat(growth.comparator()).isEqualTo(Comparator.of(comparator));
	}

	@ParameterizedTest
	@CsvSource({ "超2.5亿元, 超2亿元", "不超过2.5亿元, 不超过2亿元", "约2.5亿元, 超2亿元", "超2.5亿元, 约2亿元", "约2.5亿元, 不超过2亿元", "1亿元, 0亿元",
			"1亿元, -2亿元", "-1亿元, -2亿元", "1亿元, 超-2亿元", "1亿元, 不超过0亿元", "1亿元, 约0亿元", "1亿元, 1亩" })
	void whatHasNoBoundDoesNotCompare(String later, String earlier) {
		assertThat(Ratio.growth(Quantity.parse(later), Quantity.parse(earlier))).isNull();
	}

	@Test
	void twoRangesHaveARangeOfQuotients() {
		Interval part = range("1.2", "1.5");
		Interval whole = range("1", "2");
		assertThat(part.over(whole, SCALE)).isEqualTo(range("0.6000", "1.5000"));
		assertThat(part.minus(whole)).isEqualTo(range("-0.8", "0.5"));
	}

	@Test
	void aStrictEndStaysStrict() {
		Interval more = new Interval(new Interval.End(BigDecimal.ONE, true), null, null);
		assertThat(more.plus(Interval.exactly(BigDecimal.ONE)).admits(BigDecimal.valueOf(2))).isFalse();
		assertThat(more.isAbove(Interval.exactly(BigDecimal.ONE))).isTrue();
		assertThat(more.over(Interval.exactly(BigDecimal.valueOf(2)), SCALE).admits(new BigDecimal("0.5"))).isFalse();
	}

	private static Interval range(String low, String high) {
		return new Interval(new Interval.End(new BigDecimal(low), false), new Interval.End(new BigDecimal(high), false),
				null);
	}

	@ParameterizedTest
	@CsvSource({ "约3—5万亩", "三五百人", "3—5家左右", "近三至五百人" })
	void aRangeThatIsAboutRightBoundsNothing(String text) {
		Quantity about = Quantity.parseStatement(text, null);
		assertThat(about.isRange()).isTrue();
		assertThat(Interval.of(about).low()).isNull();
		assertThat(Interval.of(about).high()).isNull();
		assertThat(Interval.of(about).isAbout()).isTrue();
		assertThat(about.exceeds(Quantity.of(BigDecimal.ONE, about.unit()))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "约3—5亿元, 2亿元, 50.00, 150.00", "约3—5亿元, 约2—4亿元, -25.00, 150.00", "约4—6亿元, 约2亿元, 100.00, 200.00",
			"6亿元, 约2—3亿元, 100.00, 200.00" })
	void growthOfARangeThatIsAboutRightIsAboutRight(String later, String earlier, String low, String high) {
		Ratio growth = Ratio.growth(Quantity.parseStatement(later, null), Quantity.parseStatement(earlier, null));
		assertThat(growth).isNotNull();
		assertThat(growth.interval().isAbout()).isTrue();
		assertThat(growth.interval().least()).isEqualByComparingTo(low);
		assertThat(growth.interval().most()).isEqualByComparingTo(high);
	}

	@ParameterizedTest
	@CsvSource({ "约3—5亿元, 超2亿元", "约3—5亿元, 2—3亿元", "超3亿元, 约2—3亿元" })
	void aRangeThatIsAboutRightDoesNotCompareWithABound(String later, String earlier) {
		assertThat(Ratio.growth(Quantity.parseStatement(later, null), Quantity.parseStatement(earlier, null))).isNull();
	}

}
