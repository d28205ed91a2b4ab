package cn.xieshou.entry;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.web.BadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What a draft says is within bounds and exactly what was written, or it is no draft. */
@DatabaseTest
class DraftBorderTests {

	private static final String EVIDENCE = "\"evidence\":[{\"document\":\"D000\"}]";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Collection<Register<?, ?>> registers;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"projects|plannedInvestment|{\"value\":\"1e999999999\",\"unit\":\"元\"}",
			"projects|plannedInvestment|{\"value\":\"1e400000000\",\"unit\":\"元\"}",
			"projects|plannedInvestment|{\"value\":1e400000000,\"unit\":\"元\"}",
			"projects|plannedInvestment|{\"value\":\"2\",\"unit\":\"亿元\",\"max\":\"3\"}",
			"projects|plannedInvestment|{\"value\":\"2\",\"unit\":\"亿元\",\"comparator\":1}",
			"projects|plannedInvestment|\"-1元\"", "projects|plannedInvestment|\"0.001元\"",
			"projects|plannedInvestment|\"1.2亿亿元\"", "projects|plannedInvestment|12", "projects|acceptedOn|45292",
			"projects|acceptedOn|\"45292\"", "projects|acceptedOn|\"2024-02-30\"",
			"projects|acceptedOn|\"+999999999-01-01\"", "projects|region|\"123456\"", "projects|region|\"440823999\"",
			"projects|name|\"\\u3164\\u200b\"", "projects|name|\"甲\\u202e乙\"", "projects|name|\"甲\\u0000\"",
			"projects|name|\"甲\\ud800\"", "projects|name|\"甲\\n乙\"", "projects|name|12", "projects|purpose|0",
			"projects|obstacles|[1]", "projects|stages|{}", "projects|nothing|1", "projects|plannedInvestment|\"3亩\"",
			"projects|plannedInvestment|\"3人\"", "projects|plannedInvestment|{\"value\":\"3\",\"unit\":\"亩\"}",
			"projects|plannedInvestment|\"٣亿元\"", "projects|plannedInvestment|\"1٣亿元\"",
			"projects|plannedInvestment|{\"value\":\"٣\",\"unit\":\"亿元\"}", "projects|acceptedOn|\"٢٠٢٤-٠٢-٢٩\"",
			"indicator-values|statedRank|-1", "indicator-values|statedRank|\"-1\"", "indicator-values|growthRank|0",
			"indicator-values|statedRank|\"٣\"", "indicator-values|statedGrowth|\"٣\"",
			"indicator-values|statedGrowth|\"१.५\"", "indicator-values|period|\"٢٠٢٣\"", "enclaves|rentFreeMonths|-1",
			"enclaves|leaseYears|0", "funds|amount|\"-1元\"", "funding-entries|amount|\"3亩\"",
			"funding-entries|amount|\"٣\"", "indicator-values|basis|0", "indicator-values|statedRank|2.9",
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

	/** Of every type: a unit that measures something else, and less than nothing. */
	@Test
	void noQuantityIsOfAnotherDimensionOrBelowZero() {
		int tried = 0;
		for (Register<?, ?> register : this.registers) {
			List<FormField> fields = FormField.of(register.formType());
			if (fields.stream().noneMatch((field) -> field.name().equals("pairing"))) {
				continue;
			}
			for (FormField field : fields) {
				tried += refusesOdd(register.code(), field, "\"%s\":%%s".formatted(field.name()));
				for (FormField part : field.parts()) {
					tried += refusesOdd(register.code(), part,
							"\"%s\":[{\"%s\":%%s}]".formatted(field.name(), part.name()));
				}
			}
		}
		assertThat(tried).isGreaterThan(70);
	}

	private int refusesOdd(String type, FormField field, String form) {
		String usual = field.units().isEmpty() ? "" : field.units().get(0);
		String other = field.units().contains("兆瓦") ? "平方米" : "兆瓦";
		List<String> odd = switch (field.kind()) {
			case QUANTITY -> field.units().isEmpty() ? List.of() : List.of("\"3" + other + "\"", "\"-1" + usual + "\"");
			case INTEGER -> List.of("-1");
			default -> List.of();
		};
		for (String value : odd) {
			JsonNode answer = written(type, form.formatted(value));
			assertThat(answer.path("status").asInt(0)).as(type + " " + field.name() + " " + value + answer)
				.isEqualTo(422);
			assertThat(answer.findValuesAsString("field").toString()).as(answer.toString()).contains(field.name());
		}
		return odd.size();
	}

