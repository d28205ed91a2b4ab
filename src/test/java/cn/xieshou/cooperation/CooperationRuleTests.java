package cn.xieshou.cooperation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestRules;
import cn.xieshou.values.Quantity;

import static cn.xieshou.TestRegisters.refused;
import static cn.xieshou.TestRegisters.taken;
import static org.assertj.core.api.Assertions.assertThat;

/** What the entities of the room refuse. */
class CooperationRuleTests {

	@Test
	void aModeTellsBothSidesOrNeither() {
		refused(new ModeRegister(), Map.of("assistingSide", "湾区研发"), "assistedSide", "modes.oneSide");
		taken(new ModeRegister(), Map.of("assistingSide", "湾区研发", "assistedSide", "遂溪生产"));
	}

	@ParameterizedTest
	@CsvSource({ "168个, 169个, true", "168个, 168个, false", "超168个, 169个, false", "168个, 约169个, false",
			"168个, 169余个, true" })
	void noMoreProjectsAreUnderWayThanWereSigned(String signed, String underWay, boolean found) {
		Map<String, Object> event = Map.of("kind", EventKind.PROMOTION, "signed", Quantity.parse(signed), "underWay",
				Quantity.parse(underWay));
		assertThat(TestRules.found(new UnderWayRule(), EventForm.class, event)).hasSize(found ? 1 : 0);
	}

	@Test
	void noMoreMoneyIsInPlaceThanWasSigned() {
		assertThat(TestRules.found(new UnderWayRule(), EventForm.class,
				Map.of("signedAmount", Quantity.parse("1亿元"), "inPlace", Quantity.parse("10001万元"))))
			.containsExactly("events.moreInPlace");
		assertThat(TestRules.found(new UnderWayRule(), EventForm.class,
				Map.of("signedAmount", Quantity.parse("1亿元"), "inPlace", Quantity.parse("10000万元"))))
			.isEmpty();
	}

	@Test
	void aServiceListsNoMoreItemsThanItCounts() {
		List<String> items = List.of("设立登记", "公章刻制");
		assertThat(TestRules.found(new ItemCountRule(), ServiceForm.class,
				Map.of("itemCount", Quantity.parse("1项"), "items", items)))
			.containsExactly("services.moreItemsThanCounted");
		assertThat(TestRules.found(new ItemCountRule(), ServiceForm.class,
				Map.of("itemCount", Quantity.parse("超1项"), "items", items)))
			.isEmpty();
	}

	@Test
	void aDayHas24Hours() {
		refused(new ServiceRegister(), Map.of("kind", ServiceKind.LABOUR, "hours", Quantity.parse("25小时/天")), "hours",
				"services.hoursOfADay");
	}

}
