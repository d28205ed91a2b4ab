package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.TestForms;
import cn.xieshou.figures.SampleFigures;
import cn.xieshou.indicator.Definition;
import cn.xieshou.indicator.DefinitionChange;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.Place;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.Recalculation;
import cn.xieshou.statement.SaidGrowth;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;
import cn.xieshou.values.Stated;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What rules find in figures, filed together with those beside them. */
class FigureRuleTests {

	static final IndicatorCard WHOLE = SampleFigures.card("jobs", IndicatorKind.FLOW, Unit.of("人"));

	static final IndicatorCard PART = partOf(WHOLE);

	static final IndicatorCard RATE = SampleFigures.card("share", IndicatorKind.RATIO, Unit.PERCENT);

	static final IndicatorCard MONEY = SampleFigures.card("money", IndicatorKind.FLOW, Unit.YI_YUAN);

	final Indicators indicators = mock(Indicators.class);

	final JdbcTemplate jdbc = mock(JdbcTemplate.class);

	final SeriesValues values = new SeriesValues(this.indicators, this.jdbc);

	final RuleBatch<IndicatorValueForm> batch = new RuleBatch<>();

	static IndicatorCard partOf(IndicatorCard whole) {
		IndicatorCard part = SampleFigures.card("jobs.poor", IndicatorKind.FLOW, Unit.of("人"));
		return new IndicatorCard(part.id(), part.code(), part.name(), part.nameEn(), part.level(), part.definitions(),
				part.unit(), part.kind(), part.overPairings(), part.overTime(), 0, part.domain(), null, whole.id(),
				List.of(), Set.of());
	}

	@BeforeEach
	void catalogue() {
		for (IndicatorCard card : List.of(WHOLE, PART, MONEY, RATE)) {
			given(this.indicators.of(card.id())).willReturn(card);
		}
		given(this.indicators.partsOf(WHOLE.id())).willReturn(List.of(PART));
	}

	/** Money of an indicator whose definition changed in 2023. */
	private IndicatorCard changed(String factor) {
		IndicatorCard card = new IndicatorCard(new UUID(0, 62), "changed", MONEY.name(), MONEY.nameEn(), MONEY.level(),
				new Definition("现口径", null,
						List.of(new DefinitionChange(LocalDate.parse("2023-01-01"), "原口径", null,
								(factor != null) ? new BigDecimal(factor) : null, null))),
				MONEY.unit(), MONEY.kind(), MONEY.overPairings(), MONEY.overTime(), 0, MONEY.domain(), null, null,
				List.of(), Set.of());
		given(this.indicators.of(card.id())).willReturn(card);
		return card;
	}

	@ParameterizedTest
	@CsvSource({ ", true", "2, false" })
	void noGrowthIsStatedAcrossAChangeOfTheDefinitionThatNoFactorBridges(String factor, boolean hit) {
		filed(says(changed(factor), "2023", "3亿元", "statedGrowth", Percent.parse("50")));
		assertThat(found(new DefinitionBreakRule(this.values))).isEqualTo(hit ? List.of(1) : List.of());
	}

