package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.Recalculation;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Interval;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The arithmetic of published reports, recomputed: what is right, what is right but for
 * one unit in the last digit, what is wrong (复算).
 */
class ArithmeticFactTests {

	/** What is right as rounded, right as cut off, or wrong. */
	private static String verdict(String part, String whole, String stated) {
		Percent percent = new Percent(new BigDecimal(stated));
		if (!Recalculation.share(percent, Quantity.parse(part), Quantity.parse(whole))) {
			return "mismatch";
		}
		return StatedRates.shareRounds(Quantity.parse(part).base(), Quantity.parse(whole).base(), percent) ? "ok"
				: "off by rounding";
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "P03, 2405.4万元, 3244万元, 74.14, off by rounding", "P08, 4766.22亿元, 7000亿元, 68.09, ok",
			"P09, 2794.49亿元, 6129.09亿元, 45.59, ok", "P10, 2143.95亿元, 6511.53亿元, 32.93, ok",
			"P11, 881.4亿元, 6793.18亿元, 12.64, mismatch", "P12, 907个, 1093个, 82.98, ok", "P13, 1002个, 1299个, 77.14, ok",
			"P14, 733个, 1292个, 56.73, ok", "P15, 401个, 1093个, 36.69, ok", "P16, 8个, 12个, 72.7, mismatch",
			"P17, 1153个, 1263个, 91.29, ok", "P18, 8.43亿元, 50.13亿元, 16.8, ok", "P19, 45.8亿元, 110亿元, 41.6, ok",
			"P26, 45.34亿元, 45.66亿元, 99.3, ok", "P27, 45.76亿元, 75.20亿元, 60.8, off by rounding" })
	void aRateIsTheShareOfTwoNumbersToTheLastDigit(String fact, String part, String whole, String stated,
			String verdict) {
		assertThat(verdict(part, whole, stated)).as(fact).isEqualTo(verdict);
	}

	@Test
	void aGrowthIsThatOfBothValues() {
		StatedClaim said = Objects
			.requireNonNull(StatedClaim.rate(ClaimKind.GROWTH, new Percent(new BigDecimal("22.88"))));
		assertThat(Recalculation.growth(said, Quantity.parse("4766.22亿元"), Quantity.parse("3878.66亿元"), null)).as("P07")
			.isTrue();
		assertThat(Recalculation.growth(said, Quantity.parse("4766.22亿元"), Quantity.parse("3800.66亿元"), null))
			.isFalse();
	}

	private static Interval sum(String... parts) {
		return Arrays.stream(parts)
			.map((part) -> Interval.of(Quantity.parse(part)))
			.reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "P01, 8个+3个+2个, 13个", "P02, 210人+260人+24人, 494人",
			"P20, 1839.2229万元+26045.5340万元+2977.8578万元, 30862.6147万元",
			"P21, 3214.4万元+1327.5万元+24481.49万元+1839.22万元, 30862.61万元", "P22, 89个+502个+33个, 624个",
			"P22, 19个+28个+488个+89个, 624个", "P23, 25个+20个+20个+15个+15个+5个, 100个", "P24, 40个+10个, 50个",
			"P25, 215587.84万元+35435.70万元, 251023.54万元", "P26, 45.34亿元+0.32亿元, 45.66亿元", "P28, 60个+30个+2.5个+7.5个, 100个",
			"P30, 113人+76人, 189人", "P30, 330人+163人, 493人" })
	void partsComeToTheWhole(String fact, String parts, String whole) {
		assertThat(sum(parts.split("\\+")).number()).as(fact).isEqualByComparingTo(Quantity.parse(whole).base());
	}

	/** A mean is a quotient; solved for the number it says of how many it is. */
	@ParameterizedTest(name = "{0}")
	@CsvSource({ "P04, 17.58亿元, 33, 5327, ok", "P05, 231.9亿元, 447, 5187, derived" })
	void aMeanIsTheWholeByTheNumber(String fact, String whole, int number, String mean, String verdict) {
		BigDecimal solved = Unit.of("万元")
			.fromBase(Quantity.parse(whole).base())
			.divide(new BigDecimal(number), 4, java.math.RoundingMode.HALF_UP);
		BigDecimal open = verdict.equals("ok") ? new BigDecimal("0.5") : new BigDecimal("10");
		assertThat(solved.subtract(new BigDecimal(mean)).abs()).as(fact).isLessThanOrEqualTo(open);
	}

	@Test
	void aBoundTimesANumberIsABound() {
		Interval most = Interval.of(Quantity.parse("不超过200万元")).times(BigDecimal.valueOf(7));
		assertThat(most.most()).as("P29").isEqualByComparingTo(Quantity.parse("1400万元").base());
		assertThat(most.isPoint()).isFalse();
	}

	@Test
	void whatCountsOtherThingsIsNotCompared() {
		assertThat(unlike("28.5亿元", "款物", "21.2亿元", "资金")).as("P06: two scopes").isTrue();
	}

	/** Two figures of one slot with other scope notes are two facts. */
	private static boolean unlike(String one, @Nullable String note, String other, @Nullable String otherNote) {
		return !Quantity.parse(one).equals(Quantity.parse(other)) && !Objects.equals(note, otherNote);
	}

	@Test
	void theBaseIsSolvedFromTheGrowth() {
		Interval base = StatedBases.base(Quantity.parse("19.32亿元"), new Percent(new BigDecimal("33.9")));
		assertThat(base.admits(Quantity.parse("14.43亿元").base())).isTrue();
		assertThat(base.admits(Quantity.parse("14.45亿元").base())).isFalse();
		assertThat(StatedBases.base(Quantity.parse("超2亿元"), new Percent(BigDecimal.TEN)).isUnknown()).isTrue();
		assertThat(StatedBases.base(Quantity.parse("2亿元"), new Percent(new BigDecimal("-100"))).isUnknown()).isTrue();
	}

}
