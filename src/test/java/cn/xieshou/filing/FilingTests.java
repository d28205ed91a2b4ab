package cn.xieshou.filing;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** The way of a filing from a draft into the books. */
@DatabaseTest
class FilingTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	/** Each test files a figure of a year of its own. */
	static int year = 1600;

	int ownYear;

	@BeforeEach
	void takeAYear() {
		this.ownYear = year++;
	}

	String revenue(String value) {
		return """
				{"type":"indicator-values","action":"create","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue",
				"region":"440823","subject":"全县旅游","period":"%d","value":"%s","basis":"ACTUAL"},
				"evidence":[{"document":"D000","line":"9"}]}""".formatted(this.ownYear, value);
	}

	JsonNode drafted(String body) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", body));
		assertThat(filing.get("state")).as(filing.toString()).isNotNull();
		assertThat(filing.get("state").stringValue()).isEqualTo("draft");
		return filing;
	}

	JsonNode act(String account, JsonNode filing, String action) {
		return Demo.json(this.demo.post(account, "/filings/" + filing.get("id").stringValue() + "/" + action, "{}"));
	}

	JsonNode posted(String body) {
		JsonNode filing = drafted(body);
		act("team-suixi", filing, "submit");
		act("county-suixi", filing, "approve");
		JsonNode posted = act("city-zhanjiang", filing, "approve");
		assertThat(posted.get("state").stringValue()).isEqualTo("posted");
		return posted;
	}

	@Test
	void passesBothStepsAndEntersTheBooks() {
		JsonNode filing = drafted(revenue("23.9亿元"));
		assertThat(act("team-suixi", filing, "submit").get("step").intValue()).isEqualTo(1);
		assertThat(act("county-suixi", filing, "approve").get("step").intValue()).isEqualTo(2);
		JsonNode posted = act("city-zhanjiang", filing, "approve");
		assertThat(posted.get("state").stringValue()).isEqualTo("posted");
		JsonNode figure = this.demo.get("official", "/figures?indicator=tourism.revenue&period=" + this.ownYear)
			.at("/items/0");
		assertThat(figure.get("value").stringValue()).isEqualTo("23.9");
		assertThat(figure.at("/sources/0/document/code").stringValue()).isEqualTo("D000");
		JsonNode history = this.demo.get("official",
				"/indicator-values/" + figure.get("id").stringValue() + "/history");
		assertThat(history.at("/items/0/events").valueStream().map((event) -> event.get("actorName").stringValue()))
			.containsExactly("周队员", "周队员", "梁科长", "何处长", "何处长");
	}

	@Test
	void nothingIsInTheBooksBeforeTheLastStep() {
		JsonNode filing = drafted(revenue("1亿元"));
		act("team-suixi", filing, "submit");
		act("county-suixi", filing, "approve");
		assertThat(this.demo.get("official", "/figures?indicator=tourism.revenue&period=" + this.ownYear)
			.get("items")
			.size()).isZero();
	}

	@Test
	void aReturnNeedsAReasonAndBringsTheFilingBack() {
		JsonNode filing = drafted(revenue("3亿元"));
		act("team-suixi", filing, "submit");
		String sendBack = "/filings/" + filing.get("id").stringValue() + "/return";
		assertThat(this.demo.post("county-suixi", sendBack, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		JsonNode returned = Demo.json(this.demo.post("county-suixi", sendBack, "{\"reason\":\"与统计公报不符\"}"));
		assertThat(returned.get("state").stringValue()).isEqualTo("returned");
		assertThat(returned.get("events").get(2).get("reason").stringValue()).isEqualTo("与统计公报不符");
		assertThat(act("team-suixi", filing, "submit").get("state").stringValue()).isEqualTo("submitted");
	}

	@Test
	void theOtherSideIsAskedToConfirmOnceEachTimeItIsHandedIn() {
		JsonNode filing = drafted(revenue("4亿元"));
		String id = filing.get("id").stringValue();
		for (int time = 0; time < 2; time++) {
			act("team-suixi", filing, "submit");
			assertThat(this.demo.page("helper-yuexiu", "/filings/" + id)).contains("去确认").doesNotContain("去审核");
			act("helper-yuexiu", filing, "confirm");
			assertThat(this.demo.page("helper-yuexiu", "/filings/" + id)).doesNotContain("去确认");
			assertThat(this.demo.post("county-suixi", "/filings/" + id + "/return", "{\"reason\":\"请核对\"}"))
				.hasStatusOk();
		}
	}

	@Test
	void aStaleChangeIsRefusedAndOneWithoutVersionToo() {
		JsonNode filing = drafted(revenue("4亿元"));
		String address = "/api/v1/filings/" + filing.get("id").stringValue();
		assertThat(put(address, revenue("5亿元"), null)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
		assertThat(put(address, revenue("5亿元"), "\"1\"")).hasStatusOk();
		assertThat(put(address, revenue("6亿元"), "\"1\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.demo.get("team-suixi", "/filings/" + filing.get("id").stringValue())
			.at("/lines/0/form/value/value")
			.stringValue()).isEqualTo("5");
	}

	private MockMvcTester.MockMvcRequestBuilder put(String address, String body, String match) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.put()
			.uri(address)
			.contentType("application/json")
			.content(body)
			.with(this.demo.as("team-suixi"));
		return (match != null) ? request.header("If-Match", match) : request;
	}

	@Test
	void theSameRequestTwiceIsOneFiling() {
		String key = UUID.randomUUID().toString();
		JsonNode first = Demo
			.json(this.demo.post("team-suixi", "/filings", revenue("7亿元")).header("Idempotency-Key", key));
		JsonNode second = Demo
			.json(this.demo.post("team-suixi", "/filings", revenue("7亿元")).header("Idempotency-Key", key));
		assertThat(second.get("id")).isEqualTo(first.get("id"));
		assertThat(this.demo.post("team-suixi", "/filings", revenue("8亿元")).header("Idempotency-Key", key))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void aRecordChangedSinceIsNotOverwritten() {
		JsonNode posted = posted(revenue("9亿元"));
		String record = posted.at("/lines/0/recordId").stringValue();
		JsonNode one = drafted(change(record, 1, "10亿元"));
		JsonNode other = drafted(change(record, 1, "11亿元"));
		assertThat(one.at("/lines/0/diff").size()).isEqualTo(1);
		assertThat(one.at("/lines/0/diff/0/before/value").stringValue()).isEqualTo("9");
		assertThat(one.at("/lines/0/diff/0/after/value").stringValue()).isEqualTo("10");
		for (JsonNode filing : new JsonNode[] { one, other }) {
			act("team-suixi", filing, "submit");
			act("county-suixi", filing, "approve");
		}
		assertThat(act("city-zhanjiang", one, "approve").get("state").stringValue()).isEqualTo("posted");
		JsonNode refused = act("city-zhanjiang", other, "approve");
		assertThat(refused.get("status").intValue()).isEqualTo(409);
		assertThat(this.demo.get("official", "/figures/" + record).get("value").stringValue()).isEqualTo("10");
	}

	private String change(String record, int version, String value) {
		return revenue(value).replace("\"action\":\"create\"",
				"\"action\":\"update\",\"recordId\":\"" + record + "\",\"baseVersion\":" + version);
	}

	@Test
	void thePastStaysKnown() throws Exception {
		JsonNode posted = posted(revenue("12亿元"));
		String record = posted.at("/lines/0/recordId").stringValue();
		String before = java.time.Instant.now().toString();
		Thread.sleep(5);
		posted(change(record, 1, "13亿元"));
		assertThat(this.demo.get("official", "/figures/" + record).get("value").stringValue()).isEqualTo("13");
		assertThat(this.demo.get("official", "/figures/" + record + "?asKnownOn=" + before).get("value").stringValue())
			.isEqualTo("12");
		assertThat(this.demo
			.get("official", "/figures?indicator=tourism.revenue&period=" + this.ownYear + "&asKnownOn=" + before)
			.at("/items/0/value")
			.stringValue()).isEqualTo("12");
		assertThat(this.demo.get("official", "/indicator-values/" + record + "?asKnownOn=" + before)
			.at("/value/value")
			.stringValue()).isEqualTo("12");
		assertThat(this.demo.status("official", "/figures/" + record + "?asKnownOn=2020-01-01T00:00:00Z"))
			.isEqualTo(404);
	}

	@Test
	void aVoidedRecordIsGoneAndItsHistoryIsNot() {
		JsonNode posted = posted(revenue("14亿元"));
		String record = posted.at("/lines/0/recordId").stringValue();
		posted("{\"type\":\"indicator-values\",\"action\":\"void\",\"recordId\":\"" + record + "\",\"baseVersion\":1}");
		assertThat(this.demo.status("official", "/figures/" + record)).isEqualTo(404);
		assertThat(this.jdbc.queryForObject("select count(*) from indicator_value_history where id = ?", Integer.class,
				UUID.fromString(record)))
			.isEqualTo(1);
		String history = "/indicator-values/" + record + "/history";
		assertThat(this.demo.status("official", history)).isEqualTo(404);
		JsonNode then = this.demo.get("official", history + "?asKnownOn=" + posted.get("postedAt").stringValue());
		assertThat(then.get("items").size()).isEqualTo(1);
		assertThat(then.at("/items/0/events/0/kind").stringValue()).isEqualTo("drafted");
	}

	@Test
	void theSameFigureTwiceIsRefusedInWords() {
		posted(revenue("15亿元"));
		JsonNode again = drafted(revenue("16亿元"));
		JsonNode refused = Demo.json(this.demo.post("team-suixi",
				"/filings/" + again.get("id").stringValue() + "/submit", "{\"explanations\":{\"Q065@1\":\"公报有更正\"}}"));
		assertThat(refused.get("status").intValue()).isEqualTo(422);
		assertThat(refused.at("/errors/0/message").stringValue()).contains("已经在账上：15亿元", "与此数同一事实", "存疑的另一方");
	}

	@Test
	void saysAllThatIsWrongAtOnceInTheCallersLanguage() {
		String bad = """
				{"type":"indicator-values","form":{"pairing":"越秀区—遂溪县","indicator":"no.such","period":"2025-13",
				"value":"很多","basis":"MAYBE","remark":"x","colour":"red"}}""";
		JsonNode problem = Demo.json(this.demo.post("team-suixi", "/filings", bad));
		assertThat(problem.get("status").intValue()).isEqualTo(422);
		assertThat(problem.get("errors").valueStream().map((error) -> error.get("field").stringValue()))
			.containsExactlyInAnyOrder("indicator", "period", "value", "basis", "colour");
		assertThat(problem.get("errors").toString()).contains("读不出数值");
		JsonNode english = Demo.json(this.demo.post("team-suixi", "/filings", bad).header("Accept-Language", "en"));
		assertThat(english.get("errors").toString()).contains("No value can be read");
	}

	@Test
	void aDraftMayLackWhatSubmissionAsksFor() {
		JsonNode filing = drafted("""
				{"type":"indicator-values","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue"}}""");
		JsonNode problem = act("team-suixi", filing, "submit");
		assertThat(problem.get("status").intValue()).isEqualTo(422);
		assertThat(problem.get("errors").valueStream().map((error) -> error.get("field").stringValue()))
			.contains("basis");
	}

	@Test
	void nobodyWritesOutsideTheirScope() {
		String foreign = revenue("17亿元").replace("越秀区—遂溪县", "坪山区—龙湖区");
		assertThat(this.demo.post("team-suixi", "/filings", foreign)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.demo.post("official", "/filings", revenue("17亿元"))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.demo.post("sysadmin", "/filings", revenue("17亿元"))).hasStatus(HttpStatus.FORBIDDEN);
		JsonNode own = drafted(revenue("17亿元"));
		assertThat(this.demo.status("team-longhu", "/filings/" + own.get("id").stringValue())).isEqualTo(404);
	}

	@Test
	void severalLinesArePostedTogetherOrNotAtAll() {
		String lines = """
				{"type":"indicator-values","evidence":[{"document":"D000"}],"lines":[
				{"action":"create","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue","subject":"甲","period":"%1$d","value":"1亿元","basis":"ACTUAL"}},
				{"action":"create","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue","region":"440823","subject":"全县旅游",
				"period":"%1$d","value":"2亿元","basis":"ACTUAL"}}]}"""
			.formatted(this.ownYear);
		JsonNode filing = drafted(lines);
		assertThat(filing.get("lines").size()).isEqualTo(2);
		assertThat(act("team-suixi", filing, "submit").get("state").stringValue()).isEqualTo("submitted");
		act("county-suixi", filing, "approve");
		posted(revenue("2亿元"));
		assertThat(act("city-zhanjiang", filing, "approve").get("status").intValue()).isEqualTo(422);
		assertThat(this.demo.get("official", "/figures?subject=甲&period=" + this.ownYear).get("items").size()).isZero();
	}

	@Test
	void everyActLeavesALineInTheJournal() {
		JsonNode posted = posted(revenue("18亿元"));
		assertThat(this.jdbc.queryForList("select act from journal_line where object_id = ? order by id", String.class,
				UUID.fromString(posted.get("id").stringValue())))
			.containsExactly("SUBMITTED", "APPROVED", "APPROVED", "POSTED");
	}

}
