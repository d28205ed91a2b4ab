package cn.xieshou.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

class CountsTests {

	@ParameterizedTest
	@CsvSource({ "0.5件, true", "1.5场, true", "2.5台, true", "3.5人, true", "0.35万人, false", "4.47万套, false", "12件, false",
			"2.5人天, false", "1.5亩, false" })
	void whatIsCountedHasNoHalves(String count, boolean broken) {
		assertThat(Counts.isBroken(Quantity.parse(count))).isEqualTo(broken);
	}

}
