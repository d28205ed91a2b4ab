package cn.xieshou.funding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Funds and their entries in the books. */
@DatabaseTest
class FundingTests {

	static final String ENTRY = """
			"name":"%s","fund":"fund:帮扶资金（电商生态产业园）","kind":"%s","amount":"%s","movedOn":"2024-03-01\"""";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@ParameterizedTest
	@CsvSource({ "帮扶资金（食品产业园基础设施）, /amount/base/value, 10000000.00", "云账户公司甘南州疫情防控捐赠, /amount/word, 余",
			"大禹节水公司节水灌溉设备捐赠, /inKind/0, 节水灌溉设备", "市县两级财政专项资金, /purposes/3, 企业奖补", "市县两级财政专项资金, /amount/comparator, ~",
			"主平台项目专项债券, /targets/1, 雷州市", "2023年乡村振兴示范典型财政资金与社会帮扶资金, /period, 2023", "产业基金（跟投）, /source, INDUSTRY_FUND",
			"农文旅IP资金, /remark, 未写明为帮扶资金" })
	void whatTheSourcesSayStandsInItsField(String name, String field, String value) {
		JsonNode found = this.demo.get("official", "/refs?ref=" + "fund:" + name);
		assertThat(this.demo.get("official", "/funds/" + found.get("id").stringValue()).at(field).asString(""))
			.isEqualTo(value);
	}

	@Test
	void aFundPassesReviewIntoTheBooks() {
		JsonNode fund = this.filings.posted("funds", """
				"name":"越秀区财政帮扶资金","source":"FISCAL","amount":"超2000万元","purposes":["产业"],
				"parks":["park:遂溪电商生态产业园"]""");
		assertThat(fund.at("/amount/base/value").stringValue()).isEqualTo("20000000.00");
		assertThat(fund.get("parks").size()).isEqualTo(1);
	}

	@Test
	void anEntryKeepsEveryFen() {
		JsonNode entry = this.filings.posted("funding-entries", ENTRY.formatted("到账一", "IN", "10000000.01"));
		assertThat(entry.get("amount").stringValue()).isEqualTo("10000000.01");
	}

	@Test
	void aPostedEntryIsNeitherChangedNorWithdrawn() {
		JsonNode entry = this.filings.posted("funding-entries", ENTRY.formatted("到账二", "IN", "5.00"));
		for (String action : new String[] { "update", "void" }) {
			JsonNode answer = Demo.json(this.demo.post("team-suixi", "/filings", """
					{"type":"funding-entries","action":"%s","recordId":"%s","baseVersion":1,
					"form":{"pairing":"越秀区—遂溪县",%s}}""".formatted(action, entry.get("id").stringValue(),
					ENTRY.formatted("到账二", "IN", "6.00"))));
			assertThat(answer.get("status").intValue()).isEqualTo(409);
			assertThat(answer.get("detail").stringValue()).contains("冲销");
		}
	}

	@Test
	void anEntryIsReversedOnceBySameAmountAndAReversalNever() {
		String entry = this.filings.posted("funding-entries", ENTRY.formatted("到账三", "IN", "7.00"))
			.get("id")
			.stringValue();
		assertThat(reversal(entry, "7.01").path("detail").asString("")).contains("同金额");
		JsonNode reversed = reversal(entry, "7.00");
		assertThat(reversed.path("state").asString("")).as(reversed.toString()).isEqualTo("posted");
		assertThat(reversal(entry, "7.00").path("detail").asString("")).contains("已经冲销");
		assertThat(reversal(reversed.at("/lines/0/recordId").stringValue(), "7.00").path("detail").asString(""))
			.contains("本身不是冲销");
	}

	private JsonNode reversal(String entry, String yuan) {
		return this.filings.decided("funding-entries",
				ENTRY.formatted("冲销", "REVERSAL", yuan) + ",\"reverses\":\"" + entry + "\"");
	}

}
