package cn.xieshou.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TotalTests {

	@Test
	void oneAtLeastPartMakesTheSumAtLeast() {
		Total total = Total.of(List.of(Quantity.parse("1亿元"), Quantity.parse("超2亿元"), Quantity.parse("3亿元")));
		assertThat(String.valueOf(total.quantity())).isEqualTo("≥600000000.00元");
	}

	@Test
	void whatIsAboutRightTakesTheBoundFromASum() {
		Total total = Total.of(List.of(Quantity.parse("超2亿元"), Quantity.parse("约3亿元")));
		assertThat(total.quantity()).isNull();
		assertThat(total.isUnbounded()).isTrue();
		assertThat(String.valueOf(Total.of(List.of(Quantity.parse("2亿元"), Quantity.parse("约3亿元"))).quantity()))
			.isEqualTo("约500000000.00元");
	}

	@Test
	void atLeastPlusAtMostHasNoBoundAndSaysSo() {
		Total total = Total.of(List.of(Quantity.parse("超2亿元"), Quantity.parse("不超过3亿元")));
		assertThat(total.quantity()).isNull();
		assertThat(total.isUnbounded()).isTrue();
		assertThat(total.base()).isEqualByComparingTo("500000000");
	}

	@Test
	void aMissingPartIsNotZero() {
		Total total = Total.of(List.of(Quantity.parse("0个"))).plusMissing();
		assertThat(total.parts()).isEqualTo(1);
		assertThat(total.missing()).isEqualTo(1);
		assertThat(String.valueOf(total.quantity())).isEqualTo("0个");
		assertThat(Total.NOTHING.plusMissing().quantity()).isNull();
	}

	@Test
	void aForecastPartTaintsTheSum() {
		assertThat(Total.NOTHING.plus(Quantity.parse("1亿元"), false).isForecast()).isFalse();
		assertThat(Total.NOTHING.plus(Quantity.parse("1亿元"), false).plus(Quantity.parse("2亿元"), true).isForecast())
			.isTrue();
	}

	@Test
	void differentDimensionsDoNotAddUp() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Total.of(List.of(Quantity.parse("1亿元"), Quantity.parse("1亩"))));
	}

	@Property
	void theSumDoesNotDependOnTheOrder(@ForAll("amounts") List<Quantity> amounts) {
		List<Quantity> turned = new ArrayList<>(amounts);
		Collections.reverse(turned);
		assertThat(Total.of(turned)).isEqualTo(Total.of(amounts));
	}

	/**
	 * Whatever the true numbers are, if each obeys its bound, their sum obeys the
	 * total's.
	 */
	@Property
	void theBoundOfTheSumHolds(@ForAll("amounts") List<Quantity> amounts, @ForAll("slack") List<BigDecimal> slack) {
		Total total = Total.of(amounts);
		BigDecimal truth = BigDecimal.ZERO;
		for (int i = 0; i < amounts.size(); i++) {
			BigDecimal off = slack.get(i % slack.size());
			truth = truth.add(Truths.truth(amounts.get(i).base(), amounts.get(i).comparator(), off));
		}
		Quantity sum = total.quantity();
		assertThat(sum == null).isEqualTo(total.isUnbounded());
		if (sum != null) {
			assertThat(Truths.admits(sum, truth)).as("%s of %s holds %s", sum, amounts, truth).isTrue();
		}
	}

	@ParameterizedTest
	@CsvSource({ "1亿元, >2亿元, >300000000.00元", ">1亿元, ≥2亿元, >300000000.00元", "1亿元, <2亿元, <300000000.00元",
			"1亿元, 2—3亿元, 300000000.00—400000000.00元", "1—2亿元, 2—3亿元, 300000000.00—500000000.00元",
			"1—2亿元, 超3亿元, ≥400000000.00元", "1—2亿元, 不超过3亿元, ≤500000000.00元", "1—2亿元, <3亿元, <500000000.00元" })
	void aSumHasTheEndsOfItsParts(String one, String other, String sum) {
		assertThat(
				Total.of(List.of(Quantity.parseStatement(one, null), Quantity.parseStatement(other, null))).quantity())
			.hasToString(sum);
	}

	@ParameterizedTest
	@CsvSource({ "约3—5亿元, 0元, 约300000000.00—500000000.00元", "近10—12万元, 1万元, 约110000.00—130000.00元",
			"三五百元, 约2百元, 约500.00—700.00元", "约1—2亿元, 3—5亿元左右, 约400000000.00—700000000.00元" })
	void aRangeThatIsAboutRightCountsWithBothEndsAndStaysAboutRight(String one, String other, String sum) {
		Total total = Total
			.of(List.of(Quantity.parseStatement(one, Unit.YUAN), Quantity.parseStatement(other, Unit.YUAN)));
		assertThat(total.quantity()).hasToString(sum);
		assertThat(total.about()).isPositive();
	}

	@ParameterizedTest
	@CsvSource({ "约3—5万亩", "近10—12万亩", "3—5亩上下" })
	void aRangeThatIsAboutRightAloneIsASum(String alone) {
		Quantity only = Quantity.parseStatement(alone, null);
		Quantity sum = Total.of(List.of(only)).quantity();
		assertThat(sum).isNotNull();
		assertThat(sum.isVague()).isTrue();
		assertThat(sum.base()).isEqualByComparingTo(only.base());
		assertThat(sum.upperBase()).isEqualByComparingTo(only.upperBase());
	}

	@Test
	void whatIsAboutRightTakesBothEndsFromASum() {
		assertThat(Total.of(List.of(Quantity.parseStatement("1—2亿元", null), Quantity.parse("约3亿元"))).isUnbounded())
			.isTrue();
	}

	@Provide
	Arbitrary<List<Quantity>> amounts() {
		return Combinators
			.combine(Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1000000")).ofScale(2),
					Arbitraries.of(Comparator.values()))
			.as((number, comparator) -> Truths.stated(number, comparator, Unit.WAN_YUAN))
			.list()
			.ofMinSize(1)
			.ofMaxSize(8);
	}

	@Provide
	Arbitrary<List<BigDecimal>> slack() {
		return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN).ofScale(2).list().ofSize(3);
	}

}