	/**
	 * What only its indicator or the whole form tells is told at submit, on the page too.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "indicator-values|\"indicator\":\"tourism.revenue\",\"value\":\"3亩\"|value|Q014",
					"targets|\"indicator\":\"tourism.revenue\",\"value\":\"3人\"|value|Q014",
					"indicator-values|\"indicator\":\"education.classes\",\"value\":\"-1个\"|value|Q005",
					"funds|\"name\":\"零\",\"amount\":\"0元\"|amount|X004",
					"funding-entries|\"amount\":\"-1\"|amount|X004" })
	void aNumberThatItsFieldAloneDoesNotRefuseIsRefusedAtSubmit(String type, String form, String field, String code) {
		String needed = switch (type) {
			case "indicator-values" -> ",\"period\":\"2024\",\"basis\":\"ACTUAL\",\"region\":\"440823\"";
			case "targets" -> ",\"period\":\"2024\",\"kind\":\"BINDING\",\"origin\":\"STATED\"";
			case "funding-entries" -> ",\"fund\":" + this.filings.posted("funds", "\"name\":\"负\"").get("id")
					+ ",\"kind\":\"IN\",\"movedOn\":\"2024-01-01\",\"name\":\"负\"";
			default -> "";
		};
		String filing = "/filings/" + written(type, form + needed).path("id").asString("");
		JsonNode answer = Demo.json(this.demo.post("team-suixi", filing + "/submit", "{}"));
		assertThat(answer.path("status").asInt(0)).as(answer.toString()).isEqualTo(422);
		assertThat(answer.at("/errors/0/field").asString("")).as(answer.toString()).isEqualTo(field);
		assertThat(answer.at("/errors/0/code").asString("")).endsWith(code);
		assertThat(this.demo.page("team-suixi", filing + "/edit?check=true"))
			.contains(answer.at("/errors/0/message").asString("").replace("\"", "&quot;"));
	}

	@Test
	void fullWidthDigitsAreTheDigitsThatTheyAre() {
		JsonNode filing = written("projects", "\"name\":\"全角\",\"plannedInvestment\":\"超１２.５亿元\"");
		assertThat(filing.at("/lines/0/form/plannedInvestment/value").asString("")).as(filing.toString())
			.isEqualTo("12.5");
	}

	@ParameterizedTest
	@CsvSource({ "zz, name, action", "more:zz, name, more:zz", "save, stages[999999999].stage, stages[999999999].stage",
			"save, stages[1000].stage, stages[1000].stage", "save, stages[-1].stage, stages[-1].stage",
			"save, stages[0].nothing, stages[0].nothing", "save, nothing, form.nothing" })
	void whatAPageSendsInVainIsSaidAndNothingIsSaved(String action, String name, String said) throws Exception {
		int before = drafts();
		var answer = this.demo.send("team-suixi", "/filings")
			.param("type", "projects")
			.param("action", action)
			.param("form.pairing", "越秀区—遂溪县")
			.param("form.name", "页面边界")
			.param("form." + name, name.equals("name") ? "页面边界" : "SIGNED")
			.exchange()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("页面边界")
			.contains(action.equals("save") ? said : action);
		assertThat(drafts()).isEqualTo(before);
	}

	@Test
	void aPageThatSendsTwoValuesOfOneFieldIsRefused() throws Exception {
		for (String name : List.of("form.remark", "note", "cited[0].line")) {
			var answer = this.demo.send("team-suixi", "/filings")
				.param("type", "projects")
				.param("form.pairing", "越秀区—遂溪县")
				.param("form.name", "两个值")
				.param(name, "甲", "乙")
				.exchange()
				.getResponse();
			assertThat(answer.getStatus()).as(name).isEqualTo(422);
			assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(name);
		}
	}

	private int drafts() {
		return this.jdbc.queryForObject("select count(*) from filing", Integer.class);
	}

	@ParameterizedTest
	@CsvSource({ "/filings?state=zz, state", "/filings?nothing=1, nothing", "/filings?state=draft&state=posted, state",
			"/pairings/440104-440823?tab=zz, tab", "/pairings/440104-440823?nothing=1, nothing", "/?nothing=1, nothing",
			"/search?q=a&nothing=1, nothing", "/search?q=a&q=b, q", "/review?nothing=1, nothing",
			"/figures/total?indicator=project.total&nothing=1, nothing",
			"/filings/new?type=projects&nothing=1, nothing", "/projects?nothing=1, nothing" })
	void aPageWithConditionsNamesTheOneThatItDoesNotHave(String address, String name) throws Exception {
		var answer = page(address);
		assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(400);
		Object bad = answer.getRequest().getAttribute(BadRequest.ATTRIBUTE);
		String page = (bad == null) ? answer.getResponse().getContentAsString(StandardCharsets.UTF_8)
				: Demo.page(this.mvc.get()
					.uri("/error")
					.requestAttr(BadRequest.ATTRIBUTE, bad)
					.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 400)
					.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/filings")
					.with(this.demo.as("team-suixi")), 400);
		assertThat(page).contains("“" + name + "”");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/account?utm_source=mail", "/filings?lang=en", "/search?q=a&lang=zh" })
	void aPageBearsItsLanguageAndWhatForeignLinksCarryAlong(String address) {
		assertThat(page(address).getResponse().getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/?year=٢٠٢٤", "/?year=0x7e8", "/?year=20 24", "/review?id=1-1-1-1-1",
			"/filings?after=1-1-1-1-1" })
	void parametersOfPagesAreReadStrictly(String address) {
		assertThat(page(address).getResponse().getStatus()).isEqualTo(400);
	}

	private MvcTestResult page(String address) {
		return this.mvc.get()
			.uri(UriComponentsBuilder.fromUriString(address).encode().build().toUri())
			.with(this.demo.as("team-suixi"))
			.accept("text/html")
			.exchange();
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
			"/refs?ref=a&nothing=1, nothing", "/filings?size=٣, size", "/filings?size=0x10, size",
			"/filings?after=1-1-1-1-1, after", "/filings?after=٠0000000-0000-0000-0000-000000000001, after",
			"/search?q=a&size=٣, size", "/projects?size=٣, size", "/figures?size=٣, size",
			"/enclaves/rent-free?days=٩, days", "/projects?plannedInvestment.min=٣, plannedInvestment.min",
			"/projects?acceptedOn.from=٢٠٢٤-٠٢-٢٩, acceptedOn.from", "/indicator-values?statedRank=٣, statedRank" })
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
