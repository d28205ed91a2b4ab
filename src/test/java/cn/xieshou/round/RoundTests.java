package cn.xieshou.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import cn.xieshou.values.Days;

import static cn.xieshou.round.TestRounds.cell;
import static org.assertj.core.api.Assertions.assertThat;

/** Rounds and sheets: opened, filled in, handed in, locked, restated. */
@DatabaseTest
class RoundTests {

	private static final String FLOW = "project.introduced";

	private static final String PART = "project.introduced.top500";

	private static final String STOCK = "enclave.counties_planned";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Filings filings;

	@Autowired
	Clock clock;

	private TestRounds rounds;

	private final List<String> posted = new ArrayList<>();

	private int year;

	@BeforeEach
	void begin() {
		this.rounds = new TestRounds(this.demo, this.mvc);
		this.year = TestRounds.year();
	}

	@AfterEach
	void takeBack() {
		this.posted.forEach(this.rounds::takeBack);
	}

	private String month(int month) {
		return "%d-%02d".formatted(this.year, month);
	}

	private String post(String round) {
		String filing = this.rounds.posted(round);
		this.posted.add(filing);
		return filing;
	}

	private LocalDate today() {
		return Days.today(this.clock);
	}

	@Test
	void onlyBusinessAdministratorsOpenRounds() {
		assertThat(this.demo.post("team-suixi", "/rounds", "{\"period\":\"1699-05\"}")).hasStatus(403);
		String round = this.rounds.opened(month(5), List.of(FLOW, STOCK));
		JsonNode one = this.demo.get("team-suixi", "/rounds/" + round);
		assertThat(one.get("name").asString()).isEqualTo(this.year + "年5月月报");
		assertThat(one.get("state").asString()).isEqualTo("open");
		assertThat(one.get("sheets").asInt()).isEqualTo(1);
		assertThat(this.demo.status("team-longhu", "/rounds/" + round)).as("asks none of theirs").isEqualTo(404);
		assertThat(this.demo.status("team-longhu", TestRounds.address(round))).isEqualTo(404);
	}

	@Test
	void aRoundThatCannotBeIsRefusedByField() {
		JsonNode refused = Demo.json(this.demo.post("business", "/rounds",
				"""
						{"period":"1699-05-01","indicators":["no.such","park.total"],"pairings":["无此结对"],"closesOn":"2020-01-01"}"""));
		assertThat(refused.get("status").asInt()).isEqualTo(422);
		assertThat(refused.get("errors").toString()).contains("round.noPeriod", "round.unknownIndicator",
				"round.computed", "round.unknownPairing", "round.closedAlready");
	}

	@Test
	void aMonthOfAFlowAndItsYearToDateFollowFromEachOther() {
		String january = this.rounds.opened(month(1), List.of(FLOW));
		JsonNode written = this.rounds.put(january, cell(FLOW, month(1), "7"));
		JsonNode derived = TestRounds.cell(written, FLOW, month(1) + "/YTD");
		assertThat(derived.get("mode").asString()).isEqualTo("DERIVED");
		assertThat(derived.at("/value/value").asString()).isEqualTo("7");
		post(january);
		String february = this.rounds.opened(month(2), List.of(FLOW));
		JsonNode other = this.rounds.put(february, cell(FLOW, month(2) + "/YTD", "12"));
		assertThat(TestRounds.cell(other, FLOW, month(2)).at("/value/value").asString()).isEqualTo("5");
		assertThat(this.rounds.put(february, cell(FLOW, month(2) + "/YTD", "")).at("/progress/filled").asInt())
			.isZero();
	}

	@Test
	void aCellIsWrittenByItselfUponTheVersionThatWasSeen() {
		String round = this.rounds.opened(month(3), List.of(FLOW, STOCK));
		assertThat(this.mvc.put()
			.uri("/api/v1" + TestRounds.address(round))
			.contentType("application/json")
			.content("{\"cells\":[]}")
			.with(this.demo.as("team-suixi"))).hasStatus(428);
		this.rounds.put(round, cell(STOCK, month(3), "3"));
		assertThat(this.rounds.request(round, 0, cell(FLOW, month(3), "4"))).hasStatus(412);
		JsonNode after = this.rounds.put(round, cell(FLOW, month(3), "4"));
		assertThat(after.get("cells")).as("only the row that was written").hasSize(2);
		assertThat(TestRounds.cell(this.rounds.sheet(round), STOCK, month(3)).at("/value/value").asString())
			.isEqualTo("3");
	}

