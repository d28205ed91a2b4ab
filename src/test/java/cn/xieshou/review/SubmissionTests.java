package cn.xieshou.review;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** What could not be posted is not handed in for review either. */
@DatabaseTest
class SubmissionTests {

	private static final String REVENUE = """
			"indicator":"tourism.revenue","region":"440823","subject":"提交检查","period":"1971","value":"%s" """;

	private static final String ENTRY = """
			"name":"%s","fund":"农文旅IP资金","movedOn":"2025-03-01","kind":"%s","amount":"%s" """;

	@Autowired
	Demo demo;

	private final String mark = "提交检查" + UUID.randomUUID();

	private static String create(String form) {
		return "{\"action\":\"create\",\"form\":{\"pairing\":\"越秀区—遂溪县\",%s}}".formatted(form);
	}

	private static String change(JsonNode record, String form) {
		return "{\"action\":\"update\",\"recordId\":\"%s\",\"baseVersion\":1,\"form\":{\"pairing\":\"越秀区—遂溪县\",%s}}"
			.formatted(record.stringValue(), form);
	}

	private String drafted(String type, String... lines) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings",
				"{\"type\":\"%s\",\"evidence\":[{\"document\":\"D000\"}],\"lines\":[%s]}".formatted(type,
						String.join(",", lines))));
		assertThat(filing.path("state").asString("")).as(filing.toString()).isEqualTo("draft");
		return filing.get("id").stringValue();
	}

	private JsonNode act(String account, String filing, String act) {
		return Demo.json(this.demo.post(account, "/filings/" + filing + "/" + act, "{}"));
	}

	private JsonNode posted(String type, String... lines) {
		String filing = drafted(type, lines);
		act("team-suixi", filing, "submit");
		act("county-suixi", filing, "approve");
		JsonNode posted = act("city-zhanjiang", filing, "approve");
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		return posted.get("lines");
	}

	private String refusal(String type, String... lines) {
		String filing = drafted(type, lines);
		JsonNode answer = act("team-suixi", filing, "submit");
		assertThat(this.demo.get("team-suixi", "/filings/" + filing).get("state").stringValue()).isEqualTo("draft");
		return answer.at("/errors/0/code").asString(answer.toString());
	}

	private String park(String name, String more) {
		return "\"name\":\"%s\",\"kind\":\"SPECIALISED\"%s".formatted(name + this.mark, more);
	}

	@Test
	void twoLinesDoNotGiveTheSameOutsideReference() {
		String ref = ",\"ref\":\"%s\"".formatted(this.mark);
		assertThat(refusal("parks", create(park("甲", ref)), create(park("乙", ref)))).isEqualTo("entry.refTaken");
	}

	@Test
	void anOutsideReferenceOfAnotherRecordIsRefused() {
		assertThat(refusal("parks", create(park("丙", ",\"ref\":\"product_brand:仙品荔\"")))).isEqualTo("entry.refTaken");
	}

	@Test
	void linesDoNotCloseACircleTogether() {
		JsonNode parks = posted("parks", create(park("丁", "")), create(park("戊", "")));
		JsonNode first = parks.at("/0/recordId");
		JsonNode second = parks.at("/1/recordId");
		assertThat(refusal("parks", change(first, park("丁", ",\"parent\":" + second)),
				change(second, park("戊", ",\"parent\":" + first))))
			.isEqualTo("entry.underItself");
	}

	@Test
	void aFigureIsNotFiledTwice() {
		String line = create(REVENUE.formatted("3亿元") + ",\"basis\":\"ACTUAL\"");
		assertThat(refusal("indicator-values", line, line)).isEqualTo("constraint.indicator_value_once");
	}

	@Test
	void theLineThatIsTakenIsNamed() {
		String line = create(REVENUE.formatted("3亿元") + ",\"basis\":\"ACTUAL\"");
		String other = create(REVENUE.formatted("3亿元") + ",\"basis\":\"FORECAST\"");
		JsonNode answer = act("team-suixi", drafted("indicator-values", line, other, line), "submit");
		assertThat(answer.at("/errors/0/field").asString(answer.toString())).isEqualTo("lines[2]");
	}

	@Test
	void aTargetIsNotFiledTwice() {
		String line = create(REVENUE.formatted("3亿元") + ",\"kind\":\"BINDING\",\"origin\":\"STATED\"");
		assertThat(refusal("targets", line, line)).isEqualTo("constraint.target_once");
	}

	@Test
	void aReversalReversesWhatWasMoved() {
		JsonNode moved = posted("funding-entries", create(ENTRY.formatted(this.mark, "IN", "100.00")));
		String reversal = ENTRY.formatted("冲" + this.mark, "REVERSAL", "99.00") + ",\"reverses\":"
				+ moved.at("/0/recordId");
		assertThat(refusal("funding-entries", create(reversal))).isEqualTo("constraint.funding_entry_reverses_same");
	}

	@Test
	void aSuccessorIsNamedByOneText() {
		JsonNode park = posted("parks", create(park("庚", ""))).at("/0/recordId");
		JsonNode answer = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"parks","action":"void","recordId":%s,"baseVersion":1,"form":{"successor":["甲","乙"]}}"""
			.formatted(park)));
		assertThat(answer.at("/errors/0/code").asString("")).isEqualTo("filing.unknownSuccessor");
	}

	@Test
	void whatIsHandedInIsNotInTheBooksYet() {
		String ref = ",\"ref\":\"%s\"".formatted(this.mark);
		String filing = drafted("parks", create(park("己", ref)));
		assertThat(act("team-suixi", filing, "submit").get("state").stringValue()).isEqualTo("submitted");
		assertThat(this.demo.status("official", "/refs?ref=" + this.mark)).isEqualTo(404);
		act("county-suixi", filing, "approve");
		assertThat(act("city-zhanjiang", filing, "approve").get("state").stringValue()).isEqualTo("posted");
		assertThat(this.demo.status("official", "/refs?ref=" + this.mark)).isEqualTo(200);
	}

}
