package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.TestForms;
import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.SampleFigures;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.Place;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Percent;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;
import cn.xieshou.values.Stated;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What rules find in figures over time, over pairings and beside what is said of them.
 */
class FigureSeriesRuleTests {

	static final IndicatorCard MONEY = FigureRuleTests.MONEY;

	static final IndicatorCard RATE = SampleFigures.card("rate", IndicatorKind.RATIO, Unit.PERCENT);

	static final UUID PAIRING = UUID.nameUUIDFromBytes(new byte[] { 1 });

	final Indicators indicators = mock(Indicators.class);

	final JdbcTemplate jdbc = mock(JdbcTemplate.class);

	final PairingTree tree = mock(PairingTree.class);

	final SeriesValues values = new SeriesValues(this.indicators, this.jdbc);

	final SeriesPeriods periods = new SeriesPeriods(this.jdbc, new JsonMapper());

	final RuleBatch<IndicatorValueForm> batch = new RuleBatch<>();

	@BeforeEach
	void catalogue() {
		for (IndicatorCard card : List.of(FigureRuleTests.WHOLE, FigureRuleTests.PART, MONEY, RATE)) {
			given(this.indicators.of(card.id())).willReturn(card);
		}
		given(this.indicators.partsOf(FigureRuleTests.WHOLE.id())).willReturn(List.of(FigureRuleTests.PART));
	}

	void says(IndicatorCard card, String period, String value, Object... further) {
		Map<String, Object> says = new HashMap<>(
				Map.of("indicator", card.id(), "value", Quantity.parse(value), "basis", Basis.ACTUAL));
		String[] parts = period.split(" ");
		says.put("period", Span.parse(parts[0]));
		says.put("periodType", (parts.length > 1) ? PeriodKind.valueOf(parts[1]) : null);
		for (int i = 0; i < further.length; i += 2) {
			says.put((String) further[i], further[i + 1]);
		}
		int number = this.batch.lines().size() + 1;
		this.batch.says(number, new Place(new UUID(0, number), List.of()),
				TestForms.of(IndicatorValueForm.class, "数字", says), null);
	}

	/** The keys of what a rule finds in the last line. */
	@SuppressWarnings("unchecked")
	List<String> last(Rule<? super IndicatorValueForm> rule) {
		List<String> keys = new ArrayList<>();
		((Rule<IndicatorValueForm>) rule).check(this.batch.lines().get(this.batch.lines().size() - 1))
			.stream()
			.map(Hit::key)
			.forEach(keys::add);
		return keys;
	}

	static List<StatedClaim> claims(ClaimKind kind, String value, @Nullable String within) {
		return List.of(new StatedClaim(kind, new Stated(Quantity.parseStatement(value, null)), null, null, null, within,
				null, null, null, null));
	}

	@ParameterizedTest
	@CsvSource({ "300万元, false", "295万元, true", "超295万元, false", "0.03亿元, false" })
	void theYearToDateIsTheSumOfItsMonths(String march, boolean found) {
		says(MONEY, "2023-01", "100万元");
		says(MONEY, "2023-02", "90万元");
		says(MONEY, "2023-03", "110万元");
		says(MONEY, "2023-03/YTD", march);
		assertThat(last(new MonthSumRule(this.values))).hasSize(found ? 1 : 0);
	}

	@Test
	void theMonthThatBreaksTheSumIsFoundToo() {
		says(MONEY, "2023-01", "100万元");
		says(MONEY, "2023-02/YTD", "190万元");
		says(MONEY, "2023-02", "95万元");
		assertThat(last(new MonthSumRule(this.values))).containsExactly("indicator-values.monthsDiffer");
	}

