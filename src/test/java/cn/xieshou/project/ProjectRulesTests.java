package cn.xieshou.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cn.xieshou.TestForms;
import cn.xieshou.TestRules;
import cn.xieshou.project.ProjectParts.Commitment;
import cn.xieshou.project.ProjectParts.Contract;
import cn.xieshou.project.ProjectParts.Stage;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What projects can and cannot say. */
class ProjectRulesTests {

	static final ProjectRegister PROJECTS = new ProjectRegister();

	static Project project(Map<String, Object> says) {
		return PROJECTS.create(TestForms.of(ProjectForm.class, "破壁料理机生产项目", says));
	}

	/** Stages as {@code SIGNED 2023-05}, the date left out where there is none. */
	static Project reached(String... stages) {
		return project(Map.of("stages", Stream.of(stages).map((text) -> {
			String[] parts = text.split(" ");
			return new Stage(ProjectStage.valueOf(parts[0]), (parts.length > 1) ? Span.parse(parts[1]) : null, null);
		}).toList()));
	}

	static void refuses(String rule, Runnable saying) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(saying::run).withMessage(rule);
	}

	@Test
	void theStageIsTheFurthestReached() {
		Project project = reached("STARTED 2023-09", "LEAD 2022", "SIGNED 2023-05-12");
		assertThat(project.getStage()).isEqualTo(ProjectStage.STARTED);
		assertThat(project.getStageOn()).extracting("span").isEqualTo(Span.parse("2023-09"));
	}

	@Test
	void whatNoSourceSaysStaysOpen() {
		assertThat(project(Map.of()).getStage()).isNull();
		assertThat(reached("SIGNED").getStageOn()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SIGNED 2023-09-12;STARTED 2023-08-30", "TALKS 2023-06;SIGNED 2023;STARTED 2023-05",
			"STARTED 2023-05;TERMINATED 2023-04" })
	void noStageIsDatedBeforeAnEarlierOne(String stages) {
		assertThat(TestRules.found(new StageOrderRule(), reached(stages.split(";")).form(), null))
			.containsExactly("projects.stageOrder");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SIGNED 2023;STARTED 2023-01", "SIGNED 2023-05-01;STARTED 2023-05-01",
			"LEAD 2022/;SIGNED 2023-05;TERMINATED 2024" })
	void whatMayBeInOrderIsTaken(String stages) {
		assertThat(TestRules.found(new StageOrderRule(), reached(stages.split(";")).form(), null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "SIGNED 2023, 2024-05-31, ", "SIGNED 2024-06-01, , ", "SIGNED 2024-06-02, , projects.stageInFuture",
			"SIGNED 2025, , projects.stageInFuture", "SIGNED, 2024-06-02, projects.acceptedInFuture" })
	void whatWasReachedWasReachedByToday(String stage, @Nullable LocalDate accepted, @Nullable String hit) {
		Clock clock = Clock.fixed(Instant.parse("2024-06-01T01:00:00Z"), ZoneOffset.UTC);
		Map<String, Object> says = new HashMap<>(Map.of("stages", reached(stage).form().stages()));
		says.put("acceptedOn", accepted);
		assertThat(TestRules.found(new FutureDateRule(clock), ProjectForm.class, says))
			.isEqualTo((hit != null) ? List.of(hit) : List.of());
	}

	@Test
	void aProjectFallsBackToNoEarlierStageUnsaid() {
		ProjectForm producing = reached("SIGNED", "PRODUCING").form();
		assertThat(TestRules.found(new StageRegressRule(), reached("SIGNED").form(), producing))
			.containsExactly("projects.stageRegress");
		assertThat(TestRules.found(new StageRegressRule(), project(Map.of()).form(), producing))
			.containsExactly("projects.stageRegress");
		assertThat(TestRules.found(new StageRegressRule(), producing, reached("SIGNED").form())).isEmpty();
		assertThat(TestRules.found(new StageRegressRule(), reached("SIGNED").form(), null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2023-04-30, true", "2023-05-01, false" })
	void noProjectIsAcceptedBeforeItsConstructionBegan(LocalDate accepted, boolean found) {
		Map<String, Object> says = Map.of("stages", reached("STARTED 2023-05").form().stages(), "acceptedOn", accepted);
		assertThat(TestRules.found(new AcceptedBeforeStartRule(), ProjectForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "1100万元, false", "1101万元, true", "不超过2000万元, false" })
	void contractsComeToNoMoreThanATenthAboveThePlan(String second, boolean found) {
		Map<String, Object> says = Map.of("plannedInvestment", Quantity.parse("2000万元"), "contracts",
				List.of(new Contract("一标段", null, null, Quantity.parse("1100万元")),
						new Contract("二标段", null, null, Quantity.parse(second))));
		assertThat(TestRules.found(new ContractsRule(), ProjectForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "FULL, 89户, true", "FULL, 90户, false", "FULL, 近89户, false", "FULL, 89人, false",
			"PRODUCING, 10户, false" })
	void aFinishedProjectHasKeptNineTenthsOfItsPromises(ProjectStage stage, String achieved, boolean found) {
		Map<String, Object> says = Map.of("stages", List.of(new Stage(stage, null, null)), "commitments",
				List.of(new Commitment("带动农户", Quantity.parse("100户"), Quantity.parse(achieved), null, null)));
		assertThat(TestRules.found(new CommitmentRule(), ProjectForm.class, says)).hasSize(found ? 1 : 0);
	}

	@Test
	void aStageIsReachedOnce() {
		refuses("projects.stageTwice", () -> reached("SIGNED 2022", "SIGNED 2023"));
	}

	@ParameterizedTest
	@CsvSource({ "C14, true", "C1432, true", "A, true", "A14, false", "C44, false", "T97, true" })
	void theClassIsOneOfTheStandard(String code, boolean known) {
		assertThat(IndustryClasses.knows(code)).isEqualTo(known);
		if (!known) {
			refuses("projects.unknownClass", () -> project(Map.of("industryClass", code)));
		}
	}

	@Test
	void theClassesAreTwentySectionsAndNinetySevenDivisions() {
		assertThat(IndustryClasses.nameOf("C1432")).contains("食品制造业");
		assertThat(IndustryClasses.nameOf("A")).contains("农、林、牧、渔业");
		assertThat(IndustryClasses.count(1)).isEqualTo(20);
		assertThat(IndustryClasses.count(3)).isEqualTo(97);
	}

	@Test
	void aProjectCountsForEveryStageUpToItsOwnAndAmountsStayApart() {
		Project project = project(Map.of("stages", List.of(new Stage(ProjectStage.STARTED, null, null)),
				"plannedInvestment", Quantity.parse("9亿元"), "agreedInvestment", Quantity.parse("超2亿元"), "inPlace",
				Quantity.parse("3500万元")));
		assertThat(PROJECTS.measures(project)).extracting(Measure::indicator)
			.containsExactly("project.total", "project.stage.signed", "project.stage.started",
					"project.agreed_investment", "project.in_place");
		assertThat(PROJECTS.measures(project).get(3).amount()).hasToString("超2亿元");
	}

	@Test
	void aProjectGivenUpCountsAsNothingElse() {
		Project project = project(Map.of("stages", List.of(new Stage(ProjectStage.TERMINATED, null, "撤资")),
				"agreedInvestment", Quantity.parse("2亿元")));
		assertThat(PROJECTS.measures(project)).extracting(Measure::indicator)
			.containsExactly("project.total", "project.terminated");
	}

	@ParameterizedTest
	@CsvSource({ "廉江市智能加湿器、抽湿器生产项目, 廉江市智能加湿器和抽湿器项目, true", "存储芯片产业基地项目, 存储芯片产业基地, true", "电池级碳酸锂项目, 高端包装新材料项目, false",
			"破壁料理机生产项目, 洗碗机及配件制造项目, false", "ＰＣＣＰ管材项目, PCCP管材生产制造项目, true" })
	void namesAreAlikeWithoutWhatSaysNothing(String one, String other, boolean alike) {
		int percent = Similarity.percent(Similarity.ofName(one), Similarity.ofName(other));
		assertThat(percent >= Similarity.SAME_NAME).as("%d %%", percent).isEqualTo(alike);
	}

	@ParameterizedTest
	@CsvSource({ "天津食品集团, 天津食品集团有限公司, 100", "广州酒家集团股份有限公司, 广州酒家, 100" })
	void firmsAreTheSameWithoutTheirLegalForm(String one, String other, int percent) {
		assertThat(Similarity.percent(Similarity.ofFirm(one), Similarity.ofFirm(other))).isEqualTo(percent);
	}

	@ParameterizedTest
	@CsvSource({ "440881, 440800, true", "440881, 440882, false", "440881, , true", "440881, 440000, true",
			"522725104, 522725, true" })
	void aPlaceMayLieInTheOther(String one, String other, boolean same) {
		assertThat(Similarity.samePlace(RegionCode.of(one), (other != null) ? RegionCode.of(other) : null))
			.isEqualTo(same);
	}

	/** No pair of alike names misses each other among the rarest pairs of characters. */
	@Test
	void alikeNamesShareAsManyPairsAsAreAskedFor() {
		for (int n = 1; n < 60; n++) {
			for (int m = 1; m < 60; m++) {
				for (int shared = 0; shared <= Math.min(n, m); shared++) {
					if (200 * shared / (n + m) >= Similarity.SAME_NAME) {
						assertThat(shared).isGreaterThanOrEqualTo(Similarity.needed(n));
					}
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "300户, 320户, +20户", "1万亩, 8600亩, -0.14万亩", "5亩, 5亩, 0亩" })
	void aPromiseIsHeldAgainstWhatWasKeptInItsOwnUnit(String promised, String achieved, String difference) {
		assertThat(ProjectCommitments.obstacle(Quantity.parse(promised), Quantity.parse(achieved))).isNull();
		assertThat(ProjectCommitments.difference(Quantity.parse(promised), Quantity.parse(achieved)))
			.isEqualTo(difference.replace('-', '−'));
	}

	@ParameterizedTest
	@CsvSource({ "300户, , noResult", ", 300户, noPromise", "300户, 90人, otherUnit", "100余人, 90人, notExact" })
	void whatDoesNotBearComparisonIsNotCompared(String promised, String achieved, String why) {
		assertThat(ProjectCommitments.obstacle((promised != null) ? Quantity.parse(promised) : null,
				(achieved != null) ? Quantity.parse(achieved) : null))
			.isEqualTo("projects.commitments." + why);
	}

	@Test
	void stagesGoForwardInFourCellsAndTerminationIsTheirEnd() {
		assertThat(ProjectStage.values()).extracting(ProjectStage::reached).containsExactly(0, 1, 2, 3, 4, 4, 4);
		assertThat(ProjectStage.values()).filteredOn(ProjectStage::stalled).containsExactly(ProjectStage.TERMINATED);
	}

	static final Clock JUNE = Clock.fixed(Instant.parse("2024-06-01T01:00:00Z"), ZoneOffset.UTC);

	@ParameterizedTest
	@CsvSource({ "PRODUCING 2023-09-01, false", "PRODUCING, true", "FULL, true", "SIGNED, false" })
	void productionHasADate(String stage, boolean found) {
		assertThat(TestRules.found(new StageDateRule(), reached(stage).form(), null)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "2023-04-30, false", "2023-05-31, false", "2023-06-01, true" })
	void constructionBeginsNotBeforeTheFirstContractIsSigned(LocalDate signed, boolean found) {
		Map<String, Object> says = Map.of("stages", reached("STARTED 2023-05").form().stages(), "contracts",
				List.of(new Contract("总包合同", null, signed, null), new Contract("补充协议", null, null, null)));
		assertThat(TestRules.found(new AcceptedBeforeStartRule(), ProjectForm.class, says))
			.isEqualTo(found ? List.of("projects.startedBeforeContract") : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "总包合同, A-1, A-1, 800万元, true", "总包合同, A-1, A-2, 800万元, false", "总包合同, , , 800万元, true",
			"补充协议, , , 800万元, false", "总包合同, , A-2, 900万元, false", "总包合同, , , 9000000元, false" })
	void contractsOfOneNumberOrNameHaveOneAmount(String name, @Nullable String number, @Nullable String other,
			String amount, boolean found) {
		Map<String, Object> says = Map.of("contracts",
				List.of(new Contract("总包合同", number, null, Quantity.parse("900万元")),
						new Contract(name, other, null, Quantity.parse(amount))));
		assertThat(TestRules.found(new ContradictingContractsRule(), ProjectForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "INDUSTRY, STARTED, , true", "INDUSTRY, STARTED, 0户, true", "INDUSTRY, STARTED, 100户, false",
			"INDUSTRY, SIGNED, , false", "INVESTMENT, STARTED, , false", "INDUSTRY, TERMINATED, , false" })
	void anIndustryProjectUnderConstructionSaysWhatFarmersHaveOfIt(ProjectPurpose purpose, String stage,
			@Nullable String promised, boolean found) {
		Map<String, Object> says = Map.of("purpose", purpose, "stages", reached(stage).form().stages(), "commitments",
				(promised != null) ? List.of(new Commitment("带动农户", Quantity.parse(promised), null, null, null))
						: List.of());
		assertThat(TestRules.found(new LinkageMechanismRule(), ProjectForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "VILLAGE, 2024-04-01, , true", "VILLAGE, 2024-04-02, , false",
			"VILLAGE, 2024-04-01, 2024-05-01, false", "INVESTMENT, 2024-04-01, , false", "VILLAGE, 2024, , false" })
	void worksInUseAreAcceptedWithinSixtyDays(ProjectPurpose purpose, String used, @Nullable LocalDate accepted,
			boolean found) {
		Map<String, Object> says = new HashMap<>(
				Map.of("purpose", purpose, "stages", reached("PRODUCING " + used).form().stages()));
		says.put("acceptedOn", accepted);
		assertThat(TestRules.found(new AcceptanceDueRule(JUNE), ProjectForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "VILLAGE, 2024-03-02, , true", "VILLAGE, 2024-03-03, , false", "VILLAGE, 2024-03-02, 村道, false",
			"INVESTMENT, 2024-03-02, , false" })
	void acceptedWorksNameTheirAssetWithinNinetyDays(ProjectPurpose purpose, LocalDate accepted, @Nullable String asset,
			boolean found) {
		Map<String, Object> says = new HashMap<>(Map.of("purpose", purpose, "acceptedOn", accepted));
		says.put("asset", asset);
		assertThat(TestRules.found(new AssetDueRule(JUNE), ProjectForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "VILLAGE, 2023-11-30, SIGNED, true", "VILLAGE, 2023-12-01, SIGNED, false",
			"VILLAGE, 2023-11-30, PRODUCING, false", "INVESTMENT, 2023-11-30, SIGNED, false" })
	void acceptedWorksAreInUseWithinHalfAYear(ProjectPurpose purpose, LocalDate accepted, String stage, boolean found) {
		Map<String, Object> says = Map.of("purpose", purpose, "acceptedOn", accepted, "stages",
				reached(stage).form().stages());
		assertThat(TestRules.found(new UseDueRule(JUNE), ProjectForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "VILLAGE, 50万元, false", "VILLAGE, 50.01万元, true", "INVESTMENT, 1亿元, false" })
	void worksOfSomeSizeSayWhatTheyAreToBring(ProjectPurpose purpose, String planned, boolean found) {
		Map<String, Object> says = new HashMap<>(
				Map.of("purpose", purpose, "plannedInvestment", Quantity.parse(planned)));
		assertThat(TestRules.found(new TargetsMissingRule(), ProjectForm.class, says)).hasSize(found ? 1 : 0);
		says.put("commitments", List.of(new Commitment("带动农户", Quantity.parse("100户"), null, null, null)));
		assertThat(TestRules.found(new TargetsMissingRule(), ProjectForm.class, says)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "VILLAGE, 5000万元, 0.5亿元, false", "VILLAGE, 5000万元, 5001万元, true", "VILLAGE, 5000万元, , true",
			"VILLAGE, , 5000万元, false", "INVESTMENT, 5000万元, 6000万元, false", "VILLAGE, 3—5亿元, 3—6亿元, true" })
	void thePlanOfPublicWorksChangesByADecision(ProjectPurpose purpose, @Nullable String before, @Nullable String now,
			boolean found) {
		assertThat(TestRules.found(new PlanChangeRule(), planned(purpose, now, "440823"),
				planned(purpose, before, "440823")))
			.hasSize(found ? 1 : 0);
	}

	@Test
	void thePlaceOfPublicWorksChangesByADecision() {
		PlanChangeRule rule = new PlanChangeRule();
		ProjectForm before = planned(ProjectPurpose.VILLAGE, null, "440823");
		assertThat(TestRules.found(rule, planned(ProjectPurpose.VILLAGE, null, "440825"), before))
			.containsExactly("projects.placeChanged");
		assertThat(TestRules.found(rule, before, before)).isEmpty();
		assertThat(TestRules.found(rule, before, null)).as("of a new project").isEmpty();
	}

	private static ProjectForm planned(ProjectPurpose purpose, @Nullable String planned, String region) {
		Map<String, Object> says = new HashMap<>(Map.of("purpose", purpose, "region", RegionCode.of(region)));
		if (planned != null) {
			says.put("plannedInvestment", Quantity.parseAny(planned, null));
		}
		return TestForms.of(ProjectForm.class, "规则", says);
	}

}
