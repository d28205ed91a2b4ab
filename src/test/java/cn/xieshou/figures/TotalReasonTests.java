package cn.xieshou.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.FigureScope;

import static cn.xieshou.figures.SampleFigures.figure;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Totals over pairings give their sum, or every reason why not with the figures that it
 * is of.
 */
class TotalReasonTests {

	private static final List<PairingTree.Node> PAIRINGS = IntStream.rangeClosed(1, 4)
		.mapToObj(SampleFigures::root)
		.toList();

	private static FigureTotal total(SampleFigures... figures) {
		List<Figure> all = Arrays.stream(figures).map(SampleFigures::get).toList();
		return FigureAddition.of(all.get(0).indicator(), PAIRINGS, 2023, all,
				(figure) -> FigureChoice.isOf(figure, 2023));
	}

	/** Whose figures a reason is of, by the key of each. */
	private static Map<String, List<String>> reasons(FigureTotal total) {
		return total.reasons()
			.stream()
			.collect(Collectors.toMap(Likeness.Reason::key,
					(reason) -> reason.figures().stream().map((figure) -> figure.pairing().code()).sorted().toList()));
	}

	@ParameterizedTest
	@CsvSource({ "超2亿元, 不超过3亿元, 1亿元", ">2亿元, <3亿元, 1亿元", "至少1亿元, 不足9千万元, 0元" })
	void lowerBoundsWithUpperOnesHaveNoSumAndOnlyTheyAreNamed(String low, String high, String exact) {
		FigureTotal total = total(figure(low).in(1), figure(high).in(2), figure(exact).in(3));
		assertThat(total.isAlike()).isTrue();
		assertThat(total.isRefused()).isTrue();
		assertThat(total.total().quantity()).isNull();
		assertThat(reasons(total)).isEqualTo(Map.of("figure.unbounded", List.of("R1", "R2")));
	}

	@ParameterizedTest
	@CsvSource({ "约2亿元, 超3亿元", "2亿元左右, 不超过3亿元", "近2亿元, 3—5亿元", "约3—5亿元, 超1亿元", "约3—5亿元, 1—2亿元" })
	void anApproximateNumberWithABoundedOneHasNoSumBecauseItIsApproximate(String about, String bounded) {
		FigureTotal total = total(figure(about).in(1), figure(bounded).in(2), figure("1亿元").in(4));
		assertThat(total.total().quantity()).isNull();
		assertThat(reasons(total)).isEqualTo(Map.of("figure.unbounded.about", List.of("R1", "R2")));
	}

	@ParameterizedTest
	@CsvSource({ "约2亿元, 1亿元, 约3亿元", "超2亿元, 1亿元, ≥3亿元", "不超过2亿元, 2亿元, ≤4亿元", "1—2亿元, 超1亿元, ≥2亿元", ">2亿元, 1亿元, >3亿元",
			"约3—5亿元, 约1—2亿元, 约4—7亿元", "近10—12万元, 1万元, 约11—13万元", "约3—5亿元, 约1亿元, 约4—6亿元" })
	void whatHasASumHasNoReason(String one, String other, String sum) {
		FigureTotal total = total(figure(one).in(1), figure(other).in(2));
		assertThat(total.reasons()).isEmpty();
		assertThat(FigureViewAssembler.compact(total.total().quantity())).hasToString(sum);
	}

