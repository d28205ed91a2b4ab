package cn.xieshou.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.values.Days;

import static org.assertj.core.api.Assertions.assertThat;

/** The boards show what the books have, and every count has its list. */
@DatabaseTest
class BoardTests {

	/** A count that leads to a list of projects. */
	private static final Pattern COUNT = Pattern
		.compile("class=\"fig\"[^>]*href=\"/projects(\\?[^\"]*)?\"[^>]*>([\\d,]+)</a>");

	private static final Pattern FILING = Pattern.compile("/filings/([0-9a-f-]{36})");

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	private final List<String[]> posted = new ArrayList<>();

	@AfterEach
	void takeBack() {
		this.posted.forEach((record) -> this.filings.takeBack(record[0], record[1]));
	}

	private String posted(String type, String form) {
		String id = this.filings.posted(type, form).get("id").asString();
		this.posted.add(new String[] { type, id });
		return id;
	}

	/** Counts that do not agree with their lists. */
	private List<String> wrong(String page) {
		List<String> wrong = new ArrayList<>();
		Matcher counts = COUNT.matcher(page);
		int found = 0;
		while (counts.find()) {
			String query = (counts.group(1) != null) ? counts.group(1).replace("&amp;", "&") : "";
			long total = this.demo.get("official", "/projects" + query.replaceAll("&(columns|sort)=[^&]*", ""))
				.get("total")
				.asLong();
			found++;
			if (total != Long.parseLong(counts.group(2).replace(",", ""))) {
				wrong.add(query + ": " + counts.group(2) + ", listed " + total);
			}
		}
		assertThat(found).isGreaterThan(25);
		return wrong;
	}

	@Test
	void everyCountOfTheFunnelIsThatOfItsList() {
		String late = Days.today(Clock.systemUTC()).minusDays(40).toString();
		posted("projects", """
				"name":"漏斗甲厂","stages":[{"stage":"SIGNED","on":"2024-05"},{"stage":"STARTED","on":"2024-09-12"}],
				"nextStep":"主厂房封顶","nextOn":"%s","follower":"王主任" """.formatted(late));
		posted("projects", "\"name\":\"漏斗乙厂\",\"stages\":[{\"stage\":\"SIGNED\",\"on\":\"2024\"}]");
		posted("projects", "\"name\":\"漏斗丙厂\",\"stages\":[{\"stage\":\"TALKS\",\"on\":\"2025-12-30/\"}]");
		String page = this.demo.page("official", "/boards/funnel");
		assertThat(wrong(page)).isEmpty();
		assertThat(page).contains("承接产业转移：任务、报告与台账", "45个", "102.27%", "主厂房封顶", "逾期 40 天", "漏斗丙厂")
			.doesNotContain("登记“漏斗甲厂”的进展");
		String own = this.demo.page("team-suixi", "/boards/funnel?pairing=440104-440823");
		assertThat(own).contains("登记“漏斗甲厂”的进展", "开工率", "50.0%").doesNotContain("宏旺");
		assertThat(wrong(this.demo.page("official", "/boards/funnel?pairing=440104-440823"))).isEmpty();
	}

	@Test
	void aStepIsNotedFromTheBoardReviewedAndCounted() {
		String id = posted("projects", "\"name\":\"漏斗丁厂\",\"stages\":[{\"stage\":\"SIGNED\",\"on\":\"2024-05\"}]");
		String address = "/projects/" + id + "/stage";
		assertThat(this.demo.page("team-suixi", address)).contains("现在：签约", "漏斗丁厂");
		MockHttpServletResponse answer = step(address, "1", "STARTED", "2025年3月", "2027-01-31");
		Matcher filing = FILING.matcher(String.valueOf(answer.getHeader("Location")));
		assertThat(filing.matches()).as(String.valueOf(answer.getStatus())).isTrue();
		assertThat(step(address, "1", "STARTED", "2025年3月", "2027-01-31").getHeader("Location")).as("pressed twice")
			.isEqualTo(answer.getHeader("Location"));
		JsonNode draft = this.demo.get("team-suixi", "/filings/" + filing.group(1));
		assertThat(draft.at("/lines/0/form/stages").toString()).contains("\"2025-03\"", "\"2024-05\"");
		assertThat(this.filings.reviewed("team-suixi", filing.group(1)).path("state").asString("")).isEqualTo("posted");
		JsonNode list = this.demo.get("official", "/projects?q=漏斗丁厂&stage=STARTED&signedOn=2024");
		assertThat(list.get("total").asInt()).isEqualTo(1);
		assertThat(list.at("/items/0/nextOn").asString()).isEqualTo("2027-01-31");
		assertThat(this.demo.page("team-suixi", address)).contains("现在：开工", "value=\"2027-01-31\"", "设备进场");
		assertThat(step(address, "1", "PRODUCING", "", "").getStatus()).as("somebody else was quicker").isEqualTo(422);
	}

