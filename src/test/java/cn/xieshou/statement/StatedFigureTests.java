package cn.xieshou.statement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestForms;
import cn.xieshou.figures.SampleFigures;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What stated values and targets may say, and the series that they are part of. */
class StatedFigureTests {

	private static final IndicatorCard REVENUE = SampleFigures.card("tourism.revenue", IndicatorKind.FLOW,
			Unit.YI_YUAN);

	private static IndicatorValueForm value(Map<String, Object> says) {
		Map<String, Object> all = new HashMap<>(
				Map.of("indicator", REVENUE.id(), "period", Span.parse("2023"), "basis", Basis.ACTUAL));
		all.putAll(says);
		return TestForms.of(IndicatorValueForm.class, "", all);
	}

	private static TargetForm target(Map<String, Object> says) {
		Map<String, Object> all = new HashMap<>(
				Map.<String, Object>of("indicator", REVENUE.id(), "period", Span.parse("2023"), "value",
						Quantity.parse("20亿元"), "kind", TargetKind.BINDING, "origin", TargetOrigin.STATED));
		all.putAll(says);
		return TestForms.of(TargetForm.class, "", all);
	}

	private static IndicatorValue made(IndicatorValueForm form) {
		IndicatorValue value = new IndicatorValue();
		value.measure(form, REVENUE);
		value.apply(form);
		return value;
	}

	private static Target made(TargetForm form) {
		Target target = new Target();
		target.measure(form, REVENUE);
		target.apply(form);
		return target;
	}

	private static void refused(Runnable act, String field, String rule) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run)
			.withMessage(rule)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	@Test
	void aValueIsThereOrSaysWhyNot() {
		refused(() -> made(value(Map.of())), "value", "indicator-values.valueOrAbsence");
		refused(() -> made(value(Map.of("value", Quantity.parse("18亿元"), "absence", Absence.MISSING))), "value",
				"indicator-values.valueOrAbsence");
		assertThatCode(() -> made(value(Map.of("absence", Absence.NOT_DUE)))).doesNotThrowAnyException();
		assertThatCode(() -> made(value(Map.of("value", Quantity.parse("18亿元"))))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "18个, false", "18万元, true", "18亩, false", "18元, true", "18%, false" })
	void aValueIsInAUnitOfItsIndicator(String stated, boolean taken) {
		IndicatorValueForm form = value(Map.of("value", Quantity.parse(stated)));
		if (taken) {
			assertThatCode(() -> made(form)).doesNotThrowAnyException();
		}
		else {
			refused(() -> made(form), "value", "indicator-values.otherUnit");
		}
	}

	@Test
	void aTargetIsInAUnitOfItsIndicator() {
		refused(() -> made(target(Map.of("value", Quantity.parse("20个")))), "value", "indicator-values.otherUnit");
	}

	@Test
	void aTargetThatFollowsFromARateSaysHowAndNoOther() {
		refused(() -> made(target(Map.of("origin", TargetOrigin.DERIVED))), "derivation", "targets.derivationNeeded");
		refused(() -> made(target(Map.of("derivation", "18 ÷ 1.2"))), "derivation", "targets.derivationNeeded");
		assertThatCode(() -> made(target(Map.of("origin", TargetOrigin.DERIVED, "derivation", "18 ÷ 1.2"))))
			.doesNotThrowAnyException();
	}

	@Test
	void aValueIsNamedAfterItsSubjectAndIndicator() {
		assertThat(made(value(Map.of("value", Quantity.parse("18亿元")))).getName()).isEqualTo("协议投资额");
		assertThat(made(value(Map.of("value", Quantity.parse("18亿元"), "subject", "全县旅游"))).getName())
			.isEqualTo("全县旅游 · 协议投资额");
		assertThat(made(target(Map.of("subject", "全县旅游"))).getName()).isEqualTo("全县旅游 · 协议投资额");
	}

	@ParameterizedTest
	@CsvSource({ "2023, YEAR", "2023H1, HALF", "2023Q4, QUARTER", "2023-11, MONTH", "2019/2021, RANGE",
			"2023-11/YTD, YTD" })
	void theKindOfAPeriodFollowsFromItsStretch(String period, PeriodKind kind) {
		IndicatorValue value = made(value(Map.of("value", Quantity.parse("18亿元"), "period", Span.parse(period))));
		assertThat(value.form().periodType()).isEqualTo(kind);
		assertThat(made(target(Map.of("period", Span.parse(period)))).form().periodType()).isEqualTo(kind);
	}

	@Test
	void aKindThatIsGivenStaysWhereTheStretchLeavesItOpen() {
		assertThat(IndicatorValue.period(PeriodKind.CUMULATIVE, Span.parse("2023")).kind())
			.isEqualTo(PeriodKind.CUMULATIVE);
		assertThat(IndicatorValue.period(PeriodKind.INSTANT, null).span()).isNull();
	}

	@Test
	void aKindThatContradictsTheStretchIsRefused() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> IndicatorValue.period(PeriodKind.MONTH, Span.parse("2023")))
			.withMessage("period.mismatch");
	}

	@Test
	void aFigureWithoutKindAndStretchIsRefused() {
		refused(() -> IndicatorValue.period(null, null), "period", "indicator-values.periodNeeded");
	}

	@Test
	void aPeriodHasItsDays() {
		Period period = IndicatorValue.period(null, Span.parse("2023Q4"));
		assertThat(period.startsOn()).isEqualTo(LocalDate.of(2023, 10, 1));
		assertThat(period.endsOn()).isEqualTo(LocalDate.of(2023, 12, 31));
	}

	@Test
	void aSeriesIsOneOfIndicatorPairingRegionAndSubject() {
		UUID pairing = UUID.randomUUID();
		RegionCode region = RegionCode.of("440823");
		Series series = new Series(REVENUE.id(), pairing, region, "全县旅游");
		assertThat(series.id()).isEqualTo(new Series(REVENUE.id(), pairing, region, "全县旅游").id())
			.isNotEqualTo(new Series(UUID.randomUUID(), pairing, region, "全县旅游").id())
			.isNotEqualTo(new Series(REVENUE.id(), UUID.randomUUID(), region, "全县旅游").id())
			.isNotEqualTo(new Series(REVENUE.id(), pairing, null, "全县旅游").id())
			.isNotEqualTo(new Series(REVENUE.id(), pairing, region, "").id());
	}

	@Test
	void valueAndTargetOfTheSameThingAreOfOneSeries() {
		IndicatorValueForm value = value(Map.of("value", Quantity.parse("18亿元"), "subject", "全县旅游"));
		TargetForm target = target(Map.of("subject", "全县旅游"));
		assertThat(Series.of(value.indicator(), value.pairing(), value.region(), value.subject()).id())
			.isEqualTo(Series.of(target.indicator(), target.pairing(), target.region(), target.subject()).id());
	}

	@Test
	void aCellIsOneOfIndicatorPairingAndPeriod() {
		UUID pairing = UUID.randomUUID();
		UUID cell = Series.cell(REVENUE.id(), pairing, Period.parse("2023"));
		assertThat(cell).isEqualTo(Series.cell(REVENUE.id(), pairing, Period.parse("2023")))
			.isNotEqualTo(Series.cell(REVENUE.id(), pairing, Period.parse("2022")))
			.isNotEqualTo(Series.cell(REVENUE.id(), pairing, Period.of(PeriodKind.CUMULATIVE, Span.parse("2023"))))
			.isNotEqualTo(Series.cell(REVENUE.id(), UUID.randomUUID(), Period.parse("2023")));
	}

}
