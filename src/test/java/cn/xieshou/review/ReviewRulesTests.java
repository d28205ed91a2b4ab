package cn.xieshou.review;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Grant;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Who decides on a filing, in which order, and how often. */
@DatabaseTest
class ReviewRulesTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	Accounts accounts;

	@Autowired
	PairingTree tree;

	private String drafted(String... forms) {
		StringBuilder lines = new StringBuilder();
		for (String form : forms) {
			lines.append(lines.isEmpty() ? "" : ",")
				.append("""
						{"action":"create","form":{"pairing":"越秀区—遂溪县","name":"审核试验%s"%s}}"""
					.formatted(UUID.randomUUID(), form));
		}
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings",
				"{\"type\":\"honours\",\"evidence\":[{\"document\":\"D000\"}],\"lines\":[" + lines + "]}"));
		assertThat(filing.path("state").asString("")).as(filing.toString()).isEqualTo("draft");
		return filing.get("id").stringValue();
	}

	private String submitted() {
		String filing = drafted(",\"level\":\"PROVINCIAL\"");
		assertThat(act("team-suixi", filing, "submit").path("state").asString("")).isEqualTo("submitted");
		return filing;
	}

	private JsonNode act(String account, String filing, String action) {
		return this.filings.act(account, filing, action);
	}

	private int status(String account, String filing, String action) {
		String body = action.equals("return") ? "{\"reason\":\"请核对\"}" : "{}";
		return this.demo.post(account, "/filings/" + filing + "/" + action, body).exchange().getResponse().getStatus();
	}

	@Test
	void theSecondStepComesAfterTheFirst() {
		String filing = submitted();
		assertThat(status("city-zhanjiang", filing, "approve")).isEqualTo(403);
		assertThat(status("city-zhanjiang", filing, "return")).isEqualTo(403);
		assertThat(act("county-suixi", filing, "approve").get("step").intValue()).isEqualTo(2);
		assertThat(act("city-zhanjiang", filing, "approve").get("state").stringValue()).isEqualTo("posted");
	}

	@Test
	void aFilingSentBackBeginsAtTheFirstStepAgain() {
		String filing = submitted();
		act("county-suixi", filing, "approve");
		assertThat(act("city-zhanjiang", filing, "return").get("state").stringValue()).isEqualTo("returned");
		act("team-suixi", filing, "submit");
		assertThat(status("city-zhanjiang", filing, "approve")).isEqualTo(403);
		assertThat(act("county-suixi", filing, "approve").get("step").intValue()).isEqualTo(2);
		assertThat(act("city-zhanjiang", filing, "approve").get("state").stringValue()).isEqualTo("posted");
	}

	@ParameterizedTest
	@ValueSource(strings = { "official", "auditor", "team-suixi", "helper-yuexiu", "sysadmin", "secadmin" })
	void nobodyDecidesWhoHoldsNoStep(String account) {
		String filing = submitted();
		assertThat(status(account, filing, "approve")).isIn(403, 404, 409);
		assertThat(status(account, filing, "return")).isIn(403, 404, 409);
		assertThat(this.demo.get("team-suixi", "/filings/" + filing).get("step").intValue()).isEqualTo(1);
	}

	@Test
	void onlyTheOtherSideConfirms() {
		String filing = submitted();
		assertThat(status("county-suixi", filing, "confirm")).isEqualTo(403);
		assertThat(status("team-suixi", filing, "confirm")).isIn(403, 404, 409);
		assertThat(status("helper-yuexiu", filing, "confirm")).isEqualTo(200);
		assertThat(status("helper-yuexiu", filing, "confirm")).isEqualTo(409);
	}

	@ParameterizedTest
	@ValueSource(strings = { "approve", "return", "confirm" })
	void whatWasTakenBackIsNotDecided(String action) {
		String filing = submitted();
		assertThat(act("team-suixi", filing, "withdraw").get("state").stringValue()).isEqualTo("withdrawn");
		assertThat(status(action.equals("confirm") ? "helper-yuexiu" : "county-suixi", filing, action)).isIn(404, 409);
	}

	@Test
	void whatIsInTheBooksIsNeitherTakenBackNorHandedInAgain() {
		String filing = submitted();
		act("county-suixi", filing, "approve");
		act("city-zhanjiang", filing, "approve");
		assertThat(status("team-suixi", filing, "withdraw")).isEqualTo(409);
		assertThat(status("team-suixi", filing, "submit")).isEqualTo(409);
		assertThat(status("city-zhanjiang", filing, "return")).isEqualTo(409);
	}

	@Test
	void whoComesTooLateLearnsWhoWasFirst() {
		String filing = submitted();
		act("county-suixi", filing, "approve");
		JsonNode late = act("county-suixi", filing, "approve");
		assertThat(late.get("status").intValue()).isEqualTo(409);
		assertThat(late.get("detail").stringValue()).contains("梁科长");
	}

	@Test
	void nobodyWithBothStepsAgreesTwice() {
		String username = "both-" + UUID.randomUUID().toString().substring(0, 8);
		UUID root = this.tree.find("广州—湛江").orElseThrow().id();
		UUID account = this.accounts.open(username, "两级审核", "湛江市", this.accounts.hash(Demo.PASSWORD));
		this.accounts.grant(account, new Grant(Role.REVIEWER, root, 1), null);
		this.accounts.grant(account, new Grant(Role.REVIEWER, root, 2), null);
		String filing = submitted();
		assertThat(status(username, filing, "approve")).isEqualTo(200);
		JsonNode second = act(username, filing, "approve");
		assertThat(second.get("status").intValue()).isEqualTo(409);
		assertThat(second.get("errors").get(0).get("code").stringValue()).isEqualTo("filing.twoSteps");
		assertThat(act("city-zhanjiang", filing, "approve").get("state").stringValue()).isEqualTo("posted");
	}

	@Test
	void aReviewerSeesNoFilingOfAnotherPairing() {
		JsonNode foreign = Demo.json(this.demo.post("team-longhu", "/filings", """
				{"type":"honours","action":"create","form":{"pairing":"坪山区—龙湖区","name":"外地试验","level":"PROVINCIAL"},
				"evidence":[{"document":"D001"}]}"""));
		String id = foreign.get("id").stringValue();
		Demo.json(this.demo.post("team-longhu", "/filings/" + id + "/submit", "{}"));
		assertThat(status("county-suixi", id, "approve")).isEqualTo(404);
		assertThat(this.demo.page("county-suixi", "/review")).doesNotContain(id);
	}

	@Test
	void whatIsWrongWithALineIsSaidAtThatLine() {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings",
				"""
						{"type":"indicator-values","lines":[
						{"action":"create","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue","period":"1971","value":"1亿元","basis":"ACTUAL"}},
						{"action":"create","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue","period":"1972","value":"1亿元"}}]}"""));
		JsonNode refused = act("team-suixi", filing.get("id").stringValue(), "submit");
		assertThat(refused.get("errors").valueStream().map((error) -> error.get("field").stringValue()))
			.containsExactly("lines[1].basis");
	}

	@Test
	void aFilingIsOfferedToWhoDecidesNextAndToNobodyElse() {
		String filing = submitted();
		assertThat(this.demo.page("county-suixi", "/filings/" + filing)).contains("去审核");
		assertThat(this.demo.page("city-zhanjiang", "/filings/" + filing)).doesNotContain("去审核");
		act("county-suixi", filing, "approve");
		assertThat(this.demo.page("county-suixi", "/filings/" + filing)).doesNotContain("去审核");
		assertThat(this.demo.page("city-zhanjiang", "/filings/" + filing)).contains("去审核");
	}

	@Test
	void aReturnTellsTheAuthorWhoSentItBackAndWhy() {
		String filing = submitted();
		act("county-suixi", filing, "return");
		assertThat(this.demo.page("team-suixi", "/filings/" + filing)).contains("请核对", "梁科长");
		JsonNode events = this.demo.get("team-suixi", "/filings/" + filing).get("events");
		assertThat(events.get(events.size() - 1).get("reason").stringValue()).isEqualTo("请核对");
	}

}
