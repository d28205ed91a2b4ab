package cn.xieshou.values.grammar;

import java.math.BigDecimal;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GrowthGrammarTests {

	private static String read(String text) {
		GrowthReading read = GrowthGrammar.read(text);
		return "%s %s %s %s %s %s %s".formatted(read.kind().code(), read.value(), read.unit(), read.bound().code(),
				(read.word() != null) ? read.word() : "-", (read.of() != null) ? read.of().code() : "-",
				(read.against() != null) ? read.against().code() : "-");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			增长超82%                    | percent 82 % >= 超 - -
			同比增长20%                  | percent 20 % = - - yoy
			同比增长20%左右              | percent 20 % ~ 左右 - yoy
			环比增长6.5%                 | percent 6.5 % = - - qoq
			较2021年增长100%             | percent 100 % = - - vs
			按可比口径增长7.2%           | percent 7.2 % = - - -
			扣除留抵退税因素后增长0.4%   | percent 0.4 % = - - -
			增长近三成                   | percent 30 % ~ 近 - -
			同比增长百分之十二           | percent 12 % = - - yoy
			提高12.3个百分点             | points 12.3 个百分点 = - - -
			高于全省2.1个百分点          | points 2.1 个百分点 = - - vs
			降幅收窄1.8个百分点          | points 1.8 个百分点 = - - -
			增长率为12.5%                | percent 12.5 % = - - -
			增长2倍多                    | multiple 2 倍 >= 多 increase -
			增加3家                      | absolute 3 家 = - - -
			增长1.6倍                    | multiple 1.6 倍 = - increase -
			为上年的1.6倍                | multiple 1.6 倍 = - ratio yoy
			增长到1.6倍                  | multiple 1.6 倍 = - ratio -
			翻番                         | percent 100 % = - - -
			翻两番                       | percent 300 % = - - -
			与上年同期持平               | percent 0 % ~ - - yoy
			""")
	void readsTheFourKindsOfGrowth(String text, String expected) {
		assertThat(read(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			下降3.1%         | percent -3.1 % = - - -
			下降超3%         | percent -3 % <= 超 - -
			负增长2.5%       | percent -2.5 % = - - -
			-2.5%            | percent -2.5 % = - - -
			同比－3.4%       | percent -3.4 % = - - yoy
			减少一半         | percent -50 % = - - -
			较上年减少5个    | absolute -5 个 = - - yoy
			增速回落0.5个百分点 | points -0.5 个百分点 = - - -
			降幅扩大1.2个百分点 | points -1.2 个百分点 = - - -
			回落0.5个百分点  | points -0.5 个百分点 = - - -
			""")
	void aFallIsBelowZero(String text, String expected) {
		assertThat(read(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "增至27所, unreadable", "增长, unreadable", "5亿元, wrongDimension", "增长10—15%, rangeNotAllowed",
			"增长8斗, unknownUnit", "'增长1,5%', misplacedComma" })
	void whatIsNoGrowthIsRefused(String text, String code) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(text))
			.satisfies((refused) -> assertThat(refused.reason().code()).isEqualTo(code));
	}

	@Property(tries = 200)
	void whatIsWrittenReadsBack(@ForAll("growths") GrowthReading growth) {
		assertThat(GrowthGrammar.read(growth.toString())).isEqualTo(growth);
	}

	@Property(tries = 300)
	void anyTextIsReadOrRefused(@ForAll("texts") String text) {
		try {
			GrowthGrammar.read(text);
		}
		catch (Unreadable ex) {
			assertThat(ex.reason()).isNotNull();
		}
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings().withChars("0123456789.%增长下降提高为上年的倍翻两番个百分点同比环持平超约至到").ofMaxLength(14);
	}

	@Provide
	Arbitrary<GrowthReading> growths() {
		Arbitrary<Fraction> numbers = Arbitraries.bigDecimals()
			.between(new BigDecimal("-999"), new BigDecimal("999"))
			.ofScale(2)
			.map(Fraction::of);
		return Combinators
			.combine(numbers, Arbitraries.of("%", "个百分点", "家", "万元", "倍"),
					Arbitraries.of(GrowthReading.Against.YOY, GrowthReading.Against.QOQ, GrowthReading.Against.VS)
						.injectNull(0.3))
			.as((number, unit, against) -> new GrowthReading(switch (unit) {
				case "%" -> GrowthReading.Kind.PERCENT;
				case "个百分点" -> GrowthReading.Kind.POINTS;
				case "倍" -> GrowthReading.Kind.MULTIPLE;
				default -> GrowthReading.Kind.ABSOLUTE;
			}, number, Unit.of(unit), Comparator.EXACTLY, null, unit.equals("倍") ? GrowthReading.Of.INCREASE : null,
					against));
	}

}
