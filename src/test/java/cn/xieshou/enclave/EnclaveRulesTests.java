package cn.xieshou.enclave;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestForms;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What enclaves can and cannot say. */
class EnclaveRulesTests {

	static final EnclaveRegister ENCLAVES = new EnclaveRegister();

	static EnclaveForm enclave(Map<String, Object> says) {
		return TestForms.of(EnclaveForm.class, "广州越秀（遂溪）科创中心", says);
	}

	static void refuses(String rule, Runnable saying) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(saying::run).withMessage(rule);
	}

	@ParameterizedTest
	@CsvSource({ "2023-11-15, 36, 2026-11-14", "2024-02-29, 12, 2025-02-27", "2023-11, 36, 2026-10-31",
			"2024-01-31, 1, 2024-02-28" })
	void timeWithoutRentEndsTheDayBeforeTheRentBegins(String from, int months, LocalDate until) {
		Enclave enclave = ENCLAVES.create(enclave(Map.of("leaseFrom", Span.parse(from), "rentFreeMonths", months)));
		assertThat(enclave.getRentFreeUntil()).isEqualTo(until);
	}

	@Test
	void withoutABeginningTheEndOfTheTimeWithoutRentIsNotKnown() {
		assertThat(ENCLAVES.create(enclave(Map.of("rentFreeMonths", 36))).getRentFreeUntil()).isNull();
	}

	@Test
	void noRentIsFreeBeyondTheLease() {
		refuses("enclaves.rentFreeBeyondLease",
				() -> ENCLAVES.create(enclave(Map.of("leaseYears", 2, "rentFreeMonths", 36))));
	}

	@ParameterizedTest
	@CsvSource({ "60, 41, 园区公司, enclaves.sharesBeyondWhole", "-1, 50, 园区公司, enclaves.sharesBeyondWhole",
			"50, 40, , enclaves.restOfNobody" })
	void sharesComeToTheWhole(String host, String home, String others, String rule) {
		BenefitRule sharing = new BenefitRule(2024, null, Percent.parse(host), Percent.parse(home), others, null);
		refuses(rule, () -> ENCLAVES.create(enclave(Map.of("benefitRules", List.of(sharing)))));
	}

	@Test
	void aYearHasOneRuleOfSharing() {
		BenefitRule sharing = BenefitSplitTests.rule("50", "50", null);
		refuses("enclaves.yearTwice",
				() -> ENCLAVES.create(enclave(Map.of("benefitRules", List.of(sharing, sharing)))));
	}

	@Test
	void onlyWhatIsThereForUseIsOpen() {
		assertThat(ENCLAVES.measures(ENCLAVES.create(enclave(Map.of("state", EnclaveState.FITTING)))))
			.extracting(Measure::indicator)
			.containsExactly("enclave.total");
		assertThat(ENCLAVES.measures(ENCLAVES.create(enclave(Map.of("state", EnclaveState.UNVEILED)))))
			.extracting(Measure::indicator)
			.containsExactly("enclave.total", "enclave.opened");
		assertThat(ENCLAVES.measures(ENCLAVES.create(enclave(Map.of("state", EnclaveState.CLOSED))))).isEmpty();
	}

}
