package cn.xieshou.project;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import cn.xieshou.TestRules;
import cn.xieshou.project.ProjectParts.Contract;
import cn.xieshou.project.ProjectParts.Stage;
import cn.xieshou.rule.Rule;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** How far projects have come with what money, by the day of the look. */
class ProjectCourseRuleTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-15T04:00:00Z"), ZoneOffset.UTC);

	/** What a rule finds in a project of such stages, "SIGNED 2025-03, STARTED 2026". */
	private static List<String> found(Rule<ProjectForm> rule, String stages, Object... says) {
		List<Stage> all = new ArrayList<>();
		for (String one : stages.split(", ")) {
			String[] words = one.split(" ");
			all.add(new Stage(ProjectStage.valueOf(words[0]), (words.length > 1) ? Span.parse(words[1]) : null, null));
		}
		Map<String, Object> form = new HashMap<>(Map.of("stages", all));
		for (int i = 0; i < says.length; i += 2) {
			form.put((String) says[i], says[i + 1]);
		}
		return TestRules.found(rule, ProjectForm.class, form);
	}

	private static Quantity yi(String value) {
		return Quantity.parse(value);
	}

	@Test
	void theNextStepIsNotedOrMovedByItsDay() {
		NextStepLateRule rule = new NextStepLateRule(CLOCK);
		LocalDate yesterday = LocalDate.of(2026, 7, 14);
		assertThat(found(rule, "SIGNED 2025", "nextOn", yesterday)).containsExactly("projects.nextStepLate");
		assertThat(found(rule, "SIGNED 2025", "nextOn", yesterday.plusDays(1))).isEmpty();
		assertThat(found(rule, "SIGNED 2025, TERMINATED 2026", "nextOn", yesterday)).isEmpty();
		assertThat(found(rule, "SIGNED 2025, FULL 2026", "nextOn", yesterday)).isEmpty();
		assertThat(found(rule, "SIGNED 2025")).isEmpty();
	}

	@Test
	void whatIsSignedIsBegunWithinAYear() {
		SignedLongAgoRule rule = new SignedLongAgoRule(CLOCK);
		assertThat(found(rule, "SIGNED 2025-06")).containsExactly("projects.signedLongAgo");
		assertThat(found(rule, "SIGNED 2025-07")).isEmpty();
		assertThat(found(rule, "SIGNED 2025")).as("in that year, perhaps at its end").isEmpty();
		assertThat(found(rule, "SIGNED 2024, STARTED 2025")).isEmpty();
		assertThat(found(rule, "SIGNED 2024, TERMINATED 2025")).isEmpty();
		assertThat(found(rule, "SIGNED")).isEmpty();
		assertThat(found(new LongTalksRule(CLOCK), "TALKS 2024-06")).containsExactly("projects.longTalks");
		assertThat(found(new LongTalksRule(CLOCK), "TALKS 2024-06, SIGNED 2026-01")).isEmpty();
	}

	@Test
	void whatIsBegunHasMoneyInPlace() {
		StartedWithoutMoneyRule none = new StartedWithoutMoneyRule(CLOCK);
		assertThat(found(none, "STARTED 2026-03")).containsExactly("projects.startedWithoutMoney");
		assertThat(found(none, "STARTED 2026-04")).isEmpty();
		assertThat(found(none, "STARTED 2026-03", "inPlace", yi("100万元"))).isEmpty();
		LittleInPlaceRule little = new LittleInPlaceRule(CLOCK);
		assertThat(found(little, "STARTED 2025-12", "inPlace", yi("0.14亿元"), "plannedInvestment", yi("1亿元")))
			.containsExactly("projects.littleInPlace");
		assertThat(found(little, "STARTED 2025-12", "inPlace", yi("0.15亿元"), "plannedInvestment", yi("1亿元"))).isEmpty();
		assertThat(found(little, "STARTED 2025-12", "inPlace", yi("超0.1亿元"), "plannedInvestment", yi("1亿元")))
			.as("nobody can tell how much more")
			.isEmpty();
		assertThat(found(new InUseWithLittleRule(), "PRODUCING 2025", "inPlace", yi("0.4亿元"), "plannedInvestment",
				yi("1亿元")))
			.containsExactly("projects.inUseWithLittle");
	}

	@Test
	void amountsOfAProjectFitOneAnother() {
		assertThat(
				found(new InPlaceBeyondPlanRule(), "STARTED", "inPlace", yi("1.2亿元"), "plannedInvestment", yi("1亿元")))
			.containsExactly("projects.inPlaceBeyondPlan");
		assertThat(
				found(new InPlaceBeyondPlanRule(), "STARTED", "inPlace", yi("1.1亿元"), "plannedInvestment", yi("1亿元")))
			.isEmpty();
		assertThat(found(new AgreedBeyondPlannedRule(), "SIGNED", "agreedInvestment", yi("2亿元"), "plannedInvestment",
				yi("1亿元")))
			.containsExactly("projects.agreedBeyondPlanned");
	}

	@Test
	void whatIsPaidFitsContractsAndCourse() {
		ProjectPayments payments = mock(ProjectPayments.class);
		given(payments.of(any())).willReturn(new BigDecimal("970000"));
		List<Contract> contracts = List.of(new Contract("主体工程", null, null, yi("100万元")));
		PaidUnacceptedRule unaccepted = new PaidUnacceptedRule(payments);
		assertThat(found(unaccepted, "STARTED", "contracts", contracts)).containsExactly("projects.paidUnaccepted");
		assertThat(found(unaccepted, "STARTED", "contracts", contracts, "acceptedOn", LocalDate.of(2026, 1, 1)))
			.isEmpty();
		assertThat(found(unaccepted, "STARTED")).isEmpty();
		PaidBeyondContractsRule beyond = new PaidBeyondContractsRule(payments);
		assertThat(found(beyond, "STARTED", "contracts", contracts)).isEmpty();
		given(payments.of(any())).willReturn(new BigDecimal("1000001"));
		assertThat(found(beyond, "STARTED", "contracts", contracts)).containsExactly("projects.paidBeyondContracts");
		assertThat(found(new PaidUnstartedRule(payments), "SIGNED 2026")).containsExactly("projects.paidUnstarted");
		assertThat(found(new PaidUnstartedRule(payments), "SIGNED 2025, STARTED 2026")).isEmpty();
	}

}
