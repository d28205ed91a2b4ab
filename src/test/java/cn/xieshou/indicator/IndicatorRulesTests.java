package cn.xieshou.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

	private static DefinitionChange change(String from, String before) {
		return new DefinitionChange(LocalDate.parse(from), before, null, null, null);
	}

	private void refuses(String key, String field, Runnable act) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run)
			.withMessage(key)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	@Test
	void changesOfTheDefinitionFollowOneAnother() {
		for (String second : List.of("2024-01-01", "2023-12-31")) {
			refuses("indicators.changesInOrder", "changes[1].validFrom", () -> this.register
				.create(form(Map.of("changes", List.of(change("2024-01-01", "旧"), change(second, "中"))))));
		}
	}

	@Test
	void aChangeTakesTheDefinitionInTheBooksAsTheOneBefore() {
		Indicator indicator = this.register.create(form(Map.of()));
		this.register.revise(indicator,
				form(Map.of("definition", "全县旅游综合收入。", "changes", List.of(change("2024-01-01", null)))));
		assertThat(this.register.form(indicator).changes()).singleElement()
			.satisfies((change) -> assertThat(change.before()).isEqualTo("全县旅游总收入。"));
	}

	@Test
	void aChangeOfANewCardSaysWhatTheDefinitionWasBefore() {
		refuses("indicators.beforeNeeded", "changes[0].before",
				() -> this.register.create(form(Map.of("changes", List.of(change("2024-01-01", null))))));
	}

	@Test
	void aChangeThatChangesNothingSaysWhatTheDefinitionWasBefore() {
		Indicator indicator = this.register.create(form(Map.of()));
		refuses("indicators.beforeNeeded", "changes[0].before",
				() -> this.register.revise(indicator, form(Map.of("changes", List.of(change("2024-01-01", null))))));
	}

	@Test
	void onlyMomentsOfStocksHaveATolerance() {
		refuses("indicators.toleranceOfStock", "toleranceDays",
				() -> this.register.create(form(Map.of("toleranceDays", 5))));
		assertThatCode(() -> this.register
			.create(form(Map.of("kind", IndicatorKind.STOCK, "overTime", Aggregation.LAST, "toleranceDays", 5))))
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
		assertThat(this.register.create(form(Map.of("synonyms", List.of("旅游综合收入")))).foundBy()).contains("旅游收入",
				"tourism.revenue", "Tourism revenue", "旅游综合收入");
	}

	@Test
	void theCatalogueBelongsToNoPairing() {
		assertThat(form(Map.of()).pairing()).isNull();
	}

	private static IndicatorCard card(String definitionEn) {
		return new IndicatorCard(UUID.randomUUID(), "tourism.revenue", "旅游收入", "Tourism revenue",
				IndicatorLevel.EVERYBODY, Definition.of("全县旅游总收入。", definitionEn), Unit.YI_YUAN, IndicatorKind.FLOW,
				Aggregation.SUM, Aggregation.SUM, 0, Domain.TOURISM, null, null, List.of(), Set.of());
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
