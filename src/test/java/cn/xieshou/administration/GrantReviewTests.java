package cn.xieshou.administration;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Role;
import cn.xieshou.values.Days;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Once a quarter the security administrator keeps or ends every grant; none ends by
 * itself.
 */
@DatabaseTest
class GrantReviewTests {

	private final LocalDate today = LocalDate.now(Days.ZONE);

	/** Comes first in the order of account names. */
	private final String name = "a0-" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	Accounts accounts;

	@Autowired
	GrantReviewService reviews;

	@Autowired
	JdbcTemplate jdbc;

	private Cookie security;

	private UUID account;

	private UUID grant;

	@BeforeEach
	void grant() {
		this.security = this.demo.session("secadmin");
		this.account = this.accounts.open(this.name, "复核" + this.name, "工作队", this.accounts.hash(Demo.PASSWORD));
		this.accounts.grant(this.account, new Grant(Role.TEAM, null, null), null);
		this.grant = this.jdbc.queryForObject("select id from access_grant where account_id = ?", UUID.class,
				this.account);
	}

	@AfterEach
	void takeAway() {
		this.jdbc.update("update access_grant set starts_on = date '2000-01-01', ends_on = date '2000-01-01'"
				+ " where account_id = ?", this.account);
	}

	private MockHttpServletResponse decide(String decision) {
		return this.mvc.post()
			.uri("/admin/grants/review")
			.param("grant." + this.grant, decision)
			.with(this.demo.browser(this.security))
			.accept("text/html")
			.exchange()
			.getResponse();
	}

	private boolean standing() {
		return this.jdbc.queryForObject("select ends_on is null or ends_on >= ? from access_grant where id = ?",
				Boolean.class, this.today, this.grant);
	}

	private LocalDate reviewBy() {
		return this.jdbc.queryForObject("select review_by from access_grant where id = ?", LocalDate.class, this.grant);
	}

	private String page(String conditions) {
		return Demo.page(this.mvc.get().uri("/admin/grants/review" + conditions).cookie(this.security), 200);
	}

	@Test
	void aKeptGrantStandsUntilTheEndOfTheNextQuarterAndTheQuarterIsKept() {
		this.jdbc.update("update access_grant set review_by = ? where id = ?", this.today.minusDays(1), this.grant);
		assertThat(decide("keep").getStatus()).isEqualTo(302);
		assertThat(standing()).isTrue();
		assertThat(reviewBy()).isAfter(this.today.plusMonths(3).minusDays(1)).isBefore(this.today.plusMonths(6));
		assertThat(reviewBy().plusDays(1).getDayOfMonth()).isOne();
		assertThat(this.jdbc.queryForMap("select quarter, kept from grant_review where grant_id = ?", this.grant))
			.containsEntry("quarter", this.reviews.quarter())
			.containsEntry("kept", true);
		assertThat(this.jdbc.queryForObject(
				"select count(*) from journal_line where act = 'GRANT_KEPT'" + " and object_id = ?", Integer.class,
				this.grant))
			.isOne();
		assertThat(page("?after=a")).contains("本季度由");
	}

	@Test
	void anEndedGrantIsGoneAtOnce() {
		assertThat(decide("end").getStatus()).isEqualTo(302);
		assertThat(standing()).isFalse();
		assertThat(
				this.jdbc.queryForObject("select kept from grant_review where grant_id = ?", Boolean.class, this.grant))
			.isFalse();
	}

	@Test
	void whatNobodyReviewedInTimeIsMarkedAndEndsNotByItself() {
		this.jdbc.update("update access_grant set review_by = ? where id = ?", this.today.minusDays(1), this.grant);
		assertThat(page("?hinted=true&after=a")).contains("复核" + this.name, ">待终止<", "没有复核");
		assertThat(standing()).isTrue();
		assertThat(Demo.page(this.mvc.get().uri("/home").cookie(this.security), 200)).contains("项待终止");
	}

	@ParameterizedTest
	@CsvSource({ "update account set enabled = false where id = ?, 账户已停用，授权还在",
			"update account set used_at = now() - interval '91 days' where id = ?, 90 天没有使用",
			"update access_grant set ends_on = current_date + 20 where account_id = ?, 30 天内到期" })
	void whatSpeaksAgainstAGrantIsSaid(String change, String hint) {
		assertThat(page("?hinted=true&after=a")).doesNotContain("复核" + this.name);
		this.jdbc.update(change, this.account);
		assertThat(page("?hinted=true&after=a")).contains("复核" + this.name, hint);
	}

	@Test
	void whatIsNotChosenIsNotReviewed() {
		int before = this.reviews.progress().reviewed();
		assertThat(this.mvc.post()
			.uri("/admin/grants/review")
			.param("next", "b")
			.with(this.demo.browser(this.security))
			.exchange()
			.getResponse()
			.getRedirectedUrl()).isEqualTo("/admin/grants/review?hinted=false&after=b");
		assertThat(this.reviews.progress().reviewed()).isEqualTo(before);
	}

	@Test
	void anUnknownDecisionOrGrantChangesNothing() {
		assertThat(decide("maybe").getStatus()).isEqualTo(400);
		this.grant = UUID.randomUUID();
		assertThat(decide("end").getStatus()).isEqualTo(404);
	}

	@Test
	void theLastAdministratorIsNotEndedByAReview() {
		this.grant = this.jdbc.queryForObject("select g.id from access_grant g join account a on a.id = g.account_id"
				+ " where a.username = 'auditadmin'", UUID.class);
		assertThat(decide("end").getStatus()).isEqualTo(409);
		assertThat(standing()).isTrue();
	}

}
