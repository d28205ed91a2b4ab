package cn.xieshou.filing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Grant;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Records that are filed under another pairing. */
@DatabaseTest
class MoveTests {

	private static final String SUIXI = "440104-440823";

	private static final String CHIKAN = "440103-440804";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Accounts accounts;

	@Autowired
	PairingTree tree;

	String mover;

	String reviewer;

	/**
	 * Each test has a writer for both pairings, and a first reviewer of the other one.
	 */
	@BeforeEach
	void openAccounts() {
		this.mover = open("mover", Role.TEAM, null, SUIXI, CHIKAN);
		this.reviewer = open("county", Role.REVIEWER, 1, CHIKAN);
	}

	private String open(String name, Role role, Integer step, String... pairings) {
		String username = name + "-" + UUID.randomUUID().toString().substring(0, 8);
		UUID account = this.accounts.open(username, name, "湛江市", this.accounts.hash("Xieshou-demo-2026"));
		for (String pairing : pairings) {
			this.accounts.grant(account, new Grant(role, this.tree.find(pairing).orElseThrow().id(), step), null);
		}
		return username;
	}

	@ParameterizedTest
	@ValueSource(strings = { CHIKAN, "广州—湛江", "440100-440800" })
	void aMoveToWhereItsAuthorMayNotWriteIsRefusedAtTheDraft(String pairing) {
		JsonNode project = posted("team-suixi", "遂溪迁移项目一");
		String id = this.tree.find(pairing).orElseThrow().id().toString();
		for (String called : new String[] { pairing, id }) {
			assertThat(this.demo.post("team-suixi", "/filings", moved(project, called)))
				.hasStatus(HttpStatus.FORBIDDEN);
		}
		JsonNode draft = Demo.json(this.demo.post("team-suixi", "/filings", moved(project, SUIXI)));
		assertThat(this.mvc.put()
			.uri("/api/v1/filings/" + draft.get("id").stringValue())
			.header("If-Match", "\"1\"")
			.contentType("application/json")
			.content(moved(project, pairing))
			.with(this.demo.as("team-suixi"))).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void aMoveAmongSeveralLinesIsRefusedAllTheSame() {
		JsonNode project = posted("team-suixi", "遂溪迁移项目二");
		String lines = "{\"type\":\"projects\",\"lines\":[" + line("create", "", "遂溪迁移项目三", SUIXI) + ","
				+ line("update", ids(project), "遂溪迁移项目二", CHIKAN) + "]}";
		assertThat(this.demo.post("team-suixi", "/filings", lines)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.demo.post(this.mover, "/filings", lines)).hasStatus(HttpStatus.CREATED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "天津—甘肃", "坪山区—龙湖区", "广州—黔南" })
	void aMoveToAnotherTreeIsRefusedAtTheDraftWithItsReason(String pairing) {
		JsonNode project = posted("team-suixi", "遂溪迁移项目四");
		JsonNode refused = Demo.json(this.demo.post(everywhere(), "/filings", moved(project, pairing)));
		assertThat(refused.get("status").intValue()).isEqualTo(409);
		assertThat(refused.get("detail").stringValue()).contains("不能改到另一组结对之下");
		JsonNode outside = Demo.json(this.demo.post(this.mover, "/filings", moved(project, pairing)));
		assertThat(outside.get("status").intValue()).as("as for a pairing that there is not").isEqualTo(403);
		assertThat(outside.get("detail").stringValue()).contains("不能改到另一组结对之下");
	}

	@Test
	void aMoveIsReviewedOnBothSidesAndItsSumsGoAlong() {
		JsonNode project = posted("team-suixi", "遂溪迁移项目五");
		Map<String, String> before = counts();
		String filing = Demo.json(this.demo.post(this.mover, "/filings", moved(project, CHIKAN)))
			.get("id")
			.stringValue();
		act(this.mover, filing, "submit");
		assertThat(this.demo.post("city-zhanjiang", "/filings/" + filing + "/approve", "{}"))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.demo.page("county-suixi", "/review")).contains(filing);
		assertThat(this.demo.page(this.mover, "/filings/" + filing)).contains("广州—湛江").doesNotContain("href=\"\"");
		assertThat(act("county-suixi", filing, "approve").get("step").intValue()).isEqualTo(1);
		assertThat(this.demo.page("county-suixi", "/review")).doesNotContain(filing);
		assertThat(this.demo.post("city-zhanjiang", "/filings/" + filing + "/approve", "{}"))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.demo.page(this.reviewer, "/review")).contains(filing);
		assertThat(this.demo.page(this.reviewer, "/filings/" + filing)).contains("遂溪迁移项目五");
		assertThat(act(this.reviewer, filing, "approve").get("step").intValue()).isEqualTo(2);
		assertThat(act("city-zhanjiang", filing, "approve").get("state").stringValue()).isEqualTo("posted");

