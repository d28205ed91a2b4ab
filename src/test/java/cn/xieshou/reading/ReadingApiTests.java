package cn.xieshou.reading;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class ReadingApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Demo demo;

	@Autowired
	private Filings filings;

	private MockMvcTester.MockMvcRequestBuilder get(String address, String... parameters) {
		var request = this.mvc.get().uri("/api/v1/readings" + address).with(this.demo.as("team-suixi"));
		for (int at = 0; at < parameters.length; at += 2) {
			request = request.param(parameters[at], parameters[at + 1]);
		}
		return request;
	}

	@Test
	void aQuantityIsReadWithItsBase() {
		JsonNode read = Demo.json(get("/quantity", "text", "1万余人", "unit", "人"));
		assertThat(read.toString()).isEqualTo("{\"text\":\"1万余人\",\"value\":\"1\",\"low\":\"1\",\"high\":null,"
				+ "\"unit\":\"万人\",\"comparator\":\">=\",\"word\":\"余\","
				+ "\"base\":{\"value\":\"10000\",\"low\":\"10000\",\"high\":null,\"unit\":\"人\"}}");
	}

	@ParameterizedTest
	@CsvSource({ "1.2亿美元, 亿美元, 120000000", "港币3500万元, 万港元, 35000000", "7.3亿元, 亿元, 730000000" })
	void anIndicatorOfMoneyTakesAnyCurrencyAsAFilingDoes(String text, String unit, String base) {
		JsonNode read = Demo.json(get("/quantity", "text", text, "indicator", "fund.special_bonds"));
		assertThat(read.get("unit").asString()).isEqualTo(unit);
		assertThat(read.get("base").get("value").asString()).isEqualTo(base);
	}

	@Test
	void aPeriodCountsFromTheDayGiven() {
		JsonNode read = Demo.json(get("/period", "text", "1—11月", "on", "2024-12-31"));
		assertThat(read.toString()).isEqualTo("{\"period\":\"2024-11/YTD\",\"periodType\":\"ytd\","
				+ "\"from\":\"2024-01-01\",\"to\":\"2024-11-30\",\"text\":\"1—11月\"}");
	}

	@ParameterizedTest
	@CsvSource({ "2024年", "2024年上半年", "2024年1—11月", "截至2024年10月底", "“十四五”期间", "2019—2021年", "2021年以来", "近三年" })
	void aFormReadsAPeriodAsTheReadingDoes(String text) {
		JsonNode read = Demo.json(get("/period", "text", text));
		JsonNode park = written("parks", "\"name\":\"读期园\",\"outputPeriod\":\"" + text + "\"");
		assertThat(park.path("outputPeriod")).as(park.toString()).isEqualTo(read.get("period"));
		JsonNode figure = written("indicator-values",
				"\"indicator\":\"meeting.total\",\"period\":\"" + text + "\",\"basis\":\"ACTUAL\"");
		assertThat(figure.path("period")).as(figure.toString()).isEqualTo(read.get("period"));
		String kind = read.get("periodType").stringValue();
		boolean says = List.of("instant", "cumulative", "plan").contains(kind);
		assertThat(figure.path("periodType").asString("")).isEqualTo(says ? kind : "");
	}

	@Test
	void aKindThatIsGivenStandsBeforeTheOneThatIsRead() {
		JsonNode figure = written("indicator-values", "\"indicator\":\"meeting.total\",\"period\":\"截至2024年10月底\","
				+ "\"periodType\":\"cumulative\",\"basis\":\"ACTUAL\"");
		assertThat(figure.path("periodType").asString("")).isEqualTo("cumulative");
	}

	private JsonNode written(String type, String form) {
		JsonNode draft = this.filings.written(type, form);
		String id = draft.path("id").asString("");
		assertThat(id).as(draft.toString()).isNotEmpty();
		this.filings.act("team-suixi", id, "withdraw");
		return draft.at("/lines/0/form");
	}

	@Test
	void aGrowthSaysItsKind() {
		JsonNode read = Demo.json(get("/growth", "text", "为上年的1.6倍"));
		assertThat(read.toString()).isEqualTo("{\"kind\":\"multiple\",\"value\":\"1.6\",\"unit\":\"倍\","
				+ "\"comparator\":\"=\",\"word\":null,\"text\":\"为上年的1.6倍\",\"of\":\"ratio\",\"against\":\"yoy\"}");
	}

	@ParameterizedTest
	@CsvSource({ "3亩, wrongDimension, meeting.total", "'1,5亿元', misplacedComma,", "2斗, unknownUnit,", "超, unreadable,",
			"99999999999999999999999元, outOfBounds,", "5场, unreadable, no.such" })
	void whatCannotBeReadIsAProblemWithItsCode(String text, String code, String indicator) {
		MockMvcTester.MockMvcRequestBuilder request = (indicator != null)
				? get("/quantity", "text", text, "indicator", indicator) : get("/quantity", "text", text);
		MvcTestResult answer = request.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].message").asString().doesNotContain("reading.");
	}

}
