package cn.xieshou.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.access.Accounts;
import cn.xieshou.values.Days;

import static org.assertj.core.api.Assertions.assertThat;

/** A colleague holds a reviewer's steps for some days, once that is agreed. */
@DatabaseTest
class StandInTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Filings filings;

	@Autowired
	Accounts accounts;

	@Autowired
	JdbcTemplate jdbc;

	private final String name = "daishen-" + UUID.randomUUID().toString().substring(0, 8);

	private final LocalDate today = Days.today(java.time.Clock.systemUTC());

	private UUID colleague;

	@BeforeEach
	void colleague() {
		this.colleague = this.accounts.open(this.name, "代审" + this.name, "遂溪县", this.accounts.hash(Demo.PASSWORD));
	}

	@AfterEach
	void close() {
		this.jdbc.update(
				"update grant_request set decided_by = (select id from account where username = 'secadmin'),"
						+ " decided_at = now(), accepted = false where decided_at is null and account_id = ?",
				this.colleague);
		this.jdbc.update("update account set enabled = false where id = ?", this.colleague);
	}

	private MockHttpServletResponse ask(String username, LocalDate startsOn, LocalDate endsOn) {
		return this.mvc.post()
			.uri("/review/stand-ins")
			.with(this.demo.browser(this.demo.session("county-suixi")))
			.param("username", username)
			.param("startsOn", startsOn.toString())
			.param("endsOn", endsOn.toString())
			.param("reason", "出差")
			.exchange()
			.getResponse();
	}

	private List<String> requests() {
		return this.jdbc.queryForList("select id::text from grant_request where account_id = ?", String.class,
				this.colleague);
	}

	private int post(String account, String address) {
		return this.mvc.post()
			.uri(address)
			.with(this.demo.browser(this.demo.session(account)))
			.exchange()
			.getResponse()
			.getStatus();
	}

	@Test
	void whatIsAgreedHoldsForItsDaysAndInOnesOwnName() {
		assertThat(ask(this.name, this.today, this.today.plusDays(4)).getStatus()).isEqualTo(302);
		assertThat(ask(this.name, this.today, this.today.plusDays(4)).getStatus()).as("pressed twice").isEqualTo(302);
		assertThat(requests()).hasSize(1);
		assertThat(this.demo.page("county-suixi", "/home")).contains("代审" + this.name, "等安全管理员同意");
		assertThat(this.demo.page("secadmin", "/admin/grants")).contains("代梁科长审核");
		assertThat(post("county-suixi", "/admin/grants/" + requests().get(0) + "/accept")).isEqualTo(403);
		assertThat(post("secadmin", "/admin/grants/" + requests().get(0) + "/accept")).isEqualTo(302);
		assertThat(this.demo.page(this.name, "/home")).contains("您代梁科长审核", this.today.plusDays(4).toString());
		JsonNode written = this.filings.written("honours",
				"\"name\":\"代审%s\",\"level\":\"COUNTY\"".formatted(this.name));
		String filing = written.path("id").asString(written.toString());
		this.filings.act("team-suixi", filing, "submit");
		JsonNode approved = this.filings.act(this.name, filing, "approve");
		assertThat(approved.path("step").asInt()).as(approved.toString()).isEqualTo(2);
		assertThat(this.demo.page("city-zhanjiang", "/review?id=" + filing)).contains("第 1 步通过：代审" + this.name);
		this.filings.act("team-suixi", filing, "withdraw");
		assertThat(post("county-suixi", "/review/stand-ins/" + requests().get(0) + "/end")).isEqualTo(302);
		assertThat(this.demo.page(this.name, "/home")).doesNotContain("您代梁科长审核");
	}

	@Test
	void whatIsToComeIsNotInForceBefore() {
		LocalDate first = this.today.plusDays(3);
		ask(this.name, first, first.plusDays(2));
		assertThat(post("secadmin", "/admin/grants/" + requests().get(0) + "/accept")).isEqualTo(302);
		assertThat(this.jdbc.queryForObject("select starts_on from access_grant where account_id = ?", LocalDate.class,
				this.colleague))
			.isEqualTo(first);
		assertThat(this.accounts.actor(this.name).orElseThrow().grants()).isEmpty();
	}

	@Test
	void theRulesOfGrantsHold() {
		assertThat(Demo.text(ask("team-suixi", this.today, this.today.plusDays(1)))).contains("职责互斥");
		assertThat(Demo.text(ask("county-suixi", this.today, this.today.plusDays(1)))).contains("不能给自己授权");
		assertThat(Demo.text(ask("nobody-at-all", this.today, this.today.plusDays(1)))).contains("没有这个账户名");
		assertThat(ask(this.name, this.today.minusDays(1), this.today).getStatus()).isEqualTo(422);
		assertThat(Demo.text(ask(this.name, this.today, this.today.plusDays(91)))).contains("至多 90 天");
		assertThat(requests()).isEmpty();
		assertThat(post("city-zhanjiang", "/review/stand-ins/" + UUID.randomUUID() + "/end")).isEqualTo(404);
	}

}
