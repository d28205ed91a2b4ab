package cn.xieshou.reconciliation;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** An extract beside the ledger: what matches, what is explained, who finishes it. */
@DatabaseTest
class ExtractTests {

	private static final String FINANCE = "finance-zhanjiang";

	private static final String LINES = """
			2024-03-01,B-0301,收到拨款,越秀区财政局,10000.00,,10000.00
			2024-03-05,B-0305,转账,示例公司甲,,3100.00,6900.00
			2024-03-27,B-0327,转账,示例公司乙,,4000.00,2900.00
			2024-03-27,B-0328,转账,示例公司乙,,2800.00,100.00
			2024-06-21,B-0621,结息,,12.34,,112.34
			""";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Filings filings;

	private TestExtracts extracts;

	@BeforeEach
	void extracts() {
		this.extracts = new TestExtracts(this.demo, this.mvc, this.filings);
	}

	private String fund(String name) {
		return this.extracts.fund(name, "RECEIVED 10000.00 2024-03-01 越秀区财政局", "PAID 3100.00 2024-03-06 示例公司甲",
				"PAID 6800.00 2024-03-27 示例公司乙", "PAID 50.00 2024-04-02 示例公司丙");
	}

	private static JsonNode json(MvcTestResult result) {
		return TestExtracts.json(result);
	}

	private JsonNode act(String account, String id, String body) {
		return Demo.json(this.demo.post(account, "/reconciliations/" + id + "/acts", body));
	}

	@Test
	void whatMatchesIsFoundTheRestIsExplainedAndAnotherFinishesIt() {
		String fund = fund("对账测试资金");
		JsonNode sent = json(this.extracts.send(FINANCE, fund, LINES));
		String id = sent.at("/reconciliation/id").asString(sent.toString());
		assertThat(sent.get("pairs").valueStream().map((pair) -> pair.get("kind").asString()))
			.containsExactlyInAnyOrder("one", "one", "manyToOne");
		assertThat(sent.at("/onlyInBank/0/amount").asString()).isEqualTo("12.34");
		assertThat(sent.at("/onlyInLedger/0/amount").asString()).isEqualTo("-50.00");
		assertThat(sent.get("ledger").asString()).isEqualTo("50.00");
		assertThat(sent.get("adjustedBank").asString()).isEqualTo("100.00");
		assertThat(sent.get("adjustedLedger").asString()).isEqualTo("100.00");
		assertThat(sent.get("difference").asString()).isEqualTo("0.00");
		assertThat(act("county-suixi", id, "{\"act\":\"finish\"}").toString()).contains("还有 2 项没有说明");
		String line = sent.at("/onlyInBank/0/id").asString();
		String entry = sent.at("/onlyInLedger/0/id").asString();
		assertThat(act(FINANCE, id, "{\"act\":\"explain\",\"lines\":[\"%s\"],\"text\":\"。\"}".formatted(line))
			.path("status")
			.asInt(0)).isEqualTo(422);
		act(FINANCE, id, "{\"act\":\"explain\",\"lines\":[\"%s\"],\"text\":\"结息，下月补记\"}".formatted(line));
		JsonNode explained = act(FINANCE, id,
				"{\"act\":\"explain\",\"entries\":[\"%s\"],\"text\":\"支票未兑付\"}".formatted(entry));
		assertThat(explained.get("due").asInt()).isZero();
		assertThat(act(FINANCE, id, "{\"act\":\"finish\"}").toString()).contains("请另一人复核后完成");
		assertThat(this.demo.page(FINANCE, "/reconciliations/" + id)).contains("结息，下月补记", "多对一", "余额调节表", "拆开");
		JsonNode finished = act("county-suixi", id, "{\"act\":\"finish\"}");
		assertThat(finished.at("/reconciliation/finishedBy").asString("")).as(finished.toString()).isNotEmpty();
		assertThat(act(FINANCE, id, "{\"act\":\"match\"}").path("status").asInt(0)).isEqualTo(409);
		assertThat(this.demo.page("auditor", "/reconciliations/" + id)).contains("支票未兑付")
			.doesNotContain("拆开", "name=\"text\"");
		assertThat(this.demo.page("auditor", "/reconciliations")).contains("对账测试资金", "已完成");
	}

	@Test
	void theSameFileIsKeptOnceHoweverOftenAndAtOnceItIsSent() {
		String fund = fund("同一流水测试资金");
		assertThat(AtOnce.times(8, (i) -> {
			MvcTestResult sent = this.extracts.send(FINANCE, fund, LINES);
			assertThat(sent.getResponse().getStatus()).isBetween(200, 201);
			return json(sent).at("/reconciliation/id").asString();
		})).containsOnly(json(this.extracts.send(FINANCE, fund, LINES)).at("/reconciliation/id").asString());
	}

