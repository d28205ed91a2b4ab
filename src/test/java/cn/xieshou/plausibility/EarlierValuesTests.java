package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Reviewers see what the books say of earlier periods beside the value that is filed. */
@DatabaseTest
class EarlierValuesTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private final List<String> records = new ArrayList<>();

	@AfterEach
	void takeBack() {
		this.records.forEach((record) -> this.filings.takeBack("indicator-values", record));
	}

	private static String value(String period, String value) {
		return """
				"indicator":"tourism.revenue","region":"440823","subject":"审核对照","period":"%s","value":"%s","basis":"ACTUAL\""""
			.formatted(period, value);
	}

	private void posted(String period, String value) {
		this.records.add(this.filings.posted("indicator-values", value(period, value)).get("id").asString());
	}

	@Test
	void theLastValueAndThatOfAYearBeforeStandBesideTheOneUnderReview() {
		posted("2001-11", "1.1亿元");
		posted("2002-10", "1.2亿元");
		String filing = this.filings.written("indicator-values", value("2002-11", "1.3亿元")).get("id").asString();
		this.filings.act("team-suixi", filing, "submit");
		String page = this.demo.page("county-suixi", "/review?id=" + filing);
		assertThat(page).contains("上次（2002 年 10 月）", "上年同期（2001 年 11 月）", "1.2亿元", "1.1亿元");
		this.records.forEach((record) -> assertThat(page).contains("href=\"/figures/" + record));
		assertThat(this.demo.page("team-suixi", "/filings/" + filing)).contains("1.3");
		this.filings.act("team-suixi", filing, "withdraw");
	}

}
