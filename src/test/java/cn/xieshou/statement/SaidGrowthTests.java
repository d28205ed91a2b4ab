package cn.xieshou.statement;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.values.GrowthCourse;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;

class SaidGrowthTests {

	@ParameterizedTest
	@CsvSource({ "2024年较2019年增长50%, 2019, ", "较2019年增长50%, 2019, ", "2024年比 2019 年增长50%, 2019, ",
			"与2019年相比增长50%, 2019, ", "2024年为2020年的1.6倍, 2020, ", "2020年的1.6倍, 2020, ", "比以前年度增长5%, , OTHER",
			"较前年增长5%, 2022, ", "同比增长5%, , " })
	void theBaseIsThePeriodThatItIsComparedWith(String text, String against, GrowthCourse course) {
		StatedClaim claim = SaidGrowth.claim(text, Span.parse("2024"));
		assertThat(String.valueOf(claim.against())).isEqualTo(String.valueOf(against));
		assertThat(claim.course()).isEqualTo(course);
	}

}
