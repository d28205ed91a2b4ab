package cn.xieshou.confirmation;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** What one side has filed the other one confirms or disputes. */
@DatabaseTest
class ConfirmationTests {

	private static final String INDICATOR = "enterprise.newly_in_production";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private final List<String> records = new ArrayList<>();

	@AfterEach
	void takeBack() {
		this.records.forEach((record) -> this.filings.takeBack("indicator-values", record));
	}

	private static String form(String value, String period) {
		return "\"indicator\":\"%s\",\"period\":\"%s\",\"value\":\"%s\",\"basis\":\"actual\"".formatted(INDICATOR,
				period, value);
	}

	/** Posts a value; gives its filing. */
	private String posted(String value, String period) {
		JsonNode posted = this.filings.decided("indicator-values", form(value, period));
		assertThat(posted.path("state").asString()).as(posted.toString()).isEqualTo("posted");
		this.records.add(posted.at("/lines/0/recordId").asString());
		return posted.get("id").asString();
	}

	private String record() {
		return this.records.get(this.records.size() - 1);
	}

	private JsonNode figure() {
		return this.demo.get("official", "/figures/" + record());
	}

	private JsonNode dispute(String filing, String body) {
		return Demo.json(this.demo.post("helper-yuexiu", "/filings/" + filing + "/dispute", body));
	}

	private JsonNode difference(String filing) {
		return this.demo.get("official", "/filings/" + filing + "/differences").at("/items/0");
	}

	private JsonNode answer(String account, JsonNode difference, String body) {
		return Demo.json(this.demo.post(account, "/differences/" + difference.get("id").asString() + "/answer", body));
	}

	@Test
	void whatIsPostedIsStatedUntilTheOtherSideConfirmsIt() {
		String filing = posted("63家", "2011");
		assertThat(figure().get("confirmation").asString()).isEqualTo("stated");
		this.filings.act("helper-yuexiu", filing, "confirm");
		assertThat(figure().get("confirmation").asString()).isEqualTo("confirmed");
		assertThat(figure().get("confirmedBy").asString()).isNotBlank();
		assertThat(this.demo.post("helper-yuexiu", "/filings/" + filing + "/confirm", "{}")).hasStatus(409);
	}

	@Test
	void whatWasConfirmedInReviewIsConfirmedAsItIsPosted() {
		JsonNode written = this.filings.written("indicator-values", form("64家", "2012"));
		String filing = written.get("id").asString();
		this.filings.act("team-suixi", filing, "submit");
		this.filings.act("helper-yuexiu", filing, "confirm");
		this.filings.act("county-suixi", filing, "approve");
		JsonNode posted = this.filings.act("city-zhanjiang", filing, "approve");
		this.records.add(posted.at("/lines/0/recordId").asString());
		assertThat(figure().get("confirmation").asString()).isEqualTo("confirmed");
	}

	@Test
	void theSideThatHasFiledDoesNotConfirmItself() {
		String filing = posted("63家", "2013");
		assertThat(this.demo.post("county-suixi", "/filings/" + filing + "/confirm", "{}")).hasStatus(403);
		assertThat(this.demo.post("team-suixi", "/filings/" + filing + "/dispute", "{\"reason\":\"不对\"}"))
			.hasStatus(403);
		assertThat(this.demo.post("team-longhu", "/filings/" + filing + "/dispute", "{\"reason\":\"不对\"}"))
			.hasStatus(404);
	}