	@Test
	void whatIsPutTogetherByHandMayDifferIfItIsExplainedAndBePartedAgain() {
		String fund = this.extracts.fund("部分配对测试资金", "RECEIVED 100.00 2024-03-01 甲", "PAID 14.00 2024-08-30 乙");
		JsonNode sent = json(this.extracts.send(FINANCE, fund,
				"2024-03-01,1,收,甲,100,,100\n2024-09-02,2,付,乙,,10,90\n2024-09-09,3,手续费,,,1,89\n"));
		String id = sent.at("/reconciliation/id").asString(sent.toString());
		String line = sent.at("/onlyInBank/0/id").asString();
		String entry = sent.at("/onlyInLedger/0/id").asString();
		String both = "{\"act\":\"pair\",\"lines\":[\"%s\"],\"entries\":[\"%s\"]}".formatted(line, entry);
		JsonNode paired = act(FINANCE, id, both);
		JsonNode part = paired.get("pairs")
			.valueStream()
			.filter((pair) -> pair.get("kind").asString().equals("part"))
			.findFirst()
			.orElseThrow();
		assertThat(part.get("difference").asString()).isEqualTo("4.00");
		assertThat(paired.get("due").asInt()).isEqualTo(2);
		assertThat(act(FINANCE, id, both).path("status").asInt(0)).isEqualTo(409);
		String unpair = "{\"act\":\"unpair\",\"link\":%s}".formatted(part.get("id"));
		assertThat(act(FINANCE, id, unpair).get("onlyInLedger")).hasSize(1);
		assertThat(act(FINANCE, id, unpair).path("status").asInt(0)).isEqualTo(409);
	}

	@Test
	void nothingThatALineSaysIsCutOff() {
		String fund = this.extracts.fund("长摘要测试资金");
		String line = "2024-03-02,2,%s,甲,5,,10\n".formatted("摘".repeat(301));
		MvcTestResult sent = this.extracts.send(FINANCE, fund, "2024-03-01,1,收,甲,5,,5\n" + line);
		assertThat(sent.getResponse().getStatus()).isEqualTo(422);
		assertThat(json(sent).at("/errors/0/message").asString()).contains("第 3 行", "300 字");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2024-03-02,2,收,甲,abc,,10 | 第 3 行的金额", "昨天,2,收,甲,5,,10 | 第 3 行的日期",
			"2024-03,2,收,甲,5,,10 | 第 3 行的日期", "2024-03-02,2,收,甲,5,6,10 | 第 3 行的金额" })
	void aLineThatCannotBeReadRefusesTheFileAndSaysWhere(String line, String says) {
		String fund = this.extracts.fund("坏流水测试资金" + line);
		MvcTestResult sent = this.extracts.send(FINANCE, fund, "2024-03-01,1,收,甲,5,,5\n" + line + "\n");
		assertThat(sent.getResponse().getStatus()).isEqualTo(422);
		assertThat(json(sent).at("/errors/0/message").asString()).contains(says);
	}

	@ParameterizedTest
	@CsvSource({ "PK, 流水.xlsx", "'甲,乙\n1,2\n', 流水.csv", "%PDF, 流水.pdf" })
	void whatIsNoExtractSaysSo(String content, String name) {
		String fund = this.extracts.fund("不是流水测试资金" + name);
		MvcTestResult sent = this.extracts.sendFile(FINANCE, fund, name, content.getBytes(StandardCharsets.UTF_8));
		assertThat(sent.getResponse().getStatus()).isEqualTo(422);
		assertThat(json(sent).at("/errors/0/field").asString()).isEqualTo("file");
	}

	@Test
	void whoReadsTheBooksAloneSeesNoExtractAndWhoReviewsKeepsNone() {
		String fund = fund("对账权限测试资金");
		assertThat(this.extracts.send("county-suixi", fund, LINES).getResponse().getStatus()).isEqualTo(403);
		assertThat(this.extracts.send("team-longhu", fund, LINES).getResponse().getStatus()).isEqualTo(404);
		String id = json(this.extracts.send(FINANCE, fund, LINES)).at("/reconciliation/id").asString();
		assertThat(this.demo.status("official", "/reconciliations/" + id)).isEqualTo(403);
		assertThat(this.demo.status("helper-yuexiu", "/reconciliations/" + id)).isEqualTo(403);
		assertThat(this.demo.status("team-longhu", "/reconciliations/" + id)).isEqualTo(404);
		assertThat(this.demo.status("auditor", "/reconciliations/" + id)).isEqualTo(200);
		assertThat(act("auditor", id, "{\"act\":\"match\"}").path("status").asInt(0)).isEqualTo(403);
		assertThat(act("county-suixi", id, "{\"act\":\"match\"}").path("status").asInt(0)).isEqualTo(403);
	}

}
