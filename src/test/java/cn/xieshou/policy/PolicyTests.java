package cn.xieshou.policy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.TestBooks;

import static org.assertj.core.api.Assertions.assertThat;

/** Tasks and meetings on their way into the books, and what is computed from them. */
@DatabaseTest
class PolicyTests {

	@Autowired
	Demo demo;

	JsonNode submitted(String lines) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", lines));
		assertThat(filing.has("id")).as(filing.toString()).isTrue();
		act("team-suixi", filing, "submit");
		act("county-suixi", filing, "approve");
		return filing;
	}

	JsonNode act(String account, JsonNode filing, String action) {
		return Demo.json(this.demo.post(account, "/filings/" + filing.get("id").stringValue() + "/" + action, "{}"));
	}

	/** Posts one new record and gives its id. */
	String posted(String type, String form) {
		JsonNode filing = submitted("""
				{"type":"%s","action":"create","form":{"pairing":"越秀区—遂溪县",%s},"evidence":[{"document":"D000"}]}"""
			.formatted(type, form));
		JsonNode posted = act("city-zhanjiang", filing, "approve");
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		return posted.at("/lines/0/recordId").stringValue();
	}

	String task(String name, String kind, String more) {
		return posted("tasks", "\"name\":\"%s\",\"kind\":\"%s\"%s".formatted(name, kind, more));
	}

	@Test
	void everyListAndMechanismOfTheSourcesIsInTheBooks() {
		TestBooks.read("entities.csv")
			.stream()
			.filter((line) -> List.of("task_list", "meeting_mechanism").contains(line.getField("type")))
			.map((line) -> line.getField("type") + ":" + line.getField("name_zh"))
			.forEach((ref) -> assertThat(find(ref).get("ref").stringValue()).isEqualTo(ref));
		JsonNode ledger = find("task_list:优化营商环境472项台账");
		assertThat(ledger.at("/statedItems/value").stringValue()).isEqualTo("472");
		assertThat(ledger.get("basis")).isEqualTo(find("policy_document:《2023年湛江市优化营商环境行动方案》").get("id"));
		assertThat(ledger.get("figures").size()).isEqualTo(3);
		assertThat(ledger.has("state")).isFalse();
		assertThat(find("task_list:承接产业有序转移项目省下达任务").at("/statedDone/value").stringValue()).isEqualTo("45");
		assertThat(find("meeting_mechanism:南山—濠江联合招商工作机制").get("state").stringValue()).isEqualTo("PLANNED");
		assertThat(find("meeting_mechanism:“四链机制”").get("tracks").size()).isEqualTo(4);
	}

	JsonNode find(String ref) {
		JsonNode found = this.demo.get("official", "/refs?ref=" + ref);
		return this.demo.get("official", found.get("url").stringValue());
	}

	@Test
	void aTreeOfTasksIsCountedBesideWhatItsSourceStates() {
		String plan = task("遂溪县优化营商环境方案", "PLAN", ",\"statedSections\":\"2个\",\"statedItems\":\"3项\"");
		String section = task("政务服务", "SECTION", ",\"number\":\"1\",\"parent\":\"" + plan + "\"");
		String measure = task("压减办理时间", "MEASURE", ",\"parent\":\"" + section + "\"");
		task("开办企业半日办结", "ITEM", ",\"parent\":\"" + measure + "\",\"state\":\"DONE\",\"closedOn\":\"2026-03-31\"");
		task("水电气联动报装", "ITEM", ",\"parent\":\"" + measure + "\",\"state\":\"DOING\",\"dueOn\":\"2026-01-31\"");
		JsonNode tree = this.demo.get("official", "/tasks/" + plan + "/tree");
		assertThat(tree.at("/counted/byKind/ITEM/total").intValue()).isEqualTo(2);
		assertThat(tree.at("/counted/leaves/states/DONE").intValue()).isEqualTo(1);
		assertThat(tree.at("/counted/overdue").intValue()).isEqualTo(1);
		assertThat(tree.get("stated").valueStream().map((one) -> one.get("difference").intValue())).containsExactly(-1,
				-1);
		assertThat(tree.at("/parts/0/name").stringValue()).isEqualTo("政务服务");
		assertThat(tree.at("/parts/0/counted/leaves/total").intValue()).isEqualTo(2);
		assertThat(this.demo.status("team-qiannan", "/tasks/" + plan + "/tree")).isEqualTo(404);
	}

	@Test
	void noTaskStandsUnderItselfByWayOfOthers() {
		String above = task("专项整治", "CAMPAIGN", "");
		String below = task("整改一件", "ITEM", ",\"parent\":\"" + above + "\"");
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"tasks","action":"update","recordId":"%s","baseVersion":1,
				"form":{"pairing":"越秀区—遂溪县","name":"专项整治","kind":"CAMPAIGN","parent":"%s"},
				"evidence":[{"document":"D000"}]}""".formatted(above, below)));
		assertThat(act("team-suixi", filing, "submit").path("status").asInt()).isEqualTo(409);
		assertThat(this.demo.get("official", "/tasks/" + above).has("parent")).isFalse();
	}

	@Test
	void aDecisionIsOverdueFromTheDayAfterItsOwn() {
		LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
		String task = task("启动区年内开工", "ITEM", "");
		String meeting = posted("meetings", """
				"name":"第一次党政联席会议","nature":"MEETING","state":"HELD","heldOn":"2026-03","decisions":[
				{"number":2,"text":"今天到期","state":"DOING","dueOn":"%s"},
				{"number":1,"text":"昨天到期","state":"OPEN","dueOn":"%s","task":"%s"},
				{"number":3,"text":"按期落实","state":"DONE","dueOn":"2026-01-01","doneOn":"2026-01-01"}]"""
			.formatted(today, today.minusDays(1), task));
		JsonNode decisions = this.demo.get("official", "/meetings/" + meeting + "/decisions").get("items");
		assertThat(decisions.valueStream().map((one) -> one.get("standing").stringValue())).containsExactly("OVERDUE",
				"DOING", "DONE");
		assertThat(decisions.at("/0/daysOverdue").intValue()).isEqualTo(1);
		assertThat(decisions.at("/0/task/name").stringValue()).isEqualTo("启动区年内开工");
		assertThat(this.demo.get("official", "/meetings/" + meeting).at("/decisions/1/state").stringValue())
			.isEqualTo("OPEN");
		assertThat(this.demo.status("team-qiannan", "/meetings/" + meeting + "/decisions")).isEqualTo(404);
		JsonNode figure = this.demo.get("official", "/figures?indicator=meeting.total&period=2026").at("/items/0");
		assertThat(figure.get("value").stringValue()).isEqualTo("1");
	}

	@Test
	void thePagesShowTheTreeAndTheDecisionsWithWhatIsOverdue() {
		String plan = task("页面方案", "PLAN", ",\"statedItems\":\"3项\"");
		String late = task("页面逾期事项", "ITEM", ",\"parent\":\"" + plan + "\",\"dueOn\":\"2026-01-31\"");
		assertThat(this.demo.page("official", "/tasks/" + plan)).contains("任务分解", "来源所述", "−2", "页面逾期事项", "逾期 1 项");
		String meeting = posted("meetings", """
				"name":"页面会议","nature":"MEETING","state":"HELD","decisions":[
				{"number":1,"text":"没有时限","state":"DOING"},
				{"number":2,"text":"早已到期","state":"OPEN","dueOn":"2026-01-01","task":"%s"}]""".formatted(late));
		String page = this.demo.page("official", "/meetings/" + meeting);
		assertThat(page).contains("已落实 0/2", "超期", "/tasks/" + late);
		assertThat(page.indexOf("早已到期")).isLessThan(page.indexOf("没有时限"));
	}

}
