package cn.xieshou.rule;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Limits of rules are data with a day from which they are in force. */
@DatabaseTest
class RuleParameterTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private JsonNode set;

	private void set(String value, String from) {
		this.set = this.filings.shared("rule-parameters", "create", null,
				"\"rule\":\"Q001\",\"parameter\":\"times\",\"value\":\"%s\",\"validFrom\":\"%s\"".formatted(value,
						from));
	}

	@AfterEach
	void takeBack() {
		if (this.set != null) {
			this.filings.shared("rule-parameters", "void", this.set, "");
		}
	}

	/**
	 * The codes of what is found in figures of two years, the second of so many times.
	 */
	private List<String> found(int year, int times) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings",
				"""
						{"type":"indicator-values","evidence":[{"document":"D000"}],"lines":[
						{"action":"create","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue","subject":"规则参数","period":"%d","value":"2000万元","basis":"ACTUAL"}},
						{"action":"create","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue","subject":"规则参数","period":"%d","value":"%d万元","basis":"ACTUAL"}}]}"""
					.formatted(year - 1, year, 2000 * times)));
		JsonNode draft = this.demo.get("team-suixi", "/filings/" + filing.get("id").asString());
		return draft.get("warnings").valueStream().map((hit) -> hit.get("rule").asString()).toList();
	}

	private JsonNode card() {
		return this.demo.get("team-suixi", "/rules")
			.get("items")
			.valueStream()
			.filter((rule) -> rule.get("code").asString().equals("Q001"))
			.findAny()
			.orElseThrow();
	}

	@Test
	void aRuleFollowsItsLimitFromItsDayAndEarlierPeriodsKeepTheOneBefore() {
		assertThat(found(2024, 30)).containsExactly("Q001");
		set("50", "2024-01-01");
		assertThat(found(2024, 30)).isEmpty();
		assertThat(found(2024, 60)).containsExactly("Q001");
		assertThat(found(2023, 30)).as("of a period before").containsExactly("Q001");
	}

	@Test
	void theRulesSayTheLimitInForceAndSinceWhen() {
		assertThat(card().at("/parameters/times").asString()).isEqualTo("20");
		assertThat(card().get("since").size()).isZero();
		set("50", "2024-01-01");
		assertThat(card().at("/parameters/times").asString()).isEqualTo("50");
		assertThat(card().at("/since/times").asString()).isEqualTo("2024-01-01");
		assertThat(card().at("/standard/times").asString()).isEqualTo("20");
	}

	@Test
	void aLimitOfTheFutureIsNotInForceYet() {
		set("50", "2999-01-01");
		assertThat(card().at("/parameters/times").asString()).isEqualTo("20");
		assertThat(found(2024, 30)).containsExactly("Q001");
	}

	@ParameterizedTest
	@CsvSource({ "Q001, days, 5, times", "Q999, times, 5, Q999", "X022, times, 5, X022", "Q001, times, -1, value" })
	void aLimitIsOneThatItsRuleHas(String rule, String parameter, String value, String said) {
		assertThat(this.filings.sharedRefused("rule-parameters",
				"\"rule\":\"%s\",\"parameter\":\"%s\",\"value\":\"%s\",\"validFrom\":\"2024-01-01\"".formatted(rule,
						parameter, value)))
			.contains(said);
	}

	@Test
	void aLimitIsSetOnceForADay() {
		set("50", "2024-01-01");
		assertThat(this.filings.sharedRefused("rule-parameters",
				"\"rule\":\"Q001\",\"parameter\":\"times\",\"value\":\"60\",\"validFrom\":\"2024-01-01\""))
			.contains("已经设置过");
	}

	@Test
	void onlyBusinessAdministratorsSetLimits() {
		JsonNode refused = Demo.json(this.demo.post("team-suixi", "/filings",
				"""
						{"type":"rule-parameters","action":"create","form":{"rule":"Q001","parameter":"times","value":"5","validFrom":"2024-01-01"}}"""));
		assertThat(refused.path("status").asInt()).as(refused.toString()).isIn(403, 404, 409, 422);
	}

}
