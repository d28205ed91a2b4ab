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
import cn.xieshou.values.MultipleOf;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GrowthGrammarTests {

	private static String read(String text) {
		GrowthReading read = GrowthGrammar.read(text);
		QuantityReading how = read.quantity();
		String number = (how.value() != null) ? how.value().toString() : how.low() + "…" + how.high();
		return "%s %s %s %s %s %s %s".formatted(read.kind().code(), number, how.unit(), how.bound().code(),
				(how.word() != null) ? how.word() : "-", (read.of() != null) ? read.of().code() : "-",
				(read.against() != null) ? read.against().code() : "-");
	}

	/** On what terms a growth is said, and whether the number alone says as much. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			同比增长7.2% | - | - | bare
			7.2% | - | - | bare
			-3.1% | - | - | bare
			下降3.1% | - | - | bare
			比上年同期增长7.2% | - | - | bare
			与上年相比，增长7.2% | - | - | bare
			较去年下降了7.2% | - | - | bare
			增速为7.2% | - | - | bare
			按可比口径增长7.2% | comparable | - | -
			按可比价格计算，比上年增长7.2% | comparable | - | -
			按不变价计算增长7.2% | comparable | - | -
			扣除留抵退税因素后增长7.2% | comparable | - | -
			剔除不可比因素增长7.2% | comparable | - | -
			同口径增长7.2% | comparable | - | -
			实际增长7.2% | comparable | - | -
			实际到位资金增长7.2% | - | - | -
			自然口径增长7.2% | - | - | -
			年均增长7.2% | - | mean | -
			两年平均增长7.2% | - | mean | -
			近三年年均增长7.2% | - | mean | -
			近五年年均递增9.3% | - | mean | -
			近三年增长27.2% | - | total | -
			增速较前三季度加快0.6个百分点 | - | - | -
			年均复合增长率7.2% | - | mean | -
			高于全省平均增速2.1个百分点 | - | - | -
			三年累计增长27.2% | - | total | -
			“十四五”以来增长27.2% | - | total | -
			“十三五”期间增长27.2% | - | total | -
			今年以来增长7.2% | - | - | -
			1—11月累计增长7.2% | - | - | -
			连续三年增长10%以上 | - | - | -
			比2020年增长7.2% | - | - | -
			""")
	void saysOnWhatTermsAGrowthIsSaid(String text, String comparable, String course, String bare) {
		GrowthReading read = GrowthGrammar.read(text);
		assertThat(read.comparable() ? "comparable" : "-").isEqualTo(comparable);
		assertThat((read.course() != null) ? read.course().code() : "-").isEqualTo(course);
		assertThat(GrowthGrammar.isBare(text) ? "bare" : "-").isEqualTo(bare);
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
			增长15%—20%                  | percent 15…20 % range - - -
			提高约3至5个百分点           | points 3…5 个百分点 range 约 - -
			增长1至2倍                   | multiple 1…2 倍 range - increase -
			增长三分之一                 | percent 33.33 % ~ - - -
			超三分之一                   | percent 33.33 % >= 超 - -
			增长四分之一                 | percent 25 % = - - -
			增长不低于12%                | percent 12 % >= 不低于 - -
			最低增长5%                   | percent 5 % >= 最低 - -
			同比约增长12%                | percent 12 % ~ 约 - yoy
			前三季度增长5%               | percent 5 % = - - -
			""")
	void readsTheFourKindsOfGrowth(String text, String expected) {
		assertThat(read(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			接近翻番         | percent 100 % ~ 接近 - -
			翻了近一番       | percent 100 % ~ 近 - -
			超翻番           | percent 100 % >= 超 - -
			基本实现翻番     | percent 100 % ~ 基本 - -
			较上年翻一番多   | percent 100 % >= 多 - yoy
			翻了近两番       | percent 300 % ~ 近 - -
			翻了一倍         | percent 100 % = - - -
			比2019年减半     | percent -50 % = - - vs
			""")
	void doublingIsAGrowthInPercentWithItsBound(String text, String expected) {
		assertThat(read(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			达到2019年的5倍      | multiple 5 倍 = - ratio vs
			是上年的1.3倍        | multiple 1.3 倍 = - ratio yoy
			接近2020年的2倍      | multiple 2 倍 ~ 接近 ratio vs
			不到上年的2倍        | multiple 2 倍 <= 不到 ratio yoy
			扩大到原来的3倍多    | multiple 3 倍 >= 多 ratio vs
			""")
	void whatItIsNowIsAMultipleOfTheWhole(String text, String expected) {
		assertThat(read(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			由负转正         | percent 0 % > - - -
			同比由降转增     | percent 0 % > - - yoy
			扭亏为盈         | percent 0 % > - - -
			止跌回升         | percent 0 % > - - -
			实现正增长       | percent 0 % > - - -
			由正转负         | percent 0 % < - - -
			出现负增长       | percent 0 % < - - -
			""")
	void aTurnSaysOnlyTheSign(String text, String expected) {
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
			减少三分之一     | percent -33.33 % ~ - - -
			下降不到3%       | percent -3 % >= 不到 - -
			下降15%—20%      | percent -20…-15 % range - - -
			降低近三成       | percent -30 % ~ 近 - -
			减少3000万元     | absolute -3000 万元 = - - -
			""")
	void aFallIsBelowZero(String text, String expected) {
		assertThat(read(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "增至27所, unreadable", "增长, unreadable", "5亿元, wrongDimension", "未增长5%, unreadable", "没有翻番, unreadable",
			"翻了两倍, unreadable", "增长8斗, unknownUnit", "'增长1,5%', misplacedComma" })
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
		GrowthGrammar.says(text);
		try {
			GrowthGrammar.read(text);
		}
		catch (Unreadable ex) {
			assertThat(ex.reason()).isNotNull();
		}
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings().withChars("0123456789.%—三分之二近由负转正半增长下降提高为上年的倍翻两番个百分点同比环持平超约至到").ofMaxLength(14);
	}

	/** Points, bounds by all words, and ranges, risen and fallen. */
	@Provide
	Arbitrary<GrowthReading> growths() {
		Arbitrary<Fraction> numbers = Arbitraries.bigDecimals()
			.between(BigDecimal.ONE, new BigDecimal("999"))
			.ofScale(2)
			.map(Fraction::of);
		Arbitrary<Unit> units = Arbitraries.of("%", "个百分点", "家", "万元", "倍").map(Unit::of);
		Arbitrary<QuantityReading> points = Combinators
			.combine(numbers, units, Arbitraries.of(Wording.all()).injectNull(0.3))
			.filter((number, unit, word) -> word == null || !word.word().equals("前"))
			.as((number, unit, word) -> QuantityReading.of(number, unit,
					(word != null) ? word.bound() : Comparator.EXACTLY, (word != null) ? word.word() : null, ""));
		Arbitrary<QuantityReading> ranges = Combinators.combine(numbers, numbers, units)
			.filter((low, high, unit) -> low.compareTo(high) <= 0)
			.as((low, high, unit) -> QuantityReading.range(low, high, unit, null, ""));
		return Combinators
			.combine(Arbitraries.oneOf(points, ranges), Arbitraries.of(true, false), Arbitraries.of(true, false),
					Arbitraries.of(GrowthReading.Against.values()).injectNull(0.3))
			.as((quantity, fell, whole, against) -> {
				boolean multiple = quantity.unit().symbol().equals("倍");
				boolean ratio = multiple && whole;
				return new GrowthReading(GrowthReading.Kind.of(quantity.unit()),
						(fell && !ratio) ? quantity.negated() : quantity,
						ratio ? MultipleOf.RATIO : multiple ? MultipleOf.INCREASE : null, against, false, null);
			});
	}

}
