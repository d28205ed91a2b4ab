package cn.xieshou.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.values.Days;

import static org.assertj.core.api.Assertions.assertThat;

/** What is refused and said as a round is opened. */
@DatabaseTest
class RoundOpeningTests {

	private static final String STOCK = "enclave.counties_planned";

	@Autowired
	Demo demo;

	@Autowired
	Clock clock;

	private JsonNode opened(String period, String further) {
		return Demo.json(this.demo.post("business", "/rounds", """
				{"period":"%s","indicators":["enclave.counties_planned"],"pairings":["%s"]%s}""".formatted(period,
				TestRounds.PAIRING, further)));
	}

	private static String codes(JsonNode refused) {
		assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(422);
		return refused.get("errors").toString();
	}

	@Test
	void aPeriodThatHasNotBegunIsNotAsked() {
		LocalDate later = Days.today(this.clock).plusMonths(3).withDayOfMonth(1);
		String period = later.toString().substring(0, 7);
		assertThat(codes(opened(period, ""))).contains("round.notBegun", "\"period\"");
		JsonNode planned = opened(period, ",\"opensOn\":\"" + later + "\"");
		assertThat(planned.path("state").asString("")).as(planned.toString()).isEqualTo("planned");
		this.demo.send("business", "/rounds/" + planned.get("id").asString() + "/withdraw").exchange();
		JsonNode sheet = this.demo.get("team-suixi",
				"/rounds/" + planned.get("id").asString() + "/sheet?pairing=" + TestRounds.PAIRING);
		assertThat(sheet.get("state").asString()).isEqualTo("WITHDRAWN");
		assertThat(sheet.get("editable").asBoolean()).isFalse();
	}

	@Test
	void whoHasNotLookedIsToldAtTheField() {
		assertThat(codes(opened(TestRounds.year() + "-04", ",\"acknowledged\":false"))).contains("\"acknowledged\"");
	}

	@Test
	void noTwoRoundsHaveOneName() {
		String period = TestRounds.year() + "-04";
		JsonNode first = opened(period, "");
		JsonNode second = opened(period, "");
		assertThat(second.get("name").asString()).isEqualTo(first.get("name").asString() + "（2）");
		assertThat(codes(opened(period, ",\"name\":\"" + first.get("name").asString() + "\"")))
			.contains("round.nameTaken", "/rounds/" + first.get("id").asString());
	}

	@Test
	void whatAnotherOpenRoundAsksIsSaid() {
		String period = TestRounds.year() + "-04";
		JsonNode first = opened(period, "");
		assertThat(first.get("warnings").toString()).doesNotContain(first.get("name").asString());
		assertThat(opened(period, "").get("warnings").toString()).contains(first.get("name").asString());
	}

	@Test
	void aNameThatNobodySeesIsRefused() {
		String period = TestRounds.year() + "-04";
		for (String name : List.of("\u200b", "\u3164", "四月\u200b", "四月\\n月报")) {
			assertThat(codes(opened(period, ",\"name\":\"" + name + "\""))).as(name).contains("round.nameUnseen");
		}
		assertThat(opened(period, ",\"name\":\" \"").get("name").asString()).isEqualTo(period.replace("-04", "年4月月报"));
	}

	@Test
	void whatIsNamedTwiceIsRefused() {
		String period = TestRounds.year() + "-04";
		assertThat(codes(Demo.json(this.demo.post("business", "/rounds", """
				{"period":"%s","indicators":["%s"],"pairings":["440104-440823","440104-440823"]}""".formatted(period,
				STOCK)))))
			.contains("round.pairingTwice");
		assertThat(codes(Demo.json(this.demo.post("business", "/rounds", """
				{"period":"%s","indicators":["%s","%s"],"pairings":["440104-440823"]}""".formatted(period, STOCK,
				STOCK)))))
			.contains("round.indicatorTwice");
	}

	@Test
	void roundsAreListedByStateKindPeriodAndPairing() {
		int year = TestRounds.year();
		String month = opened(year + "-04", "").get("id").asString();
		String quarter = opened(year + "Q2", ",\"opensOn\":\"" + Days.today(this.clock).plusDays(3) + "\"").get("id")
			.asString();
		assertThat(listed("period=" + year + "-04&state=open&kind=month&pairing=440104-440823")).containsExactly(month);
		assertThat(listed("period=" + year + "Q2&state=planned")).containsExactly(quarter);
		assertThat(listed("period=" + year + "Q2&state=open")).isEmpty();
		assertThat(listed("period=" + year + "-04&pairing=440310-440507")).isEmpty();
		for (String wrong : List.of("state=OPEN", "kind=week", "period=abc", "pairing=nowhere")) {
			assertThat(this.demo.status("business", "/rounds?" + wrong)).as(wrong).isEqualTo(400);
		}
	}

	private List<String> listed(String query) {
		return this.demo.get("business", "/rounds?" + query)
			.get("items")
			.valueStream()
			.map((round) -> round.get("id").asString())
			.toList();
	}

	@Test
	void aFirstDayInThePastLeavesTheUsualTerm() {
		LocalDate today = Days.today(this.clock);
		JsonNode round = opened(TestRounds.year() + "-04", ",\"opensOn\":\"" + today.minusDays(29) + "\"");
		assertThat(round.path("state").asString("")).as(round.toString()).isEqualTo("open");
		assertThat(LocalDate.parse(round.get("closesOn").asString())).isAfter(today);
	}

	@Test
	void recordTypesAreAskedForBesideValues() {
		JsonNode round = opened(TestRounds.year() + "-04", ",\"types\":[\"job-fairs\",\"events\"]");
		String id = round.get("id").asString();
		JsonNode one = this.demo.get("team-suixi", "/rounds/" + id);
		assertThat(one.get("types").toString()).isEqualTo("[\"events\",\"job-fairs\"]");
		assertThat(one.at("/units/0/records/0/type").asString()).isEqualTo("events");
		assertThat(one.at("/units/0/records/0/posted").asInt()).as("all since that year").isPositive();
		assertThat(this.demo.page("team-suixi", "/rounds/" + id + "/sheet?pairing=" + TestRounds.PAIRING))
			.contains("本期记录", "href=\"/filings/new?type=job-fairs\"");
		assertThat(codes(opened(TestRounds.year() + "-04", ",\"types\":[\"regions\"]"))).contains("round.unknownType");
	}

}