	@Test
	void withinOneVersionOfTheDefinitionGrowthIsStated() {
		filed(says(changed(null), "2024", "3亿元", "statedGrowth", Percent.parse("50")),
				says(changed(null), "2022", "3亿元", "statedGrowth", Percent.parse("50")));
		assertThat(found(new DefinitionBreakRule(this.values))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2, 50, false", "2, 200, true", ", 999, false" })
	void aGrowthAcrossAChangeIsWhatTheBridgedValuesGive(String factor, String growth, boolean hit) {
		IndicatorCard card = changed(factor);
		filed(says(card, "2022", "1亿元"), says(card, "2023", "3亿元", "statedGrowth", Percent.parse(growth)));
		assertThat(found(new GrowthRule(this.values))).isEqualTo(hit ? List.of(2) : List.of());
	}

	/** A form of an actual value, with further fields. */
	static IndicatorValueForm says(IndicatorCard card, String period, String value, Object... further) {
		Map<String, Object> says = new HashMap<>(Map.of("indicator", card.id(), "period", Span.parse(period), "value",
				Quantity.parse(value), "basis", Basis.ACTUAL));
		for (int i = 0; i < further.length; i += 2) {
			says.put((String) further[i], further[i + 1]);
		}
		return TestForms.of(IndicatorValueForm.class, "数字", says);
	}

	void filed(IndicatorValueForm... forms) {
		for (IndicatorValueForm form : forms) {
			int number = this.batch.lines().size() + 1;
			this.batch.says(number, new Place(new UUID(0, number), List.of()), form, null);
		}
	}

	/** The lines in which a rule finds something. */
	List<Integer> found(Rule<? super IndicatorValueForm> rule) {
		List<Integer> lines = new ArrayList<>();
		this.batch.lines().forEach((line) -> hits(rule, line).forEach((hit) -> lines.add(line.number())));
		return lines;
	}

	@SuppressWarnings("unchecked")
	static List<Hit> hits(Rule<? super IndicatorValueForm> rule, RuleLine<IndicatorValueForm> line) {
		return ((Rule<IndicatorValueForm>) rule).check(line);
	}

	@ParameterizedTest
	@CsvSource({ "1280万元, 12800万元, true", "1280万元, 128万元, true", "1280万元, 1395万元, false", "1280万元, 13500万元, false",
			"1280万元, 12000万元, false" })
	void aValueIsNotTenTimesTheLastOneNorATenthOfIt(String before, String now, boolean hit) {
		filed(says(MONEY, "2022", before), says(MONEY, "2023", now));
		assertThat(found(new TenfoldRule(this.values))).isEqualTo(hit ? List.of(2) : List.of());
	}

	@Test
	void aLeapFromOneToTenIsNone() {
		filed(says(WHOLE, "2022", "1人"), says(WHOLE, "2023", "10人"));
		assertThat(found(new TenfoldRule(this.values))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "3450亿元, true", "3450万元, false", "60000万元, false", "66001万元, true", "0元, false" })
	void aValueIsWithinTwentyTimesTheMiddleOfThreePeriodsBefore(String now, boolean hit) {
		filed(says(MONEY, "2020", "3100万元"), says(MONEY, "2021", "3300万元"), says(MONEY, "2022", "3400万元"),
				says(MONEY, "2023", now));
		assertThat(found(new UnitSlipRule(this.values))).isEqualTo(hit ? List.of(4) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "-1人, indicator-values.negative", "320.5人, indicator-values.broken", "1.76万人, ", "约320.5人, ", "0人, " })
	void whatIsCountedIsWholeAndNotBelowZero(String value, @Nullable String key) {
		filed(says(WHOLE, "2023", value));
		assertThat(hits(new CountRule(this.indicators), this.batch.lines().get(0)).stream().map(Hit::key))
			.isEqualTo((key != null) ? List.of(key) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "statedGrowth, -100.1, true", "statedGrowth, -100, false", "statedCompletion, -1, true",
			"statedCompletion, 0, false", "overPlan, -101, true", "overPlan, -20, false" })
	void nothingShrinksByMoreThanItWas(String field, String points, boolean hit) {
		filed(says(MONEY, "2023", "1亿元", field, Percent.parse(points)));
		assertThat(found(new RateRule())).hasSize(hit ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "3001人, true", "3000人, false", "超3000人, false", "超3001人, true", "近3001人, false" })
	void aPartIsNoLargerThanItsWholeWhicheverIsFiledFirst(String part, boolean hit) {
		filed(says(WHOLE, "2023", "3000人"), says(PART, "2023", part));
		assertThat(found(new PartOfWholeRule(this.values))).isEqualTo(hit ? List.of(1, 2) : List.of());
	}

	@Test
	void aPartOfAnotherPeriodOrOfAPlanIsNoneOfTheWhole() {
		filed(says(WHOLE, "2023", "3000人"), says(PART, "2022", "4000人"),
				says(PART, "2023", "4000人", "basis", Basis.PLAN));
		assertThat(found(new PartOfWholeRule(this.values))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "5亩, true", "5万元, false" })
	void aValueIsInAUnitOfItsIndicator(String value, boolean hit) {
		filed(says(MONEY, "2023", value));
		assertThat(found(new UnitRule(this.indicators))).hasSize(hit ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "860人, true", "960人, false", "超860人, false" })
	void theYearToDateDoesNotFall(String november, boolean hit) {
		filed(says(WHOLE, "2023-10/YTD", "900人"), says(WHOLE, "2023-11/YTD", november));
		assertThat(found(new YearToDateRule(this.values))).isEqualTo(hit ? List.of(2) : List.of());
	}

	@Test
	void theYearToDateBeginsAgainInJanuary() {
		filed(says(WHOLE, "2022-12/YTD", "900人"), says(WHOLE, "2023-01/YTD", "10人"));
		assertThat(found(new YearToDateRule(this.values))).isEmpty();
	}

	/** 4766.22 over 3878.66 is 22.883 %; sources round, and some cut off. */
	@ParameterizedTest
	@CsvSource({ "22.88, false", "22.89, false", "22.9, false", "22.8, false", "28.88, true", "-22.88, true" })
	void aStatedGrowthIsWhatTheTwoValuesGive(String growth, boolean hit) {
		filed(says(MONEY, "2022", "3878.66亿元"),
				says(MONEY, "2023", "4766.22亿元", "statedGrowth", Percent.parse(growth)));
		assertThat(found(new GrowthRule(this.values))).isEqualTo(hit ? List.of(2) : List.of());
	}

	/** Of 超2亿元 and 3.0亿元 the growth is at most so much. */
	@ParameterizedTest
	@CsvSource({ "超2亿元, 3.0亿元, 40, false", "超2亿元, 3.0亿元, 90, true", "6.00亿元, 超7亿元, 10, true", "6.00亿元, 超7亿元, 20, false",
			"约2亿元, 3.0亿元, 90, false" })
	void aGrowthBesideABoundedValueContradictsOnlyWhatTheBoundsLeaveOut(String earlier, String later, String growth,
			boolean hit) {
		filed(says(MONEY, "2022", earlier), says(MONEY, "2023", later, "statedGrowth", Percent.parse(growth)));
		assertThat(found(new GrowthRule(this.values))).isEqualTo(hit ? List.of(2) : List.of());
	}

	@Test
	void aGrowthInDoubtProvesNothing() {
		filed(says(MONEY, "2023", "3亿元"),
				says(MONEY, "2024", "6亿元", "statedGrowth", Percent.parse("1"), "doubt", "来源如此"));
		assertThat(found(new GrowthRule(this.values))).isEmpty();
	}

	/** What a source says of growth beside 100.00 and 102.00亿元. */
	@ParameterizedTest
	@CsvSource({ "增长2%以上, false", "增长7%以上, true", "按可比口径增长7.2%, false", "扣除留抵退税因素后增长7.2%, false", "年均增长7.2%, false",
			"两年平均增长7.2%, false", "三年累计增长27.2%, false", "比2020年增长17.2%, false", "实际增长7.2%, false", "增加2亿元, false",
			"增加9亿元, true", "减少2亿元, true", "增长1.6倍, true", "环比增长7.2%, true", "较2019年同期增长7.2%, false" })
	void onlyAGrowthSinceTheYearBeforeIsHeldAgainstIt(String said, boolean hit) {
		filed(says(MONEY, "2023", "100.00亿元"),
				says(MONEY, "2024", "102.00亿元", "claims", List.of(SaidGrowth.claim(said, Span.parse("2024")))));
		assertThat(found(new GrowthRule(this.values))).as(said).isEqualTo(hit ? List.of(2) : List.of());
	}

	/** A rate that rose from 80 % to 85 % rose by 5 points. */
	@ParameterizedTest
	@CsvSource({ "提高5个百分点, false", "提高9个百分点, true", "提高5个百分点以上, false", "提高近6个百分点, false", "下降5个百分点, true",
			"提高6个百分点以上, true" })
	void aRateGrowsByPoints(String said, boolean hit) {
		filed(says(RATE, "2023", "80.0%"),
				says(RATE, "2024", "85.0%", "claims", List.of(SaidGrowth.claim(said, Span.parse("2024")))));
		assertThat(found(new GrowthRule(this.values))).as(said).isEqualTo(hit ? List.of(2) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "money, -3亿元, true", "money, 3亿元, false", "使用率, 250%, true", "使用率, 98%, false", "增长率, 250%, false",
			"完成率, 250%, false" })
	void moneyBelowZeroAndPartsBeyondAllAreAskedAbout(String name, String value, boolean hit) {
		IndicatorCard like = name.equals("money") ? MONEY : RATE;
		IndicatorCard card = new IndicatorCard(new UUID(0, 63), "named", name.equals("money") ? "财政援助资金" : name, name,
				like.level(), like.definitions(), like.unit(), like.kind(), like.overPairings(), like.overTime(), 0,
				like.domain(), null, null, List.of(), Set.of());
		given(this.indicators.of(card.id())).willReturn(card);
		filed(says(card, "2023", value));
		assertThat(found(new UsualRangeRule(this.indicators))).isEqualTo(hit ? List.of(1) : List.of());
	}

	@Test
	void onlyValuesOfOneBasisAndScopeNoteAreCompared() {
		filed(says(MONEY, "2022", "1.00亿元"),
				says(MONEY, "2023", "3.00亿元", "scopeNote", "含社会资金", "statedGrowth", Percent.parse("10")),
				says(MONEY, "2024", "9.00亿元", "basis", Basis.FORECAST, "statedGrowth", Percent.parse("10")));
		assertThat(found(new GrowthRule(this.values))).isEmpty();
	}

	@Test
	void aCompletionAndAnExcessSayTheSame() {
		filed(says(MONEY, "2023", "12亿元", "statedCompletion", Percent.parse("120"), "overPlan", Percent.parse("35")),
				says(MONEY, "2024", "12亿元", "statedCompletion", Percent.parse("120"), "overPlan", Percent.parse("20")));
		assertThat(found(new CompletionRule(this.values))).containsExactly(1);
	}

	@Test
	void aGrowthIsHeldAgainstTheBaseThatItNames() {
		filed(says(MONEY, "2019", "2亿元"), says(MONEY, "2022", "3亿元"),
				says(MONEY, "2023", "4亿元", "statedGrowth", Percent.parse("100"), "growthBase", Span.parse("2019")));
		assertThat(found(new GrowthRule(this.values))).isEmpty();
	}

	@Test
	void twoRecordsOfOneFigureSayTheSameOrThatTheyAreInDoubt() {
		filed(says(MONEY, "2022", "13亿元"), says(MONEY, "2022", "15亿元", "statedName", "到位"));
		assertThat(found(new SameFactRule(this.values, this.jdbc))).containsExactly(1, 2);
	}

	@Test
	void anotherBasisADoubtOrTheSameAmountIsNoContradiction() {
		filed(says(MONEY, "2022", "13亿元"), says(MONEY, "2022", "15亿元", "doubt", "两说"),
				says(MONEY, "2022", "130000万元", "statedName", "到位"),
				says(MONEY, "2022", "16亿元", "basis", Basis.FORECAST));
		assertThat(found(new SameFactRule(this.values, this.jdbc))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "881.4亿元, 6793.18亿元, 12.97, true", "881.4亿元, 6793.18亿元, 12.64, false", "2405.4万元, 3244万元, 74.14, true",
			"超881亿元, 6793.18亿元, 99, true" })
	void aStatedCompletionIsTheShareOfTheTarget(String value, String target, String stated, boolean agrees) {
		assertThat(Recalculation.share(Percent.parse(stated), Quantity.parse(value), Quantity.parse(target)))
			.isEqualTo(agrees);
	}

	private static StatedClaim claim(ClaimKind kind, String value, Integer among) {
		return new StatedClaim(kind, new Stated(Quantity.parseStatement(value, null)), null, null, null, null, among,
				null, null, null);
	}

	@ParameterizedTest
	@CsvSource({ "RANK, 0位, , indicator-values.noPlace", "RANK, 2.5位, , indicator-values.noPlace",
			"GROWTH_RANK, -1位, , indicator-values.noPlace", "RANK, 22位, 21, indicator-values.placeBeyond",
			"RANK, 21位, 21,", "RANK, 前3位, 21,", "RANK, 百强, ,", "SHARE, 130%, , indicator-values.noShare",
			"SHARE, 90%—120%, , indicator-values.noShare", "SHARE, -1%, , indicator-values.noShare", "SHARE, 100%, ,",
			"SHARE, 三分之二, ,", "COMPLETION, -5%, , indicator-values.noCompletion", "COMPLETION, 130%, ,",
			"EXCESS, -101%, , indicator-values.noCompletion", "EXCESS, 23.52%, ,",
			"GROWTH, -101%, , indicator-values.noGrowth", "GROWTH, -100%, ,", "GROWTH, -120个百分点, ,", "GROWTH, 3倍, ," })
	void whatASourceSaysBesideAValueCanBe(ClaimKind kind, String value, @Nullable Integer among, @Nullable String key) {
		filed(says(MONEY, "2023", "1亿元", "claims", List.of(claim(kind, value, among))));
		assertThat(hits(new ClaimRangeRule(), this.batch.lines().get(0)).stream().map(Hit::key))
			.isEqualTo((key != null) ? List.of(key) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "好, false", "第二档次, false", "“好”, false", "优秀等次, false", "4A级, false", "B+, false", "二等奖, false",
			"特别棒, true", "第九十档, true", "很高兴, true" })
	void aGradeIsAWordOfAScale(String grade, boolean hit) {
		filed(says(MONEY, "2023", "1亿元", "claims",
				List.of(new StatedClaim(ClaimKind.GRADE, null, null, null, null, "考核", null, null, grade, null))));
		assertThat(found(new GradeRule())).hasSize(hit ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "某公司, , true", "某某食品有限公司, PAIRING, true", "恒兴集团（湛江）, REGION, true", "某蔬菜专业合作社, PAIRING, true",
			"某公司, FIRM, false", "某公司产业园, PAIRING, false", "全县, REGION, false" })
	void aCompanyIsNoPairingOrRegion(String subject, @Nullable SubjectKind kind, boolean hit) {
		filed((kind != null) ? says(MONEY, "2023", "1亿元", "subject", subject, "subjectKind", kind)
				: says(MONEY, "2023", "1亿元", "subject", subject));
		assertThat(found(new SubjectKindRule())).hasSize(hit ? 1 : 0);
	}

	@Test
	void nothingIsSaidOfADraftThatSaysNothing() {
		filed(TestForms.of(IndicatorValueForm.class, "空", Map.of()));
		for (Rule<? super IndicatorValueForm> rule : List.<Rule<? super IndicatorValueForm>>of(
				new TenfoldRule(this.values), new UnitSlipRule(this.values), new CountRule(this.indicators),
				new RateRule(), new PartOfWholeRule(this.values), new UnitRule(this.indicators),
				new YearToDateRule(this.values), new GrowthRule(this.values), new SameFactRule(this.values, this.jdbc),
				new CompletionRule(this.values))) {
			assertThat(found(rule)).as(rule.card().code()).isEmpty();
		}
	}

}
