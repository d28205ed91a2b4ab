package cn.xieshou.statement;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;

class RecalculationTests {

	@ParameterizedTest
	@CsvSource({ "1.2亿元, 1.3亿元, 增长5%, true", "1.2亿元, 1.3亿元, 增长20%, false", "2亿元, 3亿元, 增长50%, true",
			"2亿元, 3亿元, 增长30%, false", "0.3%, 0.5%, 提高0.25个百分点, true", "0.3%, 0.5%, 提高0.5个百分点, false" })
	void everyNumberCountsAsFarAsItIsRounded(String earlier, String later, String said, boolean agrees) {
		StatedClaim claim = SaidGrowth.claim(said, Span.parse("2024"));
		assertThat(Recalculation.growth(claim, Quantity.parse(later), Quantity.parse(earlier), null)).isEqualTo(agrees);
	}

	@Test
	void aRateOfAColumnHasTheDecimalsThatWereStated() {
		Percent kept = Percent.ofColumn(new BigDecimal("7.2000"));
		assertThat(kept).hasToString("7.2");
		assertThat(Percent.ofColumn(new BigDecimal("100.0000"))).hasToString("100");
		StatedClaim claim = StatedClaim.rate(ClaimKind.GROWTH, kept);
		assertThat(Recalculation.growth(claim, Quantity.parse("107.23万元"), Quantity.parse("100.00万元"), null)).isTrue();
	}

}
