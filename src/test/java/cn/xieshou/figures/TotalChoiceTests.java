package cn.xieshou.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.indicator.Aggregation;
import cn.xieshou.indicator.Definition;
import cn.xieshou.indicator.DefinitionChange;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.Claim;
import cn.xieshou.statement.FigureScope;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;
import cn.xieshou.values.Unit;

import static cn.xieshou.figures.SampleFigures.figure;
import static org.assertj.core.api.Assertions.assertThat;

/** Which figure of a pairing stands for it in a total. */
class TotalChoiceTests {

	/** The figure that comes first, whichever way they are given. */
	private static Figure first(Figure... figures) {
		List<Figure> all = new ArrayList<>(List.of(figures));
		Figure first = all.stream().min(FigureChoice.ORDER).orElseThrow();
		Collections.reverse(all);
		assertThat(all.stream().min(FigureChoice.ORDER)).contains(first);
		return first;
	}

	@Test
	void theWholeComesBeforeALaterAndLargerPart() {
		Figure whole = figure("1亿元").period("2021").get();
		assertThat(first(whole, figure("9亿元").period("2023").subject("全市新引进招商项目").get())).isEqualTo(whole);
	}

	@Test
	void theLatestComesBeforeTheEarlier() {
		Figure latest = figure("1亿元").period("2023").get();
		assertThat(first(figure("9亿元").period("2022").get(), latest)).isEqualTo(latest);
	}

	@Test
	void aDatedFigureComesBeforeOneOfNoPeriod() {
		Figure dated = figure("1亿元").period("2001").get();
		assertThat(first(figure("9亿元").period(Period.of(PeriodKind.CUMULATIVE, null)).get(), dated)).isEqualTo(dated);
	}

	@Test
	void theLongerStretchComesBeforeTheShorterWithTheSameEnd() {
		Figure longer = figure("1亿元").period("2021/2023").get();
		assertThat(first(figure("9亿元").period("2023").get(), longer)).isEqualTo(longer);
	}

	@Test
	void theLargerComesBeforeTheSmallerOfTheSamePeriod() {
		Figure larger = figure("1482.21亿元").get();
		assertThat(first(figure("187130万元").get(), larger)).isEqualTo(larger);
	}

	@Test
	void equalFiguresAreTakenByIdSoThatATotalStaysTheSame() {
		Figure one = figure("1亿元").called(1).get();
		assertThat(first(figure("10000万元").called(2).get(), one)).isEqualTo(one);
	}

	/** Whether moments of a stock of two days tolerance are added up. */
	private static String unlike(IndicatorKind kind, String changed, String... days) {
		IndicatorCard usual = SampleFigures.card("parks", kind, Unit.PIECE);
		List<DefinitionChange> changes = (changed == null) ? List.of()
				: List.of(new DefinitionChange(LocalDate.parse(changed), "旧", null, null, null));
		IndicatorCard card = new IndicatorCard(usual.id(), usual.code(), usual.name(), usual.nameEn(), usual.level(),
				new Definition("新", null, changes), usual.unit(), kind, Aggregation.SUM, Aggregation.LAST, 2,
				usual.domain(), null, null, List.of(), Set.of());
		return reason(card,
				Arrays.stream(days)
					.map((day) -> figure("3个").period(Period.of(PeriodKind.INSTANT, Span.parse(day))).get())
					.toList());
	}

	@Test
	void momentsOfStocksAreAddedUpWithinTheToleranceOfTheIndicator() {
		assertThat(unlike(IndicatorKind.STOCK, null, "2024-12-29", "2024-12-31")).isNull();
		assertThat(unlike(IndicatorKind.STOCK, null, "2024-12-28", "2024-12-31")).isEqualTo("figure.unlike.period");
		assertThat(unlike(IndicatorKind.CUMULATIVE, null, "2024-12-29", "2024-12-31"))
			.isEqualTo("figure.unlike.period");
	}

	@Test
	void momentsBeforeAndAfterAChangeOfTheDefinitionAreNotAddedUp() {
		assertThat(unlike(IndicatorKind.STOCK, "2025-01-01", "2024-12-31", "2025-01-01"))
			.isEqualTo("figure.unlike.definition");
	}

