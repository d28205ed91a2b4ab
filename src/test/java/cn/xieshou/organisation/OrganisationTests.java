package cn.xieshou.organisation;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.TestBooks;

import static org.assertj.core.api.Assertions.assertThat;

/** Organisations by program: the books, filing, structure, merging. */
@DatabaseTest
class OrganisationTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Test
	void everyOrganisationOfTheDocumentsIsInTheBooks() {
		assertThat(TestBooks.read("entities.csv")
			.stream()
			.filter((line) -> List.of("enterprise", "organisation").contains(line.getField("type")))
			.map((line) -> line.getField("type") + ":" + line.getField("name_zh"))).hasSize(63)
			.allSatisfy((ref) -> assertThat(one(ref).get("ref").stringValue()).isEqualTo(ref));
	}

	@Test
	void whatTheDocumentsSayStandsInItsField() {
		assertThat(one("enterprise:宝钢").at("/tags/0").stringValue()).isEqualTo("CHAIN_LEADER");
		assertThat(one("enterprise:联东集团").get("courtship").stringValue()).isEqualTo("WON");
		assertThat(one("enterprise:恒兴集团").path("region").isMissingNode()).isTrue();
		assertThat(one("organisation:湛江市区域协调发展工作领导小组").get("members").valueStream().map(JsonNode::stringValue))
			.containsExactly("市发展改革局", "市工业和信息化局", "市投资促进局");
		JsonNode alliance = one("organisation:龙华区—潮阳区产业协作纺织服装产业数字化生态联盟");
		assertThat(alliance.at("/memberCount/value").stringValue()).isEqualTo("17");
		assertThat(alliance.get("figures")).hasSize(1);
	}

	@Test
	void theStructureGivesAllAboveAndBelow() {
		String middle = one("enterprise:嘉立荷牧业集团").get("id").stringValue();
		JsonNode structure = this.demo.get("official", "/organisations/" + middle + "/tree");
		assertThat(structure.at("/above/0/name").stringValue()).isEqualTo("天津食品集团");
		assertThat(structure.at("/body/below/0/name").stringValue()).isEqualTo("嘉立荷（甘肃）牧业有限公司");
		JsonNode park = one("organisation:合作园投资开发公司（平台公司）");
		JsonNode tiers = this.demo.get("official", "/organisations/" + park.get("parent").stringValue() + "/tree");
		assertThat(tiers.at("/body/tier").stringValue()).isEqualTo("MANAGING");
		assertThat(tiers.at("/body/below/0/tier").stringValue()).isEqualTo("EXECUTING");
		assertThat(this.demo.status("team-suixi", "/organisations/" + middle + "/tree")).isEqualTo(404);
	}

	@Test
	void nobodyAnswersToThemselves() {
		JsonNode upper = created("遂溪一公司", "");
		JsonNode lower = created("遂溪二公司", ",\"parent\":" + upper);
		refusesStructure(update(upper, "遂溪一公司", lower));
	}

	@Test
	void nobodyAnswersToThemselvesByTwoLinesOfOneFiling() {
		JsonNode one = created("遂溪四公司", "");
		JsonNode other = created("遂溪五公司", "");
		refusesStructure(update(one, "遂溪四公司", other) + "," + update(other, "遂溪五公司", one));
	}

	private static String update(JsonNode record, String name, JsonNode parent) {
		return """
				{"action":"update","recordId":%s,"baseVersion":1,
				"form":{"pairing":"越秀区—遂溪县","kind":"COMPANY","name":"%s","parent":%s}}""".formatted(record, name,
				parent);
	}

	private void refusesStructure(String lines) {
		JsonNode refused = reviewed("{\"type\":\"organisations\",\"lines\":[" + lines + "]}");
		assertThat(refused.path("status").intValue()).as(refused.toString()).isEqualTo(409);
		assertThat(refused.get("detail").stringValue()).contains("隶属");
	}

	@Test
	void aCreditCodeIsChecked() {
		JsonNode problem = Demo.json(this.demo.post("team-suixi", "/filings", filing("遂溪三公司", """
				,"creditCode":"91350100M000100Y44\"""")));
		assertThat(problem.at("/errors/0/field").stringValue()).isEqualTo("creditCode");
		created("遂溪三公司", ",\"creditCode\":\"91350100M000100Y43\"");
	}

	@Test
	void aMergeKeepsBothSourcesAndTheOldReferenceStillResolves() {
		JsonNode kept = created("广州酒家集团", ",\"ref\":\"test:酒家集团\",\"region\":\"440104\"");
		JsonNode duplicate = created("广州酒家公司",
				",\"ref\":\"test:酒家公司\",\"industry\":\"餐饮\",\"aliases\":[\"广酒\"],\"tags\":[\"STATE_OWNED\"]", "D003");
		JsonNode branch = created("广州酒家遂溪店", ",\"parent\":" + duplicate);
		String address = "/organisations/" + kept.stringValue() + "/merge";
		String body = "{\"duplicate\":" + duplicate + ",\"baseVersion\":1,\"duplicateVersion\":%d}";
		assertThat(this.demo.post("team-suixi", address, body.formatted(2))).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.demo.post("team-longhu", address, body.formatted(1))).hasStatus(HttpStatus.NOT_FOUND);
		JsonNode filing = Demo.json(this.demo.post("team-suixi", address, body.formatted(1)));
		JsonNode posted = pass(filing.get("id"));
		assertThat(posted.get("state").stringValue()).isEqualTo("posted");
		assertThat(posted.get("lines").valueStream().map((line) -> line.get("action").stringValue()))
			.containsExactly("void", "update", "update");
		assertThat(posted.at("/lines/1/evidence")).hasSize(2);

		JsonNode merged = one("test:酒家公司");
		assertThat(merged.get("id")).isEqualTo(kept);
		assertThat(one("test:酒家集团").get("id")).isEqualTo(kept);
		assertThat(texts(merged.get("aliases"))).containsExactly("广酒", "广州酒家公司");
		assertThat(texts(merged.get("formerRefs"))).containsExactly("test:酒家公司");
		assertThat(merged.get("industry").stringValue()).isEqualTo("餐饮");
		assertThat(merged.get("region").stringValue()).isEqualTo("440104");
		assertThat(texts(merged.get("tags"))).containsExactly("STATE_OWNED");
		assertThat(this.demo.status("official", "/organisations/" + duplicate.stringValue())).isEqualTo(308);
		assertThat(this.demo.get("official", "/organisations/" + branch.stringValue()).get("parent")).isEqualTo(kept);
		assertThat(this.demo.get("official", "/organisations?q=广酒").at("/items/0/id")).isEqualTo(kept);
	}

	@Test
	void whatNamesTheDuplicateNamesTheOneThatIsKeptAndItsHistorySaysWhatItSaid() {
		JsonNode kept = created("遂溪糖业集团", "");
		JsonNode duplicate = created("遂溪糖业公司", "");
		JsonNode project = reviewed("""
				{"type":"projects","form":{"pairing":"越秀区—遂溪县","name":"遂溪糖厂技改","investorOrganisations":[%s,%s]},
				"evidence":[{"document":"D003","line":"7"}]}""".formatted(duplicate, kept)).at("/lines/0/recordId");
		JsonNode park = reviewed("""
				{"type":"parks","form":{"pairing":"越秀区—遂溪县","name":"遂溪糖业园","kind":"AGRICULTURE","operator":%s,
				"tenants":[{"name":"糖业公司","organisation":%s}]},"evidence":[{"document":"D000"}]}""".formatted(duplicate,
				duplicate))
			.at("/lines/0/recordId");
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/organisations/" + kept.stringValue() + "/merge",
				"{\"duplicate\":" + duplicate + ",\"baseVersion\":1,\"duplicateVersion\":1}"));
		JsonNode merged = pass(filing.get("id"));
		assertThat(merged.path("state").asString("")).as(merged.toString()).isEqualTo("posted");
		JsonNode now = this.demo.get("official", "/projects/" + project.stringValue());
		assertThat(now.get("investorOrganisations").toString()).isEqualTo("[" + kept + "]");
		assertThat(this.demo.get("official", "/parks/" + park.stringValue()).toString()).contains(kept.stringValue())
			.doesNotContain(duplicate.stringValue());
		JsonNode history = this.demo.get("official", "/projects/" + project.stringValue() + "/history").get("items");
		assertThat(history).hasSize(2);
		assertThat(history.get(1).toString()).contains(duplicate.stringValue());
		assertThat(history.get(0).toString()).doesNotContain("\"" + duplicate.stringValue() + "\"]").contains("何处长");
		assertThat(this.demo.page("official", "/projects/" + project.stringValue())).contains("遂溪糖业集团")
			.doesNotContain(duplicate.stringValue());
		assertThat(this.demo.status("official", "/organisations/" + duplicate.stringValue())).isEqualTo(308);
	}

	private static Stream<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::stringValue);
	}

	/** The record that answers to an outside reference. */
	private JsonNode one(String ref) {
		JsonNode found = this.demo.get("official", "/refs?ref=" + ref);
		return this.demo.get("official", "/organisations/" + found.get("id").stringValue());
	}

	private JsonNode created(String name, String more) {
		return created(name, more, "D000");
	}

	private JsonNode created(String name, String more, String document) {
		JsonNode posted = reviewed(filing(name, more).replace("D000", document));
		assertThat(posted.path("state").asString()).as(posted.toString()).isEqualTo("posted");
		return posted.at("/lines/0/recordId");
	}

	private static String filing(String name, String more) {
		return """
				{"type":"organisations","form":{"pairing":"越秀区—遂溪县","kind":"COMPANY","name":"%s"%s},
				"evidence":[{"document":"D000","line":"3"}]}""".formatted(name, more);
	}

	private JsonNode reviewed(String body) {
		return pass(Demo.json(this.demo.post("team-suixi", "/filings", body)).get("id"));
	}

	/** What the last step of the review answers. */
	private JsonNode pass(JsonNode filing) {
		return this.filings.reviewed("team-suixi", filing.stringValue());
	}

	@Test
	void thePageShowsTheStructureAroundAnOrganisation() {
		String middle = one("enterprise:嘉立荷牧业集团").get("id").stringValue();
		assertThat(this.demo.page("official", "/organisations/" + middle)).contains("组织架构", "天津食品集团", "嘉立荷（甘肃）牧业有限公司")
			.doesNotContain("合并重复记录");
		String body = one("organisation:合作园投资开发公司（平台公司）").get("id").stringValue();
		assertThat(this.demo.page("official", "/organisations/" + body)).contains("管理层", "执行层");
	}

	@Test
	void twoRecordsAreComparedAndTheirMergeFiledOnAPage() {
		String kept = created("遂溪酒业集团", ",\"ref\":\"test:酒业集团\"").stringValue();
		String duplicate = created("遂溪酒业公司", ",\"ref\":\"test:酒业公司\",\"industry\":\"酿酒\"").stringValue();
		String address = "/organisations/" + kept + "/merge";
		assertThat(this.demo.page("team-suixi", "/organisations/" + kept)).contains("合并重复记录");
		assertThat(this.demo.page("team-suixi", address + "?duplicate=test:酒业公司")).contains("合并预览", "酿酒", duplicate);
		assertThat(this.demo.send("team-suixi", address)
			.param("duplicate", duplicate)
			.param("baseVersion", "1")
			.param("duplicateVersion", "1")).redirectedUrl().startsWith("/filings/");
		assertThat(Demo.page(this.demo.send("team-suixi", address)
			.param("duplicate", duplicate)
			.param("baseVersion", "2")
			.param("duplicateVersion", "1"), 422)).contains("已被他人更新");
		assertThat(this.demo.send("official", address)
			.param("duplicate", duplicate)
			.param("baseVersion", "1")
			.param("duplicateVersion", "1")).hasStatus(HttpStatus.FORBIDDEN);
	}

}
