package cn.xieshou.filing;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** What a draft says is within bounds and exactly what was written, or it is no draft. */
@DatabaseTest
class DraftBorderTests {

	private static final String EVIDENCE = "\"evidence\":[{\"document\":\"D000\"}]";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "projects|plannedInvestment|{\"value\":\"1e999999999\",\"unit\":\"元\"}",
					"projects|plannedInvestment|{\"value\":\"1e400000000\",\"unit\":\"元\"}",
					"projects|plannedInvestment|{\"value\":1e400000000,\"unit\":\"元\"}",
					"projects|plannedInvestment|{\"value\":\"2\",\"unit\":\"亿元\",\"max\":\"3\"}",
					"projects|plannedInvestment|{\"value\":\"2\",\"unit\":\"亿元\",\"comparator\":1}",
					"projects|plannedInvestment|\"-1元\"", "projects|plannedInvestment|\"0.001元\"",
					"projects|plannedInvestment|\"1.2亿亿元\"", "projects|plannedInvestment|12",
					"projects|acceptedOn|45292", "projects|acceptedOn|\"45292\"", "projects|acceptedOn|\"2024-02-30\"",
					"projects|acceptedOn|\"+999999999-01-01\"", "projects|region|\"123456\"",
					"projects|region|\"440823999\"", "projects|name|\"\\u3164\\u200b\"", "projects|name|\"甲\\u202e乙\"",
					"projects|name|\"甲\\u0000\"", "projects|name|\"甲\\ud800\"", "projects|name|\"甲\\n乙\"",
					"projects|name|12", "projects|purpose|0", "projects|obstacles|[1]", "projects|stages|{}",
					"projects|nothing|1", "indicator-values|basis|0", "indicator-values|statedRank|2.9",
					"indicator-values|statedRank|\"2.9\"", "indicator-values|statedRank|1e999999999",
					"indicator-values|statedRank|99999999999", "indicator-values|statedGrowth|\"1e999999999\"",
					"indicator-values|statedGrowth|1e400000000", "indicator-values|period|\"0000\"",
					"indicator-values|period|2023", "indicator-values|value|\"1e99元\"", "services|online|1",
					"services|online|\"1\"", "services|online|\"maybe\"" })
	void whatCannotBeTakenIsRefusedAtItsField(String type, String field, String value) {
		JsonNode answer = written(type, "\"" + field + "\":" + value);
		assertThat(answer.path("status").asInt(0)).as(answer.toString()).isEqualTo(422);
		assertThat(answer.at("/errors/0/field").asString("")).as(answer.toString()).contains(field);
		assertThat(answer.at("/errors/0/message").asString("")).isNotBlank();
	}

	@Test
	void numbersOfJsonKeepTheirDigits() {
		JsonNode filing = written("projects",
				"\"name\":\"精确\",\"plannedInvestment\":{\"value\":12345678901234567.89,\"unit\":\"元\"}");
		assertThat(filing.at("/lines/0/form/plannedInvestment/value").asString("")).as(filing.toString())
			.isEqualTo("12345678901234567.89");
	}

	@Test
	void aFormSaysYesAndNoInTheWordsThatItShows() {
		assertThat(written("services", "\"name\":\"办事\",\"online\":\"是\"").at("/lines/0/form/online").asBoolean(false))
			.isTrue();
	}

	@Test
	void aMultipleOfTheUsualUnitIsReadAsSuch() {
		JsonNode filing = written("projects", "\"name\":\"倍数\",\"plannedInvestment\":\"1.2亿\"");
		assertThat(filing.at("/lines/0/form/plannedInvestment/unit").asString("")).as(filing.toString())
			.isEqualTo("亿元");
	}

	@Test
	void aDraftIsAsBoundedAsASubmission() {
		refused("\"remark\":\"" + "长".repeat(50_000) + "\"", "remark");
		refused("\"stages\":[" + repeated("{\"stage\":\"SIGNED\"}", 5000) + "]", "stages");
		refused("\"figures\":[" + repeated("\"x\"", 5000) + "]", "figures");
		refused("\"name\":\"" + "长".repeat(201) + "\"", "name");
		JsonNode cited = Demo.json(this.demo.post("team-suixi", "/filings",
				"{\"type\":\"projects\",\"form\":{\"pairing\":\"越秀区—遂溪县\"},\"evidence\":["
						+ repeated("{\"document\":\"D000\"}", 20_000) + "]}"));
		assertThat(cited.path("status").asInt(0)).isEqualTo(422);
		assertThat(cited.at("/errors/0/field").asString("")).isEqualTo("evidence");
	}

	private void refused(String form, String field) {
		JsonNode answer = written("projects", form);
		assertThat(answer.path("status").asInt(0)).as(field).isEqualTo(422);
		assertThat(answer.at("/errors/0/field").asString("")).contains(field);
		assertThat(answer.at("/errors/0/code").asString("")).isIn("Size", "typeMismatch");
	}

	private static String repeated(String what, int times) {
		return IntStream.range(0, times).mapToObj((i) -> what).collect(Collectors.joining(","));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"type\":\"projects\",\"form\":{\"pairing\":\"越秀区—遂溪县\"},\"evidence\":[null]}",
			"{\"type\":\"projects\",\"lines\":[null]}",
			"{\"type\":\"projects\",\"lines\":[{\"action\":\"create\",\"form\":{},\"evidence\":[null]}]}",
			"{\"type\":\"projects\",\"form\":{},\"evidence\":[{\"document\":\"D000\",\"nothing\":1}]}",
			"{\"type\":\"projects\",\"form\":{},\"note\":\"a\\u0000\"}", "{\"type\":\"nothing\",\"form\":{}}",
			"{\"type\":\"../parks\",\"form\":{}}",
			"{\"type\":\"projects\",\"form\":{\"name\":\"a\"},\"lines\":[{\"action\":\"create\",\"form\":{}}]}",
			"{\"type\":\"projects\",\"recordId\":\"00000000-0000-0000-0000-000000000001\",\"form\":{}}",
			"{\"type\":\"projects\",\"lines\":[{\"action\":\"create\",\"recordId\":\"00000000-0000-0000-0000-000000000001\"}]}",
			"{\"type\":\"projects\",\"action\":0,\"form\":{}}", "{\"type\":\"projects\",\"form\":{},\"nothing\":1}" })
	void whatSurroundsAFormIsReadAsStrictly(String filing) {
		JsonNode answer = Demo.json(this.demo.post("team-suixi", "/filings", filing));
		assertThat(answer.path("status").asInt(0)).as(answer.toString()).isEqualTo(422);
		assertThat(answer.at("/errors/0/field").asString("")).as(answer.toString()).isNotBlank();
	}

	@Test
	void noReviewerSeesAChangeOfAVersionThatThereIsNot() {
		JsonNode record = this.filings.posted("projects", "\"name\":\"版本\"");
		for (int version : new int[] { -5, 0, 2 }) {
			JsonNode answer = Demo.json(change(record, version));
			assertThat(answer.path("status").asInt(0)).as(answer.toString()).isEqualTo(409);
			assertThat(answer.path("detail").asString("")).contains("没有您写明的版本").doesNotContain("{");
		}
		String late = "/filings/" + Demo.json(change(record, 1)).path("id").asString("") + "/submit";
		String first = "/filings/" + Demo.json(change(record, 1)).path("id").asString("");
		assertThat(this.demo.post("team-suixi", first + "/submit", "{}")).hasStatusOk();
		assertThat(this.demo.post("county-suixi", first + "/approve", "{}")).hasStatusOk();
		assertThat(this.demo.post("city-zhanjiang", first + "/approve", "{}")).hasStatusOk();
		assertThat(this.demo.post("team-suixi", late, "{}")).hasStatus(409);
	}

	private MockMvcTester.MockMvcRequestBuilder change(JsonNode record, int version) {
		return this.demo.post("team-suixi", "/filings", """
				{"type":"projects","action":"update","recordId":%s,"baseVersion":%d,
				"form":{"pairing":"越秀区—遂溪县","name":"版本"},"evidence":[{"document":"D000"}]}"""
			.formatted(record.get("id"), version));
	}

	@Test
	void aReasonHasSomethingThatCanBeSeen() {
		JsonNode answer = Demo.json(this.demo.post("county-suixi",
				"/filings/00000000-0000-0000-0000-000000000001/return", "{\"reason\":\"\\u200b\"}"));
		assertThat(answer.path("status").asInt(0)).as(answer.toString()).isEqualTo(422);
		assertThat(answer.at("/errors/0/field").asString("")).isEqualTo("reason");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "[]", "1", "{", "{\"type\":\"projects\"", "{\"type\":\"projects\"}x",
			"{\"type\":\"projects\",\"form\":{\"name\":NaN}}", "{\"type\":\"projects\",\"form\":{\"name\":'a'}}",
			"{\"type\":\"projects\",\"form\":{\"name\":\"a\",}}", "{\"type\":\"projects\",\"type\":\"parks\"}" })
	void whatIsNoJsonIsRefusedAsSuch(String body) {
		JsonNode answer = Demo.json(this.demo.post("team-suixi", "/filings", body));
		assertThat(answer.path("status").asInt(0)).as(answer.toString()).isEqualTo(400);
		assertThat(answer.path("detail").asString("")).contains("JSON");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/projects?size=0", "/projects?nothing=1", "/figures?pairing=nothing" })
	void everyProblemHasATypeAndATitleInTheReadersLanguage(String address) {
		problem(this.demo.get("team-suixi", address), 400, "请求无法识别", "bad-request");
		problem(written("projects", "\"nothing\":1"), 422, "内容需要修改", "unprocessable-content");
	}

	private static void problem(JsonNode answer, int status, String title, String type) {
		assertThat(answer.path("status").asInt(0)).as(answer.toString()).isEqualTo(status);
		assertThat(answer.path("title").asString("")).isEqualTo(title);
		assertThat(answer.path("type").asString("")).isEqualTo("urn:xieshou:problem:" + type);
	}

	@ParameterizedTest
	@CsvSource({ "/filings?state=nothing, state", "/filings?size=0, size", "/filings?size=501, size",
			"/filings?mine=1, mine", "/filings?nothing=1, nothing", "/filings?state=draft&state=posted, state",
			"/search?q=a&nothing=1, nothing", "/search?q=a&q=b, q", "/search?size=101, size", "/refs?ref=a&ref=b, ref",
			"/refs?ref=a&nothing=1, nothing" })
	void parametersOutsideListsAreReadAsStrictly(String address, String field) {
		JsonNode answer = this.demo.get("team-suixi", address);
		assertThat(answer.path("status").asInt(0)).as(answer.toString()).isEqualTo(400);
		assertThat(answer.at("/errors/0/field").asString("")).isEqualTo(field);
	}

	private JsonNode written(String type, String form) {
		return Demo.json(this.demo.post("team-suixi", "/filings",
				"{\"type\":\"" + type + "\",\"form\":{\"pairing\":\"越秀区—遂溪县\"," + form + "}," + EVIDENCE + "}"));
	}

}
