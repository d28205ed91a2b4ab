package cn.xieshou.export;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers stay numbers, texts are no formulas, what is not there is empty. */
class CsvTextTests {

	@Test
	void numbersAreWrittenAsTheyAre() {
		assertThat(CsvText.line(List.of(new BigDecimal("-5.20"), new BigDecimal("1E+3"), -7L)))
			.isEqualTo("-5.20,1000,-7\n");
	}

	@Test
	void textsAreNoFormulas() {
		assertThat(CsvText.line(List.of("=1+1", "-5亿元", "-"))).isEqualTo("'=1+1,'-5亿元,-\n");
	}

	@Test
	void onlyWhatMustBeIsQuoted() {
		assertThat(CsvText.line(Arrays.asList("甲,乙", "说\"好\"", "上\n下", null, "丙")))
			.isEqualTo("\"甲,乙\",\"说\"\"好\"\"\",\"上\n下\",,丙\n");
	}

}
