package cn.xieshou.statement;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.TestBooks;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose the figures of the books are, and what may be said with them. */
@DatabaseTest
class StatementTests {

	@Autowired
	Demo demo;

	private JsonNode figure(String ref) {
		return this.demo.get("official", "/figures?ref=" + ref).get("items").get(0);
	}

	private String page(JsonNode figure) {
		return this.demo.page("official", "/figures/" + figure.get("id").stringValue());
	}

	private static List<String> refs(JsonNode others) {
		return others.valueStream().map((other) -> other.get("ref").stringValue()).toList();
	}

	private static final Map<String, String> KINDS = Map.of("时点", "instant", "累计", "cumulative", "年", "year", "月",
			"month", "季度", "quarter", "规划", "plan", "未注明", "unstated");

	@Test
	void everyFigureSaysWhatTheBooksSayOfIt() {
		for (var fact : TestBooks.facts()) {
			JsonNode figure = figure(fact.getField("fact_id"));
			if (!figure.get("ref").stringValue().equals(fact.getField("fact_id"))) {
				continue;
			}
			assertThat(List.of(figure.at("/subject/kind").stringValue(), figure.at("/subject/name").stringValue(),
					figure.get("claim").stringValue(), figure.get("scope").stringValue(),
					figure.get("periodType").stringValue(), figure.get("doubtKind").asString("")))
				.as(fact.getField("fact_id"))
				.containsExactly(fact.getField("subject_kind"), fact.getField("subject"), fact.getField("claim"),
						fact.getField("scope"), KINDS.get(fact.getField("period_type")), fact.getField("doubt"));
			assertThat(figure.get("basis").stringValue()).as(fact.getField("fact_id"))
				.isEqualTo(fact.getField("basis"));
			assertThat(figure.get("absence").asString("")).as(fact.getField("fact_id"))
				.isEqualTo(!fact.getField("value").isEmpty() ? ""
						: fact.getField("doubt").equals("missing") ? "damaged" : "missing");
			assertThat(refs(figure.get("doubts"))).as(fact.getField("fact_id"))
				.containsExactlyElementsOf(
						fact.getField("doubt_with").isEmpty() ? List.of() : List.of(fact.getField("doubt_with")));
			String word = figure.get("word").asString("") + figure.get("claimWord").asString("");
			assertThat(word).as(fact.getField("fact_id")).contains(fact.getField("word"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "S002-008, S002-014", "S004-048, S004-045" })
	void ofTwoStatementsOfOneFactBothAreShownAndOneCounts(String other, String counted) {
		JsonNode one = figure(other);
		JsonNode two = figure(counted);
		assertThat(refs(one.get("sameAs"))).containsExactly(counted);
		assertThat(refs(two.get("sameAs"))).containsExactly(other);
		assertThat(one.get("counts").booleanValue()).isFalse();
		assertThat(two.get("counts").booleanValue()).isTrue();
		assertThat(page(one)).contains("同一事实，几处写法", "不重复计");
		assertThat(page(two)).contains("同一事实，几处写法", "不重复计");
	}

	@Test
	void bothSidesOfADoubtShowTheOther() {
		JsonNode three = figure("S004-005");
		JsonNode four = figure("S004-010");
		assertThat(page(three)).contains("存疑（双方）", "相互矛盾", four.get("id").stringValue());
		assertThat(page(four)).contains("存疑（双方）", "相互矛盾", three.get("id").stringValue());
	}

	@Test
	void aParksFigureNamesTheParkAndLeadsToIt() {
		JsonNode figure = figure("S003-034");
		assertThat(figure.at("/subject/kind").stringValue()).isEqualTo("park");
		String park = figure.at("/subject/id").stringValue();
		assertThat(this.demo.get("official", "/parks/" + park).get("name").stringValue()).isEqualTo("广州市-湛江市产业转移合作园");
		assertThat(page(figure)).contains("广州市-湛江市产业转移合作园（园区）", "/parks/" + park);
	}

	@Test
	void aRegionsFigureIsThatOfTheRegionRecord() {
		JsonNode figure = figure("S003-041");
		String region = figure.at("/subject/id").stringValue();
		assertThat(this.demo.get("official", "/regions/" + region).get("name").stringValue()).isEqualTo("湛江市");
		assertThat(page(figure)).contains("湛江市（地区）");
	}

	@Test
	void aNumberInANameIsShownOnlyAsTheName() {
		JsonNode figure = figure("S001-020");
		assertThat(figure.get("value").stringValue()).isEqualTo("100");
		assertThat(page(figure)).contains("“百企”", "不是报告的数").doesNotContain("100<span");
	}

	@Test
	void whatCoversMoreThanItsPairingSaysSo() {
		assertThat(page(figure("S002-049"))).contains("范围大于本结对");
		assertThat(page(figure("S004-042"))).contains("原文未载明范围是否大于本结对");
		assertThat(page(figure("S003-041"))).doesNotContain("范围大于本结对");
	}

	@Test
	void theEvidenceOfAFigureOpensAtItsLine() {
		JsonNode figure = figure("S003-043");
		String document = figure.at("/sources/0/document/id").stringValue();
		assertThat(page(figure)).contains("/documents/" + document + "#L5");
		String lines = this.demo.page("official", "/documents/" + document);
		assertThat(lines).contains("id=\"L1\"", "id=\"L7\"").doesNotContain("id=\"L8\"");
		assertThat(lines.substring(lines.indexOf("id=\"L5\""), lines.indexOf("id=\"L6\"")))
			.contains("/figures/" + figure.get("id").stringValue());
	}

	@ParameterizedTest
	@CsvSource({ "enclave:遂溪招商中心（越秀）, facilities", "region:三区三州, regions", "task_list:企业开办“大礼包”, services",
			"policy_document:“1+13”产业转移政策体系, documents", "event:全市高质量招商引资工作现场会, meetings" })
	void whatWasCalledOtherwiseStillAnswersToIt(String ref, String type) {
		assertThat(this.demo.get("official", "/refs?ref=" + ref).get("type").stringValue()).isEqualTo(type);
	}

}