	private MockHttpServletResponse step(String address, String version, String stage, String on, String nextOn) {
		return this.demo.send("team-suixi", address)
			.param("baseVersion", version)
			.param("stage", stage)
			.param("on", on)
			.param("nextStep", "设备进场")
			.param("nextOn", nextOn)
			.exchange()
			.getResponse();
	}

	@Test
	void aStepThatSaysNothingOrNoTimeIsRefusedInWords() {
		String id = posted("projects", "\"name\":\"漏斗戊厂\",\"stages\":[{\"stage\":\"SIGNED\",\"on\":\"2024-05\"}]");
		String address = "/projects/" + id + "/stage";
		assertThat(Demo.page(this.demo.send("team-suixi", address).param("baseVersion", "1"), 422))
			.contains("没有变化，请选阶段或改下一步");
		assertThat(Demo.page(this.demo.send("team-suixi", address)
			.param("baseVersion", "1")
			.param("stage", "STARTED")
			.param("on", "去哪儿"), 422)).contains("“去哪儿”不是时间");
	}

	@Test
	void theCommandStructureSaysWhoAnswersToWhomAndWhoLeads() {
		String group = posted("organisations", "\"name\":\"看板领导小组\",\"kind\":\"LEADING_GROUP\",\"head\":\"县委书记\"");
		posted("organisations", "\"name\":\"看板指挥部\",\"kind\":\"HEADQUARTERS\",\"parent\":\"%s\"".formatted(group));
		Collections.reverse(this.posted);
		String page = this.demo.page("official", "/boards/structure");
		assertThat(page).contains("负责人：县委书记", "看板指挥部", "主平台工作领导小组");
		assertThat(page.indexOf("看板指挥部")).isGreaterThan(page.indexOf("看板领导小组"));
		assertThat(this.demo.page("team-qiannan", "/boards/structure")).doesNotContain("看板指挥部");
	}

	@Test
	void aHeadquartersShowsWhatItsPairingHas() {
		JsonNode found = this.demo.get("official", "/refs?ref=organisation:深圳对口帮扶协作汕头指挥部");
		assertThat(this.demo.page("official", found.get("url").asString().replace("/api/v1", "")))
			.contains("所在结对的队伍、任务与项目", "九大工程", "/tasks?pairing=440300-440500&amp;kind=PLAN,LIST");
	}

	@Test
	void aProgrammeHasALightForEachPart() {
		String list = posted("tasks", "\"name\":\"看板清单\",\"kind\":\"LIST\",\"owner\":\"县发改局\"");
		posted("tasks",
				"\"name\":\"看板措施甲\",\"kind\":\"MEASURE\",\"parent\":\"%s\",\"dueOn\":\"2026-01-31\",\"state\":\"DOING\""
					.formatted(list));
		posted("tasks",
				"\"name\":\"看板措施乙\",\"kind\":\"MEASURE\",\"parent\":\"%s\",\"state\":\"DOING\"".formatted(list));
		Collections.reverse(this.posted);
		String page = this.demo.page("official", "/boards/programmes?pairing=440104-440823");
		assertThat(page).contains("看板清单", "县发改局", "办结 0/2", ">逾期<", ">正常<");
		assertThat(this.demo.page("official", "/boards/programmes")).contains("九大工程", "园区规划建设工程");
	}

