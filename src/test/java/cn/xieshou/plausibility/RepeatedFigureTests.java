package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** The same figure from two sources: stated twice as one fact, in doubt, or refused. */
@DatabaseTest
class RepeatedFigureTests {

	private static int number;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private final List<String> made = new ArrayList<>();

	private String subject;

	@BeforeEach
	void freshSubject() {
		this.subject = "两处所述 " + ++number;
	}

	@AfterEach
	void takeBack() {
		Collections.reverse(this.made);
		this.made.forEach((value) -> this.filings.takeBack("indicator-values", value));
	}

	private String form(String says, String further) {
		return "\"subject\":\"%s\",%s,\"basis\":\"ACTUAL\"%s".formatted(this.subject, says, further);
	}

	private static String money(String value) {
		return "\"indicator\":\"fund.budget_revenue\",\"period\":\"2012\",\"value\":\"" + value + "\"";
	}

	private JsonNode posted(String says, String further) {
		JsonNode value = this.filings.posted("indicator-values", form(says, further));
		this.made.add(value.get("id").asString());
		return this.demo.get("official", "/figures/" + value.get("id").asString());
	}

	private String refused(String says, String further) {
		JsonNode answer = this.filings.decided("indicator-values", form(says, further));
		assertThat(answer.path("status").asInt()).as(answer.toString()).isEqualTo(422);
		return answer.toString();
	}

	private static String same(JsonNode other) {
		return ",\"sameAs\":" + other.get("id");
	}

	private static String doubts(JsonNode other) {
		return ",\"doubtKind\":\"CONTRADICTS\",\"doubts\":[" + other.get("id") + "],\"doubt\":\"两份材料不一\"";
	}

	private static List<String> ids(JsonNode others) {
		return others.valueStream().map((other) -> other.get("figure").asString()).toList();
	}

	private JsonNode again(JsonNode figure) {
		return this.demo.get("official", "/figures/" + figure.get("id").asString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "\"indicator\":\"fund.budget_revenue\",\"period\":\"2012\",\"value\":\"3亿元\"",
			"\"indicator\":\"labour.jobs_driven\",\"periodType\":\"cumulative\",\"period\":\"2012-06-30\",\"value\":\"超5000人\"",
			"\"indicator\":\"industry.output\",\"period\":\"2011/2012\",\"value\":\"1.2—1.5亿元\",\"scopeNote\":\"规上\"",
			"\"indicator\":\"fund.budget_revenue\",\"periodType\":\"unstated\",\"value\":\"约3亿元\",\"statedName\":\"地方财政收入\"",
			"\"indicator\":\"fund.budget_revenue\",\"period\":\"2012\",\"absence\":\"damaged\"" })
	void twoSourcesMayStateOneFact(String says) {
		JsonNode first = posted(says, "");
		JsonNode second = posted(says, same(first));
		JsonNode third = posted(says, same(first));
		assertThat(again(first).get("counts").asBoolean()).isTrue();
		assertThat(ids(again(first).get("sameAs"))).containsExactlyInAnyOrder(second.get("id").asString(),
				third.get("id").asString());
		assertThat(second.get("counts").asBoolean()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "3亿元, 3.6亿元", "3亿元, 超3.1亿元", "300万元, 近1亿元" })
	void contradictingFiguresStandOnBothSidesOfADoubt(String one, String other) {
		JsonNode first = posted(money(one), "");
		JsonNode second = posted(money(other), doubts(first));
		assertThat(ids(second.get("doubts"))).containsExactly(first.get("id").asString());
		assertThat(ids(again(first).get("doubts"))).containsExactly(second.get("id").asString());
		JsonNode trace = this.demo.get("official", "/figures/" + first.get("id").asString() + "/trace");
		assertThat(trace.get("checks").toString()).contains("互为存疑", other);
		assertThat(trace.get("series").toString()).doesNotContain(second.get("id").asString());
	}

