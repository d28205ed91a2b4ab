package cn.xieshou.administration;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Grant;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.values.Days;

import static org.assertj.core.api.Assertions.assertThat;

/** A team asks for the end of its own grants only, and somebody else agrees. */
@DatabaseTest
class TourEndTests {

	private final String name = "tour-" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	Accounts accounts;

	@Autowired
	PairingTree tree;

	@Autowired
	JdbcTemplate jdbc;

	private UUID account;

	private String grant;

	private final LocalDate today = LocalDate.now(Days.ZONE);

	@BeforeEach
	void open() {
		this.account = this.accounts.open(this.name, "离队" + this.name, "工作队", this.accounts.hash(Demo.PASSWORD));
		this.jdbc.update("update account set published = true where id = ?", this.account);
		this.accounts.grant(this.account,
				new Grant(Role.TEAM, this.tree.find("440104-440823").orElseThrow().id(), null), null);
		this.grant = this.jdbc.queryForObject("select id::text from access_grant where account_id = ?", String.class,
				this.account);
	}

	@AfterEach
	void close() {
		this.jdbc.update(
				"update grant_request set decided_by = (select id from account where username = 'secadmin'),"
						+ " decided_at = now(), accepted = false where decided_at is null and account_id = ?",
				this.account);
		this.jdbc.update("update account set enabled = false where id = ?", this.account);
	}

	private MockHttpServletResponse ask(String as, String grant, LocalDate lastDay) {
		return this.mvc.post()
			.uri("/account/tour/" + grant)
			.with(this.demo.browser(this.demo.session(as)))
			.param("lastDay", lastDay.toString())
			.param("reason", "派驻期满")
			.exchange()
			.getResponse();
	}

	private String request() {
		return this.jdbc.queryForObject(
				"select id::text from grant_request where account_id = ? and ends_grant is not null order by requested_at desc limit 1",
				String.class, this.account);
	}

	private LocalDate endsOn() {
		return this.jdbc.queryForObject("select ends_on from access_grant where id = ?::uuid", LocalDate.class,
				this.grant);
	}

	private int decide(String as, String decision) {
		return this.mvc.post()
			.uri("/admin/grants/" + request() + "/" + decision)
			.with(this.demo.browser(this.demo.session(as)))
			.exchange()
			.getResponse()
			.getStatus();
	}

	@Test
	void theGrantEndsOnTheDayWhenTheSecurityAdministratorAgrees() {
		LocalDate last = this.today.plusDays(10);
		assertThat(this.demo.page(this.name, "/account")).contains("/account/tour");
		assertThat(ask(this.name, this.grant, last).getStatus()).isEqualTo(302);
		assertThat(endsOn()).as("nobody has agreed").isNull();
		assertThat(this.demo.page(this.name, "/account/tour")).contains("已申请到 " + last);
		assertThat(this.demo.page("secadmin", "/admin/grants")).contains("离队" + this.name, "最后一天 " + last);
		assertThat(this.demo.page("secadmin", "/notices")).contains("离队" + this.name);
		assertThat(this.demo.page("sysadmin", "/notices")).doesNotContain("离队" + this.name);
		assertThat(decide("sysadmin", "accept")).isEqualTo(403);
		assertThat(decide("secadmin", "accept")).isEqualTo(302);
		assertThat(endsOn()).isEqualTo(last);
		assertThat(this.jdbc.queryForObject("select count(*) from access_grant where account_id = ?", Integer.class,
				this.account))
			.as("no other grant comes of it")
			.isOne();
	}

	@Test
	void whenItBeganStaysAsItWas() {
		ask(this.name, this.grant, this.today.plusDays(10));
		assertThat(decide("secadmin", "accept")).isEqualTo(302);
		assertThat(this.jdbc.queryForObject("select starts_on from access_grant where id = ?::uuid", LocalDate.class,
				this.grant))
			.isEqualTo(this.today);
	}

	@Test
	void nothingEndsWhereItIsRefused() {
		ask(this.name, this.grant, this.today);
		assertThat(decide("secadmin", "refuse")).isEqualTo(302);
		assertThat(endsOn()).isNull();
		assertThat(ask(this.name, this.grant, this.today).getStatus()).as("asked again").isEqualTo(302);
	}

	@Test
	void nobodyAsksForTheEndOfWhatIsNotTheirOwnOrNoTeams() {
		assertThat(ask("team-longhu", this.grant, this.today).getStatus()).isEqualTo(404);
		String reviewing = this.jdbc.queryForObject("select g.id::text from access_grant g join account a"
				+ " on a.id = g.account_id where a.username = 'county-suixi' limit 1", String.class);
		assertThat(ask("county-suixi", reviewing, this.today).getStatus()).isEqualTo(403);
		assertThat(ask(this.name, reviewing, this.today).getStatus()).isEqualTo(404);
		assertThat(this.demo.page("county-suixi", "/account")).doesNotContain("/account/tour");
	}

	@Test
	void theLastDayIsNeitherPastNorLaterThanItWouldBeAndAskedForOnce() {
		assertThat(ask(this.name, this.grant, this.today.minusDays(1)).getStatus()).isEqualTo(422);
		this.jdbc.update("update access_grant set ends_on = ? where id = ?::uuid", this.today.plusDays(5), this.grant);
		assertThat(Demo.text(ask(this.name, this.grant, this.today.plusDays(5)))).contains("本来就到");
		assertThat(ask(this.name, this.grant, this.today.plusDays(2)).getStatus()).isEqualTo(302);
		assertThat(ask(this.name, this.grant, this.today.plusDays(1)).getStatus()).isEqualTo(422);
	}

}
