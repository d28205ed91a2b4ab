package cn.xieshou.findings;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.rule.PostedCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** What rules find in the books, who sees it, and what becomes of it. */
@DatabaseTest
class FindingTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	FindingCheck check;

	@Autowired
	PostedCheck all;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void lookAtAll() {
		this.all.run(null, (done, total, type) -> {
		});
	}

	private void lookAtWhatWasPosted() {
		while (this.check.looked() > 0) {
			// until nothing waits
		}
	}

	private List<JsonNode> list(String account, String conditions) {
		return this.demo.get(account, "/findings?size=500&" + conditions).get("items").valueStream().toList();
	}

	private static List<String> refs(JsonNode finding) {
		return finding.get("cites").valueStream().map((one) -> one.get("ref").asString("")).sorted().toList();
	}

	private JsonNode one(String account, String rule, String ref) {
		return list(account, "rule=" + rule).stream().filter((one) -> refs(one).contains(ref)).findAny().orElseThrow();
	}

	@Test
	void theDemonstrationHasEachOnceWithAllThatItRestsOn() {
		Map<String, List<List<String>>> found = new java.util.TreeMap<>();
		for (String rule : List.of("X060", "X061", "X062", "X063", "X064", "X067", "X068", "Q081")) {
			found.put(rule,
					list("official", "rule=" + rule).stream()
						.map(FindingTests::refs)
						.filter((refs) -> refs.stream().anyMatch((ref) -> ref.matches("S00\\d-.*")))
						.toList());
		}
		assertThat(found).containsEntry("X062", List.of(List.of("S004-005", "S004-010")))
			.containsEntry("X064", List.of(List.of("S004-023", "S004-027")))
			.containsEntry("X063", List.of(List.of("S004-045", "S004-048")))
			.containsEntry("X061", List.of(List.of("S003-088", "S003-089", "S003-090")))
			.containsEntry("X067", List.of(List.of("S004-024")))
			.containsEntry("X068", List.of(List.of("S002-017")));
		assertThat(this.demo.get("official", "/findings/" + one("official", "X062", "S004-005").get("id").asString())
			.get("acts")
			.valueStream()
			.map((act) -> act.get("kind").asString())).as("the same from either side").containsExactly("FOUND");
		assertThat(found.get("X060")).hasSize(1);
		assertThat(found.get("Q081").get(0)).contains("S003-037", "enclave:雷州“反向飞地”（南沙）");
	}

	@Test
	void onlyWhoSeesAllThatItRestsOnSeesIt() {
		assertThat(list("official", "rule=X064")).isNotEmpty();
		assertThat(list("team-suixi", "rule=X064")).isEmpty();
		String id = one("official", "X064", "S004-023").get("id").asString();
		assertThat(this.demo.status("team-suixi", "/findings/" + id)).isEqualTo(404);
		assertThat(Demo.text(this.demo.send("team-suixi", "/findings/" + id + "/explain")
			.param("text", "请看合同")
			.exchange()
			.getResponse())).doesNotContain("嘉立荷");
		assertThat(this.demo.page("team-suixi", "/findings?tab=all")).doesNotContain("嘉立荷");
	}

	@Test
	void filtersAndPagesGiveTheSameFindings() {
		JsonNode first = this.demo.get("official", "/findings?size=2");
		assertThat(first.get("items").size()).isEqualTo(2);
		JsonNode next = this.demo.get("official", "/findings?size=2&after=" + first.get("next").asString());
		assertThat(next.at("/items/0/id")).isNotEqualTo(first.at("/items/1/id"));
		assertThat(list("official", "severity=fatal"))
			.allMatch((one) -> one.get("severity").asString().equals("fatal"));
		assertThat(list("official", "pairing=天津—甘肃").stream().map((one) -> one.get("rule").asString()))
			.contains("X062", "X064")
			.doesNotContain("X068");
		assertThat(this.demo.status("official", "/findings?state=closed")).isEqualTo(400);
		assertThat(this.demo.status("team-suixi", "/findings?pairing=天津—甘肃")).isEqualTo(400);
	}

	/** Files two running totals of one beginning of which the later is less. */
	private String falling(String later) {
		String form = """
				"indicator":"project.signed","period":"%s","periodType":"cumulative","value":"%s","basis":"actual",
				"subject":"发现测试\"""";
		this.first = this.filings.posted("indicator-values", form.formatted("2001/2003", "300个")).get("id").asString();
		return this.filings.posted("indicator-values", form.formatted("2001/2004", later)).get("id").asString();
	}

	String first;

	@Test
	void whatIsPostedIsLookedAtAndMendedByACorrection() {
		String record = falling("120个");
		try {
			lookAtWhatWasPosted();
			JsonNode found = list("team-suixi", "rule=X065").stream()
				.filter((one) -> one.get("cites").toString().contains(record))
				.findAny()
				.orElseThrow();
			String address = "/findings/" + found.get("id").asString();
			assertThat(found.get("state").asString()).isEqualTo("open");
			assertThat(found.get("message").asString()).contains("120个", "300个");
			assertThat(this.demo.page("team-suixi", "/findings?tab=all&id=" + found.get("id").asString()))
				.contains("累计数下降", "120", "300");
			assertThat(assign("county-suixi", address, "{\"owner\":\"team-suixi\",\"due\":\"2030-01-31\"}", 200)
				.get("state")
				.asString()).isEqualTo("assigned");
			assertThat(this.demo.page("team-suixi", "/findings?tab=mine")).contains("累计数下降");
			assertThat(this.demo.page("team-suixi", "/notices")).contains(found.get("id").asString());
			JsonNode explained = Demo
				.json(this.demo.post("team-suixi", address + "/explain", "{\"text\":\"口径改为已落地项目\"}"));
			assertThat(explained.get("state").asString()).isEqualTo("explained");
			assertThat(explained.get("acts").valueStream().map((act) -> act.get("kind").asString()))
				.containsExactly("FOUND", "ASSIGNED", "EXPLAINED");
			lookAtAll();
			assertThat(this.demo.get("team-suixi", address).get("state").asString()).isEqualTo("explained");
			this.filings.takeBack("indicator-values", record);
			lookAtWhatWasPosted();
			assertThat(this.demo.get("official", address).get("state").asString()).isEqualTo("mended");
			assertThat(assign("county-suixi", address, "{\"owner\":\"team-suixi\"}", 409).get("detail").asString())
				.contains("已改正");
		}
		finally {
			this.filings.takeBack("indicator-values", this.first);
		}
	}

	private JsonNode assign(String account, String address, String body, int status) {
		var answer = this.demo.post(account, address + "/assign", body).exchange().getResponse();
		assertThat(answer.getStatus()).as(Demo.text(answer)).isEqualTo(status);
		return tools.jackson.databind.json.JsonMapper.shared().readTree(Demo.text(answer));
	}

	@Test
	void whoMayNotIsRefusedAndWhoCannotAnswerIsNoOwner() {
		String address = "/findings/" + one("official", "X061", "S003-090").get("id").asString();
		assign("helper-yuexiu", address, "{\"owner\":\"city-zhanjiang\"}", 404);
		assign("official", address, "{\"owner\":\"team-longhu\"}", 422);
		assign("official", address, "{\"owner\":\"city-zhanjiang\",\"due\":\"2001-01-01\"}", 422);
		assertThat(Demo.json(this.demo.post("official", address + "/explain", "{\"text\":\"来源如此\"}"))
			.get("status")
			.asInt()).isEqualTo(403);
		assertThat(Demo.json(this.demo.post("city-zhanjiang", address + "/explain", "{\"text\":\"无\"}"))
			.get("status")
			.asInt()).isEqualTo(422);
	}

	@Test
	void severalAtOnceAssignItOnce() {
		String address = "/findings/" + one("official", "X060", "S003-028").get("id").asString();
		String body = "{\"owner\":\"city-zhanjiang\",\"due\":\"2030-02-28\"}";
		List<Integer> answers = AtOnce.times(4,
				(number) -> this.demo.post("official", address + "/assign", body).exchange().getResponse().getStatus());
		assertThat(answers).containsOnly(200);
		assertThat(this.demo.get("official", address)
			.get("acts")
			.valueStream()
			.filter((act) -> act.get("kind").asString().equals("ASSIGNED"))).hasSize(1);
		assertThat(this.jdbc.queryForObject(
				"select count(*) from journal_line where act = 'FINDING_ASSIGNED' and object_id = ?::uuid",
				Integer.class, address.substring("/findings/".length())))
			.isEqualTo(1);
	}

	private void entry(String fund, String kind, String yuan, String on) {
		this.filings.posted("funding-entries",
				"\"name\":\"%s\",\"fund\":\"%s\",\"kind\":\"%s\",\"amount\":\"%s\",\"movedOn\":\"%s\"".formatted(kind,
						fund, kind, yuan, on));
		lookAtWhatWasPosted();
	}

	@Test
	void moneyOfTwoYearsAgoIsFoundIdleUntilItIsPaid() {
		String fund = this.filings.posted("funds", "\"name\":\"闲置测试资金\",\"source\":\"MUNICIPAL\"").get("id").asString();
		entry(fund, "RECEIVED", "5000000.00", "2023-01-10");
		JsonNode idle = list("team-suixi", "rule=F08").stream()
			.filter((one) -> one.at("/cites/0/id").asString().equals(fund))
			.findAny()
			.orElseThrow();
		assertThat(idle.get("message").asString()).contains("500万元", "24");
		assertThat(list("team-suixi", "rule=F07").toString()).as("told once by its age").doesNotContain(fund);
		entry(fund, "PAID", "5000000.00", "2025-06-01");
		assertThat(this.demo.get("team-suixi", "/findings/" + idle.get("id").asString()).get("state").asString())
			.isEqualTo("mended");
	}

	@Test
	void filesHaveAllThatTheReaderSees() {
		String csv = this.demo.page("official", "/findings.csv?rule=X064");
		assertThat(csv).contains("项目与企业数字不同", "嘉立荷牧业奶源基地建设项目", "9亿元");
		assertThat(this.demo.page("team-suixi", "/findings.csv")).doesNotContain("嘉立荷");
	}

	@Test
	void theRecordSaysWhatWasFoundAboutIt() {
		String enclave = one("official", "Q081", "S003-037").at("/cites/1/id").asString();
		assertThat(this.demo.page("official", "/enclaves/" + enclave)).contains("仍在选址或研究", "/findings?tab=all");
		JsonNode cites = one("official", "X062", "S004-005").get("cites");
		for (JsonNode figure : cites) {
			assertThat(this.demo.page("official", "/figures/" + figure.get("id").asString())).as("both sides show it")
				.contains("152个 在");
		}
	}

}
