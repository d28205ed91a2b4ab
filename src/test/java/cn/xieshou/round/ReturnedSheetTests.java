package cn.xieshou.round;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static cn.xieshou.round.TestRounds.cell;
import static org.assertj.core.api.Assertions.assertThat;

/** A sheet that comes back is mended where it is filled in, and nowhere else. */
@DatabaseTest
class ReturnedSheetTests {

	private static final String STOCK = "enclave.counties_planned";

	private static final String OTHER = "project.introduced";

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

	@BeforeEach
	void comeBack() {
		this.rounds = new TestRounds(this.demo, this.mvc);
		this.period = TestRounds.year() + "-05";
		this.round = this.rounds.opened(this.period, List.of(STOCK, OTHER));
		this.rounds.put(this.round, cell(STOCK, this.period, "3") + "," + cell(OTHER, this.period, "2") + ","
				+ cell(OTHER, this.period + "/YTD", "2"));
		this.filing = this.rounds.submit(this.round).path("filing").asString("");
		assertThat(this.filing).isNotEmpty();
	}

	@AfterEach
	void withdraw() {
		this.filings.act("team-suixi", this.filing, "withdraw");
	}

	private void sendBack() {
		JsonNode lines = this.demo.get("team-suixi", "/filings/" + this.filing).get("lines");
		int line = 1;
		while (!lines.get(line - 1).at("/form/period").asString().equals(this.period)
				|| lines.get(line - 1).at("/form/periodType").asString().equals("month")) {
			line++;
		}
		JsonNode returned = Demo.json(this.demo.post("county-suixi", "/filings/" + this.filing + "/return", """
				{"reason":"请核对县数","remarks":[{"line":%d,"field":"value","text":"应为4个，双方已确认"}]}""".formatted(line)));
		assertThat(returned.path("state").asString("")).as(returned.toString()).isEqualTo("returned");
	}

	@Test
	void remarksStandAtTheirCells() {
		sendBack();
		JsonNode sheet = this.rounds.sheet(this.round);
		assertThat(sheet.get("returned").asString()).isEqualTo("请核对县数");
		assertThat(TestRounds.cell(sheet, STOCK, this.period).at("/review/0").asString()).isEqualTo("应为4个，双方已确认");
		assertThat(TestRounds.cell(sheet, OTHER, this.period).get("review")).isEmpty();
		String page = this.demo.page("team-suixi", TestRounds.address(this.round));
		assertThat(page).contains("应为4个，双方已确认").containsOnlyOnce("autofocus=\"autofocus\"");
		assertThat(this.demo.page("official", TestRounds.address(this.round))).doesNotContain("应为4个", "请核对县数");
		this.rounds.put(this.round, cell(STOCK, this.period, "4"));
		assertThat(this.rounds.submit(this.round).path("filing").asString("")).isEqualTo(this.filing);
		assertThat(TestRounds.cell(this.rounds.sheet(this.round), STOCK, this.period).get("review")).isEmpty();
	}

	@Test
	void itsFilingIsChangedAndHandedInThroughTheSheetOnly() {
		sendBack();
		JsonNode seen = this.demo.get("team-suixi", "/filings/" + this.filing);
		assertThat(seen.at("/origin/href").asString()).isEqualTo(TestRounds.address(this.round));
		JsonNode changed = Demo.json(this.mvc.put()
			.uri("/api/v1/filings/" + this.filing)
			.contentType("application/json")
			.header("If-Match", "\"" + seen.get("version").asInt() + "\"")
			.content("{\"type\":\"indicator-values\",\"lines\":[{\"action\":\"create\",\"form\":"
					+ seen.at("/lines/0/form") + "}]}")
			.with(this.demo.as("team-suixi")));
		assertThat(changed.get("status").asInt()).isEqualTo(409);
		assertThat(changed.get("detail").asString()).contains(TestRounds.address(this.round));
		assertThat(this.filings.act("team-suixi", this.filing, "submit").get("status").asInt()).isEqualTo(409);
		assertThat(this.rounds.sheet(this.round).get("state").asString()).isEqualTo("RETURNED");
	}

	@Test
	void itsPagesLeadToTheSheet() {
		sendBack();
		String to = TestRounds.address(this.round);
		assertThat(this.demo.page("team-suixi", "/home")).contains("href=\"" + to + "\"");
		assertThat(this.demo.page("team-suixi", "/filings/" + this.filing)).contains("href=\"" + to + "\"", "去报表里改")
			.doesNotContain("id=\"submit-filing\"");
		assertThat(page("/filings/" + this.filing + "/edit").getRedirectedUrl()).isEqualTo(to);
	}

	private MockHttpServletResponse page(String address) {
		return this.mvc.get().uri(address).with(this.demo.as("team-suixi")).exchange().getResponse();
	}

	@Test
	void reviewersKnowItByItsRound() {
		String name = this.demo.get("business", "/rounds/" + this.round).get("name").asString();
		assertThat(this.demo.page("county-suixi", "/review?id=" + this.filing)).contains(name);
		assertThat(this.demo.page("county-suixi", "/filings/" + this.filing)).contains(name + "（3 行）");
	}

	@Test
	void whatItSaysNowIsAnsweredAlsoToWhoKnowsItsVersion() {
		String tag = this.mvc.get()
			.uri("/api/v1" + TestRounds.address(this.round))
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse()
			.getHeader("ETag");
		assertThat(tag).isEqualTo("\"" + this.rounds.sheet(this.round).get("version").asInt() + "\"");
		sendBack();
		assertThat(this.mvc.get()
			.uri("/api/v1" + TestRounds.address(this.round))
			.header("If-None-Match", tag)
			.with(this.demo.as("team-suixi"))).hasStatus(200).bodyText().contains("RETURNED");
		assertThat(this.mvc.get()
			.uri("/api/v1/rounds/" + this.round)
			.header("If-None-Match", "\"1\"")
			.with(this.demo.as("team-suixi"))).hasStatus(200);
	}

}