	@Test
	void everyReasonThatHoldsIsGiven() {
		FigureTotal total = FigureAddition.of(figure("1亿元").get().indicator(), PAIRINGS,
				List.of(figure("1亿元").in(1).get(), figure("2亿元").in(2).period("2022").counting("款物").get()));
		assertThat(reasons(total)).isEqualTo(
				Map.of("figure.unlike.period", List.of("R1", "R2"), "figure.unlike.scopeNote", List.of("R1", "R2")));
		assertThat(total.isAlike()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(Absence.class)
	void aPairingWithoutAValueKeepsItsKindOfAbsence(Absence absence) {
		FigureTotal total = total(figure("1亿元").in(1), figure(null).in(2).absent(absence));
		assertThat(total.total().quantity()).hasToString("100000000.00元");
		assertThat(total.gapsByReason().get("Absence." + absence)).extracting((gap) -> gap.pairing().code())
			.contains("R2");
		assertThat(total.gaps()).hasSize(3);
		assertThat(total.gaps().get(0).isUnreported()).isEqualTo(absence == Absence.MISSING);
	}

	@Test
	void nothingAtAllIsNotAlikeAndSaysWhatPairingsSayInstead() {
		FigureTotal total = total(figure(null).in(1).absent(Absence.NOT_DUE),
				figure(null).in(2).absent(Absence.NOT_APPLICABLE));
		assertThat(total.isAlike()).isFalse();
		assertThat(total.isRefused()).isFalse();
		assertThat(reasons(total)).isEqualTo(Map.of("figure.nothing", List.of("R1", "R2")));
		assertThat(total.gapsByReason()).containsOnlyKeys("Absence.NOT_DUE", "Absence.NOT_APPLICABLE",
				"Absence.MISSING");
		assertThat(total.gapsByReason().get("Absence.MISSING")).hasSize(2);
	}

	@Test
	void anAbsenceOfAnotherYearIsNotThatOfThisOne() {
		assertThat(total(figure(null).in(1).period("2022").absent(Absence.NOT_APPLICABLE)).gapsByReason())
			.containsOnlyKeys("Absence.MISSING");
	}

	@Test
	void whatIsExpectedStandsApartFromTheSumOfWhatWas() {
		FigureTotal total = total(figure("1亿元").in(1), figure("9亿元").in(2).basis(Basis.FORECAST), figure("2亿元").in(3));
		assertThat(total.reasons()).isEmpty();
		assertThat(FigureViewAssembler.compact(total.total().quantity())).hasToString("3亿元");
		assertThat(total.total().isForecast()).isFalse();
		assertThat(total.expected()).singleElement()
			.satisfies((figure) -> assertThat(figure.pairing().code()).isEqualTo("R2"));
		assertThat(total.leftOut()).extracting(FigureTotal.LeftOut::reason).containsExactly("figure.leftOut.forecast");
	}

	@Test
	void whereAllIsExpectedItAddsUpAsExpected() {
		FigureTotal total = total(figure("1亿元").in(1).basis(Basis.FORECAST), figure("9亿元").in(2).basis(Basis.FORECAST));
		assertThat(total.total().isForecast()).isTrue();
		assertThat(FigureViewAssembler.compact(total.total().quantity())).hasToString("10亿元");
	}

	@Test
	void theLatestYearIsThatOfWhatWas() {
		assertThat(FigureChoice.latestYear(
				List.of(figure("1亿元").period("2023").get(), figure("2亿元").period("2025").basis(Basis.FORECAST).get())))
			.isEqualTo(2023);
		assertThat(FigureChoice.latestYear(List.of(figure("2亿元").period("2025").basis(Basis.FORECAST).get())))
			.isEqualTo(2025);
	}

	@Test
	void aSecondFigureWithAScopeNoteDoesNotKeepTheFirstFromItsSum() {
		FigureTotal total = total(figure("1亿元").in(1), figure("9亿元").in(1).counting("款物"), figure("2亿元").in(2));
		assertThat(FigureViewAssembler.compact(total.total().quantity())).hasToString("3亿元");
		assertThat(total.scopeNote()).isNull();
		assertThat(total.leftOut()).extracting(FigureTotal.LeftOut::reason).containsExactly("figure.leftOut.scopeNote");
	}

	@Test
	void figuresOfTheSameScopeNoteAddUpWhereMorePairingsHaveIt() {
		FigureTotal total = total(figure("1亿元").in(1), figure("9亿元").in(1).counting("款物"),
				figure("2亿元").in(2).counting("款物"), figure("3亿元").in(3).counting("款物"));
		assertThat(FigureViewAssembler.compact(total.total().quantity())).hasToString("14亿元");
		assertThat(total.scopeNote()).isEqualTo("款物");
	}

	@Test
	void aPairingThatCountsOnlyInAnotherWayIsNotAdded() {
		FigureTotal total = total(figure("1亿元").in(1), figure("2亿元").in(2).counting("款物"));
		assertThat(reasons(total)).isEqualTo(Map.of("figure.unlike.scopeNote", List.of("R1", "R2")));
	}

	@Test
	void aSumSaysWhichOfItsFiguresAreInDoubt() {
		FigureTotal total = total(figure("1亿元").in(1).doubted("两处不一"), figure("2亿元").in(2));
		assertThat(total.doubtful()).singleElement()
			.satisfies((figure) -> assertThat(figure.doubt()).isEqualTo("两处不一"));
		assertThat(total.reasons()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "BEYOND", "UNCLEAR" })
	void whatCoversMoreIsNamedAndNotCalledUnreported(FigureScope scope) {
		FigureTotal total = total(figure("1亿元").in(1), figure("2亿元").in(2).reaching(scope));
		assertThat(total.gapsByReason().keySet()).containsExactly(
				(scope == FigureScope.BEYOND) ? "figure.leftOut.beyond" : "figure.leftOut.unclear", "Absence.MISSING");
	}

	@ParameterizedTest
	@CsvSource({ "2023-12-31, 2023", "2023-06-30, 2023-06-30", "2023, 2023-12-31" })
	void aStockIsThatOfTheEndOfItsPeriod(String one, String other) {
		FigureTotal total = total(figure("1亿元").in(1).kind(IndicatorKind.STOCK).period(one),
				figure("2亿元").in(2).kind(IndicatorKind.STOCK).period(other));
		assertThat(total.reasons()).isEmpty();
		assertThat(total.covered()).isEqualTo(2);
	}

}
