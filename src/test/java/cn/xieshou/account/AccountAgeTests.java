package cn.xieshou.account;

import java.time.Clock;
import java.time.Instant;

import jakarta.servlet.http.Cookie;
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
import cn.xieshou.access.Role;
import cn.xieshou.access.SignIn;
import cn.xieshou.account.People.Person;
import cn.xieshou.credential.AccountAges;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A password serves for a time, and an account that lies idle is locked (preset mlps3).
 */
@DatabaseTest
class AccountAgeTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Accounts accounts;

	@Autowired
	AccountAges ages;

	@Autowired
	People people;

	private Person person;

	@BeforeEach
	void open() {
		this.person = this.people.open(true);
	}

	@AfterEach
	void takeAway() {
		this.jdbc.update("update account set enabled = false where unit = '测试单位'");
		this.jdbc.update("update access_grant set ends_on = starts_on - 1, starts_on = starts_on - 1"
				+ " where account_id in (select id from account where unit = '测试单位')");
		this.jdbc.update("delete from sign_in_limit");
	}

	private void set(String column, int daysAgo) {
		this.jdbc.update("update account set " + column + " = now() - make_interval(days => ?) where id = ?", daysAgo,
				this.person.id());
	}

	private MockHttpServletResponse give(String password) {
		MockHttpServletResponse answer = this.mvc.post()
			.uri("/api/v1/tokens")
			.contentType("application/json")
			.content("{\"username\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}".formatted(this.person.username(),
					password, this.person.code()))
			.exchange()
			.getResponse();
		this.people.forgetCodes(this.person.id());
		return answer;
	}

	private String text(String secret, String address) {
		return Demo
			.text(this.mvc.get().uri(address).header("Authorization", "Bearer " + secret).exchange().getResponse());
	}

	@Test
	void whoHasAPasswordPastItsAgeGetsOnlyThePageThatChangesIt() {
		String secret = Demo.text(give(People.PASSWORD)).replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
		set("password_set_at", 91);
		MockHttpServletResponse signedIn = this.people.signIn(this.person, "");
		assertThat(signedIn.getRedirectedUrl()).isEqualTo("/account/password");
		Cookie session = signedIn.getCookie("xieshou");
		for (String address : new String[] { "/", "/account", "/account/sessions", "/projects", "/jobs" }) {
			assertThat(this.people.get(session, address).getRedirectedUrl()).as(address).isEqualTo("/account/password");
		}
		assertThat(Demo.text(this.people.get(session, "/account/password"))).contains("您的密码已到期")
			.doesNotContain("href=\"/account/sessions\"");
		assertThat(this.people.token(secret, "GET", "/api/v1/projects")).isEqualTo(403);
		assertThat(text(secret, "/api/v1/projects")).contains("您的密码已到期");
		assertThat(give(People.PASSWORD).getStatus()).isEqualTo(403);
		assertThat(this.people
			.post(session, "/account/password", "current", People.PASSWORD, "proof", this.person.code(), "password",
					"Bai9yun-fei-du", "again", "Bai9yun-fei-du")
			.getRedirectedUrl()).startsWith("/account/password?changed");
		assertThat(this.people.get(session, "/account").getStatus()).isEqualTo(200);
		assertThat(this.people.token(secret, "GET", "/api/v1/tokens")).isEqualTo(401);
	}

	@Test
	void whosePasswordEndsSoonIsToldAtEachSignInAndGoesOn() {
		set("password_set_at", 85);
		MockHttpServletResponse signedIn = this.people.signIn(this.person, "");
		assertThat(signedIn.getRedirectedUrl()).isEqualTo("/account/password");
		Cookie session = signedIn.getCookie("xieshou");
		assertThat(Demo.text(this.people.get(session, "/account/password"))).contains("密码还有 5 天到期", "以后再改");
		assertThat(Demo.text(this.people.get(session, "/account"))).contains("密码还有 5 天到期");
		set("password_set_at", 60);
		assertThat(this.people.signIn(this.person, "").getRedirectedUrl()).isEqualTo("/home");
	}

	@Test
	void anIdleAccountIsLockedUntilTheSystemAdministratorEnablesIt() {
		String secret = Demo.text(give(People.PASSWORD)).replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
		set("used_at", 91);
		assertThat(this.people.signIn(this.person, "").getRedirectedUrl()).isEqualTo("/login?idle");
		assertThat(Demo.page(this.mvc.get().uri("/login?idle="), 200)).contains("超过 90 天没有使用，已锁定", "请联系本单位系统管理员启用");
		assertThat(give(People.PASSWORD).getStatus()).isEqualTo(403);
		assertThat(give("wrong").getStatus()).isEqualTo(401);
		assertThat(this.people.token(secret, "GET", "/api/v1/tokens")).isEqualTo(401);
		assertThat(this.people.token(secret, "GET", "/api/v1/tokens")).isEqualTo(401);
		assertThat(text(secret, "/api/v1/tokens")).contains("已锁定");
		Cookie system = this.demo.session("sysadmin");
		String account = "/admin/accounts/" + this.person.id();
		assertThat(Demo.text(this.people.get(system, account))).contains("久未使用，已锁定", account + "/enable");
		assertThat(this.people.post(system, account + "/enable").getStatus()).isEqualTo(302);
		assertThat(this.people.signIn(this.person, "").getRedirectedUrl()).isEqualTo("/home");
	}

	@Test
	void theLastWhoCouldUnlockAnythingIsNotLocked() {
		this.accounts.grant(this.person.id(), new Grant(Role.SYSTEM_ADMIN, null, null), null);
		set("used_at", 91);
		assertThat(this.people.signIn(this.person, "").getRedirectedUrl()).isEqualTo("/login?idle");
		this.jdbc.update("update account set used_at = now() - interval '91 days' where username = 'sysadmin'");
		try {
			assertThat(this.people.signIn(this.person, "").getCookie("xieshou")).isNotNull();
		}
		finally {
			this.jdbc.update("update account set used_at = now() where username = 'sysadmin'");
		}
	}

	@Test
	void useKeepsAnAccountFromLyingIdle() {
		Cookie session = this.people.session(this.person);
		set("used_at", 80);
		this.people.get(session, "/account");
		assertThat(this.jdbc.queryForObject("select used_at > now() - interval '1 minute' from account where id = ?",
				Boolean.class, this.person.id()))
			.isTrue();
	}

	@Test
	void thePublishedAccountsOfTheDemonstrationDoNotAge() {
		Instant longAgo = Clock.systemUTC().instant().minusSeconds(400L * 24 * 3600);
		assertThat(this.ages.isPasswordPast(new SignIn.Standing(true, longAgo, longAgo))).isFalse();
		assertThat(this.ages.isPasswordPast(new SignIn.Standing(false, longAgo, longAgo))).isTrue();
	}

}