	@Test
	void aDisputeWithAnotherValueThatIsAcceptedEndsInARevisionThatBothHaveConfirmed() {
		String filing = posted("63家", "2014");
		assertThat(dispute(filing, "{\"reason\":\"名录只有61家\",\"value\":\"61家\",\"line\":1}").path("state").asString())
			.isEqualTo("posted");
		assertThat(figure().get("confirmation").asString()).isEqualTo("disputed");
		JsonNode difference = difference(filing);
		assertThat(difference.get("state").asString()).isEqualTo("open");
		assertThat(difference.get("waitsFor").asString()).isEqualTo("helped");
		assertThat(difference.get("percent").asString()).isEqualTo("3.2");
		assertThat(difference.at("/difference/value").asString()).isEqualTo("2");
		assertThat(difference.get("dueOn").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
		assertThat(difference.get("reason").asString()).isEqualTo("名录只有61家");
		JsonNode answered = answer("team-suixi", difference, "{\"way\":\"accept\",\"reason\":\"两家是次年投产\"}");
		assertThat(answered.path("state").asString()).as(answered.toString()).isEqualTo("answered");
		String correction = answered.get("answer").asString();
		JsonNode posted = this.filings.reviewed("team-suixi", correction);
		if (!posted.path("state").asString("").equals("posted")) {
			this.filings.act("county-suixi", correction, "approve");
			posted = this.filings.act("city-zhanjiang", correction, "approve");
		}
		assertThat(posted.path("state").asString()).as(posted.toString()).isEqualTo("posted");
		assertThat(figure().get("value").asString()).isEqualTo("61");
		assertThat(figure().get("confirmation").asString()).isEqualTo("confirmed");
		JsonNode settled = this.demo.get("official", "/differences/" + difference.get("id").asString());
		assertThat(settled.get("state").asString()).isEqualTo("settled");
		assertThat(settled.get("way").asString()).isEqualTo("accepted");
	}

	@Test
	void toKeepANumberTakesEvidenceAndTheOtherSideMayThenAgree() {
		String filing = posted("63家", "2015");
		dispute(filing, "{\"reason\":\"请核对\",\"value\":{\"value\":\"61\",\"unit\":\"家\"}}");
		JsonNode difference = difference(filing);
		assertThat(answer("team-suixi", difference, "{\"way\":\"keep\",\"reason\":\"名录在案\"}").path("status").asInt())
			.isEqualTo(422);
		JsonNode kept = answer("team-suixi", difference,
				"{\"way\":\"keep\",\"reason\":\"名录在案\",\"evidence\":[{\"document\":\"D000\"}]}");
		assertThat(kept.path("waitsFor").asString()).as(kept.toString()).isEqualTo("helping");
		JsonNode agreed = answer("helper-yuexiu", difference, "{\"way\":\"accept\",\"reason\":\"已核对名录\"}");
		assertThat(agreed.path("way").asString()).as(agreed.toString()).isEqualTo("confirmed");
		assertThat(figure().get("confirmation").asString()).isEqualTo("confirmed");
	}

	@Test
	void twoNumbersThatBothStandAreInNoSumWhichSaysWhy() {
		String filing = posted("63家", "2016");
		dispute(filing, "{\"reason\":\"我方含筹建\",\"value\":\"70家\"}");
		JsonNode proposed = answer("team-suixi", difference(filing), "{\"way\":\"apart\",\"reason\":\"我方只计投产\"}");
		assertThat(proposed.path("state").asString()).as(proposed.toString()).isEqualTo("open");
		assertThat(proposed.get("waitsFor").asString()).isEqualTo("helping");
		assertThat(figure().get("confirmation").asString()).as("Nobody who enters takes a number out of sums alone")
			.isEqualTo("disputed");
		answer("helper-yuexiu", difference(filing), "{\"way\":\"apart\",\"reason\":\"同意，口径不同\"}");
		assertThat(figure().get("confirmation").asString()).isEqualTo("apart");
		JsonNode total = this.demo.get("official",
				"/totals?indicator=" + INDICATOR + "&pairing=440104-440823&period=2016");
		assertThat(total.get("contained").isEmpty()).isTrue();
		assertThat(total.get("leftOut").toString()).contains(record(), "两数并存");
	}

	@Test
	void aReviewerOfTheSideThatFiledMayLetBothNumbersStand() {
		String filing = posted("63家", "2008");
		dispute(filing, "{\"reason\":\"我方含筹建\",\"value\":\"70家\"}");
		JsonNode settled = answer("county-suixi", difference(filing), "{\"way\":\"apart\",\"reason\":\"口径不同\"}");
		assertThat(settled.path("state").asString()).as(settled.toString()).isEqualTo("settled");
		assertThat(figure().get("confirmation").asString()).isEqualTo("apart");
	}

	@Test
	void nobodyAcceptsAnotherNumberThanTheyHaveSeen() {
		String filing = posted("63家", "2007");
		dispute(filing, "{\"reason\":\"名录只有61家\",\"value\":\"61家\"}");
		JsonNode seen = difference(filing);
		dispute(filing, "{\"reason\":\"再查只有60家\",\"value\":\"60家\"}");
		assertThat(difference(filing).get("reason").asString()).isEqualTo("再查只有60家");
		JsonNode refused = answer("team-suixi", seen,
				"{\"way\":\"accept\",\"reason\":\"同意61\",\"value\":\"%s\"}".formatted("61家"));
		assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(409);
		assertThat(refused.path("detail").asString()).contains("60");
		assertThat(difference(filing).get("state").asString()).isEqualTo("open");
		assertThat(seen.get("period").asString()).isEqualTo("2007");
	}

	@Test
	void aLineThatTheFilingDoesNotHaveIsBadInput() {
		String filing = posted("63家", "2004");
		for (int line : new int[] { 0, 2, 99 }) {
			JsonNode refused = dispute(filing, "{\"reason\":\"请核对\",\"line\":%d}".formatted(line));
			assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(422);
			assertThat(refused.at("/errors/0/field").asString()).isEqualTo("line");
		}
	}

	@Test
	void aTotalOfWhatIsConfirmedLeavesOutWhatIsNot() {
		String filing = posted("63家", "2017");
		String address = "/totals?indicator=" + INDICATOR + "&pairing=440104-440823&period=2017&confirmed=true";
		JsonNode unconfirmed = this.demo.get("official", address);
		assertThat(unconfirmed.at("/leftOut").toString()).contains(record());
		assertThat(unconfirmed.get("reason").asString()).contains("双方尚未确认").doesNotContain("未报");
		assertThat(unconfirmed.get("missing").isEmpty()).isTrue();
		assertThat(unconfirmed.at("/coverage/reported").asInt()).isEqualTo(1);
		this.filings.act("helper-yuexiu", filing, "confirm");
		JsonNode total = this.demo.get("official", address);
		assertThat(total.at("/sum/value").asString()).isEqualTo("63");
		assertThat(this.demo.get("official", "/figures?confirmation=confirmed&pairing=440104-440823").toString())
			.contains(record());
		assertThat(this.demo.get("official", "/figures?confirmation=stated&pairing=440104-440823").toString())
			.doesNotContain(record());
	}

	@Test
	void numbersThatAreEqualAfterRoundingAreNoDifferenceAndAreConfirmedTogether() {
		JsonNode posted = this.filings.decided("indicator-values", """
				"indicator":"investment.year_in_place","period":"2018","value":"28.8693亿元","basis":"actual"
				""");
		this.records.add(posted.at("/lines/0/recordId").asString());
		String filing = posted.get("id").asString();
		dispute(filing, "{\"reason\":\"我方为28.87亿元\",\"value\":\"28.87亿元\"}");
		JsonNode difference = difference(filing);
		assertThat(difference.get("state").asString()).isEqualTo("equal");
		assertThat(difference.get("rounded").asBoolean()).isTrue();
		assertThat(figure().get("confirmation").asString()).isEqualTo("stated");
		JsonNode confirmed = Demo.json(this.demo.post("helper-yuexiu", "/differences/confirm",
				"{\"lines\":[{\"filing\":\"%s\",\"line\":1}]}".formatted(filing)));
		assertThat(confirmed.path("confirmed").asInt()).as(confirmed.toString()).isEqualTo(1);
		assertThat(figure().get("confirmation").asString()).isEqualTo("confirmed");
		assertThat(difference(filing).get("state").asString()).isEqualTo("settled");
	}

	@Test
	void whatEachSideCountsForItselfIsNoDifference() {
		JsonNode posted = this.filings.decided("indicator-values", """
				"indicator":"pairing.schools","period":"2019-12-31","value":"371对","basis":"actual"
				""");
		this.records.add(posted.at("/lines/0/recordId").asString());
		dispute(posted.get("id").asString(), "{\"reason\":\"东部校数\",\"value\":\"274对\"}");
		assertThat(difference(posted.get("id").asString()).get("state").asString()).isEqualTo("equal");
	}

	@Test
	void whatTheOtherSideConfirmedInReviewIsConfirmedThoughEachCountsItsOwn() {
		JsonNode posted = this.filings.decided("indicator-values", """
				"indicator":"pairing.schools","period":"2018-12-31","value":"12对","basis":"actual"
				""");
		this.records.add(posted.at("/lines/0/recordId").asString());
		dispute(posted.get("id").asString(), "{\"reason\":\"我方为15对\",\"value\":\"15对\"}");
		String restated = Demo.json(this.demo.post("team-suixi", "/filings",
				"""
						{"type":"indicator-values","action":"update","recordId":"%s","baseVersion":1,"form":{"pairing":"越秀区—遂溪县",
						"indicator":"pairing.schools","period":"2018-12-31","value":"13对","basis":"actual"},
						"evidence":[{"document":"D000"}]}"""
					.formatted(record())))
			.get("id")
			.asString();
		this.filings.act("team-suixi", restated, "submit");
		this.filings.act("helper-yuexiu", restated, "confirm");
		this.filings.act("county-suixi", restated, "approve");
		JsonNode again = this.filings.act("city-zhanjiang", restated, "approve");
		assertThat(again.path("state").asString()).as(again.toString()).isEqualTo("posted");
		assertThat(figure().get("confirmation").asString()).isEqualTo("confirmed");
		assertThat(this.demo.get("official", "/differences?state=open&pairing=440104-440823").toString())
			.doesNotContain(record());
	}

	@Test
	void theHistoryOfAFigureHasTheDisputesOfItsOwnLineOnly() {
		String line = "{\"action\":\"create\",\"form\":{\"pairing\":\"越秀区—遂溪县\"," + form("63家", "2001") + "}}";
		String filing = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"indicator-values","lines":[%s,%s],"evidence":[{"document":"D000"}]}""".formatted(line,
				line.replace("2001", "2000"))))
			.path("id")
			.asString();
		JsonNode posted = this.filings.reviewed("team-suixi", filing);
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		posted.get("lines").forEach((one) -> this.records.add(one.get("recordId").asString()));
		dispute(filing, "{\"reason\":\"只异议第二行\",\"value\":\"61家\",\"line\":2}");
		assertThat(kinds(this.records.get(this.records.size() - 2))).doesNotContain("disputed");
		assertThat(kinds(record())).contains("disputed");
	}

	private List<String> kinds(String record) {
		return this.demo.get("official", "/indicator-values/" + record + "/history")
			.at("/items/0/events")
			.valueStream()
			.map((event) -> event.get("kind").asString())
			.toList();
	}

	@Test
	void aValueThatCannotBeReadIsRefusedByItsReason() {
		String filing = posted("63家", "2010");
		JsonNode refused = dispute(filing, "{\"reason\":\"不对\",\"value\":\"6亿元\"}");
		assertThat(refused.path("status").asInt()).isEqualTo(422);
		assertThat(refused.at("/errors/0/code").asString()).isEqualTo("wrongDimension");
		assertThat(dispute(filing, "{\"reason\":\" \"}").path("status").asInt()).isEqualTo(422);
	}

	@Test
	void twoWhoDisputeAtOnceLeaveOneDifference() {
		String filing = posted("63家", "2009");
		this.demo.as("helper-yuexiu");
		List<Integer> answers = AtOnce.times(2,
				(turn) -> this.demo
					.post("helper-yuexiu", "/filings/" + filing + "/dispute", "{\"reason\":\"请核对\",\"value\":\"61家\"}")
					.exchange()
					.getResponse()
					.getStatus());
		assertThat(answers).allMatch((status) -> status < 500);
		assertThat(this.demo.get("official", "/filings/" + filing + "/differences").get("items")).hasSize(1);
	}

}