	@Test
	void whatCannotBeReadIsRefusedOrKeptAsItWasWritten() {
		String round = this.rounds.opened(month(4), List.of(STOCK));
		JsonNode refused = this.rounds.put(round, cell(STOCK, month(4), "三五亩"));
		assertThat(refused.at("/errors/0/field").asString()).isEqualTo("cells[0].value");
		assertThat(this.rounds.sheet(round).get("version").asInt()).isZero();
		JsonNode kept = Demo
			.json(this.rounds.request(round, 0, cell(STOCK, month(4), "约若干")).header("Prefer", "handling=lenient"));
		JsonNode cell = TestRounds.cell(kept, STOCK, month(4));
		assertThat(cell.get("text").asString()).isEqualTo("约若干");
		assertThat(cell.at("/problems/0/severity").asString()).isEqualTo("error");
		assertThat(this.rounds.submit(round).at("/errors/0/field").asString())
			.isEqualTo("cell[" + STOCK + "|" + month(4) + "]");
	}

	@Test
	void fourKindsOfEmptyAreToldFromNotFilledIn() {
		String round = this.rounds.opened(month(5), List.of(FLOW, STOCK));
		assertThat(this.rounds.submit(round).at("/errors/0/code").asString()).isEqualTo("empty");
		this.rounds.put(round,
				"{\"indicator\":\"%s\",\"period\":\"%s\",\"absence\":\"notDue\"}".formatted(STOCK, month(5)) + ","
						+ cell(FLOW, month(5), "-"));
		JsonNode sentence = this.rounds.submit(round);
		assertThat(sentence.at("/errors/0/code").asString()).as(sentence.toString()).isEqualTo("sentence");
		this.rounds.put(round, """
				{"indicator":"%s","period":"%s","absence":"missing","remark":"乡镇未报齐"}""".formatted(FLOW, month(5)));
		String filing = post(round);
		assertThat(this.demo.get("team-suixi", "/filings/" + filing).get("lines").toString())
			.contains("\"absence\":\"missing\"", "\"absence\":\"notDue\"", "乡镇未报齐");
	}

	@Test
	void aPartLargerThanItsWholeHoldsUpTheSheet() {
		String round = this.rounds.opened(month(6), List.of(FLOW, PART));
		JsonNode written = this.rounds.put(round, cell(FLOW, month(6), "3") + "," + cell(PART, month(6), "5"));
		assertThat(TestRounds.cell(written, PART, month(6)).at("/problems/0/code").asString()).isEqualTo("part");
		assertThat(this.rounds.submit(round).get("status").asInt()).isEqualTo(422);
	}

	@Test
	void aReturnedSheetOpensAgainAndItsFilingIsWrittenAnew() {
		String round = this.rounds.opened(month(7), List.of(STOCK));
		this.rounds.put(round, cell(STOCK, month(7), "3"));
		String filing = this.rounds.submit(round).get("filing").asString();
		assertThat(
				this.rounds.request(round, this.rounds.sheet(round).get("version").asInt(), cell(STOCK, month(7), "4")))
			.hasStatus(409);
		this.filings.act("county-suixi", filing, "return");
		assertThat(this.rounds.sheet(round).get("state").asString()).isEqualTo("RETURNED");
		this.rounds.put(round, cell(STOCK, month(7), "4"));
		assertThat(post(round)).isEqualTo(filing);
	}

	@Test
	void whatIsPostedIsRestatedByAnUpdateWithItsReason() {
		String round = this.rounds.opened(month(8), List.of(STOCK));
		this.rounds.put(round, cell(STOCK, month(8), "3"));
		String first = post(round);
		restate(round, "");
		assertThat(this.rounds.sheet(round).get("state").asString()).isEqualTo("POSTED");
		restate(round, "漏报一县");
		this.rounds.put(round, cell(STOCK, month(8), "4"));
		assertThat(this.demo.page("team-suixi", TestRounds.address(round))).contains("更正会改变", "/figures/");
		String second = this.rounds.posted(round);
		JsonNode restated = this.demo.get("team-suixi", "/filings/" + second);
		assertThat(second).isNotEqualTo(first);
		assertThat(restated.at("/lines/0/action").asString()).isEqualToIgnoringCase("update");
		assertThat(restated.get("note").asString()).contains("漏报一县");
		assertThat(this.rounds.sheet(round).get("state").asString()).isEqualTo("POSTED");
	}

	@Test
	void aRestatementBeginsWithWhatTheBooksSayAndTakesNoOldCellsForChanges() {
		String round = this.rounds.opened(month(12), List.of(STOCK));
		this.rounds.put(round, cell(STOCK, month(12), "3"));
		post(round);
		restate(round, "核对");
		JsonNode cell = TestRounds.cell(this.rounds.sheet(round), STOCK, month(12));
		assertThat(cell.get("mode").asString()).isEqualTo("CARRIED");
		assertThat(cell.get("text").asString()).isEqualTo("3");
		this.rounds.put(round, cell(STOCK, month(12), "3.0"));
		assertThat(this.rounds.submit(round).path("filing").isMissingNode()).isTrue();
	}

