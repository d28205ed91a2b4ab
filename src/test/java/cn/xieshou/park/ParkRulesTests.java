package cn.xieshou.park;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestRules;
import cn.xieshou.park.ParkParts.Milestone;
import cn.xieshou.park.ParkParts.Plot;
import cn.xieshou.park.ParkParts.Tenant;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What parks, enclaves and clusters can and cannot say. */
class ParkRulesTests {

	static final ParkRegister PARKS = new ParkRegister();

	static final EnclaveRegister ENCLAVES = new EnclaveRegister();

	static void refuses(String rule, Runnable saying) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(saying::run).withMessage(rule);
	}

	@ParameterizedTest
	@CsvSource({ "272亩, 不小于3808亩, true", "3024亩, 1.76万亩, true", "2万亩, 1.76万亩, false", "4000亩, 不小于3808亩, true",
			"1平方公里, 1500亩, true", "1平方公里, 1499亩, false" })
	void theStartUpAreaIsNoLargerThanTheWhole(String startUp, String whole, boolean allowed) {
		Map<String, Object> says = Map.of("startUpArea", Quantity.parse(startUp), "plannedArea", Quantity.parse(whole));
		assertThat(TestRules.found(new StartUpAreaRule(), ParkForm.class, says)).hasSize(allowed ? 0 : 1);
	}

	@Test
	void noMoreWorkshopsAreLetAndOfferedThanWereBuilt() {
		Map<String, Object> full = Map.of("workshopsBuilt", Quantity.parse("2万平方米"), "workshopsLet",
				Quantity.parse("1.5万平方米"), "workshopsAvailable", Quantity.parse("5001平方米"));
		assertThat(TestRules.found(new WorkshopsRule(), ParkForm.class, full))
			.containsExactly("parks.moreWorkshopsThanBuilt");
		Map<String, Object> half = Map.of("workshopsBuilt", Quantity.parse("2万平方米"), "workshopsLet",
				Quantity.parse("1.5万平方米"), "workshopsAvailable", Quantity.parse("5000平方米"));
		assertThat(TestRules.found(new WorkshopsRule(), ParkForm.class, half)).isEmpty();
	}

	@Test
	void aPlotHasANumberOfItsOwn() {
		Plot plot = new Plot("LL-01", Quantity.parse("30亩"), "工业", PlotState.SOLD, null);
		refuses("parks.plotTwice", () -> PARKS.create(Forms.park(Map.of("plots", List.of(plot, plot)))));
	}

	@Test
	void nobodyLeavesBeforeEntering() {
		Tenant tenant = new Tenant("广州酒家", null, Span.parse("2023-06"), Span.parse("2022"), null, null);
		refuses("parks.leftBeforeEntering", () -> PARKS.create(Forms.park(Map.of("tenants", List.of(tenant)))));
	}

	@Test
	void milestonesAreDatedInTheOrderOfTheirStages() {
		Milestone sited = new Milestone(ParkState.SITING, Span.parse("2023-05"), null);
		Milestone unveiled = new Milestone(ParkState.UNVEILED, Span.parse("2023"), null);
		assertThat(TestRules.found(new MilestoneOrderRule(), ParkForm.class,
				Map.of("milestones", List.of(unveiled, sited))))
			.isEmpty();
		Milestone early = new Milestone(ParkState.COMMITTEE, Span.parse("2023-04-30"), null);
		assertThat(
				TestRules.found(new MilestoneOrderRule(), ParkForm.class, Map.of("milestones", List.of(sited, early))))
			.containsExactly("parks.milestoneOrder");
	}

	@Test
	void aSummaryOfParksCountsForNothing() {
		Park one = PARKS.create(Forms.park(Map.of("state", ParkState.OPERATING)));
		assertThat(PARKS.measures(one)).extracting(Measure::indicator).containsExactly("park.total", "park.operating");
		Park several = PARKS.create(Forms.park(Map.of("members", Quantity.parse("15个"))));
		assertThat(PARKS.measures(several)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2023-11-15, 36, 2026-11-14", "2024-02-29, 12, 2025-02-27", "2023-11, 36, 2026-10-31",
			"2024-01-31, 1, 2024-02-28" })
	void timeWithoutRentEndsTheDayBeforeTheRentBegins(String from, int months, LocalDate until) {
		Enclave enclave = ENCLAVES
			.create(Forms.enclave(Map.of("leaseFrom", Span.parse(from), "rentFreeMonths", months)));
		assertThat(enclave.getRentFreeUntil()).isEqualTo(until);
	}

	@Test
	void withoutABeginningTheEndOfTheTimeWithoutRentIsNotKnown() {
		assertThat(ENCLAVES.create(Forms.enclave(Map.of("rentFreeMonths", 36))).getRentFreeUntil()).isNull();
	}

	@Test
	void noRentIsFreeBeyondTheLease() {
		refuses("enclaves.rentFreeBeyondLease",
				() -> ENCLAVES.create(Forms.enclave(Map.of("leaseYears", 2, "rentFreeMonths", 36))));
	}

	@ParameterizedTest
	@CsvSource({ "60, 41, 园区公司, enclaves.sharesBeyondWhole", "-1, 50, 园区公司, enclaves.sharesBeyondWhole",
			"50, 40, , enclaves.restOfNobody" })
	void sharesComeToTheWhole(String host, String home, String others, String rule) {
		BenefitRule sharing = new BenefitRule(2024, null, Percent.parse(host), Percent.parse(home), others, null);
		refuses(rule, () -> ENCLAVES.create(Forms.enclave(Map.of("benefitRules", List.of(sharing)))));
	}

	@Test
	void aYearHasOneRuleOfSharing() {
		BenefitRule sharing = BenefitSplitTests.rule("50", "50", null);
		refuses("enclaves.yearTwice",
				() -> ENCLAVES.create(Forms.enclave(Map.of("benefitRules", List.of(sharing, sharing)))));
	}

	@Test
	void onlyWhatIsThereForUseIsOpen() {
		assertThat(ENCLAVES.measures(ENCLAVES.create(Forms.enclave(Map.of("state", EnclaveState.FITTING)))))
			.extracting(Measure::indicator)
			.containsExactly("enclave.total");
		assertThat(ENCLAVES.measures(ENCLAVES.create(Forms.enclave(Map.of("state", EnclaveState.UNVEILED)))))
			.extracting(Measure::indicator)
			.containsExactly("enclave.total", "enclave.opened");
		assertThat(ENCLAVES.measures(ENCLAVES.create(Forms.enclave(Map.of("state", EnclaveState.CLOSED))))).isEmpty();
	}

	@Test
	void aPositionIsEitherAGapOrFilled() {
		ChainPosition position = new ChainPosition("滚动体", ChainMove.FILL, "贵州丰达轴承有限公司", true);
		refuses("clusters.filledGap",
				() -> new ClusterRegister().create(Forms.cluster(Map.of("positions", List.of(position)))));
	}

}
