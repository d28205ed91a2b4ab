package cn.xieshou.reading;

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

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class ReadingApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Demo demo;

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

	@Test
	void aPeriodCountsFromTheDayGiven() {
		JsonNode read = Demo.json(get("/period", "text", "1—11月", "on", "2024-12-31"));
		assertThat(read.toString()).isEqualTo("{\"period\":\"2024-11/YTD\",\"periodType\":\"ytd\","
				+ "\"from\":\"2024-01-01\",\"to\":\"2024-11-30\",\"text\":\"1—11月\"}");
	}

	@Test
	void aGrowthSaysItsKind() {
		JsonNode read = Demo.json(get("/growth", "text", "为上年的1.6倍"));
		assertThat(read.toString()).isEqualTo("{\"kind\":\"multiple\",\"value\":\"1.6\",\"unit\":\"倍\","
				+ "\"comparator\":\"=\",\"word\":null,\"text\":\"为上年的1.6倍\",\"of\":\"ratio\",\"against\":\"yoy\"}");
	}

	@ParameterizedTest
	@CsvSource({ "3亩, wrongDimension, meeting.total", "'1,5亿元', misplacedComma,", "2斗, unknownUnit,", "超, unreadable,",
			"99999999999999999999999元, outOfBounds,", "5场, unknownIndicator, no.such" })
	void whatCannotBeReadIsAProblemWithItsCode(String text, String code, String indicator) {
		MockMvcTester.MockMvcRequestBuilder request = (indicator != null)
				? get("/quantity", "text", text, "indicator", indicator) : get("/quantity", "text", text);
		MvcTestResult answer = request.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].message").asString().doesNotContain("reading.");
	}

}