	@Property(tries = 50)
	void theChoiceDoesNotDependOnTheOrder(@ForAll long seed) {
		Random random = new Random(seed);
		List<Figure> figures = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			figures.add(figure((random.nextInt(3) + 1) + "亿元").called(i)
				.subject(random.nextBoolean() ? "" : "园区")
				.period(String.valueOf(2020 + random.nextInt(3)))
				.get());
		}
		List<Figure> sorted = figures.stream().sorted(FigureChoice.ORDER).toList();
		Collections.shuffle(figures, random);
		assertThat(figures.stream().sorted(FigureChoice.ORDER).toList()).isEqualTo(sorted);
	}

	@ParameterizedTest
	@CsvSource({ "2023, 2023, true", "2022, 2023, false", "2023-11, 2023, false", "2023H1, 2023, false",
			"2022/2023, 2023, false", "2024, 2023, false" })
	void aFlowCountsForItsOwnCalendarYearOnly(String period, int year, boolean counts) {
		assertThat(FigureChoice.counts(figure("1亿元").period(period).get(), year)).isEqualTo(counts);
	}

	@ParameterizedTest
	@CsvSource({ "STOCK, 2022, false", "STOCK, 2023-11, true", "STOCK, 2023-12-31, true", "STOCK, 2022-12-31, false",
			"CUMULATIVE, 2019/2023, true", "CUMULATIVE, 2019/2022, false", "STOCK, 2024, false",
			"CUMULATIVE, 2023-06/, false", "RATIO, 2021, false", "RATIO, 2023, true" })
	void whatIsNoFlowBelongsToTheYearThatItsPeriodEndsIn(IndicatorKind kind, String period, boolean counts) {
		assertThat(FigureChoice.counts(figure("1亿元").kind(kind).period(period).get(), 2023)).isEqualTo(counts);
	}

	@Test
	void aCumulativeFigureOfAFlowIsNoFigureOfItsYear() {
		Period cumulative = Period.of(PeriodKind.CUMULATIVE, Span.parse("2023"));
		assertThat(FigureChoice.counts(figure("1亿元").period(cumulative).get(), 2023)).isFalse();
		assertThat(FigureChoice.counts(figure("1亿元").period(cumulative).get(), null)).isTrue();
	}

	@Test
	void neitherAPlanNorWhatIsMissingCounts() {
		assertThat(FigureChoice.counts(figure("1亿元").basis(Basis.PLAN).get(), null)).isFalse();
		assertThat(FigureChoice.counts(figure(null).get(), null)).isFalse();
	}

	@Test
	void aForecastCounts() {
		assertThat(FigureChoice.counts(figure("1亿元").basis(Basis.FORECAST).get(), 2023)).isTrue();
	}

	@Test
	void whatIsOfThePairingComesBeforeWhatIsOfAParkInIt() {
		Figure own = figure("1亿元").period("2021").get();
		assertThat(first(own, figure("9亿元").period("2023").of(SubjectKind.PARK).get())).isEqualTo(own);
	}

	@Test
	void aRegionsFigureIsAsGoodAsThePairings() {
		Figure later = figure("1亿元").period("2023").of(SubjectKind.REGION).get();
		assertThat(first(later, figure("9亿元").period("2021").get())).isEqualTo(later);
	}

	@Test
	void whatCoversMoreOrNobodyKnowsHowMuchIsInNoSum() {
		assertThat(FigureChoice.counts(figure("1亿元").reaching(FigureScope.BEYOND).get(), null)).isFalse();
		assertThat(FigureChoice.counts(figure("1亿元").reaching(FigureScope.UNCLEAR).get(), null)).isFalse();
		assertThat(FigureChoice.counts(figure("1亿元").reaching(FigureScope.OWN).get(), null)).isTrue();
	}

	@Test
	void aNumberInANameIsInNoSumButOneReadFromAWordIs() {
		assertThat(FigureChoice.counts(figure("100个").claimed(Claim.FROM_NAME).get(), null)).isFalse();
		assertThat(FigureChoice.counts(figure("1个").claimed(Claim.FROM_WORD).get(), null)).isTrue();
	}

	@Test
	void ofTwoStatementsOfOneFactOneIsInTheSum() {
		Figure counted = figure("1亿元").get();
		assertThat(FigureChoice.counts(figure("1亿元").sameAs(counted).get(), null)).isFalse();
		assertThat(FigureChoice.counts(counted, null)).isTrue();
	}

	@Test
	void whatIsOfNoKnownStretchIsInNoSum() {
		Period unstated = Period.of(PeriodKind.UNSTATED, Span.parse("2024-01"));
		assertThat(FigureChoice.counts(figure("1亿元").period(unstated).get(), null)).isFalse();
		assertThat(unstated.previousComparable()).isNull();
	}

	@Test
	void whatConvertsIntoNothingAlikeIsNotAddedUp() {
		assertThat(unlike(figure("2.2万人次").get(), figure("2亿元").get())).isEqualTo("figure.unlike.unit");
		assertThat(unlike(figure("2万元").get(), figure("2亿元").get())).isNull();
	}

	@Test
	void aPairingIsNotAddedToOneThatHoldsIt() {
		assertThat(unlike(figure("8500万元").get(), figure("7000万元").below().get())).isEqualTo("figure.unlike.overlap");
		assertThat(unlike(figure("8500万元").below().get(), figure("7000万元").below().get())).isNull();
	}

	private static String unlike(Figure... figures) {
		return reason(figures[0].indicator(), List.of(figures));
	}

	/** The only reason or {@code null}. */
	private static String reason(IndicatorCard card, List<Figure> figures) {
		List<Likeness.Reason> reasons = Likeness.unlike(card, figures);
		assertThat(reasons).hasSizeLessThan(2);
		return reasons.isEmpty() ? null : reasons.get(0).key();
	}

	@Test
	void figuresOfDifferentScopeNotesAreNotAlike() {
		assertThat(unlike(figure("1亿元").counting("款物").get(), figure("2亿元").counting("资金").get()))
			.isEqualTo("figure.unlike.scopeNote");
		assertThat(unlike(figure("1亿元").counting("款物").get(), figure("2亿元").get()))
			.isEqualTo("figure.unlike.scopeNote");
		assertThat(unlike(figure("1亿元").counting("款物").get(), figure("2亿元").counting("款物").get())).isNull();
	}

	@Test
	void figuresOfDifferentKindsOfSubjectsAreNotAlike() {
		Figure pairing = figure("1亿元").get();
		assertThat(unlike(pairing, figure("2亿元").of(SubjectKind.PARK).get())).isEqualTo("figure.unlike.subject");
		assertThat(unlike(pairing, figure("2亿元").of(SubjectKind.REGION).get())).isEqualTo("figure.unlike.subject");
		assertThat(unlike(figure("1亿元").of(SubjectKind.PARK).get())).isEqualTo("figure.unlike.part");
		assertThat(unlike(pairing, figure("2亿元").get())).isNull();
	}

}
