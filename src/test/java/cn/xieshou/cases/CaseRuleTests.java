package cn.xieshou.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestRules;
import cn.xieshou.rule.Rule;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

import static cn.xieshou.TestRegisters.refused;
import static cn.xieshou.TestRegisters.taken;
import static org.assertj.core.api.Assertions.assertThat;

/** What cases refuse, and what the rules find in them. */
class CaseRuleTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-20T01:00:00Z"), ZoneOffset.UTC);

	private final CaseFileRegister register = new CaseFileRegister();

	@Test
	void aCaseTakesTheStepsAndFieldsOfItsKindOnceAndEndsOnce() {
		refused(this.register, Map.of("kind", CaseKind.ISSUE, "steps", steps("LISTED")), "steps",
				"cases.stepOfOtherKind");
		refused(this.register, Map.of("kind", CaseKind.BENEFIT, "steps", steps("APPLIED", "APPLIED")), "steps",
				"cases.stepTwice");
		refused(this.register, Map.of("kind", CaseKind.BENEFIT, "steps", steps("APPLIED", "CLOSED", "WITHDRAWN")),
				"steps", "cases.endedTwice");
		refused(this.register, Map.of("kind", CaseKind.ISSUE, "bank", "某银行"), "bank", "cases.notOfThisKind");
		taken(this.register,
				Map.of("kind", CaseKind.ISSUE, "steps", steps("RAISED", "ESCALATED", "ESCALATED", "SOLVED")));
	}

	@ParameterizedTest
	@CsvSource({ "BENEFIT, APPLIED APPROVED PAID CLOSED, ", "BENEFIT, ELIGIBLE APPROVED PAID, ",
			"BENEFIT, PAID, cases.notOpened", "BENEFIT, CLOSED, cases.notOpened", "BENEFIT, REJECTED, cases.notOpened",
			"BENEFIT, APPLIED PAID, cases.stepMissing", "BENEFIT, APPLIED CLOSED, cases.stepMissing",
			"BENEFIT, APPLIED REJECTED, ", "LAND_APPROVAL, ACCEPTED APPROVED, cases.notOpened",
			"LAND_APPROVAL, APPLIED APPROVED, ", "LAND_SALE, LISTED SOLD, ",
			"LAND_SALE, PREPARED SOLD, cases.stepMissing", "FINANCING, APPLIED APPROVED PAID, ",
			"FINANCING, APPROVED, cases.notOpened", "EIA_RELIEF, APPLIED APPROVED CLOSED, ",
			"EIA_RELIEF, APPLIED CLOSED, cases.stepMissing", "ISSUE, RAISED ASSIGNED ESCALATED SOLVED CLOSED, ",
			"ISSUE, ASSIGNED, cases.notOpened", "ISSUE, RAISED CLOSED, cases.stepMissing" })
	void noStepIsTakenBeforeTheOneThatItNeeds(CaseKind kind, String steps, String found) {
		assertThat(found(new StepMissingRule(), Map.of("kind", kind, "steps", steps(steps.split(" ")))))
			.isEqualTo((found != null) ? List.of(found) : List.of());
	}

	@Test
	void ofSeveralCasesNobodyKnowsTheSteps() {
		assertThat(found(new StepMissingRule(),
				Map.of("kind", CaseKind.LAND_APPROVAL, "steps", steps("APPROVED"), "several", Quantity.of("15", "个"))))
			.isEmpty();
	}

	@Test
	void stepsAreDatedInOrderAndNotInTheFuture() {
		assertThat(found(new StepOrderRule(),
				Map.of("kind", CaseKind.BENEFIT, "steps",
						List.of(on("APPLIED", "2025-03"), on("APPROVED", "2025-02-10")))))
			.containsExactly("cases.stepOrder");
		assertThat(found(new StepOrderRule(), Map.of("kind", CaseKind.BENEFIT, "steps",
				List.of(on("APPLIED", "2025-03"), on("APPROVED", "2025-03-02")))))
			.isEmpty();
		assertThat(found(new StepFutureRule(CLOCK), Map.of("steps", List.of(on("APPLIED", "2025-03-21")))))
			.containsExactly("cases.stepInFuture");
		assertThat(found(new StepFutureRule(CLOCK), Map.of("steps", List.of(on("APPLIED", "2025-03-20"))))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "COUNTY, PREFECTURE, ", "COUNTY, TEAM, cases.escalatedDown", "COUNTY, COUNTY, cases.escalatedDown",
			"COUNTY, , cases.escalatedWhereTo" })
	void anIssueIsEscalatedUpwards(CaseLevel at, CaseLevel to, String found) {
		CaseStage escalated = new CaseStage(CaseStep.ESCALATED, null, to, null, null);
		assertThat(found(new EscalationRule(), Map.of("level", at, "steps", List.of(escalated))))
			.isEqualTo((found != null) ? List.of(found) : List.of());
	}

	@Test
	void noMoreIsPaidThanApprovedNorApprovedThanAskedFor() {
		List<CaseStage> paid = steps("APPLIED", "APPROVED", "PAID");
		assertThat(found(new CaseAmountsRule(),
				Map.of("steps", paid, "asked", Quantity.of("50", "万元"), "approved", Quantity.of("600000", "元"))))
			.containsExactly("cases.approvedBeyondAsked");
		assertThat(found(new CaseAmountsRule(),
				Map.of("steps", paid, "approved", Quantity.of("50", "万元"), "paid", Quantity.of("0.006", "亿元"))))
			.containsExactly("cases.paidBeyondApproved");
		assertThat(found(new CaseAmountsRule(), Map.of("steps", steps("APPLIED"), "paid", Quantity.of("50", "万元"))))
			.containsExactly("cases.amountBeforeStep");
		assertThat(found(new CaseAmountsRule(),
				Map.of("area", Quantity.of("100", "亩"), "industryArea", Quantity.of("101", "亩"))))
			.containsExactly("cases.industryBeyondArea");
		assertThat(found(new CaseAmountsRule(), Map.of("steps", paid, "asked", Quantity.of("60", "万元"), "approved",
				Quantity.of("50", "万元"), "paid", Quantity.of("50", "万元"))))
			.isEmpty();
	}

	@Test
	void whatIsClosedHasAResult() {
		assertThat(found(new ResultMissingRule(), Map.of("steps", steps("RAISED", "SOLVED"))))
			.containsExactly("cases.resultMissing");
		assertThat(found(new ResultMissingRule(), Map.of("steps", steps("RAISED", "SOLVED"), "result", "已协调通电")))
			.isEmpty();
		assertThat(found(new ResultMissingRule(), Map.of("steps", steps("RAISED")))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "APPLIED, 2025-03-19, true", "APPLIED, 2025-03-20, false", "PAID, 2025-03-19, false",
			"REJECTED, 2025-03-19, false", "APPROVED, 2025-03-19, true" })
	void whatIsDueIsDoneByThatDay(CaseStep step, LocalDate due, boolean late) {
		assertThat(found(new CaseDueRule(CLOCK),
				Map.of("kind", CaseKind.BENEFIT, "steps", steps(step.name()), "dueOn", due)))
			.hasSize(late ? 1 : 0);
	}

	@Test
	void benefitsAndReliefsSayOnWhatTheyRest() {
		assertThat(found(new CaseBasisRule(), Map.of("kind", CaseKind.BENEFIT))).containsExactly("cases.basisMissing",
				"cases.matterMissing");
		assertThat(found(new CaseBasisRule(), Map.of("kind", CaseKind.EIA_RELIEF)))
			.containsExactly("cases.basisMissing", "cases.projectMissing", "cases.reliefMissing");
		assertThat(found(new CaseBasisRule(), Map.of("kind", CaseKind.ISSUE))).isEmpty();
	}

	@Test
	void itemsOfPoliciesAreComparedWithoutSpacesAndSigns() {
		assertThat(CaseFile.key("设备 补贴（第３条）")).isEqualTo(CaseFile.key("设备补贴(第3条)")).isNotNull();
		assertThat(CaseFile.key("—— ")).isNull();
	}

	private static List<String> found(Rule<CaseFileForm> rule, Map<String, Object> says) {
		return TestRules.found(rule, CaseFileForm.class, says);
	}

	private static List<CaseStage> steps(String... steps) {
		return Arrays.stream(steps).map((step) -> on(step, null)).toList();
	}

	private static CaseStage on(String step, String on) {
		return new CaseStage(CaseStep.valueOf(step), (on != null) ? Span.parse(on) : null, null, null, null);
	}

}
