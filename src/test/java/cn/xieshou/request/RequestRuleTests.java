package cn.xieshou.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestRules;

import static cn.xieshou.TestRegisters.refused;
import static cn.xieshou.TestRegisters.taken;
import static org.assertj.core.api.Assertions.assertThat;

/** What requests of enterprises refuse, and what the rules find in them. */
class RequestRuleTests {

	private static final LocalDate RAISED = LocalDate.of(2025, 3, 10);

	@Test
	void nothingIsDueOrAnsweredBeforeItWasRaised() {
		EnterpriseRequestRegister register = new EnterpriseRequestRegister();
		refused(register, Map.of("raisedOn", RAISED, "dueOn", RAISED.minusDays(1)), "dueOn",
				"enterprise-requests.dueBeforeRaised");
		refused(register, Map.of("raisedOn", RAISED, "answeredOn", RAISED.minusDays(1)), "answeredOn",
				"enterprise-requests.answeredBeforeRaised");
		taken(register, Map.of("raisedOn", RAISED, "dueOn", RAISED, "answeredOn", RAISED));
	}

	@Test
	void onlyAnAnswerSatisfies() {
		EnterpriseRequestRegister register = new EnterpriseRequestRegister();
		refused(register, Map.of("raisedOn", RAISED, "satisfaction", RequestSatisfaction.SATISFIED), "satisfaction",
				"enterprise-requests.notAnswered");
		taken(register,
				Map.of("raisedOn", RAISED, "answeredOn", RAISED, "satisfaction", RequestSatisfaction.SATISFIED));
	}

	@ParameterizedTest
	@CsvSource({ "SOLVED, , 2025-03-12, true", "SOLVED, 已协调用工 30 人, , true", "SOLVED, 已协调用工 30 人, 2025-03-12, false",
			"DECLINED, , , true", "HANDLING, , , false" })
	void whatIsClosedSaysHowAndWhenItWasAnswered(RequestState state, String answer, LocalDate on, boolean found) {
		Map<String, Object> says = new HashMap<>(Map.of("state", state));
		if (answer != null) {
			says.put("answer", answer);
		}
		if (on != null) {
			says.put("answeredOn", on);
		}
		assertThat(TestRules.found(new AnswerGivenRule(), EnterpriseRequestForm.class, says)).hasSize(found ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "HANDLING, 2025-03-19, true", "HANDLING, 2025-03-20, false", "SOLVED, 2025-03-19, false" })
	void whatIsDueIsAnsweredByThatDay(RequestState state, LocalDate due, boolean found) {
		Clock clock = Clock.fixed(Instant.parse("2025-03-20T01:00:00Z"), ZoneOffset.UTC);
		assertThat(TestRules.found(new RequestDueRule(clock), EnterpriseRequestForm.class,
				Map.of("state", state, "dueOn", due)))
			.hasSize(found ? 1 : 0);
	}

}
