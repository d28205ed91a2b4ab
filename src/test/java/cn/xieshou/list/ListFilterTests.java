package cn.xieshou.list;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;

import static org.assertj.core.api.Assertions.assertThat;

/** Every condition of every list is answered, or refused by its name; none breaks. */
@DatabaseTest
class ListFilterTests {

	private static final List<String> ENDS = List.of("min", "max", "from", "to");

	private static final List<String> VALUES = List.of(",,", "x", "true", "2023", "440823", "1", "1e999999999",
			"9".repeat(200), "\u202e", "\u0000", "a,".repeat(200));

	private static final List<String> LIMITS = List.of("1", "2024-02-29", "1e999999999", "5亩", "5000万", "x", ",");

	@Autowired
	Collection<Register<?, ?>> registers;

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	/** Of the many values each column is given some, another column others. */
	@Test
	void everyFilterAnswersWhateverItIsGiven() {
		List<String> broken = new ArrayList<>();
		int tried = 0;
		for (Register<?, ?> register : this.registers) {
			for (Column column : register.columns()) {
				broken.addAll(broken(register, column.key(), usual(column)));
				broken.addAll(broken(register, column.key(), List.of(VALUES.get(tried++ % VALUES.size()))));
				broken.addAll(broken(register, column.key() + "." + ENDS.get(tried % ENDS.size()),
						List.of(LIMITS.get(tried % LIMITS.size()))));
			}
		}
		assertThat(broken).isEmpty();
		assertThat(tried).isGreaterThan(250);
	}

	@Test
	@Tag("long")
	void everyFilterAnswersEachOfManyValues() {
		List<String> broken = new ArrayList<>();
		for (Register<?, ?> register : this.registers) {
			for (Column column : register.columns()) {
				broken.addAll(broken(register, column.key(), usual(column)));
				broken.addAll(broken(register, column.key(), VALUES));
				ENDS.forEach((end) -> broken.addAll(broken(register, column.key() + "." + end, LIMITS)));
			}
		}
		assertThat(broken).isEmpty();
	}

	/** One that is right, several, one that is missing, and none but a comma. */
	private static List<String> usual(Column column) {
		String good = (column.choices() != null) ? column.choices().getEnumConstants()[0].name() : "遂溪";
		return List.of(good + "," + good + ",-", ",");
	}

	private List<String> broken(Register<?, ?> register, String name, List<String> values) {
		return values.stream()
			.map((value) -> status(register.code(), name, value) + " /" + register.code() + "?" + name + "=" + value)
			.filter((answer) -> !answer.startsWith("200 ") && !answer.startsWith("400 "))
			.toList();
	}

	private int status(String type, String name, String value) {
		return this.mvc.get()
			.uri("/api/v1/{type}", type)
			.param(name, value)
			.param("size", "1")
			.with(this.demo.as("official"))
			.exchange()
			.getResponse()
			.getStatus();
	}