	@Test
	void aYearWithoutAllItsMonthsProvesNothing() {
		says(MONEY, "2023-01", "100万元");
		says(MONEY, "2023-03", "110万元");
		says(MONEY, "2023-03/YTD", "500万元");
		assertThat(last(new MonthSumRule(this.values))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "12.40亿元, 2.55亿元, ", "12.40亿元, 12.90亿元, indicator-values.sumBelowYear",
			"12.50亿元, 2.55亿元, indicator-values.sumNotGrownBy" })
	void whatHasComeSinceTheStartGrowsByTheYear(String sum, String year, @Nullable String key) {
		says(MONEY, "2022 CUMULATIVE", "9.85亿元");
		says(MONEY, "2023", year);
		says(MONEY, "2023 CUMULATIVE", sum);
		assertThat(last(new SinceStartRule(this.values))).isEqualTo((key != null) ? List.of(key) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "900万元, true", "90万元, false" })
	void theYearToDateOfJanuaryIsNotThatOfDecember(String january, boolean found) {
		says(MONEY, "2022-12/YTD", "900万元");
		says(MONEY, "2023-01/YTD", january);
		assertThat(last(new YearResetRule(this.values))).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "300.4亿元, -3.1, ", "310.5亿元, -3.1, indicator-values.saidToFall", "310.5亿元, 0.2, ",
			"300.4亿元, 3.1, indicator-values.saidToRise", "310亿元, -3.1, " })
	void whatIsSaidToFallFalls(String value, String growth, @Nullable String key) {
		says(MONEY, "2022", "310亿元");
		says(MONEY, "2023", value, "statedGrowth", Percent.parse(growth));
		assertThat(last(new GrowthSignRule(this.values))).isEqualTo((key != null) ? List.of(key) : List.of());
	}

	@Test
	void ratesChangeByPoints() {
		says(RATE, "2023", "70%", "statedGrowth", Percent.parse("5"));
		assertThat(last(new PointsRule(this.indicators))).hasSize(1);
		says(RATE, "2023", "70%", "claims", claims(ClaimKind.GROWTH, "5个百分点", null));
		assertThat(last(new PointsRule(this.indicators))).isEmpty();
		says(RATE, "2023", "70%", "claims", claims(ClaimKind.GROWTH, "5%", null));
		assertThat(last(new PointsRule(this.indicators))).hasSize(1);
		says(MONEY, "2023", "70亿元", "statedGrowth", Percent.parse("5"));
		assertThat(last(new PointsRule(this.indicators))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "180亿元, 371亿元, 翻番, false", "274亿元, 371亿元, 翻番, true", "180亿元, 371亿元, 翻两番, true",
			"274亿元, 超371亿元, 翻番, false", "274亿元, 371亿元, 增长, false" })
	void whatIsSaidToHaveDoubledHasDoubled(String before, String now, String word, boolean found) {
		says(MONEY, "2022", before);
		says(MONEY, "2023", now, "claimWord", word);
		assertThat(last(new DoubledRule(this.values))).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "105万元, 105万元, true", "112万元, 105万元, false", "105万元, 104万元, false", "0万元, 0万元, false" })
	void noMonthRepeatsTheTwoBeforeIt(String march, String others, boolean found) {
		says(MONEY, "2023-01", others);
		says(MONEY, "2023-02", others);
		says(MONEY, "2023-03", march);
		assertThat(last(new RecycledRule(this.values))).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "100万元, true", "110万元, false" })
	void theMonthsOfAYearAreNotAllTheSame(String june, boolean found) {
		for (int month = 1; month <= 12; month++) {
			says(MONEY, "2023-%02d".formatted(month), (month == 6) ? june : "100万元");
		}
		assertThat(last(new EqualMonthsRule(this.values))).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "2405.4万元, 3244万元, 74.15, true", "2405.4万元, 3244万元, 74.14, false" })
	void aShareThatIsCutOffIsNotRounded(String part, String whole, String stated, boolean rounded) {
		assertThat(StatedRates.shareRounds(Quantity.parse(part).base(), Quantity.parse(whole).base(),
				Percent.parse(stated)))
			.isEqualTo(rounded);
	}

	@ParameterizedTest
	@CsvSource({ "66.7%, false", "66.6%, false", "72.7%, true", "超60%, false" })
	void aStatedShareIsThePartOfItsWhole(String share, boolean found) {
		says(FigureRuleTests.WHOLE, "2023", "12人");
		says(FigureRuleTests.PART, "2023", "8人", "claims", claims(ClaimKind.SHARE, share, null));
		assertThat(last(new ShareRule(this.values))).hasSize(found ? 1 : 0);
		says(FigureRuleTests.PART, "2023", "8人", "claims", claims(ClaimKind.SHARE, share, "另一个合计"));
		assertThat(last(new ShareRule(this.values))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "含监测对象, 含监测对象, false", "含监测对象, 不含监测对象, true", ", 不含监测对象, false" })
	void aPartAndItsWholeAreOfOneScope(@Nullable String whole, String part, boolean found) {
		says(FigureRuleTests.WHOLE, "2023", "12人", "scopeNote", whole);
		says(FigureRuleTests.PART, "2023", "8人", "scopeNote", part);
		assertThat(last(new ScopeLabelRule(this.values))).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "5, 全省21市, false", "25, 全省21市, true", "22, 21个地市, true", "25, 全省, false" })
	void aPlaceIsWithinTheNumberOfItsGroup(int rank, String within, boolean found) {
		says(MONEY, "2023", "1亿元", "statedRank", rank, "rankWithin", within);
		assertThat(last(new RankRule())).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "3.00亿元, , false", "2.00亿元, , true", "2.90亿元, , true", "超2.00亿元, , false", "2.00亿元, 两县有重叠, false" })
	void thePairingsBelowComeToNoMoreThanTheOneAbove(String above, @Nullable String scope, boolean found) {
		UUID one = new UUID(7, 1);
		UUID other = new UUID(7, 2);
		given(this.tree.subtree(PAIRING)).willReturn(List.of(new PairingTree.Node(PAIRING, PAIRING, null, "P", "上"),
				new PairingTree.Node(one, PAIRING, PAIRING, "P1", "甲"),
				new PairingTree.Node(other, PAIRING, PAIRING, "P2", "乙")));
		says(MONEY, "2023", "1.00亿元", "pairing", one);
		says(MONEY, "2023", "2.00亿元", "pairing", other);
		says(MONEY, "2023", above, "scopeNote", scope);
		assertThat(last(new ChildrenSumRule(this.indicators, this.tree, this.jdbc))).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "138人, 115, false", "138人, 113.5, true", "138人, 113, false", "138人, 100, false",
			"1.38亿元, 113.5, false" })
	void aCompletionOfACountStandsForAWholeTarget(String value, String stated, boolean found) {
		IndicatorCard card = value.endsWith("人") ? FigureRuleTests.WHOLE : MONEY;
		says(card, "2023", value, "statedCompletion", Percent.parse(stated));
		assertThat(last(new TargetSolvedRule(this.values))).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "2023, 2023H1, 600人, true", "2023, 2023H1, 500人, false", "2023, 2023Q4, 超500人, false",
			"2023, 2023Q4, 超501人, true", "2023, 2022H2, 600人, false", "2023-06/YTD, 2023Q1, 600人, true",
			"2023-09/YTD, 2023-06/YTD, 600人, true", "2023-09/YTD, 2023-08/YTD, 600人, false",
			"2021/2023, 2022, 600人, true", "2023-01, 2023-01/YTD, 600人, false" })
	void aPartOfAPeriodIsNoMoreThanTheWhole(String whole, String part, String value, boolean found) {
		says(FigureRuleTests.WHOLE, whole, "500人");
		says(FigureRuleTests.WHOLE, part, value);
		assertThat(last(new PartOfSpanRule(this.periods, this.indicators))).hasSize(found ? 1 : 0);
	}

	@Test
	void aWholeThatIsFiledAfterItsPartIsAskedAsWell() {
		says(FigureRuleTests.WHOLE, "2023Q1", "800人");
		says(FigureRuleTests.WHOLE, "2023", "500人", "scopeNote", "不含监测对象");
		assertThat(last(new PartOfSpanRule(this.periods, this.indicators))).isEmpty();
		says(FigureRuleTests.WHOLE, "2023", "500人");
		assertThat(last(new PartOfSpanRule(this.periods, this.indicators)))
			.containsExactly("indicator-values.partOfSpanLarger");
	}

	@ParameterizedTest
	@CsvSource({ "30, 100, true", "29, 100, false", "30, 101, false" })
	void mostValuesOfASheetAreNoWholeHundreds(int values, int step, boolean found) {
		for (int i = 1; i <= values; i++) {
			says(MONEY, "2023", i * step + "万元");
		}
		assertThat(new RoundNumbersRule().check(this.batch.lines().get(0))).hasSize(found ? 1 : 0);
		assertThat(last(new RoundNumbersRule())).as("said once").isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "300, true, true", "299, true, false", "300, false, false" })
	void theFirstDigitsOfManyValuesAreSpreadNaturally(int values, boolean fives, boolean found) {
		double natural = 1;
		for (int i = 0; i < values; i++) {
			natural = (natural * 1.07 > 9.9) ? 1 : natural * 1.07;
			says(MONEY, "2023", (fives ? "5." + i : "%.3f".formatted(natural)) + "万元");
		}
		assertThat(new FirstDigitsRule().check(this.batch.lines().get(0))).hasSize(found ? 1 : 0);
	}

}
