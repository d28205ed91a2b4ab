package cn.xieshou.values;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OriginalTextTests {

	@ParameterizedTest
	@CsvSource({ "-7.2%, 同比增长7.2%, true", "-7.2%, 同比下降7.2%, false", "7.2%, 同比增长7.2%, false", "5%, 下降5%, false",
			"-5亿元, 亏损5亿元, false", "1005万元, 1000万元, true", "约33.3%, 三分之一, false", "约33%, 三分之一, false",
			"约34%, 三分之一, true", "0.12亿元, 1234万元, false", "0.12亿元, 1260万元, true", "5亿元, 旅游总收入五亿元, false" })
	void aTextContradictsAnotherNumberOrAnotherDirection(String value, String text, boolean contradicts) {
		assertThat(OriginalText.contradicts(Quantity.parse(value).written(text))).isEqualTo(contradicts);
	}

}
