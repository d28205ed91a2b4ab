package cn.xieshou.funding;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** A contract is paid no further than it comes to, out of whatever funds and by whom. */
@DatabaseTest
class ContractTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private String fund(String name, String more) {
		String fund = this.filings.posted("funds", "\"name\":\"%s\",\"source\":\"MUNICIPAL\"%s".formatted(name, more))
			.get("id")
			.stringValue();
		posted(entry(fund, "RECEIVED", "10000.00"));
		return fund;
	}

	private String project(String name) {
		return ",\"project\":%s"
			.formatted(this.filings.posted("projects", "\"name\":\"%s\"".formatted(name)).get("id"));
	}

	private static String entry(String fund, String kind, String yuan) {
		return "\"name\":\"%s %s\",\"fund\":\"%s\",\"kind\":\"%s\",\"amount\":\"%s\",\"movedOn\":\"2024-03-01\""
			.formatted(kind, yuan, fund, kind, yuan);
	}

	private static String on(String number, String amount) {
		return ",\"contract\":\"%s\",\"contractAmount\":\"%s\"".formatted(number, amount);
	}

	private String posted(String form) {
		return this.filings.posted("funding-entries", form).get("id").stringValue();
	}

	private static void assertRefused(JsonNode answer, String code, String... words) {
		assertThat(answer.path("status").asInt(0)).as(answer.toString()).isEqualTo(422);
		assertThat(answer.at("/errors/0/code").asString("")).as(answer.toString()).isEqualTo(code);
		assertThat(answer.at("/errors/0/message").asString("")).contains(words);
	}

	@Test
	void twoFundsPayNoMoreThanTheContractComesTo() {
		String one = fund("合同测试资金甲", "");
		String other = fund("合同测试资金乙", "");
		String contract = project("合同超支测试") + on("HT-2024-01", "1000.00");
		String paid = posted(entry(one, "PAID", "700.00") + contract);
		JsonNode refused = this.filings.decided("funding-entries", entry(other, "PAID", "300.01") + contract);
		assertRefused(refused, "fund.overspent", "合同“HT-2024-01”", "300.00");
		assertThat(refused.path("left").asString("")).isEqualTo("300.00");
		posted(entry(other, "PAID", "300.00") + contract);
		posted(entry(one, "REVERSAL", "700.00") + ",\"reverses\":\"" + paid + "\"");
		posted(entry(other, "PAID", "699.99") + contract);
		assertRefused(this.filings.decided("funding-entries", entry(other, "PAID", "0.02") + contract),
				"fund.overspent", "0.01");
	}

	@Test
	void aContractComesToOneAmountUntilAllThatNamedItIsReversed() {
		String fund = fund("合同金额测试资金", "");
		String project = project("合同金额测试");
		String paid = posted(entry(fund, "PAID", "5.00") + project + on("HT-1", "10.00"));
		assertRefused(this.filings.decided("funding-entries", entry(fund, "PAID", "5.00") + project + on("HT-1", "11")),
				"funding-entries.contractAmountDiffers", "HT-1", "10.00");
		posted(entry(fund, "PAID", "9.00") + project("另一个项目") + on("HT-1", "9.00"));
		posted(entry(fund, "REVERSAL", "5.00") + ",\"reverses\":\"" + paid + "\"");
		posted(entry(fund, "PAID", "11.00") + project + on("HT-1", "11.00"));
	}

	/** Reserve, reason, years and progress stand on the page of the ledger. */
	@Test
	void thePageTellsReserveReasonYearsAndProgress() {
		String fund = fund("预留闲置测试资金",
				",\"reserve\":\"4000.00\",\"reserveFor\":\"质保金\",\"idleReason\":\"等待竣工决算\",\"idleReasonOn\":\"2025-06-30\","
						+ "\"plans\":[{\"version\":\"调整第一版\",\"number\":\"遂财〔2024〕9号\",\"approvedOn\":\"2024-05-01\"}]");
		posted(entry(fund, "PAID", "500.00") + project("形象进度测试项目") + on("HT-7", "1000.00")
				+ ",\"progress\":\"30\",\"payee\":\"ORGANISATION\",\"proofs\":[\"REQUEST\",\"INVOICE\"]");
		String page = this.demo.page("official", "/funding?fund=" + fund);
		assertThat(page).contains("4,000.00", "5,500.00", "等待竣工决算（2025-06-30）", "形象进度测试项目", "占合同 50.0%",
				"30.0%（2024-03-01）", "支付快 20.0 个百分点", "结余未全部记结转", "9,500.00");
		assertThat(this.demo.page("official", "/funds/" + fund)).contains("调整第一版", "遂财〔2024〕9号");
	}

}