	@Test
	void aFurtherSourceOfEitherSideOfADoubtIsToldByThatSide() {
		JsonNode first = posted(money("3亿元"), "");
		JsonNode second = posted(money("3.6亿元"), doubts(first));
		JsonNode third = posted(money("3.6亿元"), same(second));
		assertThat(third.get("counts").asBoolean()).isFalse();
		assertThat(refused(money("3.9亿元"), "")).contains("X015", first.get("id").asString());
		assertThat(ids(posted(money("3.9亿元"), doubts(first)).get("doubts")))
			.containsExactly(first.get("id").asString());
	}

	@ParameterizedTest
	@CsvSource({ "3亿元, 3亿元", "3亿元, 3.6亿元", "3亿元, 30000万元" })
	void withoutSayingWhichTheFigureThatStandsIsNamedWithBothWaysOut(String one, String other) {
		JsonNode first = posted(money(one), "");
		assertThat(refused(money(other), "")).contains("X015", "已经在账上：" + one, "/figures/" + first.get("id").asString(),
				"与此数同一事实", "存疑的另一方", "变更那一条");
	}

	@Test
	void aDoubtAgainstAnotherFigureSaysNothingOfTheOneThatStands() {
		JsonNode elsewhere = posted(money("9亿元").replace("2012", "2009"), "");
		JsonNode first = posted(money("3亿元"), "");
		assertThat(refused(money("3亿元"), doubts(elsewhere))).contains("X015", first.get("id").asString());
		assertThat(refused(money("3亿元"), same(elsewhere))).contains("X015", first.get("id").asString());
	}

	@Test
	void anotherBasisOrScopeIsAnotherFigure() {
		posted(money("3亿元"), "");
		posted(money("3.2亿元"), ",\"scopeNote\":\"含基金\"");
		JsonNode forecast = this.filings.posted("indicator-values",
				form(money("3.3亿元"), "").replace("ACTUAL", "FORECAST"));
		this.made.add(forecast.get("id").asString());
	}

	@Test
	void ofOneFactOneFigureCountsNeverNone() {
		JsonNode first = posted(money("3亿元"), "");
		JsonNode second = posted(money("3亿元"), same(first));
		assertThat(refused(money("3亿元"), same(second))).contains("X016", first.get("id").asString());
		JsonNode jobs = posted("\"indicator\":\"labour.jobs_driven\",\"period\":\"2012\",\"value\":\"30人\"", "");
		assertThat(refused(money("3亿元").replace("2012", "2010"), same(jobs))).contains("X016", "另一个指标");
		for (JsonNode named : List.of(first, second)) {
			JsonNode circle = Demo.json(this.demo.post("team-suixi", "/filings",
					"""
							{"type":"indicator-values","action":"update","recordId":%s,"baseVersion":1,"form":{"pairing":"越秀区—遂溪县",%s},
							"evidence":[{"document":"D000"}]}"""
						.formatted(first.get("id"), form(money("3亿元"), same(named)))));
			assertThat(this.filings.act("team-suixi", circle.get("id").asString(), "submit").toString())
				.contains("X016");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"'\"indicator\":\"fund.budget_revenue\",\"period\":\"2010\",\"value\":\"3亿元\"'; ACTUAL; ''",
			"'\"indicator\":\"fund.budget_revenue\",\"period\":\"2012\",\"value\":\"3亿元\"'; FORECAST; ''",
			"'\"indicator\":\"fund.budget_revenue\",\"period\":\"2012\",\"absence\":\"missing\"'; ACTUAL; ''",
			"'\"indicator\":\"fund.budget_revenue\",\"periodType\":\"unstated\",\"value\":\"3亿元\"'; ACTUAL; ''",
			"'\"indicator\":\"fund.budget_revenue\",\"period\":\"2012\",\"value\":\"3亿元\"'; ACTUAL; ',\"scope\":\"BEYOND\"'" })
	void whatNamesAFigureThatCountsSomethingElseIsRefused(String says, String basis, String further) {
		JsonNode other = this.filings.posted("indicator-values", form(says, further).replace("ACTUAL", basis));
		this.made.add(other.get("id").asString());
		assertThat(refused(money("5亿元").replace("value", "statedName\":\"另一名称\",\"value"), same(other)))
			.contains("X016", "不能代本数计入合计");
	}

