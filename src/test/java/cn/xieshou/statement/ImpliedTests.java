package cn.xieshou.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;

class ImpliedTests {

	@ParameterizedTest
	@CsvSource({ "1482.21亿元, 23.52, 1200亿元", "138个, 15, 120个", "45个, 2.27, 44个" })
	void findsTheTargetBehindAnOverPlanRate(String value, String overPlan, String target) {
		assertThat(Implied.target(Quantity.parse(value), Percent.parse(overPlan))).hasToString(target);
	}

	@Test
	void aBoundedValueImpliesNoTarget() {
		assertThat(Implied.target(Quantity.parse("超100个"), Percent.parse("15"))).isNull();
		assertThat(Implied.target(Quantity.parse("100个"), Percent.parse("-100"))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "1482.21亿元, 51.87, 约975.97亿元", "223个, 34.34, 约166个", "23.8亿元, 111.45, 约11.26亿元",
			"3973万元, 17.89, 约3370万元" })
	void findsThePeriodBeforeBehindAGrowth(String value, String growth, String earlier) {
		assertThat(Implied.earlier(Quantity.parse(value), Percent.parse(growth))).hasToString(earlier);
	}

	/**
	 * Whatever target a value was measured against, the one found explains the same
	 * stated rate.
	 */
	@Property
	void theTargetFoundExplainsTheStatedRate(@ForAll @IntRange(min = 1, max = 100_000) int target,
			@ForAll @IntRange(min = 1, max = 300_000) int value) {
		Quantity actual = Quantity.of(BigDecimal.valueOf(value), Unit.PIECE);
		Ratio completion = Ratio.share(actual, Quantity.of(BigDecimal.valueOf(target), Unit.PIECE));
		Percent overPlan = new Percent(completion.points().subtract(BigDecimal.valueOf(100)));
		Quantity found = Implied.target(actual, overPlan);
		if (found != null) {
			BigDecimal rate = actual.value()
				.movePointRight(2)
				.divide(found.value(), 12, RoundingMode.HALF_UP)
				.subtract(completion.points());
			assertThat(rate.abs()).isLessThanOrEqualTo(new BigDecimal("0.0051"));
		}
	}

}
