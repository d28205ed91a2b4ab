package cn.xieshou.enclave;

import cn.xieshou.TestRules;
import java.time.ZoneOffset;
import java.time.Instant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import cn.xieshou.values.Labels;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages of enclaves work out of a lease. */
class EnclaveLeaseTests {

	static final EnclaveLease LEASES = new EnclaveLease(
			new AnnotationConfigApplicationContext(Labels.class).getBean(Labels.class), Clock.systemUTC());

	static EnclaveLease.Lease lease(String from, String today, EnclaveState state) {
		EnclaveForm form = EnclaveRulesTests.enclave(Map.of("direction", EnclaveDirection.REVERSE, "state", state,
				"leaseFrom", Span.parse(from), "leaseYears", 5, "rentFreeMonths", 36));
		Enclave enclave = new EnclaveRegister().create(form);
		return Objects.requireNonNull(LEASES.of(form, enclave.getRentFreeUntil(), LocalDate.parse(today)));
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-01, ok, enclaves.lease.left", "2026-10-02, warn, enclaves.lease.soon",
			"2026-12-31, warn, enclaves.lease.soon", "2027-01-01, warn, enclaves.lease.past" })
	void whoeverWillHaveToPayIsWarnedNinetyDaysBefore(String today, String tone, String remark) {
		EnclaveLease.Lease lease = lease("2024-01-01", today, EnclaveState.OPERATING);
		assertThat(lease.tone()).isEqualTo(tone);
		assertThat(lease.remark()).isEqualTo(remark);
		assertThat(lease.lines()).extracting(EnclaveLease.Line::text).contains("2028-12-31", "2026-12-31");
	}

	@Test
	void nobodyIsWarnedOfAnEnclaveThatWasGivenUp() {
		assertThat(lease("2024-01-01", "2027-05-01", EnclaveState.CLOSED).remark()).isNull();
	}

	@Test
	void aLeaseKnownToTheMonthEndsAtTheEarliest() {
		assertThat(lease("2024-01", "2026-05-01", EnclaveState.OPERATING).lines()).extracting(EnclaveLease.Line::text)
			.contains("enclaves.lease.earliest");
	}

	@Test
	void withoutABeginningTheEndIsNotTold() {
		EnclaveForm form = EnclaveRulesTests
			.enclave(Map.of("direction", EnclaveDirection.REVERSE, "rentFreeMonths", 36));
		assertThat(Objects.requireNonNull(LEASES.of(form, null, LocalDate.EPOCH)).remark())
			.isEqualTo("enclaves.lease.unknown");
	}

	@Test
	void statesGoForwardInFourCells() {
		assertThat(EnclaveState.values()).isSortedAccordingTo(Comparator.comparing(EnclaveState::reached));
		assertThat(EnclaveState.STUDY.reached()).isZero();
		assertThat(EnclaveState.CLOSED.stalled()).isTrue();
		assertThat(EnclaveState.OPERATING.stalled()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2028-10-01, false", "2028-10-02, true", "2029-02-01, true" })
	void aLeaseDoesNotEndUnseen(String today, boolean found) {
		Clock clock = Clock.fixed(Instant.parse(today + "T01:00:00Z"), ZoneOffset.UTC);
		Map<String, Object> says = Map.of("leaseFrom", Span.parse("2024-01-01"), "leaseYears", 5, "state",
				EnclaveState.OPERATING);
		assertThat(TestRules.found(new LeaseEndRule(clock), EnclaveForm.class, says)).hasSize(found ? 1 : 0);
	}

}