	@Test
	void theOtherColumnFollowsAlsoAsWhatIsPostedIsRestated() {
		String round = this.rounds.opened(month(1), List.of(FLOW));
		this.rounds.put(round, cell(FLOW, month(1), "3"));
		post(round);
		restate(round, "漏报一家");
		JsonNode written = this.rounds.put(round, cell(FLOW, month(1), "4"));
		JsonNode toDate = TestRounds.cell(written, FLOW, month(1) + "/YTD");
		assertThat(toDate.get("mode").asString()).isEqualTo("DERIVED");
		assertThat(toDate.at("/value/value").asString()).isEqualTo("4");
		assertThat(this.demo.page("team-suixi", TestRounds.address(round)))
			.contains("name=\"cell[" + FLOW + "|" + month(1) + "/YTD]\"");
		String filing = this.rounds.posted(round);
		assertThat(this.demo.get("team-suixi", "/filings/" + filing).get("lines")).hasSize(2);
	}

	private void restate(String round, String reason) {
		this.demo.send("team-suixi", "/rounds/" + round + "/restate")
			.param("pairing", TestRounds.PAIRING)
			.param("reason", reason)
			.exchange();
	}

	@Test
	void aPlannedRoundIsLookedAtAndCanBeTakenBack() {
		String round = this.rounds.opened(month(9), List.of(STOCK), ",\"opensOn\":\"" + today().plusDays(3) + "\"");
		assertThat(this.rounds.sheet(round).get("state").asString()).isEqualTo("WAITING");
		assertThat(this.rounds.request(round, 0, cell(STOCK, month(9), "4"))).hasStatus(409);
		assertThat(act(round, "withdraw").getStatus()).isEqualTo(302);
		assertThat(this.demo.get("business", "/rounds/" + round).get("state").asString()).isEqualTo("withdrawn");
		assertThat(act(round, "remind").getStatus()).isEqualTo(409);
	}

	@Test
	void moreTimeIsGivenWithAReasonAndKeepsTheFirstLastDay() {
		String round = this.rounds.opened(month(10), List.of(STOCK));
		LocalDate until = today().plusDays(30);
		assertThat(act(round, "extend", "until", until.toString(), "reason", " ").getStatus()).isEqualTo(409);
		assertThat(act(round, "extend", "until", until.toString(), "reason", "台风").getStatus()).isEqualTo(302);
		assertThat(this.demo.get("business", "/rounds/" + round).get("closesOn").asString())
			.isEqualTo(until.toString());
		act(round, "except", "pairing", TestRounds.PAIRING, "until", until.plusDays(5).toString(), "reason", "数据在补");
		assertThat(this.demo.page("business", "/rounds/" + round)).contains("台风", "数据在补");
	}

	private MockHttpServletResponse act(String round, String act, String... parameters) {
		var request = this.demo.send("business", "/rounds/" + round + "/" + act).accept("text/html");
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange().getResponse();
	}

	@Test
	void theSheetIsAPlainFormThatSavesAndHandsIn() {
		String round = this.rounds.opened(month(11), List.of(STOCK));
		String page = this.demo.page("team-suixi", TestRounds.address(round));
		assertThat(page).contains("name=\"cell[" + STOCK + "|" + month(11) + "]\"");
		MockHttpServletResponse empty = form(round, 0, "", "submit");
		assertThat(empty.getStatus()).isEqualTo(422);
		assertThat(Demo.text(empty)).contains("还没有填");
		assertThat(form(round, 0, "6", "save").getStatus()).isEqualTo(302);
		assertThat(form(round, 0, "7", "save").getStatus()).as("somebody was first").isEqualTo(422);
		assertThat(form(round, 1, "6", "submit").getStatus()).isEqualTo(302);
		JsonNode sheet = this.rounds.sheet(round);
		assertThat(sheet.get("state").asString()).isEqualTo("SUBMITTED");
		this.filings.act("team-suixi", sheet.get("filing").asString(), "withdraw");
	}

	private MockHttpServletResponse form(String round, int version, String value, String act) {
		return this.demo.send("team-suixi", "/rounds/" + round + "/sheet")
			.accept("text/html")
			.param("pairing", TestRounds.PAIRING)
			.param("version", String.valueOf(version))
			.param("act", act)
			.param("cell[" + STOCK + "|" + month(11) + "]", value)
			.exchange()
			.getResponse();
	}

}
