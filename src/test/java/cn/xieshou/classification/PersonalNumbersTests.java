package cn.xieshou.classification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers of people are told from all other numbers. */
class PersonalNumbersTests {

	@ParameterizedTest
	@ValueSource(strings = { "联系人手机13812345678", "电话：19912345678。", "身份证11010519491231002X",
			"身份证号 11010519491231002x，男", "卡号6222021234567890128", "（13812345678）", "１３８１２３４５６７８", "+8613812345678",
			"0086 138-1234-5678", "138 1234 5678", "6222 0212 3456 7890 128", "110105 19491231 002X" })
	void aNumberOfAPersonIsFound(String text) {
		assertThat(PersonalNumbers.areIn(text)).as(text).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0759-7762345", "13812345", "138123456789", "投资 13.5 亿元", "A13812345678",
			"110105194912310021", "91440800MA4W123456", "6222021234567890120", "01a2289d-ac22-78cb-84bc-138123456789",
			"粤发改〔2024〕138号", "2024-11-30 10:00:00", "138 1234 567", "6222 0212 3456 7890 120", "2024-138-1234-5678",
			"150 亩 2000 元" })
	void otherNumbersAreNone(String text) {
		assertThat(PersonalNumbers.areIn(text)).as(text).isFalse();
	}

	/** A form with texts of each kind, and numbers that are none. */
	record Said(@Nullable String name, List<String> holders, List<Part> parts, @Nullable Quantity amount) {

	}

	record Part(@Nullable String contact) {

	}

	@Test
	void aFormIsSearchedInItsTextsItsListsAndTheRowsWithin() {
		assertThat(PersonalNumbers.areIn(new Said("联系人13812345678", List.of(), List.of(), null))).isTrue();
		assertThat(PersonalNumbers.areIn(new Said("甲", List.of("乙", "丙19912345678"), List.of(), null))).isTrue();
		assertThat(PersonalNumbers
			.areIn(new Said("甲", List.of(), List.of(new Part(null), new Part("11010519491231002X")), null))).isTrue();
		assertThat(PersonalNumbers.areIn(new Said(null, List.of(), List.of(new Part(null)), null))).isFalse();
	}

	@Test
	void anAmountIsNoTelephoneNumber() {
		assertThat(PersonalNumbers.areIn(new Said("甲", List.of(), List.of(), Quantity.parse("13812345678元"))))
			.isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "第一行\n13812345678", "6222021234567890120、6222021234567890128",
			"110105194912310021或11010519491231002X", "手机：13812345678；座机：0759-7762345" })
	void aNumberIsFoundBehindOthersThatAreNone(String text) {
		assertThat(PersonalNumbers.areIn(text)).as(text).isTrue();
	}

	@Test
	void gradesRiseFromPublicToCoreAndTheHighestHolds() {
		List<Grade> rising = List.of(Grade.PUBLIC, Grade.INTERNAL, Grade.SENSITIVE, Grade.IMPORTANT, Grade.CORE);
		assertThat(rising).isSorted().containsExactlyElementsOf(Arrays.asList(Grade.values()));
		assertThat(Grade.highest(Stream.of(Grade.INTERNAL, Grade.SENSITIVE, Grade.PUBLIC))).contains(Grade.SENSITIVE);
		assertThat(Grade.highest(Stream.empty())).isEmpty();
		assertThat(Grade.INTERNAL.isBelow(Grade.SENSITIVE)).isTrue();
		assertThat(Grade.SENSITIVE.isBelow(Grade.SENSITIVE)).isFalse();
	}

}
