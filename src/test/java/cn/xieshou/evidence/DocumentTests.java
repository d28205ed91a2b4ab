package cn.xieshou.evidence;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.TestBooks;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents in the books: their versions and what rests on them. */
@DatabaseTest
class DocumentTests {

	@Autowired
	Demo demo;

	JsonNode approvedOnce(String body) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", body));
		assertThat(filing.has("id")).as(filing.toString()).isTrue();
		Demo.json(this.demo.post("team-suixi", way(filing, "submit"), "{}"));
		Demo.json(this.demo.post("county-suixi", way(filing, "approve"), "{}"));
		return filing;
	}

	static String way(JsonNode filing, String action) {
		return "/filings/" + filing.get("id").stringValue() + "/" + action;
	}

	String posted(String title, String more) {
		JsonNode filing = approvedOnce("""
				{"type":"documents","action":"create","form":{"pairing":"越秀区—遂溪县","title":"%s","kind":"POLICY"%s}}"""
			.formatted(title, more));
		JsonNode posted = Demo.json(this.demo.post("city-zhanjiang", way(filing, "approve"), "{}"));
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		return posted.at("/lines/0/recordId").stringValue();
	}

	JsonNode find(String ref) {
		JsonNode found = this.demo.get("official", "/refs?ref=" + ref);
		return this.demo.get("official", found.get("url").stringValue());
	}

	@Test
	void everyPolicyAgreementAndBulletinOfTheSourcesIsInTheBooks() {
		List<String> refs = TestBooks.read("entities.csv")
			.stream()
			.filter((line) -> List.of("policy_document", "cooperation_agreement", "bulletin")
				.contains(line.getField("type")))
			.map((line) -> line.getField("type") + ":" + line.getField("name_zh"))
			.toList();
		assertThat(refs).hasSize(26).allSatisfy((ref) -> assertThat(find(ref).get("ref").stringValue()).isEqualTo(ref));
		JsonNode plan = find("policy_document:《2023年湛江市优化营商环境行动方案》");
		assertThat(plan.at("/statedMeasures/value").stringValue()).isEqualTo("83");
		assertThat(find("policy_document:《湛江市促进产业有序转移财政支持方案（试行）》").get("family").stringValue()).isEqualTo("1+13");
		JsonNode agreement = find("cooperation_agreement:嘉立荷奶源基地建设项目协议");
		assertThat(agreement.get("status").stringValue()).isEqualTo("SIGNED");
		assertThat(agreement.get("bodies").get(0)).isEqualTo(find("enterprise:嘉立荷牧业集团").get("id"));
		assertThat(this.demo.get("official", "/documents?q=优化营商环境行动方案").get("total").intValue()).isEqualTo(1);
	}

	@Test
	void versionsFollowOneAnotherAndOneOfThemApplies() {
		String first = posted("人才卡实施办法", ",\"validFrom\":\"2020-01-01\",\"status\":\"REVISED\"");
		String second = posted("人才卡实施办法（修订版）", ",\"validFrom\":\"2023-05-01\",\"replaces\":\"" + first + "\"");
		JsonNode chain = this.demo.get("official", "/documents/" + second + "/chain?on=2023-04-30").get("items");
		assertThat(chain.valueStream().map((one) -> one.get("id").stringValue())).containsExactly(first, second);
		assertThat(validity(chain)).containsExactly("IN_FORCE", "NOT_YET");
		assertThat(validity(this.demo.get("official", "/documents/" + first + "/chain").get("items")))
			.containsExactly("CEASED", "IN_FORCE");
		assertThat(this.demo.status("team-qiannan", "/documents/" + first + "/chain")).isEqualTo(404);
		JsonNode circle = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"documents","action":"update","recordId":"%s","baseVersion":1,"form":{"pairing":"越秀区—遂溪县",
				"title":"人才卡实施办法","kind":"POLICY","replaces":"%s"}}""".formatted(first, second)));
		assertThat(this.demo.post("team-suixi", way(circle, "submit"), "{}")).hasStatus(HttpStatus.CONFLICT);
	}

	private static List<String> validity(JsonNode chain) {
		return chain.valueStream().map((one) -> one.get("validity").stringValue()).toList();
	}

	@Test
	void whatRestsOnADocumentIsWhatItsReaderMaySee() {
		String source = find("D003").get("id").stringValue();
		JsonNode rests = this.demo.get("official", "/documents/" + source + "/rests").get("items");
		JsonNode values = of(rests, "indicator-values");
		assertThat(values.get("count").intValue()).isGreaterThan(50);
		assertThat(values.get("items").size()).isEqualTo(50);
		assertThat(values.at("/items/0/url").stringValue()).startsWith("/figures/");
		assertThat(this.demo.status("team-suixi", "/documents/" + source + "/rests")).isEqualTo(404);
		JsonNode plan = find("policy_document:《2023年湛江市优化营商环境行动方案》");
		JsonNode tasks = of(
				this.demo.get("official", "/documents/" + plan.get("id").stringValue() + "/rests").get("items"),
				"tasks");
		assertThat(tasks.at("/items/0/name").stringValue()).isEqualTo("优化营商环境472项台账");
		assertThat(tasks.at("/items/0/via/0").stringValue()).isEqualTo("basis");
	}

	private static JsonNode of(JsonNode rests, String type) {
		return rests.valueStream()
			.filter((one) -> one.get("type").stringValue().equals(type))
			.findAny()
			.orElseThrow(() -> new AssertionError(rests.toString()));
	}

	@Test
	void thePageShowsVersionsMeasuresAndWhatRestsOnIt() {
		String first = posted("页面办法", ",\"validFrom\":\"2022-01-01\"");
		String second = posted("页面办法修订",
				",\"validFrom\":\"2024-01-01\",\"replaces\":\"" + first + "\",\"measures\":[\"厂房租金补贴\"]");
		assertThat(this.demo.page("official", "/documents/" + second)).contains("版本与效力", "失效", "/documents/" + first,
				"<li>厂房租金补贴</li>", "还没有记录引用它");
		String source = this.demo.get("official", "/documents?q=D003").at("/items/0/id").stringValue();
		assertThat(this.demo.page("official", "/documents/" + source)).contains("引用该文件的记录", "未注明");
	}

}
