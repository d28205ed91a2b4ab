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
import org.junit.jupiter.params.provider.ValueSource;

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

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			翻倍增长 | percent 100 % = - - -
			跌去三成 | percent -30 % = - - -
			同比2.3%↓ | percent -2.3 % = - - yoy
			↑2.3个百分点 | points 2.3 个百分点 = - - -
			2.3%↑ | percent 2.3 % = - - -
			7.2%的增长 | percent 7.2 % = - - -
			保持7%以上增速 | percent 7 % >= 以上 - -
			以7.2%的速度增长 | percent 7.2 % = - - -
			增速在7%左右 | percent 7 % ~ 左右 - -
			降幅在5%以内 | percent -5 % >= 以内 - -
			增长7.2%（现价） | percent 7.2 % = - - -
			降至上年的八成 | percent 80 % = - ratio yoy
			下降到上年的80% | percent 80 % = - ratio yoy
			同比变化-2.1% | percent -2.1 % = - - yoy
			同比：12.5% | percent 12.5 % = - - yoy
			达12.5亿元，增长12.3% | percent 12.3 % = - - -
			销售额突破2亿元，增长超三成 | percent 30 % >= 超 - -
			增长8%，达到3.2亿元 | percent 8 % = - - -
			增长8%，增速居全市第一 | percent 8 % = - - -
			相当于上年1.12倍 | multiple 1.12 倍 = - ratio yoy
			""")
	void growthIsReadHoweverItIsSaid(String text, String expected) {
		assertThat(read(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "降幅为-2.1%", "降幅-2.1%", "下降到2.1%", "由8.1%降至5.2%", "由120家增加到168家" })
	void whatIsNoGrowthOrSaysTwoThingsIsRefused(String text) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(text));
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
			增长7.2%，居全市第一 | - | - | -
			增长7.2%（现价） | - | - | -
			增长7.2%（未扣除价格因素） | - | - | -
			同比增长为7.2% | - | - | -
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

	/**
	 * Words of rise and fall elsewhere in the sentence, in subjects and turns, make no
	 * sign.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			低收入农户收入增长12% | 12
			少数民族县收入增长8% | 8
			低保标准提高8% | 8
			低碳产业产值增长8% | 8
			基数较低，增长50% | 50
			提质降本，效率提升20% | 20
			止跌回升2.1% | 2.1
			止跌回升，增长2.1% | 2.1
			由降转升，增长0.3% | 0.3
			下降后回升，增长4% | 4
			在上年下降的基础上增长5% | 5
			由升转降，下降0.3% | -0.3
			由负转正，增长5% | 5
			由增转降0.3% | -0.3
			先降后升，增长2% | 2
			先降后升2% | 2
			先升后降2% | -2
			不降反升2% | 2
			不升反降2% | -2
			不减反增5% | 5
			扭亏为盈，增长5% | 5
			减排量增长5% | 5
			减排量下降5% | -5
			降解塑料产量增长5% | 5
			升级改造投资下降5% | -5
			涨停家数减少3家 | -3
			高标准农田面积减少5% | -5
			高新技术企业数下降5% | -5
			降幅收窄1.8个百分点 | 1.8
			降幅较上年收窄1.8个百分点 | 1.8
			降幅扩大1.2个百分点 | -1.2
			降幅比上月扩大1.2个百分点 | -1.2
			跌幅缩小1.8个百分点 | 1.8
			下降幅度收窄1.8个百分点 | 1.8
			增幅收窄2个百分点 | -2
			增速放缓2个百分点 | -2
			增速低于全省2.1个百分点 | -2.1
			降幅低于全省2.1个百分点 | 2.1
			降幅收窄，增长5% | 5
			降幅收窄，下降3% | -3
			降幅5% | -5
			少增1.2亿元 | -1.2
			少降1.2亿元 | 1.2
			多增1.2亿元 | 1.2
			多降1.2亿元 | -1.2
			同比少3家 | -3
			负增长2.5% | -2.5
			负增长收窄2个百分点 | 2
			由负增长转为增长5% | 5
			增速低于全省平均，增长5% | 5
			增速高于全省平均，下降5% | -5
			减税降费规模增长5% | 5
			新增减税降费5亿元 | 5
			增产3000吨 | 3000
			增设学校3所 | 3
			下降高达约5% | -5
			增速高达32.5% | 32.5
			下降低于5% | -5
			差距缩小0.1个百分点 | -0.1
			成本降一成 | -10
			农民工少，增5% | 5
			上升后下降4% | -4
			在上年增长的基础上下降5% | -5
			在上年高基数上下降5% | -5
			受低基数影响增长50% | 50
			减贫成效提升5% | 5
			多个项目投资下降5% | -5
			减少贫困人口的投入增长5% | 5
			多降雨天气影响下降5% | -5
			增收项目收入下降5% | -5
			至少增长5% | 5
			1—11月，增长5% | 5
			降本增效，成本下降5% | -5
			涨价因素推动增长5% | 5
			跌幅5.3% | -5.3
			下跌后反弹2.1% | 2.1
			下跌趋势放缓1个百分点 | 1
			下降率上升2个百分点 | -2
			下降低于全省2个百分点 | -2
			止跌企稳增长1% | 1
			增长率为-2.5% | -2.5
			比去年同期少收3亿元 | -3
			同比多投入200万元 | 200
			同比少支出300万元 | -300
			少投入地区增长5% | 5
			人口减少，人均增长5% | 5
			能耗降低，产值增长5% | 5
			同比下降，环比增长3% | 3
			失业率下降，就业增长3% | 3
			能耗降低5% | -5
			收入高8% | 8
			扭亏后利润增长5% | 5
			不降低标准，增长5% | 5
			收入未降，增长5% | 5
			同比减少约3家 | -3
			较上年下降约3.1% | -3.1
			同比增速约提高3个百分点 | 3
			降税负后增长5% | 5
			涨幅回落2个百分点 | -2
			涨幅扩大2个百分点 | 2
			减少税收同时收入提高5% | 5
			跌势放缓后增长5% | 5
			多年下降后首次增长5% | 5
			多年增长后首次下降5% | -5
			下降态势得到扭转，增长5% | 5
			扭转下降局面，增长5% | 5
			扭转下滑态势回升5% | 5
			由减转增5% | 5
			由跌转涨5% | 5
			由涨转跌5% | -5
			减员增效利润上升5% | 5
			低于上年5个百分点 | -5
			比上年低5个百分点 | -5
			较上年高5个百分点 | 5
			贫困发生率降3个百分点 | -3
			较2020年减少三成以上 | -30
			↓3.1% | -3.1
			↑3.1% | 3.1
			收入增8% | 8
			增逾两成 | 20
			下降了3.1% | -3.1
			同比增加了5家 | 5
			减少5家以上 | -5
			多增5家 | 5
			增速比上年同期低5个百分点 | -5
			增速较全省低2.3个百分点 | -2.3
			高低温差增加5% | 5
			低效用地减少3% | -3
			农村低保对象减少3000人 | -3000
			多部门联动，案件减少3起 | -3
			降水量减少5% | -5
			提高低收入群体收入，增长5% | 5
			减免税费增长5% | 5
			去年下降今年增长5% | 5
			跌幅收窄0.5个百分点 | 0.5
			亏损减少5% | -5
			亏损扩大5% | 5
			库存压降一成 | -10
			较上年净减少3家 | -3
			净减3家 | -3
			持续下降，降幅5% | -5
			增长势头放缓，增长3% | 3
			连续下降，累计降12% | -12
			贫困人口由多变少，减少5% | -5
			高质量发展,增速5% | 5
			收入差距缩小，比例降低0.1个百分点 | -0.1
			不良率下降，余额增加3亿元 | 3
			涨幅较上月回落0.3个百分点 | -0.3
			涨幅较上月扩大0.3个百分点 | 0.3
			降幅较前三季度收窄1.5个百分点 | 1.5
			降幅较一季度扩大0.5个百分点 | -0.5
			增加值下降3% | -3
			减量增长3% | 3
			较低点回升3% | 3
			较高点回落3% | -3
			触底反弹3% | 3
			跌后回升3% | 3
			升后回落3% | -3
			由盈转亏，下降3% | -3
			扭转负增长，增长3% | 3
			""")
	void theWordThatGovernsTheNumberMakesTheSign(String text, String number) {
		assertThat(GrowthGrammar.read(text).quantity().value()).hasToString(number);
	}

	@ParameterizedTest
	@CsvSource({ "增至27所, unreadable", "失业率由12%降为5%, unreadable", "下降为5%, unreadable", "提高为约八成, unreadable",
			"增亏5亿元, unreadable", "同比多亏5亿元, unreadable", "增长, unreadable", "5亿元, wrongDimension", "未增长5%, unreadable",
			"没有翻番, unreadable", "翻了两倍, unreadable", "增长8斗, unknownUnit", "低保标准8%, unreadable", "少数民族县8%, unreadable",
			"降幅收窄至3%, unreadable", "'增长5%，高于全省2个百分点', unreadable", "由上年下降3%转为增长5%, unreadable",
			"'增长1,5%', misplacedComma" })
	void whatIsNoGrowthIsRefused(String text, String code) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(text))
			.satisfies((refused) -> assertThat(refused.reason().code()).isEqualTo(code));
	}

	/** Whatever says no, what is not reached is a bound of the growth. */
	@ParameterizedTest
	@ValueSource(strings = { "不会到", "不可到", "不应到", "没有到", "未到" })
	void aMultipleThatIsNotReachedIsABound(String word) {
		GrowthReading growth = GrowthGrammar.read("增长" + word + "24.25倍");
		assertThat(growth).hasToString("增长" + word + "24.25倍");
		assertThat(growth.bound()).isIn(Comparator.LESS, Comparator.AT_MOST);
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
