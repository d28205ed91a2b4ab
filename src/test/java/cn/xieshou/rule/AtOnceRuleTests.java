package cn.xieshou.rule;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Of filings that say what may be there once, one is posted, however close they come. */
@DatabaseTest
class AtOnceRuleTests {

	private static final int FILINGS = 4;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"organisations | Q046 | \"name\":\"同时入账测试%d公司\",\"kind\":\"COMPANY\",\"creditCode\":\"91440823MA55TEXT4U\"",
			"parks | Q047 | \"name\":\"同时入账测试园\",\"kind\":\"SPECIALISED\",\"region\":\"440823\"",
			"cases | X103 | \"name\":\"同时入账测试%d\",\"kind\":\"BENEFIT\",\"applicant\":\"同时入账测试有限公司\",\"matter\":\"同时入账补贴\","
					+ "\"period\":\"2025\",\"basis\":\"D000\",\"level\":\"COUNTY\",\"owner\":\"遂溪县工信局\",\"steps\":[{\"step\":\"APPLIED\",\"on\":\"2025-03-01\"}]",
			"volumes | X110 | \"name\":\"同时入账测试%d\",\"measure\":\"SALES\",\"basis\":\"ACTUAL\",\"reach\":\"PERIOD\","
					+ "\"period\":\"2024-02\",\"quantity\":\"1万元\",\"region\":\"440823\",\"item\":\"同时入账荔枝干\"" })
	void oneIsPosted(String type, String rule, String form) {
		once(type, rule, form);
	}

	@Test
	void aVoucherIsPaidOnce() {
		String fund = this.filings.posted("funds", "\"name\":\"同时入账测试资金\",\"source\":\"MUNICIPAL\"")
			.get("id")
			.stringValue();
		String entry = "\"name\":\"同时入账测试%%d\",\"fund\":\"%s\",\"kind\":\"RECEIVED\",\"amount\":\"3.00\","
				+ "\"movedOn\":\"2024-03-01\",\"documentNumber\":\"同时入账1号\"";
		once("funding-entries", "F37", entry.formatted(fund));
	}

	private void once(String type, String rule, String form) {
		List<String> waiting = IntStream.range(0, FILINGS).mapToObj((i) -> waiting(type, form.formatted(i))).toList();
		List<JsonNode> answers = AtOnce.times(FILINGS,
				(i) -> this.filings.act("city-zhanjiang", waiting.get(i), "approve"));
		List<JsonNode> posted = answers.stream()
			.filter((one) -> one.path("state").asString("").equals("posted"))
			.toList();
		assertThat(posted).as(answers.toString()).hasSize(1);
		assertThat(answers).filteredOn((one) -> !posted.contains(one))
			.allSatisfy((one) -> assertThat(one.at("/errors/0/code").asString("")).as(one.toString()).isEqualTo(rule));
		if (!type.equals("funding-entries")) {
			this.filings.takeBack(type, posted.get(0).at("/lines/0/recordId").stringValue());
		}
	}

	/** A filing that waits for the last step. */
	private String waiting(String type, String form) {
		JsonNode filing = this.filings.written(type, form);
		String id = filing.path("id").asString(filing.toString());
		JsonNode submitted = this.filings.act("team-suixi", id, "submit");
		assertThat(submitted.path("state").asString("")).as(submitted.toString()).isEqualTo("submitted");
		this.filings.act("county-suixi", id, "approve");
		return id;
	}

}
