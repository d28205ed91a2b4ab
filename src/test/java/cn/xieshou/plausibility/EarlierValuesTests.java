package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Clearance;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Role;
import cn.xieshou.account.People;

import static org.assertj.core.api.Assertions.assertThat;

/** Reviewers see what the books say of earlier periods beside the value that is filed. */
@DatabaseTest
class EarlierValuesTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	People people;

	@Autowired
	Accounts accounts;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

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

	@Test
	void ofAValueAboveTheReviewersClearanceNothingIsTold() {
		posted("2003-10", "1.4亿元");
		posted("2003-11", "1.5亿元");
		grade(this.records.get(1));
		String filing = this.filings.written("indicator-values", value("2004-11", "1.6亿元")).get("id").asString();
		this.filings.act("team-suixi", filing, "submit");
		People.Person reviewer = this.people.open(false);
		this.accounts.grant(reviewer.id(),
				new Grant(Role.REVIEWER,
						this.jdbc.queryForObject("select id from pairing where code = '440104-440823'", UUID.class), 1),
				null);
		this.accounts.clear(reviewer.id(), Clearance.INTERNAL);
		String page = Demo.text(this.mvc.get()
			.uri("/review?id=" + filing)
			.cookie(this.people.session(reviewer))
			.exchange()
			.getResponse());
		assertThat(page).contains("上次（2003 年 10 月）", "1.4亿元").doesNotContain("1.5亿元", this.records.get(1));
		assertThat(this.demo.page("county-suixi", "/review?id=" + filing)).contains("上年同期（2003 年 11 月）", "1.5亿元");
		this.filings.act("team-suixi", filing, "withdraw");
	}

	private void grade(String record) {
		this.jdbc.update("""
				insert into data_grade (root_id, id, type, raised_grade, why, set_by, set_at)
				select root_id, id, 'indicator-values', 'SENSITIVE', '试验定级', '试验', now() from indicator_value
				where id = ?::uuid""", record);
	}

	@Test
	void whatCountsAnotherScopeIsNoValueOfAYearBefore() {
		this.records.add(this.filings.posted("indicator-values", value("2005-11", "1.7亿元") + ",\"scopeNote\":\"规上\"")
			.get("id")
			.asString());
		String filing = this.filings.written("indicator-values", value("2006-11", "1.8亿元")).get("id").asString();
		this.filings.act("team-suixi", filing, "submit");
		assertThat(this.demo.page("county-suixi", "/review?id=" + filing)).contains("上次（2005 年 11 月）", "1.7亿元（规上）")
			.doesNotContain("上年同期");
		posted("2005-11", "1.75亿元");
		assertThat(this.demo.page("county-suixi", "/review?id=" + filing)).contains("上次、上年同期（2005 年 11 月）", "1.75亿元")
			.doesNotContain("1.7亿元（规上）");
		this.filings.act("team-suixi", filing, "withdraw");
	}

}
