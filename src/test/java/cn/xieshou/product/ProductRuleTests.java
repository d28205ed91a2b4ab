package cn.xieshou.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static cn.xieshou.TestRegisters.refused;
import static cn.xieshou.TestRegisters.taken;

/** What products refuse. */
class ProductRuleTests {

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

}
