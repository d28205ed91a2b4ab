package cn.xieshou.checkup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.rule.PostedCheck;
import cn.xieshou.rule.Rules;
import cn.xieshou.values.Days;

import static org.assertj.core.api.Assertions.assertThat;

/** Posted records are held to the rules, and every count leads to its list. */
@DatabaseTest
class CheckupTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	PostedCheck check;

	@Autowired
	Rules rules;

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

	private void look() {
		this.check.run(null, (done, total, type) -> {
		});
	}

	private JsonNode rule(JsonNode record, String code) {
		for (JsonNode one : record.get("rules")) {
			if (one.get("rule").asString().equals(code)) {
				return one;
			}
		}
		throw new AssertionError("no " + code);
	}

	@Test
	void aProjectThatWasSignedLongAgoIsFoundAndItsScoreSaysWhy() {
		LocalDate today = Days.today(Clock.systemUTC());
		String id = posted("projects", """
				"name":"体检甲厂","stages":[{"stage":"SIGNED","on":"%s"}],"agreedInvestment":"2亿元" """
			.formatted(today.minusMonths(18)));
		String idle = posted("parks", """
				"name":"体检乙园","kind":"SPECIALISED","region":"440823","workshopsBuilt":"10万平方米",
				"workshopsLet":"3万平方米","plots":[{"number":"一号","area":"90亩","state":"SOLD"},
				{"number":"二号","area":"10亩","state":"BUILT"}]""");
		look();
		JsonNode one = this.demo.get("official", "/checkups/projects/" + id);
		assertThat(one.get("score").asInt()).isEqualTo(95);
		assertThat(one.at("/parts/progress/left").asInt()).isEqualTo(25);
		assertThat(rule(one, "X070").get("outcome").asString()).isEqualTo("HIT");
		assertThat(rule(one, "X070").get("limit").asString()).contains("12 个月");
		assertThat(rule(one, "X130").get("said").asString()).isEqualTo("缺：下一步的时间");
		assertThat(rule(one, "X071").get("outcome").asString()).isEqualTo("NOT_APPLICABLE");
		JsonNode park = this.demo.get("team-suixi", "/checkups/parks/" + idle);
		assertThat(rule(park, "X141").at("/findings/0/message").asString()).contains("空置 70.0%");
		assertThat(rule(park, "X142").get("outcome").asString()).isEqualTo("HIT");
		String page = this.demo.page("official", "/checkup?rule=X070&id=" + id);
		assertThat(page).contains("体检甲厂", "95 分", "进度 25＋资金 30＋合规 20＋资料 20＝95", "签约满1年未开工");
		assertThat(this.demo.page("official", "/projects/" + id)).contains("/checkup?type=projects&amp;id=" + id,
				"逐条查看");
		JsonNode list = this.demo.get("official", "/checkups?rule=X070&pairing=440104-440823&size=200");
		assertThat(list.at("/rules/X070").asInt()).isEqualTo(list.get("items").size());
		assertThat(list.get("items").toString()).contains("体检甲厂");
		assertThat(this.demo.get("team-qiannan", "/checkups?rule=X070").get("items").toString()).doesNotContain("体检甲厂");
		assertThat(this.demo.status("team-qiannan", "/checkups/projects/" + id)).isEqualTo(404);
		assertThat(Demo.text(this.mvc.get()
			.uri("/api/v1/checkups.csv?rule=X070")
			.with(this.demo.as("official"))
			.exchange()
			.getResponse())).contains("体检甲厂", "X070", "12 个月");
	}

	@Test
	void pagesGoOnByKeyUntilAllRecordsWereShown() {
		for (String tab : List.of("hit", "clear")) {
			List<String> seen = new ArrayList<>();
			String after = "";
			do {
				JsonNode page = this.demo.get("official", "/checkups?type=projects&tab=" + tab + "&size=7" + after);
				page.get("items").forEach((one) -> seen.add(one.get("id").asString()));
				JsonNode next = page.get("next");
				after = next.isNull() ? "" : "&after=" + next.asString();
			}
			while (!after.isEmpty());
			JsonNode first = this.demo.get("official", "/checkups?type=projects&tab=" + tab);
			long hit = first.get("hit").asLong();
			assertThat(seen).doesNotHaveDuplicates()
				.hasSize((int) (tab.equals("hit") ? hit : first.get("total").asLong() - hit));
		}
	}

	@Test
	void whatCannotBeReadIsRefused() {
		assertThat(this.demo.status("official", "/checkups?type=regions")).isEqualTo(400);
		assertThat(this.demo.status("official", "/checkups?tab=all")).isEqualTo(400);
		assertThat(this.demo.status("official", "/checkups?after=x")).isEqualTo(400);
		assertThat(this.demo.status("official", "/checkups?pairing=nirgends")).isEqualTo(400);
		assertThat(this.demo.status("official", "/checkups?size=0")).isEqualTo(400);
		assertThat(this.demo.status("official", "/checkups?colour=1")).isEqualTo(400);
	}

	@Test
	void everyRuleThatIsLookedAtIsThereAndEveryLimitHasWords() {
		List<String> codes = this.rules.cards().stream().map((card) -> card.code()).toList();
		Checkpoints.TYPES
			.forEach((type) -> Checkpoints.of(type).forEach((one) -> assertThat(codes).as(type).contains(one.rule())));
		for (String type : Checkpoints.TYPES) {
			for (String language : List.of("zh", "en")) {
				assertThat(this.demo.page("official", "/checkup?type=" + type + "&lang=" + language)).doesNotContain(
						"checkup.limit", "checkup.column", "rule.X", "rule.F", "Need.", "CheckPart.", "Outcome.");
			}
		}
		this.demo.page("official", "/checkup?lang=zh");
	}

}
