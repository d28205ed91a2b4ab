package cn.xieshou.funding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Made-up money is shown where it is asked for, and in no count and no sum. */
@DatabaseTest
class ExampleTests {

	private static final String YEAR = "示例·遂溪县2025年度帮扶资金（虚构）";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private JsonNode example() {
		return this.demo.get("official", "/funds?example=true&q=遂溪县2025年度").at("/items/0");
	}

	private static String entry(JsonNode fund, String further) {
		return "\"name\":\"示例测试\",\"fund\":%s,\"kind\":\"RECEIVED\",\"amount\":\"77.00\",\"movedOn\":\"2025-01-01\"%s"
			.formatted(fund, further);
	}

	@Test
	void aYearIsShownWhereItIsAskedFor() {
		JsonNode fund = example();
		assertThat(fund.get("name").asString()).isEqualTo(YEAR);
		assertThat(fund.get("example").asBoolean()).isTrue();
		JsonNode entries = this.demo.get("official",
				"/funding-entries?example=true&size=100&fund=" + fund.get("id").asString());
		assertThat(entries.get("total").asInt()).isEqualTo(19);
		assertThat(entries.get("items").valueStream())
			.allMatch((one) -> one.get("example").asBoolean() && one.get("name").asString().startsWith("示例"));
		assertThat(this.demo.get("official", "/funds/" + fund.get("id").asString() + "/balance").toString()).contains(
				"\"in\":\"30000000.00\"", "\"paid\":\"18620000.50\"", "\"returned\":\"1000000.00\"",
				"\"carried\":\"10379999.50\"");
		assertThat(this.demo.page("official", "/funds/" + fund.get("id").asString())).contains("示例·", "30,000,000.00");
		assertThat(this.demo.page("official", "/funding?example=true")).contains("不计入任何合计", "18,620,000.50", "示例·监理单位丙",
				"红冲");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2025-04-28|4,200,000.00", "2025-07-21|7,900,000.50",
			"2025-07-22|7,500,000.50", "2025-09-18|12,500,000.50", "2025-12-31|18,620,000.50" })
	void whatWasPaidIsToldAsOfAnyDay(String day, String paid) {
		assertThat(this.demo.page("official", "/funding?example=true&on=" + day)).contains(paid, "截至：" + day);
		assertThat(this.demo.page("official", "/funding?example=true&batch=示例第一批&on=2025-04-28"))
			.contains("4,200,000.00");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/funds?size=500", "/funding-entries?size=500", "/funds?size=500&pairing=440104-440823",
			"/funds?size=500&example=false", "/funds?size=500&asKnownOn=2999-01-01T00:00:00Z",
			"/funding-entries?size=500&kind=PAID" })
	void noListHasItOtherwise(String list) {
		JsonNode page = this.demo.get("official", list);
		assertThat(page.get("items").toString()).doesNotContain("虚构");
		assertThat(page.get("total").asInt()).isEqualTo(page.get("items").size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/funding", "/funds", "/funding-entries", "/pairings/440104-440823?tab=funds", "/" })
	void noPageHasItOtherwise(String page) {
		assertThat(this.demo.page("official", page)).doesNotContain("示例·");
	}

	@Test
	void itIsInNoTotal() {
		String all = "/funds?size=1&pairing=440104-440823";
		JsonNode before = this.demo.get("official", all);
		JsonNode fund = this.filings.posted("funds",
				"\"name\":\"示例·测试（虚构）\",\"source\":\"MUNICIPAL\",\"amount\":\"900万元\",\"example\":true");
		assertThat(fund.get("example").asBoolean()).isTrue();
		this.filings.posted("funding-entries", entry(fund.get("id"), ",\"example\":true"));
		JsonNode after = this.demo.get("official", all);
		assertThat(after.get("total")).isEqualTo(before.get("total"));
		assertThat(after.get("totals")).isEqualTo(before.get("totals"));
		assertThat(this.demo.page("official", "/funding?pairing=440104-440823")).doesNotContain(">77.00<", "示例·测试");
	}

	@Test
	void anEntryIsMadeUpIfItsFundIs() {
		JsonNode real = this.filings.posted("funds", "\"name\":\"不是虚构的\",\"source\":\"MUNICIPAL\"");
		assertRefused(this.filings.decided("funding-entries", entry(example().get("id"), "")));
		assertRefused(this.filings.decided("funding-entries", entry(real.get("id"), ",\"example\":true")));
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"funds","action":"update","recordId":%s,"baseVersion":1,
				"form":{"pairing":"越秀区—遂溪县","name":"变成虚构的","source":"MUNICIPAL","example":true}}"""
			.formatted(real.get("id"))));
		JsonNode submitted = filing.has("state") ? this.filings.act("team-suixi", filing.get("id").asString(), "submit")
				: filing;
		assertThat(submitted.path("status").asInt()).as(submitted.toString()).isIn(409, 422);
	}

	private static void assertRefused(JsonNode answer) {
		assertThat(answer.path("status").asInt()).as(answer.toString()).isEqualTo(422);
		assertThat(answer.at("/errors/0/code").asString()).isEqualTo("funding-entries.exampleOfOther");
	}

}
