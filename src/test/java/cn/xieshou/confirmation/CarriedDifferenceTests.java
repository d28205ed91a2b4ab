package cn.xieshou.confirmation;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.round.TestRounds;

import static cn.xieshou.round.TestRounds.cell;
import static org.assertj.core.api.Assertions.assertThat;

/** An objection follows its number through all that happens to a sheet in review. */
@DatabaseTest
class CarriedDifferenceTests {

	private static final String STOCK = "enclave.counties_planned";

	private static final String FLOW = "project.introduced";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Filings filings;

	private TestRounds rounds;

	private String period;

	private String round;

	private String filing;

	private String stock;

	private String flow;

	@BeforeEach
	void dispute() {
		this.rounds = new TestRounds(this.demo, this.mvc);
		this.period = TestRounds.year() + "-05";
		this.round = this.rounds.opened(this.period, List.of(STOCK, FLOW));
		this.rounds.put(this.round, cell(STOCK, this.period, "3") + "," + cell(FLOW, this.period, "2") + ","
				+ cell(FLOW, this.period + "/YTD", "2"));
		this.filing = submitted();
		this.stock = disputed(line(STOCK), "4");
		this.flow = disputed(line(FLOW), "1");
	}

	private String submitted() {
		JsonNode answer = this.rounds.submit(this.round);
		assertThat(answer.path("filing").asString("")).as(answer.toString()).isNotEmpty();
		return answer.get("filing").asString();
	}

	/** The line of an indicator: only one of them is a month's. */
	private JsonNode line(String indicator) {
		boolean month = indicator.equals(FLOW);
		return this.demo.get("team-suixi", "/filings/" + this.filing)
			.get("lines")
			.valueStream()
			.filter((line) -> line.at("/form/period").asString().equals(this.period)
					&& line.at("/form/periodType").asString().equals("month") == month)
			.findFirst()
			.orElseThrow();
	}

	private int number(JsonNode line) {
		JsonNode lines = this.demo.get("team-suixi", "/filings/" + this.filing).get("lines");
		int number = 1;
		while (!lines.get(number - 1).get("recordId").equals(line.get("recordId"))) {
			number++;
		}
		return number;
	}

	private String disputed(JsonNode line, String theirs) {
		return disputed(line, theirs, line.at("/form/value/unit").asString());
	}

	private String disputed(JsonNode line, String theirs, String unit) {
		int number = number(line);
		JsonNode said = Demo.json(this.demo.post("helper-yuexiu", "/filings/" + this.filing + "/dispute", """
				{"line":%d,"reason":"请核对","value":{"value":"%s","unit":"%s"}}""".formatted(number, theirs, unit)));
		assertThat(said.path("state").asString("")).as(said.toString()).isEqualTo("submitted");
		return items(this.filing).stream()
			.filter((one) -> one.get("line").asInt() == number)
			.findFirst()
			.orElseThrow()
			.get("id")
			.asString();
	}

	private List<JsonNode> items(String of) {
		return this.demo.get("team-suixi", "/filings/" + of + "/differences").get("items").valueStream().toList();
	}

	private JsonNode difference(String id) {
		return this.demo.get("team-suixi", "/differences/" + id);
	}

	private JsonNode accept(String id) {
		return Demo.json(this.demo.post("team-suixi", "/differences/" + id + "/answer",
				"{\"way\":\"accept\",\"reason\":\"同意对方的数\"}"));
	}

	private String partner(String indicator) {
		return TestRounds.cell(this.rounds.sheet(this.round), indicator, this.period).at("/partner/state").asString("");
	}

	private String confirmation(JsonNode line) {
		return this.demo.get("official", "/figures/" + line.get("recordId").asString()).get("confirmation").asString();
	}

	private void post() {
		JsonNode posted = this.rounds.approved(this.filing);
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
	}

	@Test
	void acceptingOneCarriesTheOthersToTheFilingInItsPlace() {
		JsonNode answered = accept(this.stock);
		assertThat(answered.path("state").asString("")).as(answered.toString()).isEqualTo("answered");
		String old = this.filing;
		this.filing = answered.get("answer").asString();
		assertThat(items(old)).isEmpty();
		assertThat(items(this.filing)).hasSize(2);
		JsonNode carried = difference(this.flow);
		assertThat(carried.get("state").asString()).isEqualTo("open");
		assertThat(carried.get("waitsFor").asString()).isEqualTo("helped");
		assertThat(carried.get("record")).isEqualTo(line(FLOW).get("recordId"));
		assertThat(partner(FLOW)).isEqualTo("disputed");
		assertThat(this.demo.get("team-suixi", "/filings/" + this.filing).path("note").asString(""))
			.doesNotContain("同意对方的数");
		post();
		assertThat(confirmation(line(FLOW))).isEqualTo("disputed");
		assertThat(confirmation(line(STOCK))).isEqualTo("confirmed");
		assertThat(difference(this.stock).get("way").asString()).isEqualTo("accepted");
		this.rounds.takeBack(this.filing);
	}

