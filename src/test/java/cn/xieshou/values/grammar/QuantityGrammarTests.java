package cn.xieshou.values.grammar;

import java.math.BigDecimal;
import java.time.Duration;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class QuantityGrammarTests {

	private static String read(String text, String asked) {
		QuantityReading read = QuantityGrammar.read(text, (asked != null) ? Unit.of(asked) : null);
		String number = (read.value() != null) ? read.value().toString() : read.low() + "…" + read.high();
		return "%s %s %s %s"
			.formatted(number, read.unit(), read.bound().code(), (read.word() != null) ? read.word() : "")
			.strip();
	}

	/** Words of reports that bound a number, each with what it says. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			封顶5000元 | 元 | 5000 元 <= 封顶
			5000元封顶 | 元 | 5000 元 <= 封顶
			上限200万元 | 元 | 200 万元 <= 上限
			下限200万元 | 元 | 200 万元 >= 下限
			保底分红500元 | 元 | 500 元 >= 保底
			少说也有300人 | 人 | 300 人 >= 少说
			三分之一强 |  | 1/3 份额 >= 强
			四分之一弱 |  | 1/4 份额 <= 弱
			三成强 |  | 30 % >= 强
			多半 |  | 50 % >= 过
			大半 |  | 50 % >= 过
			小半 |  | 50 % <= 不到
			3.5个点 |  | 3.5 个百分点 =
			超越100亿元 | 元 | 100 亿元 >= 超越
			破100亿元 | 元 | 100 亿元 >= 破
			突破100亿元 | 元 | 100 亿元 >= 突破
			未到300人 | 人 | 300 人 <= 未到
			不足300人 | 人 | 300 人 <= 不足
			300人开外 | 人 | 300 人 >= 开外
			300人上下 | 人 | 300 人 ~ 上下
			300人以内 | 人 | 300 人 <= 以内
			300人不到 | 人 | 300 人 <= 不到
			300人还不到 | 人 | 300 人 <= 还不到
			起码300人 | 人 | 300 人 >= 起码
			顶多300人 | 人 | 300 人 <= 顶多
			最多300人 | 人 | 300 人 <= 最多
			充其量300人 | 人 | 300 人 <= 充其量
			不下300人 | 人 | 300 人 >= 不下
			不下于300人 | 人 | 300 人 >= 不下于
			直逼300人 | 人 | 300 人 ~ 直逼
			逼近300人 | 人 | 300 人 ~ 逼近
			将近300人 | 人 | 300 人 ~ 将近
			快到300人 | 人 | 300 人 ~ 快到
			小于300人 | 人 | 300 人 < 小于
			300挂零 | 人 | 300 人 >= 挂零
			5000元起跳 | 元 | 5000 元 >= 起跳
			足足300人 | 人 | 300 人 =
			300人之多 | 人 | 300 人 =
			""")
	void readsTheWordsThatBoundANumber(String text, @Nullable String asked, String expected) {
		assertThat(read(text, asked)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "好几百人", "好几人", "几百人", "数百人", "若干人" })
	void whatNamesNoNumberIsRefused(String text) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(text, "人"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1万余人          | 1 万人 >= 余
			2亿5000万元      | 25000 万元 =
			三千二百万元     | 3200 万元 =
			壹亿贰仟零伍万元 | 12005 万元 =
			一点五亿元       | 1.5 亿元 =
			两万五千人       | 25000 人 =
			突破百亿元大关   | 100 亿元 >= 突破
			上万人           | 10000 人 >= 上
			万吨级           | 1 万吨 >= 级
			30多万元         | 30 万元 >= 多
			百余家           | 100 家 >= 余
			3个多月          | 3 个月 >= 多
			三年多           | 3 年 >= 多
			一个半月         | 1.5 个月 =
			260万斤          | 2600000 斤 =
			五千瓦           | 5 千瓦 =
			23.80亿元        | 23.80 亿元 =
			""")
	void theUnitIsTheLongestThatIsKnown(String text, String expected) {
		assertThat(read(text, null)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			达到约3亿元      | 3 亿元 ~ 约
			多达30家         | 30 家 = 多达
			大于3亿元        | 3 亿元 > 大于
			＜５％           | 5 % <
			不足两成         | 20 % <= 不足
			八成以上         | 80 % >= 以上
			百分之六十五     | 65 % =
			过半             | 50 % >= 过
			5人（含）以上    | 5 人 >= 以上
			5天内            | 5 天 <= 内
			最多奖补500万元  | 500 万元 <= 最多
			超计划23.52%     | 23.52 % =
			提前一个月       | 1 个月 =
			前10名           | 10 位 <= 前
			倒数第二         | 2 位 =
			十大             | 10 位 <= 十大
			前20强           | 20 位 <= 前
			约占65%          | 65 % ~ 约
			七成半           | 75 % =
			三分之二         | 2/3 份额 =
			下降3.1%         | -3.1 % =
			""")
	void aWordSaysHowTheNumberBounds(String text, String expected) {
		assertThat(read(text, null)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			起码3亿元        | 3 亿元 >= 起码
			不止3亿元        | 3 亿元 >= 不止
			3亿元不止        | 3 亿元 >= 不止
			跨越3亿元        | 3 亿元 >= 跨越
			迈上百亿元       | 100 亿元 >= 迈上
			多于3家          | 3 家 >= 多于
			不少於3家        | 3 家 >= 不少于
			超過三成         | 30 % >= 超过
			一般不低于3年    | 3 年 >= 不低于
			不得低于60%      | 60 % >= 不得低于
			未低于60%        | 60 % >= 未低于
			500元起步        | 500 元 >= 起步
			3亿元出头        | 3 亿元 >= 出头
			不超3家          | 3 家 <= 不超
			没有超过3家      | 3 家 <= 没有超过
			不得高于3%       | 3 % <= 不得高于
			未达到3亿元      | 3 亿元 <= 未达到
			500人不到        | 500 人 <= 不到
			不及三成         | 30 % <= 不及
			顶多3家          | 3 家 <= 顶多
			控制在3%以内     | 3 % <= 控制在
			估计3亿元        | 3 亿元 ~ 估计
			差不多3亿元      | 3 亿元 ~ 差不多
			近乎3亿元        | 3 亿元 ~ 近乎
			大致3亿元        | 3 亿元 ~ 大致
			几近3亿元        | 3 亿元 ~ 几近
			3亿元前后        | 3 亿元 ~ 前后
			约500余人        | 500 人 ~ 约
			超500余人        | 500 人 >= 超
			约2亿元左右      | 2 亿元 ~ 约
			大约接近3亿元    | 3 亿元 ~ 大约
			万把人           | 1 万人 ~ 约
			下降超3%         | -3 % <= 超
			减少3家          | -3 家 =
			""")
	void hedgesOfAllKindsAreBounds(String text, String expected) {
		assertThat(read(text, null)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			廿五家           |    | 25 家 =
			卅余人           |    | 30 人 >= 余
			3万5             | 人 | 35000 人 =
			2亿3             | 元 | 230000000 元 =
			1万2千人         |    | 12000 人 =
			3千5百万元       |    | 3500 万元 =
			1万2345人        |    | 12345 人 =
			12个亿           | 元 | 12 亿元 =
			12个亿           |    | 12 亿元 =
			1亿2千余万元     |    | 12000 万元 >= 余
			1亿2000余万元    |    | 12000 万元 >= 余
			1亿零200余万元   |    | 10200 万元 >= 余
			2亿3千多万元     |    | 23000 万元 >= 多
			3万2千余人       |    | 32000 人 >= 余
			3个多亿          | 元 | 3 亿元 >= 多
			三百亿级产业集群 | 元 | 300 亿元 >= 级
			过万             | 人 | 1 万人 >= 过
			上千             | 人 | 1000 人 >= 上
			近百             | 家 | 100 家 ~ 近
			大半             |    | 50 % >= 过
			""")
	void numbersAsTheyAreSpokenAreRead(String text, String asked, String expected) {
		assertThat(read(text, asked)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12家企业左右     | 12 家 ~ 左右
			3200名学生以上   | 3200 名 >= 以上
			5000万元不足     | 5000 万元 <= 不足
			40名干部不到     | 40 名 <= 不到
			3个至少          | 3 个 >= 至少
			2亿元（约）      | 2 亿元 ~ 约
			120家规模以上企业 | 120 家 =
			3至5家企业左右   | 3…5 家 range 左右
			""")
	void aWordBehindTheThingCountedBoundsTheNumber(String text, String expected) {
		assertThat(read(text, null)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			超过全省平均的八成      | 80 % >= 超过
			不足全年计划的30%       | 30 % <= 不足
			超全市总量一半          | 50 % >= 超
			不到全市的三分之一      | 1/3 份额 <= 不到
			近全省总量的四成        | 40 % ~ 近
			约占全市的25%           | 25 % ~ 约
			逾全县七成              | 70 % >= 逾
			不到年初目标一半        | 50 % <= 不到
			约投入资金3000万元      | 3000 万元 ~ 约
			大约带动就业1200人      | 1200 人 ~ 大约
			约相当于全年的一半      | 50 % ~ 约
			约谈企业30家            | 30 家 =
			节约投入300万元         | 300 万元 =
			大约占到三分之一        | 1/3 份额 ~ 大约
			完成年度计划的112%      | 112 % =
			超过年度目标20%         | 20 % =
			达到全省平均水平的80%   | 80 % =
			""")
	void aBoundWithTheWholeBehindItBoundsTheShare(String text, String expected) {
		assertThat(read(text, null)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			净亏损350万元           | -350 万元 =
			净利润亏损超1200万元    | -1200 万元 <= 超
			贸易逆差3.5亿元         | -3.5 亿元 =
			赤字约2000万元          | -2000 万元 ~ 约
			净流出1.2万人           | -1.2 万人 =
			负增长3.2%              | -3.2 % =
			亏损额350万元           | 350 万元 =
			赤字率3%                | 3 % =
			亏损企业3家             | 3 家 =
			弥补亏损300万元         | 300 万元 =
			贸易顺差3.5亿元         | 3.5 亿元 =
			""")
	void whatIsMissingOnABalanceIsBelowZero(String text, String expected) {
		assertThat(read(text, null)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			每千人拥有执业医师3.2人 | 3.2 人/千人 =
			每百户拥有汽车35辆      | 35 辆/百户 =
			每十万人口死亡15.2人    | 15.2 人/十万人 =
			每千人口床位数6.8张     | 6.8 张/千人 =
			每百名学生计算机18台    | 18 台/百名 =
			每10万人拥有大学生1234人 | 1234 人/十万人 =
			每千常住人口医师3.2人   | 3.2 人/千人 =
			占全国的1/3             | 1/3 份额 =
			2/3以上                 | 2/3 份额 >= 以上
			约1/4                   | 1/4 份额 ~ 约
			完成计划的一半还多      | 50 % >= 还多
			每个村5万元             | 5 万元/村 =
			5000（万元）            | 5000 万元 =
			1.5万头(只)             | 15000 头 =
			居全国百强第35位        | 35 位 =
			连续三年全省第一        | 1 位 =
			一等奖3个               | 3 个 =
			4个5A级景区             | 4 个 =
			""")
	void whatStandsAroundANumberIsNotTheNumber(String text, String expected) {
		assertThat(read(text, null)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			10几万人         | 11…19 万人 range 约
			三至五百人       | 300…500 人 range
			三五百人         | 300…500 人 range 约
			两三千万元       | 2000…3000 万元 range 约
			七八十家         | 70…80 家 range 约
			十二三人         | 12…13 人 range 约
			一百二三十家     | 120…130 家 range 约
			三五家           | 3…5 家 range 约
			五至十人         | 5…10 人 range
			十几家           | 11…19 家 range 约
			二十几万人       | 21…29 万人 range 约
			约3—5万亩        | 3…5 万亩 range 约
			一百一十几家     | 111…119 家 range 约
			百分之十几       | 11…19 % range 约
			百分之三五       | 3…5 % range 约
			近十几家         | 11…19 家 range 近
			近三至五百人     | 300…500 人 range 近
			3000元至8000元不等 | 3000…8000 元 range
			""")
	void anIndefiniteNumberHasTheEndsThatItLeavesOpen(String text, String expected) {
		assertThat(read(text, null)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			港币3亿元        | 3 亿港元 =
			约港币3亿元      | 3 亿港元 ~ 约
			3亿元港币        | 3 亿港元 =
			3000万元（港币） | 3000 万港元 =
			3亿多港币        | 3 亿港元 >= 多
			HK$500万         | 500 万港元 =
			澳门币20万元     | 20 万澳门元 =
			2亿元美金        | 2 亿美元 =
			人民币3亿元      | 3 亿元 =
			3亿元（人民币）  | 3 亿元 =
			""")
	void aCurrencyIsItsUnitWhereverItIsWritten(String text, String expected) {
		assertThat(read(text, null)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			500元/人·月      |    | 500 元/人·月 =
			500元每人每月    |    | 500 元/人·月 =
			15元/(平方米·月) |    | 15 元/平方米·月 =
			户均增收3200元   |    | 3200 元/户 =
			户均增收3200元   | 元 | 3200 元 =
			人均约1.2万元    |    | 1.2 万元/人 ~ 约
			亩产500公斤      |    | 500 公斤/亩 =
			亩产500公斤      | 公斤/亩 | 500 公斤/亩 =
			每人每月500元    |    | 500 元/人·月 =
			日均3万人次      |    | 3 万人次/天 =
			""")
	void anAverageIsInAUnitOverAUnit(String text, String asked, String expected) {
		assertThat(read(text, asked)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1.2—1.5万亩             | 1.2…1.5 万亩 range
			1.2万—1.5万亩           | 1.2…1.5 万亩 range
			8000—1.2万人            | 0.8…1.2 万人 range
			3—5千人                 | 3000…5000 人 range
			5—8千亩                 | 5000…8000 亩 range
			8000—1.2万个            | 8000…12000 个 range
			1—2亿个                 | 100000000…200000000 个 range
			6—7成                   | 60…70 % range
			5000万元—1亿元          | 0.5…1 亿元 range
			3至5家                  | 3…5 家 range
			５～８家                | 5…8 家 range
			10%-15%                 | 10…15 % range
			百分之三到五            | 3…5 % range
			500万元以上1000万元以下 | 500…1000 万元 range
			约3—5家                 | 3…5 家 range 约
			""")
	void aRangeHasBothEndsInOneUnit(String text, String expected) {
		assertThat(read(text, null)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			3200万元人民币 | 3200 万元 =
			3.2亿美元      | 3.2 亿美元 =
			500公斤每亩    | 500 公斤/亩 =
			1200元/人      | 1200 元/人 =
			5.8万㎡        | 5.8 万平方米 =
			1.2万人（次）  | 1.2 万人次 =
			3.2億元        | 3.2 亿元 =
			３，２００．５万元 | 3200.5 万元 =
			（-2.5%）      | -2.5 % =
			约 2 亿元。    | 2 亿元 ~ 约
			""")
	void waysOfTypingAreOne(String text, String expected) {
		assertThat(read(text, null)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			7452个村   | 村   | 7452 村 =
			5760家企业 | 个   | 5760 个 =
			73.1万名   | 人   | 731000 名 =
			5万        | 亩   | 5 万亩 =
			超2亿      | 元   | 2 亿元 >= 超
			前10名     | 人   | 10 名 <= 前
			三分之二   | %    | 2/3 份额 =
			""")
	void whatIsAskedForGivesTheUnit(String text, String asked, String expected) {
		assertThat(read(text, asked)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			3.5万亩次                | 万亩 | unknownUnit
			1200吨次                 |    | unknownUnit
			2斗                      |    | unknownUnit
			2                        |    | unknownUnit
			3亩                      | 元 | wrongDimension
			100人次                  | 人 | wrongDimension
			5家                      | 个 | wrongDimension
			3.2亿美元                | 元 | wrongDimension
			1,5亿元                  |    | misplacedComma
			1,00,0元                 |    | misplacedComma
			99999999999999999999999元 |   | outOfBounds
			800—500万元              |    | outOfBounds
			8—5万个                  |    | outOfBounds
			8—5家                    |    | outOfBounds
			1e999999999元            |    | unreadable
			超约2亿元                |    | unreadable
			约2亿元以上              |    | unreadable
			数家                     |    | unreadable
			还差2000万元             |    | unreadable
			资金缺口2000万元         |    | unreadable
			尚差3家                  |    | unreadable
			小100家                  |    | unreadable
			满100家                  |    | unreadable
			几家                     |    | unreadable
			若干家                   |    | unreadable
			一批项目                 |    | unreadable
			数十家                   | 家 | unreadable
			几十家                   |    | unreadable
			带动数百人               | 人 | unreadable
			好几百人                 |    | unreadable
			数千万元                 | 元 | unreadable
			几个亿                   | 元 | unreadable
			众多企业                 | 家 | unreadable
			成百上千人               | 人 | unreadable
			百亿级                   | 元 | unreadable
			千亿级产业集群           | 元 | unreadable
			十万级                   | 人 | unreadable
			2.5万5千人               |    | unreadable
			3万50人                  |    | unreadable
			12万5元                  |    | unreadable
			3亿5元                   |    | unreadable
			比目标少5家              |    | unreadable
			比年度计划多5家          |    | unreadable
			较目标低3个百分点        |    | unreadable
			低于全省平均水平2.3个百分点 |  | unreadable
			超全省20%                |    | unreadable
			落后序时进度5.2个百分点  |    | unreadable
			5/4                      |    | unreadable
			2亿5000                  | 元 | unreadable
			未完成3家                |    | unreadable
			没有3家                  |    | unreadable
			超不到3家                |    | unreadable
			第0位                    |    | outOfBounds
			第2.5位                  |    | outOfBounds
			港币3亿元                | 元 | wrongDimension
			3亿元港币                | 元 | wrongDimension
			3亿加元                  | 元 | unknownUnit
			45/44                    | 个 | unreadable
			1.2亿元（-2.5%）         |    | unreadable
			亿元                     |    | unreadable
			""")
	void whatCannotBeReadIsRefusedForItsReason(String text, String asked, String code) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(text, asked))
			.satisfies((refused) -> assertThat(refused.reason().code()).isEqualTo(code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "3—5家", ">3亿元", "三五家", "至少建设1个", "5家企业", "三分之二", "十大", "1.2亿元（含税）" })
	void whatNoStoredQuantitySaysIsRefused(String text) {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> QuantityGrammar.read(text, null).toQuantity());
	}

	@ParameterizedTest
	@CsvSource({ "至少建设1个, 至少1个", "5家企业, 5家", "三分之二, 约66.67%", "四分之一, 25%", "百强, ≤100位", "户均3200元, 3200元/户",
			"3亿元（不含税）, 3亿元" })
	void aStatementKeepsTheWordsThatItsNumberDoesNotSay(String text, String stored) {
		Quantity kept = Quantity.parseStatement(text, null);
		assertThat(kept.toString()).isEqualTo(stored);
		assertThat(kept.text()).isEqualTo(text);
	}

	/** Columns hold four signs. */
	@Test
	void everyWordFitsItsColumn() {
		assertThat(Wording.all()).allSatisfy((wording) -> assertThat(wording.word()).hasSizeLessThanOrEqualTo(4));
	}

	@Test
	void aLongTextIsRefusedAtOnce() {
		assertTimeout(Duration.ofMillis(200), () -> {
			for (String long1 : new String[] { "9".repeat(1_000_000), "万".repeat(90), "亿".repeat(1_000_000),
					"零".repeat(99) }) {
				assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> QuantityGrammar.read(long1, null));
			}
		});
	}

	@Property(tries = 300)
	void whatIsWrittenReadsBack(@ForAll("readings") QuantityReading reading) {
		assertThat(QuantityGrammar.read(reading.toString(), null)).isEqualTo(reading);
	}

	@Property(tries = 300)
	void anyTextIsReadOrRefused(@ForAll("texts") String text) {
		try {
			QuantityGrammar.read(text, Unit.PIECE);
		}
		catch (Unreadable ex) {
			assertThat(ex.reason()).isNotNull();
		}
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings()
			.withChars("0123456789.,，一二两三十百千万亿零点半成分之第前大强约超余几数廿个均每港币不到多以上内—-至元亩个月人%／/（）( )级")
			.ofMaxLength(20);
	}

	@Provide
	Arbitrary<QuantityReading> readings() {
		Arbitrary<Fraction> numbers = Arbitraries.integers()
			.between(0, 4)
			.flatMap((scale) -> Arbitraries.bigDecimals()
				.between(BigDecimal.ZERO, new BigDecimal("99999999"))
				.ofScale(scale))
			.map(Fraction::of);
		Arbitrary<Unit> units = Arbitraries.of(Unit.all());
		Arbitrary<QuantityReading> points = Combinators
			.combine(numbers, units, Arbitraries.of(Wording.all()).injectNull(0.3))
			.filter((number, unit, word) -> word == null
					|| !java.util.Set.of("层级", "前名").contains(word.write("", unit.symbol())))
			.as((number, unit, word) -> QuantityReading.of(number, unit,
					(word != null) ? word.bound() : Comparator.EXACTLY, (word != null) ? word.word() : null, ""));
		Arbitrary<QuantityReading> ranges = Combinators.combine(numbers, numbers, units)
			.filter((low, high, unit) -> low.compareTo(high) <= 0)
			.as((low, high, unit) -> QuantityReading.range(low, high, unit, null, ""));
		Arbitrary<QuantityReading> signs = Combinators
			.combine(numbers, units, Arbitraries.of(Comparator.MORE, Comparator.LESS, Comparator.AT_LEAST))
			.as((number, unit, bound) -> QuantityReading.of(number, unit, bound, null, ""));
		return Arbitraries.oneOf(points, ranges, signs);
	}

}
