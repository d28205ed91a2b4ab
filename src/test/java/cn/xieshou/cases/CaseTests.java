package cn.xieshou.cases;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Cases from their being opened to their end, and how they are counted. */
@DatabaseTest
class CaseTests {

	private static final String BENEFIT = """
			"name":"%s设备补贴测试","kind":"BENEFIT","applicant":"%s","matter":"设备投资补贴","period":"2025",
			"basis":"D000","level":"COUNTY","owner":"遂溪县工信局",
			"asked":"60万元"%s""";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Test
	void aBenefitIsAppliedForApprovedPaidAndGivenOnce() {
		String park = park();
		String applied = BENEFIT.formatted("甲", "甲食品测试有限公司", """
				,"park":"%s","steps":[{"step":"APPLIED","on":"2025-03-03"}]""".formatted(park));
		JsonNode file = this.filings.posted("cases", applied);
		String id = file.get("id").asString();
		assertThat(this.demo.page("official", "/parks/" + park)).contains("相关办件", "惠企政策兑现")
			.contains("/cases?park=" + park + "&amp;kind=BENEFIT&amp;aggregate=false&amp;state=APPLIED");
		JsonNode twice = this.filings.decided("cases", BENEFIT.formatted("乙", "甲食品测试 有限公司", """
				,"steps":[{"step":"APPLIED","on":"2025-04-01"}]"""));
		assertThat(twice.path("status").asInt()).as(twice.toString()).isEqualTo(422);
		assertThat(twice.at("/errors/0/code").asString()).isEqualTo("X103");
		JsonNode change = Demo.json(this.demo.post("team-suixi", "/filings",
				"""
						{"type":"cases","action":"update","recordId":"%s","baseVersion":1,
						"form":{"pairing":"越秀区—遂溪县",%s},"evidence":[{"document":"D000"}]}"""
					.formatted(id, BENEFIT.formatted("甲", "甲食品测试有限公司", """
							,"park":"%s","approved":"50万元","paid":"50万元","steps":[{"step":"APPLIED","on":"2025-03-03"},
							{"step":"APPROVED","on":"2025-03-20"},{"step":"PAID","on":"2025-04-02","by":"县财政局"}]"""
						.formatted(park)))));
		assertThat(this.filings.reviewed("team-suixi", change.path("id").asString("")).path("state").asString(""))
			.as(change.toString())
			.isEqualTo("posted");
		JsonNode list = this.demo.get("official", "/cases?q=甲设备补贴测试&kind=BENEFIT&state=PAID");
		assertThat(list.get("total").intValue()).isOne();
		assertThat(list.at("/totals/paid/sum").toString()).contains("50");
		assertThat(this.demo.page("official", "/cases/" + id)).contains("办理进程", "已兑付", "县财政局", "2025-04-02", "遂溪县工信局");
		assertThat(this.demo.get("official", "/cases/" + id + "/history").get("items").size()).isEqualTo(2);
		this.filings.takeBack("cases", id);
	}

	@Test
	void aCaseIsNotClosedBeforeItIsOpen() {
		JsonNode refused = this.filings.decided("cases", """
				"name":"园区通电测试","kind":"ISSUE","result":"已通电","steps":[{"step":"CLOSED","on":"2025-03-03"}]""");
		assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(422);
		assertThat(refused.at("/errors/0/code").asString()).isEqualTo("X100");
	}

	@Test
	void anIssueIsEscalatedAndSolvedAtAHigherLevel() {
		JsonNode file = this.filings.posted("cases", """
				"name":"园区双回路供电测试","kind":"ISSUE","applicant":"遂溪测试园区","level":"COUNTY","dueOn":"2099-12-31",
				"result":"市供电局列入年度计划","steps":[{"step":"RAISED","on":"2025-03-01"},
				{"step":"ESCALATED","on":"2025-03-10","level":"PREFECTURE"},{"step":"SOLVED","on":"2025-04"}]""");
		assertThat(
				this.demo.get("official", "/cases?q=双回路供电测试&atLevel=PREFECTURE&state=SOLVED").get("total").intValue())
			.isOne();
		this.filings.takeBack("cases", file.get("id").asString());
	}

	private String park() {
		return this.demo.get("official", "/parks?pairing=越秀区—遂溪县").at("/items/0/id").asString();
	}

}
