package cn.xieshou.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import cn.xieshou.TestRules;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

import static cn.xieshou.TestRegisters.refused;
import static cn.xieshou.TestRegisters.taken;

/** What linkages refuse. */
class LinkageRuleTests {

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
		refused(new LinkageRegister(), Map.of("kind", LinkageKind.SCHOOL, "techniqueCount", Quantity.parse("30余项")),
				"disciplines", "linkages.onlyHospitals");
		refused(new LinkageRegister(), Map.of("kind", LinkageKind.HOSPITAL, "assistingFirms", Quantity.parse("67家")),
				"assistingFirms", "linkages.onlyVillages");
	}

	@ParameterizedTest
	@CsvSource({ "assisting, assistingCount, 1所, true", "assisting, assistingCount, 2所, false",
			"assisted, assistedCount, 1所, true", "assisted, assistedCount, 超1所, false",
			"disciplines, disciplineCount, 1个, true", "techniques, techniqueCount, 3项, false" })
	void noMoreIsListedThanCounted(String list, String count, String counted, boolean found) {
		assertThat(TestRules.found(new ListedSidesRule(), LinkageForm.class,
				Map.of(list, List.of("甲", "乙"), count, Quantity.parse(counted))))
			.hasSize(found ? 1 : 0);
	}

}
