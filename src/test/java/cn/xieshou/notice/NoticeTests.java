package cn.xieshou.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.values.Days;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody should know of is found in the books, and told until it was seen. */
@DatabaseTest
class NoticeTests {

	private static final Pattern BELL = Pattern.compile("aria-label=\"通知，(\\d+) 条未看\"");

	private static final Pattern UNTIL = Pattern.compile("name=\"until\" value=\"([^\"]+)\"");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	/** Tokens that are issued in a transaction end with it. */
	@BeforeEach
	void signIn() {
		List.of("official", "sysadmin", "secadmin").forEach(this.demo::as);
	}

	private static int bell(String page) {
		Matcher count = BELL.matcher(page);
		return count.find() ? Integer.parseInt(count.group(1)) : 0;
	}

	private int bell(Cookie session) {
		return bell(Demo.text(this.mvc.get().uri("/account").cookie(session).exchange().getResponse()));
	}

	private String notices(String account) {
		return this.demo.page(account, "/notices");
	}

	private void see(Cookie session) {
		Matcher until = UNTIL
			.matcher(Demo.text(this.mvc.get().uri("/notices").cookie(session).exchange().getResponse()));
		if (until.find()) {
			assertThat(this.mvc.post()
				.uri("/notices/seen")
				.param("until", until.group(1))
				.with(this.demo.browser(session))
				.exchange()
				.getResponse()
				.getRedirectedUrl()).isEqualTo("/notices");
		}
	}

	private String submitted(String name) {
		String id = this.filings.written("honours", "\"name\":\"" + name + "\"").get("id").stringValue();
		this.filings.act("team-suixi", id, "submit");
		return id;
	}

	@Test
	void theBellCountsWhatIsNewAndNothingThatWasSeen() {
		Cookie team = this.demo.session("team-suixi");
		see(team);
		assertThat(bell(team)).isZero();
		String id = submitted("通知退回" + this.mark);
		this.filings.act("county-suixi", id, "return");
		this.filings.posted("honours", "\"name\":\"通知入账" + this.mark + "\"");
		assertThat(bell(team)).isEqualTo(2);
		assertThat(notices("team-suixi")).contains("通知退回" + this.mark, "/filings/" + id + "/edit#remark", "请核对",
				"通知入账" + this.mark);
		see(team);
		assertThat(bell(team)).isZero();
		assertThat(notices("team-suixi")).contains("通知退回" + this.mark).doesNotContain("全部标为已看过");
	}

	@Test
	void whatWaitsIsToldToWhoHoldsItsStepAndToNobodyElse() {
		String id = submitted("通知待审" + this.mark);
		assertThat(notices("county-suixi")).contains("通知待审" + this.mark, "/review?id=" + id);
		assertThat(notices("city-zhanjiang")).doesNotContain(this.mark);
		this.filings.act("county-suixi", id, "approve");
		assertThat(notices("county-suixi")).doesNotContain(this.mark);
		assertThat(notices("city-zhanjiang")).contains("通知待审" + this.mark);
		assertThat(notices("official")).doesNotContain(this.mark);
		assertThat(notices("team-longhu")).doesNotContain(this.mark);
	}

	@Test
	void aMarkInTheFutureHidesNothingThatIsStillToCome() {
		Cookie team = this.demo.session("team-suixi");
		this.mvc.post()
			.uri("/notices/seen")
			.param("until", "2999-01-01T00:00:00Z")
			.with(this.demo.browser(team))
			.exchange();
		String id = submitted("通知以后" + this.mark);
		this.filings.act("county-suixi", id, "return");
		assertThat(bell(team)).isOne();
	}

	@Test
	void whoEnteredAFigureIsToldWhatOthersAskAboutIt() {
		JsonNode value = this.filings.posted("indicator-values",
				"""
						"indicator":"tourism.revenue","region":"440823","subject":"%s","period":"1971","value":"3亿元","basis":"ACTUAL" """
					.formatted("通知" + this.mark));
		String address = "/figures/" + value.get("id").stringValue();
		assertThat(notices("team-suixi")).doesNotContain(address);
		Cookie official = this.demo.session("official");
		assertThat(this.mvc.post()
			.uri(address + "/questions")
			.param("text", "这个数怎么来的")
			.with(this.demo.browser(official))
			.exchange()
			.getResponse()
			.getStatus()).isLessThan(400);
		assertThat(notices("team-suixi")).contains(address, "有疑问");
		assertThat(notices("official")).doesNotContain(address);
		assertThat(notices("team-longhu")).doesNotContain(address);
	}

	@ParameterizedTest
	@CsvSource({ "15, false", "14, true", "7, true", "1, true", "0, true", "-1, false" })
	void aGrantThatEndsSoonIsToldToItsHolder(int days, boolean told) {
		LocalDate last = LocalDate.now(Days.ZONE).plusDays(days);
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.update("update access_grant set ends_on = ? where account_id = (select id from account"
					+ " where username = 'helper-yuexiu') and role = 'CONFIRMER'", last);
			String page = Demo.page(this.mvc.get().uri("/notices").cookie(this.demo.session("helper-yuexiu")), 200);
			assertThat(page.contains(">授权将到期<")).isEqualTo(told);
		});
	}

	@Test
	void aFailedJobIsToldToTheSystemAdministratorOnly() {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc
				.update("insert into job (id, name, owner_id, state, requested_at, finished_at, failed_at, error_id)"
						+ " select ?, 'test.count', id, 'FAILED', now(), now(), now(), ? from account where username = 'official'",
						UUID.randomUUID(), "E-" + this.mark);
			assertThat(notices("sysadmin")).contains("E-" + this.mark, "作业失败");
			assertThat(this.demo.page("sysadmin", "/home")).contains("E-" + this.mark);
			assertThat(notices("secadmin")).doesNotContain(this.mark);
			assertThat(notices("official")).doesNotContain(this.mark);
		});
	}

	@Test
	void aGrantThatWaitsIsToldToWhoCanBeTheSecondPerson() {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.update("insert into grant_request (id, account_id, role, step, starts_on, reason, requested_by,"
					+ " requested_at) select ?, o.id, 'REVIEWER', 1, current_date, ?, s.id, now() from account o, account s"
					+ " where o.username = 'official' and s.username = 'secadmin'", UUID.randomUUID(), this.mark);
			assertThat(notices("sysadmin")).contains(this.mark, "授权待确认");
			assertThat(notices("secadmin")).doesNotContain(this.mark);
			assertThat(notices("official")).doesNotContain(this.mark);
		});
	}

}
