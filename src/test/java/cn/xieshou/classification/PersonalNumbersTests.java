package cn.xieshou.classification;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers of people are told from all other numbers. */
class PersonalNumbersTests {

	@ParameterizedTest
	@ValueSource(strings = { "联系人手机13812345678", "电话：19912345678。", "身份证11010519491231002X",
			"身份证号 11010519491231002x，男", "卡号6222021234567890128", "（13812345678）" })
	void aNumberOfAPersonIsFound(String text) {
		assertThat(PersonalNumbers.areIn(text)).as(text).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0759-7762345", "13812345", "138123456789", "投资 13.5 亿元", "A13812345678",
			"110105194912310021", "91440800MA4W123456", "6222021234567890120", "01a2289d-ac22-78cb-84bc-138123456789",
			"粤发改〔2024〕138号", "2024-11-30 10:00:00" })
	void otherNumbersAreNone(String text) {
		assertThat(PersonalNumbers.areIn(text)).as(text).isFalse();
	}

}