	@ParameterizedTest
	@ValueSource(strings = { "projects?obstacles=用地", "projects?services=LAND", "parks?industries=x",
			"organisations?aliases=x" })
	void listsOfWordsCanBeFiltered(String address) {
		if (address.contains("services")) {
			assertThat(this.demo.status("official", "/" + address)).isIn(200, 400);
		}
		else {
			assertThat(this.demo.status("official", "/" + address)).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/projects?pairing=,|pairing", "/indicator-values?period=,|period", "/organisations?tags=,|tags",
					"/projects?columns=,|columns", "/projects?q=a&q=b|q", "/projects?size=5&size=6|size",
					"/projects?sort=name&sort=-name|sort", "/pairings?inferred=1|inferred",
					"/pairings?inferred=是|inferred", "/services?online=是|online",
					"/projects?plannedInvestment.min=5亩|plannedInvestment.min",
					"/projects?plannedInvestment.min=超5亿元|plannedInvestment.min",
					"/projects?plannedInvestment.min=1e9999999|plannedInvestment.min",
					"/projects?plannedInvestment.min=1&plannedInvestment.min=2|plannedInvestment.min",
					"/projects?asKnownOn=999999999-01-01T00:00:00Z|asKnownOn",
					"/projects?asKnownOn=0001-01-01T00:00:00Z|asKnownOn", "/projects?acceptedOn=45292|acceptedOn",
					"/projects?acceptedOn.from=2024-02-30|acceptedOn.from", "/projects?nothing=1|nothing",
					"/figures?ref=a&ref=b|ref", "/figures?nothing=1|nothing" })
	void whatCannotBeReadIsRefusedByName(String address, String name) {
		JsonNode answer = this.demo.get("official", address);
		assertThat(answer.path("status").asInt(0)).as(answer.toString()).isEqualTo(400);
		assertThat(answer.at("/errors/0/field").stringValue()).isEqualTo(name);
		assertThat(answer.at("/errors/0/message").stringValue()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "indicator-values?period=2023年|indicator-values?period=2023",
					"indicator-values?period=2019—2021年|indicator-values?period=2019/2021",
					"indicator-values?period=2023年上半年|indicator-values?period=2023H1",
					"indicator-values?period.from=2023年|indicator-values?period.from=2023-01-01",
					"indicator-values?period.to=2023年|indicator-values?period.to=2023-12-31",
					"cells?indicator=investment.agreed&pairing=440100-440800&period=2023年|"
							+ "cells?indicator=investment.agreed&pairing=440100-440800&period=2023",
					"totals?indicator=investment.agreed&period=2023年|totals?indicator=investment.agreed&period=2023" })
	void aPeriodMayBeWrittenAsReportsWriteIt(String written, String canonical) {
		JsonNode answer = this.demo.get("official", "/" + written);
		assertThat(answer.path("status").asInt(0)).as(answer.toString()).isZero();
		assertThat(answer).isEqualTo(this.demo.get("official", "/" + canonical));
		assertThat(this.demo.get("official", "/" + written.replaceFirst("2023年|2019—2021年", "1903年")))
			.isNotEqualTo(answer);
	}

	@Test
	void aListSaysThePeriodThatItRead() {
		assertThat(this.demo.page("official", "/indicator-values?period=2023年1—11月&period.to=2023年"))
			.contains("2023 年 11 月（年初至今）", "≤ 2023-12-31", "value=\"2023-12-31\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "5000万", "5000万元", "0.5亿", "50000000", "50000000.00" })
	void anAmountMayBeWrittenAsTheFieldHints(String amount) {
		JsonNode answer = this.demo.get("official", "/projects?plannedInvestment.min=" + amount);
		assertThat(answer.path("total").asInt(-1)).as(answer.toString())
			.isEqualTo(this.demo.get("official", "/projects?plannedInvestment.min=50000000").path("total").asInt(-2));
	}

	@ParameterizedTest
	@CsvSource({ "plannedInvestment, many", "stageOn, 2024-13-01", "plannedInvestment, 1e999999999" })
	void aCursorWithABrokenValueIsRefused(String sort, String value) {
		String cursor = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(("00000000-0000-7000-8000-000000000000=" + value).getBytes(StandardCharsets.UTF_8));
		JsonNode answer = this.demo.get("official", "/projects?sort=" + sort + "&after=" + cursor);
		assertThat(answer.at("/errors/0/field").asString("")).as(answer.toString()).isEqualTo("after");
	}

	@ParameterizedTest
	@CsvSource({ "q=%, x", "stage=NONSENSE, x", "q=a, \u3164", "q=a, x\u202e" })
	void aViewWithBrokenConditionsOrAHiddenNameIsRefused(String conditions, String name) {
		assertThat(this.demo.send("official", "/views")
			.param("type", "projects")
			.param("conditions", conditions)
			.param("name", name)
			.exchange()
			.getResponse()
			.getStatus()).isBetween(400, 499);
	}

	@Test
	void whatBelongsToNoPairingIsNotCountedByPairing() {
		assertThat(this.demo.page("official", "/indicators")).doesNotContain("name=\"pairing\"");
		assertThat(this.demo.page("official", "/regions")).doesNotContain("name=\"pairing\"");
		assertThat(this.demo.page("official", "/parks")).contains("name=\"pairing\"");
	}

	@Test
	void aFigureWithAValueIsNotCountedAsMissing() {
		String page = this.demo.page("official", "/indicator-values");
		int reasons = page.indexOf("无值原因", page.indexOf("facet"));
		assertThat(reasons).isPositive();
		assertThat(page.substring(reasons, reasons + 3000)).contains("有数值");
	}

}
