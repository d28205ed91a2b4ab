package cn.xieshou.indicator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestForms;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a card of the catalogue may say. */
class IndicatorRulesTests {

	private final IndicatorRegister register = new IndicatorRegister();

	private static IndicatorForm form(Map<String, Object> says) {
		Map<String, Object> all = new HashMap<>(Map.<String, Object>of("code", "tourism.revenue", "nameEn",
				"Tourism revenue", "definition", "全县旅游总收入。", "unit", Unit.YI_YUAN, "kind", IndicatorKind.FLOW,
				"overPairings", Aggregation.SUM, "overTime", Aggregation.SUM, "domain", Domain.TOURISM));
		all.putAll(says);
		return TestForms.of(IndicatorForm.class, "旅游收入", all);
	}

	@ParameterizedTest
	@CsvSource({ "RATIO, SUM, NONE, overPairings", "RANK, SUM, LAST, overPairings", "RATIO, NONE, SUM, overTime",
			"RANK, LAST, SUM, overTime", "RATIO, SUM, SUM, overPairings" })
	void ratesAndPlacesNeverAddUp(IndicatorKind kind, Aggregation overPairings, Aggregation overTime, String field) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.register
				.create(form(Map.of("kind", kind, "overPairings", overPairings, "overTime", overTime))))
			.withMessage("indicators.notAdditive")
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	@ParameterizedTest
	@CsvSource({ "RATIO, NONE, LAST", "RANK, LAST, NONE", "STOCK, SUM, LAST", "FLOW, SUM, SUM", "CUMULATIVE, SUM, LAST",
			"STOCK, NONE, NONE" })
	void everythingElseIsTaken(IndicatorKind kind, Aggregation overPairings, Aggregation overTime) {
		assertThatCode(() -> this.register
			.create(form(Map.of("kind", kind, "overPairings", overPairings, "overTime", overTime))))
			.doesNotThrowAnyException();
	}

	@Test
	void aPartIsNotItsOwnWhole() {
		Indicator indicator = this.register.create(form(Map.of()));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.register.revise(indicator, form(Map.of("partOf", indicator.getId()))))
			.withMessage("indicators.partOfItself");
	}

	@Test
	void aPartMayHaveAnotherWhole() {
		UUID whole = UUID.randomUUID();
		Indicator indicator = this.register.create(form(Map.of("partOf", whole)));
		assertThat(this.register.form(indicator).partOf()).isEqualTo(whole);
	}

	@Test
	void aCardIsFoundByCodeAndByItsNamesInBothLanguages() {
		assertThat(this.register.create(form(Map.of())).foundBy()).contains("旅游收入", "tourism.revenue",
				"Tourism revenue");
	}

	@Test
	void theCatalogueBelongsToNoPairing() {
		assertThat(form(Map.of()).pairing()).isNull();
	}

	private static IndicatorCard card(String definitionEn) {
		return new IndicatorCard(UUID.randomUUID(), "tourism.revenue", "旅游收入", "Tourism revenue", "全县旅游总收入。",
				definitionEn, Unit.YI_YUAN, IndicatorKind.FLOW, Aggregation.SUM, Aggregation.SUM, Domain.TOURISM, null,
				null, java.util.List.of());
	}

	@Test
	void aCardSpeaksTheReadersLanguage() {
		assertThat(card("All tourism").name(Locale.ENGLISH)).isEqualTo("Tourism revenue");
		assertThat(card("All tourism").name(Locale.SIMPLIFIED_CHINESE)).isEqualTo("旅游收入");
		assertThat(card("All tourism").definition(Locale.UK)).isEqualTo("All tourism");
	}

	@Test
	void aDefinitionThatWasNotTranslatedIsShownInChinese() {
		assertThat(card(null).definition(Locale.ENGLISH)).isEqualTo("全县旅游总收入。");
	}

}