	@Test
	void decisionsOfAllMeetingsAreInOneListByTheirDay() {
		posted("meetings",
				"""
						"name":"看板联席会议","nature":"MEETING","kind":"JOINT_CONFERENCE","heldOn":"2026-03-01",
						"decisions":[{"number":1,"text":"看板事项一","owner":"县商务局","dueOn":"2026-05-01","state":"DOING"},
						{"number":2,"text":"看板事项二","state":"OPEN"},{"number":3,"text":"看板事项三","state":"DONE","doneOn":"2026-04-01"}]""");
		String page = this.demo.page("official", "/boards/decisions?pairing=440104-440823");
		assertThat(page).contains("看板事项一", "看板事项二", "县商务局", "未落实 2 项", "逾期 1 项").doesNotContain("看板事项三");
		assertThat(page.indexOf("看板事项一")).isLessThan(page.indexOf("看板事项二"));
	}

	@Test
	void aCountyWithoutAnAgriculturalParkComesFirst() {
		String before = this.demo.page("team-suixi", "/boards/counties");
		assertThat(before).contains("遂溪县", "没有农业产业园的县：1/1");
		posted("parks", "\"name\":\"看板火龙果产业园\",\"kind\":\"AGRICULTURE\",\"region\":\"440823\"");
		assertThat(this.demo.page("team-suixi", "/boards/counties")).contains("没有农业产业园的县：0/1");
		assertThat(this.demo.page("official", "/boards/counties?pairing=440100-522700")).contains("惠水县");
	}

	@Test
	void daysAwayStandBesideWhatIsAskedOfTheMonth() {
		String month = Days.today(Clock.systemUTC()).minusMonths(1).toString().substring(0, 7);
		posted("events",
				"\"name\":\"看板赴深招商\",\"kind\":\"OUTBOUND\",\"held\":\"%s\",\"daysOut\":\"5天\"".formatted(month));
		String page = this.demo.page("official", "/boards/outbound");
		assertThat(page).contains("越秀区—遂溪县", "达到要求",
				"/events?kind=OUTBOUND&amp;pairing=440104-440823&amp;held=" + month);
		assertThat(this.demo.get("official", "/events?kind=OUTBOUND&pairing=440104-440823&held=" + month)
			.get("total")
			.asInt()).isEqualTo(1);
	}

	@Test
	void aLeadIsOfferedParksOfItsIndustry() {
		posted("parks", """
				"name":"看板水产园","kind":"SPECIALISED","region":"440823","industries":["水产加工业"],"forbidden":["印染"],
				"preparedLand":"100亩" """);
		String lead = posted("projects", "\"name\":\"对虾厂\",\"sector\":\"水产加工\",\"land\":\"300亩\"");
		assertThat(this.demo.page("official", "/projects/" + lead)).contains("可落的园区", "看板水产园", "备地不够");
		String barred = posted("projects", "\"name\":\"印花厂\",\"sector\":\"纺织印染\"");
		assertThat(this.demo.page("official", "/projects/" + barred)).contains("看板水产园", "禁入");
	}

	@Test
	void aMeasureSaysWhoHelpsWhomAndATeamWhatItBrought() {
		posted("tasks", """
				"name":"看板互学措施","kind":"MEASURE","giver":"越秀区政数局","receiver":"遂溪县政数局",
				"practice":"视频导办","practicedIn":"440823" """);
		assertThat(this.demo.page("official", "/tasks?kind=MEASURE&columns=giver,receiver,practice,practicedIn"))
			.contains("越秀区政数局", "遂溪县政数局", "视频导办");
		String team = posted("teams",
				"\"name\":\"看板工作队\",\"kind\":\"WORK_TEAM\",\"duties\":[\"驻村\"],\"results\":[\"引进企业2家\"]");
		assertThat(this.demo.page("official", "/teams/" + team)).contains("工作成效", "引进企业2家");
	}

	@Test
	void whatIsNoConditionOfABoardIsSaidAndRefused() {
		assertThat(Demo.page(this.mvc.get().uri("/boards/funnel?stage=SIGNED").with(this.demo.as("official")), 400))
			.contains("没有“stage”这个筛选条件");
	}

}
