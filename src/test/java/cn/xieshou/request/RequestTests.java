package cn.xieshou.request;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** A request of an enterprise from its being raised to its answer. */
@DatabaseTest
class RequestTests {

	private static final String RAISED = """
			"name":"春节后急需普工测试","kind":"LABOUR","enterprise":"青禾食品有限公司","channel":"VISIT","raisedOn":"2025-02-10",
			"content":"缺包装工 30 人","state":"%s","handler":"遂溪县人力资源和社会保障局"%s""";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Test
	void aRequestIsRaisedHandledAndAnswered() {
		JsonNode raised = this.filings.posted("enterprise-requests", RAISED.formatted("HANDLING", ""));
		String id = raised.get("id").asString();
		assertThat(this.demo.get("official", "/enterprise-requests?q=急需普工测试&state=HANDLING&kind=LABOUR")
			.get("total")
			.intValue()).isOne();
		String answered = RAISED.formatted("SOLVED",
				"""
						,"answer":"组织专场招聘，到岗 32 人","answeredBy":"遂溪县人社局","answeredOn":"2025-02-20","satisfaction":"SATISFIED\"""");
		JsonNode change = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"enterprise-requests","action":"update","recordId":"%s","baseVersion":1,
				"form":{"pairing":"越秀区—遂溪县",%s},"evidence":[{"document":"D000"}]}""".formatted(id, answered)));
		assertThat(this.filings.reviewed("team-suixi", change.path("id").asString("")).path("state").asString(""))
			.as(change.toString())
			.isEqualTo("posted");
		assertThat(this.demo.page("official", "/enterprise-requests/" + id)).contains("已解决", "组织专场招聘，到岗 32 人", "满意");
		assertThat(this.demo.get("official", "/enterprise-requests/" + id + "/history").get("items").size())
			.isEqualTo(2);
		this.filings.takeBack("enterprise-requests", id);
	}

	@Test
	void whatIsSolvedWithoutAnAnswerIsRefused() {
		JsonNode refused = this.filings.decided("enterprise-requests", RAISED.formatted("SOLVED", ""));
		assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(422);
		assertThat(refused.at("/errors/0/code").asString()).isEqualTo("X031");
	}

}
