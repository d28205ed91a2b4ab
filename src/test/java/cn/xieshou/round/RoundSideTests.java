package cn.xieshou.round;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static cn.xieshou.round.TestRounds.cell;
import static org.assertj.core.api.Assertions.assertThat;

/** What a round asks of the supporting side, it fills in and the other one confirms. */
@DatabaseTest
class RoundSideTests {

	private static final String STOCK = "enclave.counties_planned";

	private static final String HELPER = "helper-yuexiu";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Filings filings;

	private TestRounds rounds;

	private String period;

	private String round;

	@BeforeEach
	void open() {
		this.rounds = new TestRounds(this.demo, this.mvc);
		this.period = TestRounds.year() + "-05";
		this.round = this.rounds.opened(this.period, List.of(STOCK), ",\"side\":\"assisting\"");
	}

	private MockMvcTester.MockMvcRequestBuilder put(String account, String value) {
		return this.mvc.put()
			.uri("/api/v1" + TestRounds.address(this.round))
			.contentType("application/json")
			.header("If-Match", "\"" + this.rounds.sheet(this.round).get("version").asInt() + "\"")
			.content("{\"cells\":[" + cell(STOCK, this.period, value) + "]}")
			.with(this.demo.as(account));
	}

	private String submitted() {
		return Demo
			.json(this.demo.post(HELPER, "/rounds/" + this.round + "/sheet/submit?pairing=" + TestRounds.PAIRING, "{}"))
			.path("filing")
			.asString("");
	}

	@Test
	void itsSheetIsFilledInByTheSideThatIsAsked() {
		assertThat(this.demo.get("team-suixi", TestRounds.address(this.round)).get("editable").asBoolean()).isFalse();
		assertThat(put("team-suixi", "3")).hasStatus(403);
		assertThat(put("county-suixi", "3")).hasStatus(403);
		assertThat(this.demo.get(HELPER, TestRounds.address(this.round)).get("editable").asBoolean()).isTrue();
		assertThat(put(HELPER, "3")).hasStatus(200);
		assertThat(TestRounds.cell(this.rounds.sheet(this.round), STOCK, this.period).get("text").asString())
			.as("the other side, before it is handed in")
			.isEmpty();
		assertThat(this.demo.page(HELPER, "/home")).contains("/rounds/" + this.round + "/sheet");
	}

	@Test
	void whatTheSupportingSideHandsInTheOtherOneConfirms() {
		put(HELPER, "3").exchange();
		String filing = submitted();
		assertThat(filing).isNotEmpty();
		this.filings.act("county-suixi", filing, "approve");
		JsonNode posted = this.filings.act("city-zhanjiang", filing, "approve");
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		JsonNode own = this.filings.act(HELPER, filing, "confirm");
		assertThat(own.path("status").asInt()).as("nobody confirms for both").isIn(403, 409);
		JsonNode confirmed = this.filings.act("county-suixi", filing, "confirm");
		assertThat(confirmed.path("state").asString("")).as(confirmed.toString()).isEqualTo("posted");
		this.rounds.takeBack(filing);
	}

	@Test
	void nothingElseIsEnteredByIt() {
		assertThat(this.demo.post(HELPER, "/filings", """
				{"type":"projects","form":{"pairing":"440104-440823"}}""")).hasStatus(403);
		String other = this.rounds.opened(TestRounds.year() + "-05", List.of(STOCK), ",\"side\":\"assisted\"");
		assertThat(this.mvc.put()
			.uri("/api/v1" + TestRounds.address(other))
			.contentType("application/json")
			.header("If-Match", "\"0\"")
			.content("{\"cells\":[]}")
			.with(this.demo.as(HELPER))).hasStatus(403);
	}

	@Test
	void whatComesBackToItIsMendedAndWithdrawnByIt() {
		put(HELPER, "3").exchange();
		String filing = submitted();
		this.filings.act("county-suixi", filing, "return");
		assertThat(put(HELPER, "4")).hasStatus(200);
		assertThat(submitted()).isEqualTo(filing);
		assertThat(this.filings.act(HELPER, filing, "withdraw").path("state").asString("")).isEqualTo("withdrawn");
	}

	@Test
	void aSideThatNobodySpeaksForIsNotAsked() {
		JsonNode refused = Demo.json(this.demo.post("business", "/rounds", """
				{"period":"%s-06","side":"assisting","indicators":["%s"],"pairings":["广州—湛江"]}"""
			.formatted(this.period.substring(0, 4), STOCK)));
		assertThat(refused.get("errors").toString()).contains("round.unsupported");
	}

}
