package cn.xieshou.park;

import org.springframework.jdbc.core.JdbcTemplate;
import cn.xieshou.values.RegionCode;
import cn.xieshou.register.Place;
import cn.xieshou.rule.OneAtATime;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.park.ParkParts.Phase;
import java.util.UUID;
import static org.mockito.Mockito.mock;
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

	@ParameterizedTest
	@CsvSource({ "200亩, 130亩, 330亩, 0", "200亩, 131亩, 330亩, 1", "200亩, 131亩, 不小于330亩, 0", "200亩, 超131亩, 330亩, 0" })
	void phasesComeToNoMoreThanThePark(String one, String other, String whole, int found) {
		Map<String, Object> says = Map.of("plannedArea", Quantity.parse(whole), "phases",
				List.of(new Phase("一期", Quantity.parse(one), null, null, null, null, null),
						new Phase("二期", Quantity.parse(other), null, null, null, null, null)));
		assertThat(TestRules.found(new ParkSumsRule(), ParkForm.class, says)).hasSize(found);
	}

	@Test
	void plotsAndFirmsOfPhasesAreWithinTheParkToo() {
		Plot plot = new Plot("LL-01", Quantity.parse("2公顷"), "工业", PlotState.SOLD, null);
		assertThat(TestRules.found(new ParkSumsRule(), ParkForm.class,
				Map.of("plannedArea", Quantity.parse("29亩"), "plots", List.of(plot))))
			.hasSize(1);
		Phase phase = new Phase("一期", null, null, null, null, Quantity.parse("14家"), null);
		assertThat(TestRules.found(new ParkSumsRule(), ParkForm.class,
				Map.of("enterprises", Quantity.parse("13家"), "phases", List.of(phase))))
			.hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "2家, 0", "1家, 1", "超1家, 0" })
	void noMoreFirmsAreListedThanCounted(String count, int found) {
		List<Tenant> tenants = List.of(tenant("甲", null, null), tenant("乙", null, null), tenant("丙", null, "2023"));
		assertThat(TestRules.found(new TenantCountRule(), ParkForm.class,
				Map.of("enterprises", Quantity.parse(count), "tenants", tenants)))
			.hasSize(found);
	}

	private static Tenant tenant(String name, UUID organisation, String left) {
		return new Tenant(name, organisation, null, (left != null) ? Span.parse(left) : null, null, null);
	}

	@Test
	void firmsOfAParkAreRegistered() {
		UUID firm = UUID.randomUUID();
		assertThat(TestRules.found(new TenantRegisteredRule(), ParkForm.class,
				Map.of("tenants", List.of(tenant("甲", firm, null)))))
			.isEmpty();
		assertThat(TestRules.found(new TenantRegisteredRule(), ParkForm.class,
				Map.of("tenants", List.of(tenant("甲", firm, null), tenant("乙", null, null)))))
			.containsExactly("parks.tenantsUnregistered");
	}

	@ParameterizedTest
	@CsvSource({ "440823, true", "440825, false" })
	void aParkOfOneNameAndRegionIsRecordedOnce(String region, boolean found) {
		RuleBatch<ParkForm> batch = new RuleBatch<>();
		for (String code : List.of("440823", region)) {
			int number = batch.lines().size() + 1;
			batch.says(number, new Place(new UUID(0, number), List.of()), park(Map.of("region", RegionCode.of(code))),
					null);
		}
		assertThat(new SameParkRule(mock(JdbcTemplate.class), mock(OneAtATime.class)).check(batch.lines().get(1)))
			.hasSize(found ? 1 : 0);
	}

}
