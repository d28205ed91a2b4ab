package cn.xieshou.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** What overview and profile show of a period, and what grew and fell in it. */
@DatabaseTest
class OverviewPeriodTests {

	private static final String SUBJECT = "期间例";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private final List<String> posted = new ArrayList<>();

	@AfterEach
	void takeBack() {
		for (String record : this.posted) {
			this.filings.takeBack("indicator-values", record);
		}
	}

	private void post(String period, String value, String basis) {
		post(period, value, basis, "");
	}

	private void post(String period, String value, String basis, String further) {
		JsonNode filing = this.filings.written("indicator-values", """
				"indicator":"tourism.revenue","subject":"%s","period":"%s","value":"%s","basis":"%s"%s
				""".formatted(SUBJECT, period, value, basis, further));
		JsonNode done = this.filings.reviewed("team-suixi", filing.get("id").stringValue());
		this.posted.add(0, done.at("/lines/0/recordId").stringValue());
	}

	/** A card of the overview, by the id of its heading. */
	private String card(String address, String heading) {
		String page = this.demo.page("official", address);
		int start = page.indexOf("id=\"" + heading + "\"");
		assertThat(start).as(heading).isPositive();
		return page.substring(start, page.indexOf("</section>", start));
	}

	/** The figures of a count in the first strip, 205 of "205 / 252 项". */
	private long said(String pattern) {
		Matcher said = Pattern.compile(pattern).matcher(this.demo.page("official", "/"));
		assertThat(said.find()).as(pattern).isTrue();
		return Long.parseLong(said.group(1));
	}

	@Test
	void theFirstStripSaysHowSureTheNumbersAre() {
		long about = said("确数；约数 (\\d+)、");
		long bounded = said("、界值 (\\d+)、");
		post("1995", "约4亿元", "actual");
		post("1996", "超4亿元", "actual");
		assertThat(said("确数；约数 (\\d+)、")).isEqualTo(about + 1);
		assertThat(said("、界值 (\\d+)、")).isEqualTo(bounded + 1);
		assertThat(this.demo.page("official", "/?year=1995")).contains("一分钟要点").doesNotContain("确数；");
	}

	@Test
	void whatIsPostedLastIsTheNewestWhateverItsPeriod() {
		post("2024-11", "1亿元", "actual");
		assertThat(card("/", "newest-h")).contains(SUBJECT);
		assertThat(card("/?year=2024", "newest-h")).contains(SUBJECT);
		assertThat(card("/?year=2021", "newest-h")).doesNotContain(SUBJECT);
	}

	@ParameterizedTest
	@CsvSource({ "2亿元, actual, −50.00%, dn", "5亿元, actual, +25.00%, up", "5亿元, forecast, +25%, fc" })
	void whatGrewAndWhatFellStandTogetherWithTheirSubject(String later, String basis, String growth, String tone) {
		post("1993", "4亿元", "actual");
		// What is expected is not compared with what was: it grows as its source says
		post("1994", later, basis, basis.equals("forecast") ? ",\"statedGrowth\":\"25\"" : "");
		assertThat(card("/?year=1994", "changes-h")).contains(SUBJECT, growth, "class=\"" + tone + "\"")
			.containsPattern("总体：该年能排序的同比 1 项");
	}

	@Test
	void aValueTakenBackIsNoChange() {
		post("1993", "4亿元", "actual");
		post("1994", "2亿元", "actual");
		takeBack();
		this.posted.clear();
		assertThat(card("/?year=1994", "changes-h")).doesNotContain(SUBJECT);
	}

	@Test
	void aYearHoldsForEveryCard() {
		String page = this.demo.page("official", "/?year=2021");
		Matcher years = Pattern.compile("<td[^>]*>\\s*(20\\d\\d) 年</").matcher(page);
		while (years.find()) {
			assertThat(years.group(1)).isEqualTo("2021");
		}
		assertThat(page).contains("不在所选期间的数据", "未载明期间");
	}

	@Test
	void oneFigureOfANewYearDoesNotHideTheYearBefore() {
		String before = card("/pairings/440104-440823", "year-h");
		post("2026", "1亿元", "forecast");
		assertThat(card("/pairings/440104-440823", "year-h")).isEqualTo(before);
		assertThat(card("/pairings/440104-440823?year=2026", "year-h")).contains(SUBJECT);
	}

}
