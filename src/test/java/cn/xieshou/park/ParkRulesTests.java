package cn.xieshou.park;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestForms;
import cn.xieshou.TestRules;
import cn.xieshou.park.ParkParts.Milestone;
import cn.xieshou.park.ParkParts.Plot;
import cn.xieshou.park.ParkParts.Tenant;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What parks can and cannot say. */
class ParkRulesTests {

	static final ParkRegister PARKS = new ParkRegister();

	static ParkForm park(Map<String, Object> says) {
		return TestForms.of(ParkForm.class, "闽宁产业园", says);
	}

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
		refuses("parks.plotTwice", () -> PARKS.create(park(Map.of("plots", List.of(plot, plot)))));
	}

	@Test
	void nobodyLeavesBeforeEntering() {
		Tenant tenant = new Tenant("广州酒家", null, Span.parse("2023-06"), Span.parse("2022"), null, null);
		refuses("parks.leftBeforeEntering", () -> PARKS.create(park(Map.of("tenants", List.of(tenant)))));
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
		Park one = PARKS.create(park(Map.of("state", ParkState.OPERATING)));
		assertThat(PARKS.measures(one)).extracting(Measure::indicator).containsExactly("park.total", "park.operating");
		Park several = PARKS.create(park(Map.of("members", Quantity.parse("15个"))));
		assertThat(PARKS.measures(several)).isEmpty();
	}

}
