package cn.xieshou.experts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.TestRules;
import cn.xieshou.values.Span;

import static cn.xieshou.TestRegisters.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** An envoy in term, a visit, a question and its answer, and what the rules find. */
@DatabaseTest
class ExpertTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-20T01:00:00Z"), ZoneOffset.UTC);

	private static final String ASKED = """
			"name":"荔枝保鲜咨询测试","kind":"QUESTION","expert":"%s","heldOn":"2025-03-01","dueOn":"2099-12-31",
			"asker":"遂溪县农业农村局","question":"采后如何预冷？"%s""";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Test
	void anEnvoyVisitsIsAskedAndAnswers() {
		String envoy = this.filings.posted("experts", """
				"name":"测试特派员","kind":"ENVOY","region":"440823","fields":["荔枝保鲜","冷链"],"home":"测试农业大学",
				"term":"2025/2027\"""").get("id").asString();
		String visit = this.filings
			.posted("consultations",
					"""
							"name":"岭北镇走访测试","kind":"VISIT","expert":"%s","heldOn":"2025-02-20","served":"30人\""""
						.formatted(envoy))
			.get("id")
			.asString();
		JsonNode asked = this.filings.posted("consultations", ASKED.formatted(envoy, ""));
		assertThat(this.demo.get("official", "/consultations?expert=" + envoy + "&state=OPEN").get("total").intValue())
			.isOne();
		JsonNode change = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"consultations","action":"update","recordId":"%s","baseVersion":1,
				"form":{"pairing":"越秀区—遂溪县",%s},"evidence":[{"document":"D000"}]}"""
			.formatted(asked.get("id").asString(), ASKED.formatted(envoy, """
					,"answer":"田头水冷至 8℃ 后装箱","answeredOn":"2025-03-05","adopted":true"""))));
		assertThat(this.filings.reviewed("team-suixi", change.path("id").asString("")).path("state").asString(""))
			.as(change.toString())
			.isEqualTo("posted");
		String page = this.demo.page("official", "/experts/" + envoy);
		assertThat(page).contains("荔枝保鲜", "测试农业大学", "2025/2027", "最近 2025-03-01", "岭北镇走访测试");
		assertThat(
				this.demo.get("official", "/consultations?expert=" + envoy + "&state=ANSWERED").get("total").intValue())
			.isOne();
		assertThat(this.demo.get("official", "/experts?q=冷链").get("total").intValue()).isOne();
		this.filings.takeBack("consultations", asked.get("id").asString());
		this.filings.takeBack("consultations", visit);
		this.filings.takeBack("experts", envoy);
	}

	@Test
	void nothingIsDueOrAnsweredBeforeItWasAsked() {
		LocalDate day = LocalDate.of(2025, 3, 1);
		ConsultationRegister register = new ConsultationRegister();
		refused(register, Map.of("kind", ConsultationKind.QUESTION, "heldOn", day, "dueOn", day.minusDays(1)), "dueOn",
				"consultations.dueBeforeAsked");
		refused(register, Map.of("kind", ConsultationKind.QUESTION, "heldOn", day, "answeredOn", day.minusDays(1)),
				"answeredOn", "consultations.answeredBeforeAsked");
	}

	@Test
	void questionsHaveWordsAnswersADayAndBothAreInTime() {
		QuestionAnswerRule complete = new QuestionAnswerRule();
		assertThat(TestRules.found(complete, ConsultationForm.class, Map.of("kind", ConsultationKind.VISIT))).isEmpty();
		assertThat(TestRules.found(complete, ConsultationForm.class,
				Map.of("kind", ConsultationKind.ONLINE, "question", "如何？", "answer", "如此")))
			.containsExactly("consultations.dayMissing");
		assertThat(TestRules.found(complete, ConsultationForm.class,
				Map.of("kind", ConsultationKind.ONLINE, "answeredOn", LocalDate.of(2025, 3, 1))))
			.containsExactly("consultations.questionMissing", "consultations.answerMissing");
		AnswerDueRule due = new AnswerDueRule(CLOCK);
		assertThat(TestRules.found(due, ConsultationForm.class,
				Map.of("kind", ConsultationKind.QUESTION, "dueOn", LocalDate.of(2025, 3, 19))))
			.containsExactly("consultations.overdue");
		assertThat(TestRules.found(due, ConsultationForm.class,
				Map.of("kind", ConsultationKind.QUESTION, "dueOn", LocalDate.of(2025, 3, 20))))
			.isEmpty();
	}

	@Test
	void aTermEndsWithItsLastDay() {
		Span term = Span.parse("2024/2025-06");
		assertThat(TermRule.isOutside(term, LocalDate.of(2025, 6, 30))).isFalse();
		assertThat(TermRule.isOutside(term, LocalDate.of(2025, 7, 1))).isTrue();
		assertThat(TermRule.isOutside(term, LocalDate.of(2023, 12, 31))).isTrue();
		assertThat(TermRule.isOutside(Span.parse("2024/"), LocalDate.of(2090, 1, 1))).isFalse();
	}

}
