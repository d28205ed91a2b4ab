package cn.xieshou.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.account.People;
import cn.xieshou.values.Days;

import static org.assertj.core.api.Assertions.assertThat;

/** The home page says what is to be done next, for each role. */
@DatabaseTest
class HomeTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	People people;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	private String leadsTo(String account, String address) {
		MockHttpServletResponse response = this.mvc.get()
			.uri(address)
			.with(this.demo.as(account))
			.exchange()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(302);
		return response.getRedirectedUrl();
	}

	private String submitted(String name) {
		JsonNode filing = this.filings.written("honours", "\"name\":\"" + name + "\"");
		String id = filing.get("id").stringValue();
		assertThat(this.filings.act("team-suixi", id, "submit").get("state").stringValue()).isEqualTo("submitted");
		return id;
	}

	@ParameterizedTest
	@CsvSource({ "sysadmin, 保障平台运行, /admin", "secadmin, 管理授权, /account", "auditadmin, 监督操作, /journal" })
	void everyAdministratorReadsWhatTheRoleIsForAndWhereToGo(String account, String duty, String address) {
		assertThat(this.demo.page(account, "/home")).contains("我的首页", "不查看、不填报、不审核业务记录", duty)
			.contains("<a href=\"" + address + "\">")
			.doesNotContain("href=\"/projects\"", "href=\"/filings\"", "href=\"/review\"");
	}

	@Test
	void whoOnlyBrowsesHasTheOverviewForAHome() {
		assertThat(leadsTo("official", "/home")).isEqualTo("/");
		assertThat(this.demo.page("official", "/")).doesNotContain("href=\"/home\"");
	}

	@Test
	void aTeamOfEverythingIsOfferedWhatBelongsToPairingsBeforeWhatAllShare() {
		People.Person team = this.people.open(false);
		this.jdbc.update(
				"insert into access_grant (id, account_id, role, starts_on) values (?, ?, 'TEAM', current_date - 1)",
				UUID.randomUUID(), team.id());
		Cookie session = this.people.session(team);
		assertThat(Demo.text(this.people.get(session, "/home"))).contains("/filings/new?type=")
			.doesNotContain("/filings/new?type=review-chains", "/filings/new?type=calendars",
					"/filings/new?type=units");
		String all = Demo.text(this.people.get(session, "/filings"));
		assertThat(all.indexOf("/filings/new?type=review-chains")).isGreaterThan(all.indexOf("/filings/new?type=funds"))
			.isGreaterThan(all.indexOf("/filings/new?type=projects"));
	}

	@ParameterizedTest
	@CsvSource({ "sysadmin", "secadmin", "auditadmin", "business" })
	void whoSeesNoPairingsIsLedHome(String account) {
		assertThat(leadsTo(account, "/")).isEqualTo("/home");
	}

	@ParameterizedTest
	@CsvSource({ "/, /home", "/projects, /projects" })
	void theFrontDoorLeadsHomeAndADeeperAddressBackToItself(String asked, String led) {
		List<Cookie> cookies = new ArrayList<>(
				List.of(this.mvc.get().uri(asked).accept("text/html").exchange().getResponse().getCookies()));
		MockHttpServletResponse page = this.mvc.get().uri("/login").exchange().getResponse();
		cookies.addAll(List.of(page.getCookies()));
		assertThat(this.mvc.post()
			.uri("/login")
			.cookie(cookies.toArray(Cookie[]::new))
			.param("_csrf", Demo.csrfToken(Demo.text(page)))
			.param("username", "team-suixi")
			.param("password", Demo.PASSWORD)
			.exchange()
			.getResponse()
			.getRedirectedUrl()).isEqualTo(led);
	}

	@Test
	void whatCameBackStandsFirstWithItsReasonAndOpensTheFormAtItsPlace() {
		String id = submitted("首页退回" + this.mark);
		Demo.json(this.demo.post("county-suixi", "/filings/" + id + "/return",
				"{\"reason\":\"名称请核对" + this.mark + "\"}"));
		String page = this.demo.page("team-suixi", "/home");
		assertThat(page).contains("/filings/" + id + "/edit#remark", "名称请核对" + this.mark);
		assertThat(page.indexOf("首页退回" + this.mark))
			.isLessThan(page.indexOf("id=\"drafts-h\"") < 0 ? Integer.MAX_VALUE : page.indexOf("id=\"drafts-h\""));
		assertThat(this.demo.page("team-longhu", "/home")).doesNotContain(this.mark);
	}

	@Test
	void whatIsOnItsWayAndWhatWasPostedStandsUnderHandedIn() {
		String waits = submitted("首页在途" + this.mark);
		this.filings.posted("honours", "\"name\":\"首页入账" + this.mark + "\"");
		assertThat(this.demo.page("team-suixi", "/home")).contains("/filings/" + waits + "\"", "首页入账" + this.mark);
	}

	@Test
	void aTaskThatIsDueSoonStandsThereUntilItIsDone() {
		LocalDate day = LocalDate.now(Days.ZONE).plusDays(5);
		this.filings.posted("tasks",
				"\"name\":\"首页任务%s\",\"kind\":\"MEASURE\",\"dueOn\":\"%s\"".formatted(this.mark, day));
		this.filings.posted("tasks",
				"\"name\":\"首页办结%s\",\"kind\":\"MEASURE\",\"dueOn\":\"%s\",\"state\":\"DONE\",\"closedOn\":\"2024-01-01\""
					.formatted(this.mark, day));
		String page = this.demo.page("team-suixi", "/home");
		assertThat(page.substring(page.indexOf("id=\"tasks-h\""), page.indexOf("id=\"new-h\"")))
			.contains("首页任务" + this.mark, "还有 5 天")
			.doesNotContain("首页办结" + this.mark);
	}

	@Test
	void theReviewerSeesWhatWaitsTheLongestFirst() {
		String first = submitted("首页先交" + this.mark);
		String second = submitted("首页后交" + this.mark);
		this.jdbc.update("update filing set waiting_since = timestamptz '2001-01-01' where id = ?::uuid", second);
		this.jdbc.update("update filing set waiting_since = timestamptz '2001-01-02' where id = ?::uuid", first);
		String page = this.demo.page("county-suixi", "/home");
		assertThat(page.indexOf("首页后交" + this.mark)).isPositive().isLessThan(page.indexOf("首页先交" + this.mark));
		assertThat(page).contains("从最先到期的一条开始", "/review?id=" + second);
		assertThat(this.demo.page("county-suixi", "/review")).contains("首页后交" + this.mark);
		this.filings.act("team-suixi", first, "withdraw");
		this.filings.act("team-suixi", second, "withdraw");
	}

	@Test
	void whatTheReviewerSentBackStandsThereUntilItIsMended() {
		String id = submitted("首页退件" + this.mark);
		this.filings.act("county-suixi", id, "return");
		assertThat(this.demo.page("county-suixi", "/home")).contains("首页退件" + this.mark);
		this.filings.act("team-suixi", id, "withdraw");
		assertThat(this.demo.page("county-suixi", "/home")).doesNotContain("首页退件" + this.mark);
	}

	@Test
	void whatOneEntersMostIsOfferedFirst() {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			copies(200, "honours", "DRAFT");
			String page = this.demo.page("team-suixi", "/home");
			assertThat(page.substring(page.indexOf("class=\"newg\""))).containsPattern("^[^?]*[?]type=honours\\b");
		});
	}

	/** Filings of the team of 越秀区—遂溪县, taken back with the transaction. */
	private void copies(int filings, String type, String state) {
		this.jdbc.update(
				"""
						insert into filing (id, root_id, version, pairing_id, type, form_version, state, author_id, author_name, lines,
						step, created_at, updated_at, submitted_at, posted_at, waiting_since)
						select gen_random_uuid(), p.root_id, 1, p.id, ?, 1, s.state, a.id, a.display_name, 1,
						case s.state when 'SUBMITTED' then 1 else 0 end, t.at, t.at, t.at,
						case s.state when 'POSTED' then t.at end, case s.state when 'SUBMITTED' then t.at end
						from generate_series(1, ?) n cross join lateral (select now() - n * interval '1 millisecond' as at) t
						cross join (select ? as state) s join account a on a.username = 'team-suixi'
						join pairing p on p.code = '440104-440823'""",
				type, filings, state);
	}

	@Test
	void theHomeReadsTheSameAmongFiveThousandFilings() {
		int filings = 5_000;
		for (String account : List.of("team-suixi", "county-suixi", "auditor")) {
			this.transaction.executeWithoutResult((status) -> {
				status.setRollbackOnly();
				this.demo.page(account, "/home");
				long before = read(account);
				copies(filings, "honours", "POSTED");
				copies(filings / 10, "honours", "SUBMITTED");
				this.demo.page(account, "/home");
				long begin = System.nanoTime();
				long after = read(account);
				System.out.printf("home of %s among %,d filings: %d blocks (%d before), %.0f ms%n", account, filings,
						after, before, (System.nanoTime() - begin) / 1e6);
				assertThat(after).as(account).isLessThan(before + 3_000);
			});
		}
	}

	/** The blocks of filings, their lines and events that a page reads. */
	private long read(String account) {
		long before = blocks();
		this.demo.page(account, "/home");
		return blocks() - before;
	}

	private long blocks() {
		return this.jdbc.queryForObject("""
				select sum(pg_stat_get_xact_blocks_fetched(c.oid)) from pg_class c
				where c.oid in ('filing'::regclass, 'filing_line'::regclass, 'filing_event'::regclass)
				or c.oid in (select indexrelid from pg_index where indrelid in
				('filing'::regclass, 'filing_line'::regclass, 'filing_event'::regclass))
				""", Long.class);
	}

}
