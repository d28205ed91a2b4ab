package cn.xieshou.cooperation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestForms;
import cn.xieshou.TestRules;
import cn.xieshou.register.FormEntry;
import cn.xieshou.register.FormField;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.NamedForm;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the entities of the room refuse. */
class CooperationRuleTests {

	private static <F extends Record & NamedForm> F form(Class<F> type, Map<String, Object> given) {
		return TestForms.of(type, "罗甸县麻怀村", given);
	}

	static <E extends FormEntry<F>, F extends Record & NamedForm> void refused(FormRegister<E, F> register,
			Map<String, Object> given, String field, String rule) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> register.create(form(register.formType(), given)))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field))
			.withMessage(rule);
	}

	static <E extends FormEntry<F>, F extends Record & NamedForm> void taken(FormRegister<E, F> register,
			Map<String, Object> given) {
		assertThatCode(() -> register.create(form(register.formType(), given))).doesNotThrowAnyException();
	}

	static Quantity q(String text) {
		return Quantity.parse(text);
	}

	@Test
	void aModeTellsBothSidesOrNeither() {
		refused(new ModeRegister(), Map.of("assistingSide", "湾区研发"), "assistedSide", "modes.oneSide");
		taken(new ModeRegister(), Map.of("assistingSide", "湾区研发", "assistedSide", "遂溪生产"));
	}

	@ParameterizedTest
	@CsvSource({ "168个, 169个, true", "168个, 168个, false", "超168个, 169个, false", "168个, 约169个, false",
			"168个, 169余个, true" })
	void noMoreProjectsAreUnderWayThanWereSigned(String signed, String underWay, boolean found) {
		Map<String, Object> event = Map.of("kind", EventKind.PROMOTION, "signed", q(signed), "underWay", q(underWay));
		assertThat(TestRules.found(new UnderWayRule(), EventForm.class, event)).hasSize(found ? 1 : 0);
	}

	@Test
	void noMoreMoneyIsInPlaceThanWasSigned() {
		assertThat(TestRules.found(new UnderWayRule(), EventForm.class,
				Map.of("signedAmount", q("1亿元"), "inPlace", q("10001万元"))))
			.containsExactly("events.moreInPlace");
		assertThat(TestRules.found(new UnderWayRule(), EventForm.class,
				Map.of("signedAmount", q("1亿元"), "inPlace", q("10000万元"))))
			.isEmpty();
	}

	@Test
	void aLinkageDoesNotEndBeforeItBegins() {
		refused(new LinkageRegister(),
				Map.of("kind", LinkageKind.SCHOOL, "since", Span.parse("2023-05"), "until", Span.parse("2022")),
				"until", "linkages.endsBeforeStart");
		taken(new LinkageRegister(),
				Map.of("kind", LinkageKind.SCHOOL, "since", Span.parse("2023-05"), "until", Span.parse("2023")));
	}

	@Test
	void onlyHospitalsHaveDisciplinesAndOnlyVillagesCountFirmsApart() {
		refused(new LinkageRegister(), Map.of("kind", LinkageKind.SCHOOL, "techniqueCount", q("30余项")), "disciplines",
				"linkages.onlyHospitals");
		refused(new LinkageRegister(), Map.of("kind", LinkageKind.HOSPITAL, "assistingFirms", q("67家")),
				"assistingFirms", "linkages.onlyVillages");
	}

	@Test
	void aFieldThatDoesNotBelongToTheKindIsRefused() {
		refused(new FacilityRegister(), Map.of("kind", FacilityKind.VILLAGE, "banks", q("16家")), "banks",
				"facilities.notOfThisKind");
		refused(new FacilityRegister(), Map.of("kind", FacilityKind.SCHOOL, "crops", List.of("水稻")), "crops",
				"facilities.notOfThisKind");
		taken(new FacilityRegister(), Map.of("kind", FacilityKind.FINANCE_STATION, "banks", q("16家")));
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
		Map<String, Object> says = Map.of("banks", q("16家"), "insurers", q("5家"), "guarantors", q("1家"), "institutions",
				q(whole));
		assertThat(TestRules.found(new InstitutionsRule(), FacilityForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "2人, true", "1人, false" })
	void noMoreWorkersWerePoorThanThereAre(String poor, boolean found) {
		Map<String, Object> says = Map.of("workers", q("1人"), "formerlyPoor", q(poor));
		assertThat(TestRules.found(new FormerlyPoorRule(), FacilityForm.class, says)).hasSize(found ? 1 : 0);
	}

	@Test
	void aCertificateEndsAfterItBeginsAndIsGivenOnce() {
		Certificate green = new Certificate("绿色食品", "LB-15", LocalDate.of(2023, 1, 1), LocalDate.of(2026, 1, 1));
		Certificate turned = new Certificate("绿色食品", null, LocalDate.of(2026, 1, 1), LocalDate.of(2023, 1, 1));
		refused(new ProductRegister(), Map.of("kind", ProductKind.FARM, "certificates", List.of(turned)),
				"certificates", "products.certificateEndsBeforeStart");
		refused(new ProductRegister(), Map.of("kind", ProductKind.FARM, "certificates", List.of(green, green)),
				"certificates", "products.certificateTwice");
		taken(new ProductRegister(), Map.of("kind", ProductKind.FARM, "certificates", List.of(green)));
	}

	@Test
	void aServiceListsNoMoreItemsThanItCounts() {
		List<String> items = List.of("设立登记", "公章刻制");
		assertThat(
				TestRules.found(new ItemCountRule(), ServiceForm.class, Map.of("itemCount", q("1项"), "items", items)))
			.containsExactly("services.moreItemsThanCounted");
		assertThat(
				TestRules.found(new ItemCountRule(), ServiceForm.class, Map.of("itemCount", q("超1项"), "items", items)))
			.isEmpty();
	}

	@Test
	void aDayHas24Hours() {
		refused(new ServiceRegister(), Map.of("kind", ServiceKind.LABOUR, "hours", q("25小时/天")), "hours",
				"services.hoursOfADay");
	}

}
