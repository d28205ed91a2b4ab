package cn.xieshou.values;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RatioTests {

	@ParameterizedTest
	@CsvSource({ "1482.21亿元, 1200亿元, 123.52, =", "138个, 120个, 115.00, =", "45个, 44个, 102.27, =",
			"超2亿元, 1亿元, 200.00, >=", "2亿元, 超1亿元, 200.00, <=", "约2亿元, 1亿元, 200.00, ~", "2万元, 1元, 2000000.00, =" })
	void completionCarriesTheBound(String part, String whole, String points, String comparator) {
		Ratio ratio = Ratio.share(Quantity.parse(part), Quantity.parse(whole));
		assertThat(ratio).isNotNull();
		assertThat(ratio.points()).isEqualTo(points);
		assertThat(ratio.comparator().code()).isEqualTo(comparator);
	}

	@ParameterizedTest
	@CsvSource({ ">2亿元, 1亿元, 100.00, >", "≥2亿元, 1亿元, 100.00, >=", "超2亿元, 1亿元, 100.00, >=", "<2亿元, 1亿元, 100.00, <",
			"小于2亿元, 3亿元, -33.33, <", "不超过2亿元, 3亿元, -33.33, <=", "2亿元, >1亿元, 100.00, <", "2亿元, 大于1亿元, 100.00, <",
			"2亿元, 不少于1亿元, 100.00, <=", "大于2亿元, 不超过3亿元, -33.34, >", ">1亿元, 3亿元, -66.67, >", "≥1亿元, 3亿元, -66.67, >=" })
	void growthIsStrictWhereWhatItIsComputedFromIs(String later, String earlier, String points, String comparator) {
		Ratio growth = Ratio.growth(Quantity.parseStatement(later, null), Quantity.parseStatement(earlier, null));
		assertThat(growth.points()).isEqualTo(points);
		assertThat(growth.comparator().code()).isEqualTo(comparator);
		assertThat(cn.xieshou.page.Numbers.growth(growth)).startsWith(comparator.replace(">=", "≥").replace("<=", "≤"));
	}

	@Test
	void twoLowerBoundsLeaveNone() {
		assertThat(Ratio.share(Quantity.parse("超2亿元"), Quantity.parse("超1亿元"))).isNull();
		assertThat(Ratio.share(Quantity.parse("超2亿元"), Quantity.parse("不超过1亿元")).comparator())
			.isEqualTo(Comparator.AT_LEAST);
	}

	@Test
	void nothingIsAShareOfNothing() {
		assertThat(Ratio.share(Quantity.parse("2亿元"), Quantity.parse("0亿元"))).isNull();
	}

	@Test
	void growthMayBeNegative() {
		assertThat(Ratio.growth(Quantity.parse("80个"), Quantity.parse("100个")).points()).isEqualTo("-20.00");
	}

}
