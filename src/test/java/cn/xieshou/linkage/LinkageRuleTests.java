package cn.xieshou.linkage;

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

}
