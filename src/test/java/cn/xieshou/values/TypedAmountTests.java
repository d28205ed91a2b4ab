package cn.xieshou.values;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Amounts and rates are typed as quantities are, only that nothing may bound them. */
class TypedAmountTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12           | 120000.00
			1,234.5      | 12345000.00
			1.2亿元      | 120000000.00
			2亿5000万元  | 250000000.00
			5000元       | 5000.00
			-3           | -30000.00
			""")
	void anAmountIsTypedInWanOrWithItsUnit(String text, String yuan) {
		assertThat(Money.typed(text)).hasToString(yuan);
	}

	@ParameterizedTest
	@ValueSource(strings = { "超2亿元", "3亩", "0.001元", "1—2亿元", "1,5", "" })
	void whatIsNoAmountIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Money.typed(text));
	}

	@ParameterizedTest
	@CsvSource({ "51.87, 51.87", "51.87%, 51.87", "51.87％, 51.87", "六成, 60", "百分之六十五, 65", "-3.1, -3.1" })
	void aRateIsTypedInPercent(String text, String points) {
		assertThat(Percent.parse(text)).hasToString(points);
	}

	@ParameterizedTest
	@ValueSource(strings = { "超5%", "3亩", "5个百分点", "近九成" })
	void whatIsNoRateIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Percent.parse(text));
	}

}
