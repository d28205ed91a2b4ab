package cn.xieshou.briefing;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Interval;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Words are what their number permits, and nobody writes a number by hand. */
class PhraseTests {

	private static final Chapter CHAPTER = new Chapter("招商引资", "投资1亿元以上的工业项目：2023年，新引进项目数【1|104个】，【2|同比增长3%】。",
			"投资1亿元以上的工业项目：2023年，新引进项目数【1|104个】，【2|同比增长3%】。");

	private static final List<Tied> NUMBERS = List.of(
			new Tied(1, new java.util.UUID(0, 1), Part.VALUE, "104个", "项目", ""),
			new Tied(2, new java.util.UUID(0, 1), Part.GROWTH, "同比增长3%", "项目", ""));

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "34.34, EXACTLY, 同比增长34.34%", "-3.00, EXACTLY, 同比下降3%", "0.04, EXACTLY, 与上年同期基本持平",
					"-0.04, EXACTLY, 与上年同期基本持平", "100, EXACTLY, 同比增长100%", "500, EXACTLY, 为上年同期的6倍",
					"82, AT_LEAST, 同比增长超82%", "-3, AT_LEAST, -", "28, AT_MOST, -", "-28, AT_MOST, 同比下降超28%",
					"7, ABOUT, 同比增长约7%" })
	void growthSaysWhetherItRose(BigDecimal points, Comparator comparator, String text) {
		assertThat(GrowthTexts.of(Ratio.of(points, comparator), "同比", "上年同期")).isEqualTo(text);
	}

	@Test
	void aRateRisesByPointsAndARangeKeepsBothEnds() {
		Interval two = Interval.of(new BigDecimal("2.1"), Comparator.EXACTLY);
		assertThat(GrowthTexts.of(new Ratio(two, Unit.POINTS), "同比", "上年同期")).isEqualTo("同比提高2.1个百分点");
		Interval range = Interval.between(BigDecimal.TEN, BigDecimal.valueOf(15));
		assertThat(GrowthTexts.of(new Ratio(range), "比2021年", "2021年")).isEqualTo("比2021年增长10%—15%");
		Interval open = Interval.between(BigDecimal.TEN.negate(), BigDecimal.TEN);
		assertThat(GrowthTexts.of(new Ratio(open), "同比", "上年同期")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "超2亿元, 超2亿元", "1482.21亿元, 1482.21亿元", "≥2亿元, 不少于2亿元", "≤100位, 前100位", "1000余人, 1000余人", "约3个, 约3个" })
	void boundsStayAndSignsBecomeWords(String stated, String printed) {
		assertThat(NumberTexts.quantity(Quantity.parse(stated))).isEqualTo(printed);
	}

	@ParameterizedTest
	@CsvSource({ "2023, 2023年", "2023Q4, 2023年第四季度", "2024H1, 2024年上半年", "2024-10, 2024年10月", "2021/2023, 2021—2023年",
			"2021/, 2021年以来", "2024-01-05, 2024年1月5日" })
	void periodsAreWrittenInFull(String period, String text) {
		assertThat(PeriodTexts.span(Span.parse(period))).isEqualTo(text);
	}

	@Test
	void proseIsFreeAndNumbersMayMoveOrGo() {
		for (String text : List.of(CHAPTER.text(), "", "引进【2|同比增长3%】的项目，共【1|104个】，见〔2023〕7号文。", "（1）2024年1月5日已报。")) {
			assertThatNoException().as(text).isThrownBy(() -> ProseCheck.require(CHAPTER, text, NUMBERS));
		}
	}

	@ParameterizedTest
	@CsvSource({ "共【1|105个】。, briefing.changed", "共【9|104个】。, briefing.changed", "共【1|104个。, briefing.broken",
			"共1|104个】。, briefing.broken", "共105个。, briefing.typed", "增长３%。, briefing.typed",
			"比104个多。, briefing.typed" })
	void whatIsChangedBrokenOrTypedIsRefused(String text, String key) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ProseCheck.require(CHAPTER, text, NUMBERS))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo(key));
	}

	@Test
	void theNumberOfASourceIsTornFromNeitherItsLetterNorItsStop() {
		List<Paper.Run> runs = List.of(new Paper.Run("产值", false), new Paper.Run("9亿元", false),
				new Paper.Run("[1]", true), new Paper.Run("，", false), new Paper.Run("增长3%", false),
				new Paper.Run("[2]", true), new Paper.Run("。", false));
		assertThat(PaperPiece.of(runs)).containsExactly(new PaperPiece("产值9亿", "元", "[1]", "，"),
				new PaperPiece("增长", "3%", "[2]", "。"), new PaperPiece("", "", "", ""));
	}

	@Test
	void chaptersAreCountedInWords() {
		assertThat(List.of(1, 10, 11, 20, 21)).map(PaperAssembler::counted)
			.containsExactly("一", "十", "十一", "二十", "二十一");
	}

}