	@Test
	void whatStatesNoPeriodLeavesItToTheFigureThatDoes() {
		JsonNode first = posted(money("3亿元"), "");
		JsonNode second = posted(money("3亿元").replace("\"period\":\"2012\"", "\"periodType\":\"unstated\""),
				same(first));
		assertThat(second.get("counts").asBoolean()).isFalse();
	}

	@Test
	void oneFactOfTwoSubjectsMayStateTwoNumbersWhichIsAskedAbout() {
		JsonNode first = posted(money("3亿元"), "");
		this.subject = "所述园区 " + ++number;
		assertThat(refused(money("5亿元"), same(first))).contains("Q065", "另一条是 3亿元").doesNotContain("X016");
		assertThat(refused(money("5亿元"), same(first) + ",\"scopeNote\":\"含基金\"")).contains("Q065");
		assertThat(posted(money("30001万元"), same(first)).get("counts").asBoolean()).isFalse();
		assertThat(changed(first, money("5亿元"))).contains("Q065", "另一条是 30001万元");
	}

	/** What submitting a change says. */
	private String changed(JsonNode figure, String says) {
		JsonNode change = Demo.json(this.demo.post("team-suixi", "/filings",
				"""
						{"type":"indicator-values","action":"update","recordId":%s,"baseVersion":1,"form":{"pairing":"越秀区—遂溪县",%s},
						"evidence":[{"document":"D000"}]}"""
					.formatted(figure.get("id"), form(says, ""))));
		return this.filings.act("team-suixi", change.get("id").asString(), "submit").toString();
	}

	@Test
	void aFigureThatAnotherRepeatsIsNotMovedAway() {
		JsonNode first = posted(money("3亿元"), "");
		JsonNode second = posted(money("3亿元"), same(first));
		for (String moved : List.of(money("3亿元").replace("2012", "2011"),
				"\"indicator\":\"fund.budget_revenue\",\"period\":\"2012\",\"absence\":\"missing\"")) {
			JsonNode change = Demo.json(this.demo.post("team-suixi", "/filings",
					"""
							{"type":"indicator-values","action":"update","recordId":%s,"baseVersion":1,"form":{"pairing":"越秀区—遂溪县",%s},
							"evidence":[{"document":"D000"}]}"""
						.formatted(first.get("id"), form(moved, ""))));
			assertThat(this.filings.act("team-suixi", change.get("id").asString(), "submit").toString())
				.contains("X016", second.get("id").asString());
		}
	}

	@Test
	void aFigureThatAnotherRepeatsIsChangedInItsPlace() {
		JsonNode first = posted(money("3亿元"), "");
		posted(money("3亿元"), same(first));
		JsonNode change = Demo.json(this.demo.post("team-suixi", "/filings",
				"""
						{"type":"indicator-values","action":"update","recordId":%s,"baseVersion":1,"form":{"pairing":"越秀区—遂溪县",%s},
						"evidence":[{"document":"D000"}]}"""
					.formatted(first.get("id"), form(money("3亿元"), ",\"remark\":\"已核\""))));
		assertThat(this.filings.reviewed("team-suixi", change.get("id").asString()).path("state").asString())
			.isEqualTo("posted");
	}

	@Test
	void onlyTheFigureThatCountsIsAddedUp() {
		JsonNode first = posted(money("3亿元"), "");
		JsonNode second = posted(money("3亿元"), same(first));
		String total = this.demo.get("official", "/totals?indicator=fund.budget_revenue&pairing=越秀区—遂溪县&period=2012")
			.toString();
		assertThat(total).doesNotContain("\"contained\":[{\"figure\":" + second.get("id"));
	}

}