	@Test
	void allAreAcceptedOneAfterTheOtherBeforePosting() {
		this.filing = accept(this.stock).path("answer").asString("");
		JsonNode second = accept(this.flow);
		assertThat(second.path("state").asString("")).as(second.toString()).isEqualTo("answered");
		this.filing = second.get("answer").asString();
		assertThat(difference(this.stock).get("answer").asString()).isEqualTo(this.filing);
		assertThat(items(this.filing)).hasSize(2);
		this.filings.act("team-suixi", this.filing, "withdraw");
	}

	@Test
	void whatIsTakenBackRestsAndGoesOnAsItIsHandedInAgain() {
		this.filings.act("team-suixi", this.filing, "withdraw");
		JsonNode resting = difference(this.stock);
		assertThat(resting.get("state").asString()).isEqualTo("settled");
		assertThat(resting.get("way").asString()).isEqualTo("withdrawn");
		assertThat(resting.get("words").valueStream().map((word) -> word.get("kind").asString()))
			.containsExactly("disputed", "withdrawn");
		this.filing = submitted();
		JsonNode resumed = difference(this.stock);
		assertThat(resumed.get("filing").asString()).isEqualTo(this.filing);
		assertThat(resumed.get("state").asString()).isEqualTo("open");
		assertThat(resumed.get("waitsFor").asString()).isEqualTo("helped");
		assertThat(resumed.path("settledAt").asString("")).isEmpty();
		assertThat(partner(STOCK)).isEqualTo("disputed");
		post();
		assertThat(confirmation(line(STOCK))).isEqualTo("disputed");
		this.rounds.takeBack(this.filing);
	}

	@Test
	void whatIsReturnedAndHandedInAgainIsDisputedUnlessItSaysTheOtherNumberNow() {
		assertThat(Demo
			.json(this.demo.post("county-suixi", "/filings/" + this.filing + "/return", "{\"reason\":\"请核对县数\"}"))
			.path("state")
			.asString("")).isEqualTo("returned");
		this.rounds.put(this.round, cell(STOCK, this.period, "4"));
		assertThat(submitted()).isEqualTo(this.filing);
		JsonNode equal = difference(this.stock);
		assertThat(equal.at("/ours/value").asString()).isEqualTo("4");
		assertThat(equal.get("state").asString()).isEqualTo("answered");
		assertThat(partner(FLOW)).isEqualTo("disputed");
		post();
		assertThat(difference(this.stock).get("state").asString()).isEqualTo("settled");
		assertThat(confirmation(line(STOCK))).isEqualTo("confirmed");
		assertThat(confirmation(line(FLOW))).isEqualTo("disputed");
		assertThat(difference(this.flow).get("state").asString()).isEqualTo("open");
		JsonNode answered = accept(this.flow);
		assertThat(answered.path("state").asString("")).as(answered.toString()).isEqualTo("answered");
		this.filings.act("team-suixi", answered.get("answer").asString(), "withdraw");
		JsonNode again = difference(this.flow);
		assertThat(again.get("state").asString()).as("Its correction was taken back").isEqualTo("open");
		assertThat(again.get("waitsFor").asString()).isEqualTo("helped");
		this.rounds.takeBack(this.filing);
	}

	@Test
	void oneLineIsConfirmedAloneAndNoOtherKeyIsTaken() {
		post();
		String address = "/filings/" + this.filing + "/confirm";
		assertThat(this.demo.post("helper-yuexiu", address, "{\"line\":99}")).hasStatus(422);
		assertThat(this.demo.post("helper-yuexiu", address, "{\"lines\":[1]}")).hasStatus(422);
		JsonNode confirmed = line(STOCK);
		assertThat(this.demo.post("helper-yuexiu", address, "{\"line\":%d}".formatted(number(confirmed))))
			.hasStatusOk();
		assertThat(confirmation(confirmed)).isEqualTo("confirmed");
		assertThat(confirmation(line(FLOW))).isEqualTo("disputed");
		assertThat(difference(this.stock).get("state").asString()).isEqualTo("settled");
		assertThat(difference(this.flow).get("state").asString()).isEqualTo("open");
		this.rounds.takeBack(this.filing);
	}

	@Test
	void whatOurSideDoesNotReportTheOtherSidesNumberFills() {
		this.filings.act("team-suixi", this.filing, "withdraw");
		JsonNode sheet = this.rounds.sheet(this.round);
		this.rounds.put(this.round,
				"{\"indicator\":\"%s\",\"period\":\"%s\",\"absence\":\"missing\",\"remark\":\"对方掌握\"}".formatted(STOCK,
						TestRounds.cell(sheet, STOCK, this.period).get("period").asString()));
		this.filing = submitted();
		String id = disputed(line(STOCK), "7", "个");
		this.filing = accept(id).path("answer").asString("");
		JsonNode form = line(STOCK).get("form");
		assertThat(form.at("/value/value").asString()).isEqualTo("7");
		assertThat(form.path("absence").asString("")).isEmpty();
		JsonNode cell = TestRounds.cell(this.rounds.sheet(this.round), STOCK, this.period);
		assertThat(cell.at("/value/value").asString()).as(cell.toString()).isEqualTo("7");
		assertThat(cell.path("absence").asString("")).isEmpty();
		this.filings.act("team-suixi", this.filing, "withdraw");
	}

}
