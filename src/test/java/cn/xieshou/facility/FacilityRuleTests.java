package cn.xieshou.facility;

import cn.xieshou.values.Span;
import java.time.ZoneOffset;
import java.time.Instant;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestRules;
import cn.xieshou.register.FormField;
import cn.xieshou.values.Quantity;

import static cn.xieshou.TestRegisters.refused;
import static cn.xieshou.TestRegisters.taken;
import static org.assertj.core.api.Assertions.assertThat;

/** What facilities refuse. */
class FacilityRuleTests {

	@Test
	void aFieldThatDoesNotBelongToTheKindIsRefused() {
		refused(new FacilityRegister(), Map.of("kind", FacilityKind.VILLAGE, "banks", Quantity.parse("16家")), "banks",
				"facilities.notOfThisKind");
		refused(new FacilityRegister(), Map.of("kind", FacilityKind.SCHOOL, "crops", List.of("水稻")), "crops",
				"facilities.notOfThisKind");
		taken(new FacilityRegister(), Map.of("kind", FacilityKind.FINANCE_STATION, "banks", Quantity.parse("16家")));
	}

	@Test
	void everyFieldThatAKindNamesIsOneOfTheForm() {
		assertThat(FormField.of(FacilityForm.class).stream().map(FormField::name).toList())
			.containsAll(Arrays.stream(FacilityKind.values())
				.flatMap((kind) -> kind.fields().stream())
				.collect(Collectors.toSet()));
	}

	@ParameterizedTest
	@CsvSource({ "23家, true", "22家, false", "超23家, false" })
	void theInstitutionsOfAStationAddUp(String whole, boolean found) {
		Map<String, Object> says = Map.of("banks", Quantity.parse("16家"), "insurers", Quantity.parse("5家"),
				"guarantors", Quantity.parse("1家"), "institutions", Quantity.parse(whole));
		assertThat(TestRules.found(new InstitutionsRule(), FacilityForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "2人, true", "1人, false" })
	void noMoreWorkersWerePoorThanThereAre(String poor, boolean found) {
		Map<String, Object> says = Map.of("workers", Quantity.parse("1人"), "formerlyPoor", Quantity.parse(poor));
		assertThat(TestRules.found(new FormerlyPoorRule(), FacilityForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "WORKSHOP, 4人, 2023-11, true", "WORKSHOP, 5人, 2023-11, false", "WORKSHOP, 4人, 2023-12, false",
			"WORKSHOP, 超4人, 2023-11, false", "BASE, 4人, 2023-11, false" })
	void aWorkshopEmploysFivePoorPeopleAfterHalfAYear(FacilityKind kind, String poor, String opened, boolean found) {
		Clock clock = Clock.fixed(Instant.parse("2024-06-01T01:00:00Z"), ZoneOffset.UTC);
		Map<String, Object> says = Map.of("kind", kind, "formerlyPoor", Quantity.parse(poor), "opened",
				Span.parse(opened));
		assertThat(TestRules.found(new WorkshopThresholdRule(clock), FacilityForm.class, says)).hasSize(found ? 1 : 0);
	}

}