		Map<String, String> after = counts();
		assertThat(after.get("list 440100-440800")).isEqualTo(before.get("list 440100-440800"));
		assertThat(after.get("sum 440100-440800")).isEqualTo(before.get("sum 440100-440800"));
		assertThat(number(after, "list " + SUIXI)).isEqualTo(number(before, "list " + SUIXI) - 1);
		assertThat(number(after, "list " + CHIKAN)).isEqualTo(number(before, "list " + CHIKAN) + 1);
		assertThat(number(after, "sum " + SUIXI)).isEqualTo(number(before, "sum " + SUIXI) - 1);
		assertThat(number(after, "sum " + CHIKAN)).isEqualTo(number(before, "sum " + CHIKAN) + 1);
		assertThat(this.demo.status("team-suixi", "/projects/" + project.get("id").stringValue())).isEqualTo(404);
	}

	/** What lists, files and figures say of both sides and of what is above them. */
	private Map<String, String> counts() {
		Map<String, String> counts = new LinkedHashMap<>();
		for (String pairing : new String[] { SUIXI, CHIKAN, "440100-440800" }) {
			long total = this.demo.get("official", "/projects?pairing=" + pairing).get("total").longValue();
			assertThat(rows(pairing)).as("rows of the file of " + pairing).isEqualTo(total);
			counts.put("list " + pairing, String.valueOf(total));
			JsonNode sums = this.demo.get("official", "/figures?indicator=project.total&pairing=" + pairing)
				.get("items");
			counts.put("sum " + pairing, sums.valueStream()
				.filter((sum) -> sum.at("/pairing/code").asString(sum.path("pairing").asString("")).equals(pairing))
				.map((sum) -> sum.get("value").asString())
				.findFirst()
				.orElse("0"));
		}
		return counts;
	}

	private long rows(String pairing) {
		try {
			return this.mvc.get()
				.uri("/api/v1/projects.csv?columns=name&pairing=" + pairing)
				.with(this.demo.as("official"))
				.exchange()
				.getResponse()
				.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
				.lines()
				.count() - 1;
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static long number(Map<String, String> counts, String what) {
		return Long.parseLong(counts.get(what));
	}

	@Test
	void whatItsAuthorHasNotYetSeenIsNotChanged() {
		JsonNode project = posted("team-suixi", "遂溪迁移项目六");
		assertThat(this.demo.post("team-suixi", "/filings",
				moved(project, SUIXI).replace("\"baseVersion\":1", "\"baseVersion\":2")))
			.hasStatus(HttpStatus.CONFLICT);
	}

	/** Somebody who may write everywhere. */
	private String everywhere() {
		String everywhere = open("everywhere", Role.TEAM, null);
		UUID account = this.accounts.find(everywhere).orElseThrow();
		this.accounts.grant(account, new Grant(Role.TEAM, null, null), null);
		return everywhere;
	}

	@Test
	void aPairingKeepsTheOneAboveIt() {
		String everywhere = everywhere();
		JsonNode pairing = this.demo.get("official", "/pairings/" + this.tree.find(SUIXI).orElseThrow().id());
		String form = "{\"type\":\"pairings\",\"action\":\"update\",\"recordId\":\"%s\",\"baseVersion\":%d,\"form\":{%s"
				+ "\"name\":\"越秀区—遂溪县\",\"programme\":\"%s\",\"members\":%s}}";
		for (String parent : new String[] { "", "\"parent\":\"440103-440804\",", "\"parent\":\"天津—甘肃\"," }) {
			JsonNode refused = Demo.json(this.demo.post(everywhere, "/filings",
					form.formatted(pairing.get("id").stringValue(), pairing.get("version").intValue(), parent,
							pairing.get("programme").stringValue(), pairing.get("members"))));
			assertThat(refused.path("status").intValue()).as(refused.toString()).isEqualTo(409);
			assertThat(refused.get("detail").stringValue()).contains("上级确定后不能更改");
		}
	}

	private JsonNode posted(String author, String name) {
		String filing = Demo
			.json(this.demo.post(author, "/filings",
					"{\"type\":\"projects\",\"lines\":[" + line("create", "", name, SUIXI) + "]}"))
			.get("id")
			.stringValue();
		act(author, filing, "submit");
		act("county-suixi", filing, "approve");
		JsonNode posted = act("city-zhanjiang", filing, "approve");
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		return this.demo.get("official", "/projects/" + posted.at("/lines/0/recordId").stringValue());
	}

	private JsonNode act(String account, String filing, String action) {
		return Demo.json(this.demo.post(account, "/filings/" + filing + "/" + action, "{}"));
	}

	private static String moved(JsonNode project, String pairing) {
		return "{\"type\":\"projects\",\"lines\":["
				+ line("update", ids(project), project.get("name").stringValue(), pairing) + "]}";
	}

	private static String ids(JsonNode project) {
		return "\"recordId\":" + project.get("id") + ",\"baseVersion\":1,";
	}

	private static String line(String action, String ids, String name, String pairing) {
		return """
				{"action":"%s",%s"form":{"pairing":"%s","name":"%s","stages":[{"stage":"SIGNED","on":"2024-05"}],"agreedInvestment":"1亿元"},
				"evidence":[{"document":"D000"}]}"""
			.formatted(action, ids, pairing, name);
	}

}
