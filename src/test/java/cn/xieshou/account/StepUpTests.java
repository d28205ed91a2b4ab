package cn.xieshou.account;

import java.util.UUID;

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
import cn.xieshou.account.People.Person;

import static org.assertj.core.api.Assertions.assertThat;

/** Who does something grave proves again who they are, on one page for all such acts. */
@DatabaseTest
class StepUpTests {

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Accounts accounts;

	@Autowired
	People people;

	@Autowired
	MockMvcTester mvc;

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
		this.jdbc.update("delete from account_link");
		this.jdbc.update("delete from sign_in_limit");
	}

	private int grants(UUID account) {
		return this.jdbc.queryForObject("select count(*) from access_grant where account_id = ?", Integer.class,
				account);
	}

	@Test
	void aGrantAsksForACodeAndThenGoesOnWithWhatWasEntered() {
		this.accounts.grant(this.person.id(), new Grant(Role.SECURITY_ADMIN, null, null), null);
		Person other = this.people.open(false);
		Cookie session = this.people.session(this.person);
		MockHttpServletResponse asked = this.people.post(session, "/admin/grants", "username", other.username(), "role",
				"TEAM", "pairing", "越秀区—遂溪县", "reason", "接替<b>");
		assertThat(asked.getStatus()).isEqualTo(401);
		assertThat(asked.getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(Demo.text(asked)).contains("请再验证一次", "value=\"接替&lt;b&gt;\"", "name=\"proof\"")
			.doesNotContain("动态码不对");
		assertThat(grants(other.id())).isZero();
		MockHttpServletResponse wrong = this.people.prove(session, "/admin/grants", asked, "000000");
		assertThat(wrong.getStatus()).isEqualTo(401);
		assertThat(Demo.text(wrong)).contains("动态码不对", "value=\"" + other.username() + "\"");
		assertThat(this.people.prove(session, "/admin/grants", wrong, this.person.code()).getStatus()).isEqualTo(302);
		assertThat(grants(other.id())).isOne();
	}

	@Test
	void aProofCountsForMinutesInItsOwnSessionOnly() {
		this.accounts.grant(this.person.id(), new Grant(Role.SYSTEM_ADMIN, null, null), null);
		String act = "/admin/accounts/" + this.people.open(false).id() + "/reset";
		Cookie session = this.people.session(this.person);
		Cookie other = this.people.session(this.person);
		assertThat(this.people.post(session, act).getStatus()).isEqualTo(401);
		assertThat(this.people.post(session, act, "proof", this.person.code()).getStatus()).isEqualTo(200);
		assertThat(this.people.post(session, act).getStatus()).isEqualTo(200);
		assertThat(this.people.post(other, act).getStatus()).isEqualTo(401);
		this.jdbc.update("update sign_in set proven_at = proven_at - interval '6 minutes' where account_id = ?",
				this.person.id());
		assertThat(this.people.post(session, act).getStatus()).isEqualTo(401);
	}

	@Test
	void aProofGivesTheSessionAnotherSecretAndPagesInOtherTabsServeOn() {
		Cookie before = this.people.session(this.person);
		String token = Demo.csrfToken(Demo.text(this.people.get(before, "/account/password")));
		MockHttpServletResponse made = this.mvc.post()
			.uri("/account/tokens")
			.cookie(before)
			.param("_csrf", token)
			.param("name", "甲")
			.param("proof", this.person.code())
			.exchange()
			.getResponse();
		assertThat(made.getStatus()).isEqualTo(200);
		Cookie after = made.getCookie("xieshou");
		assertThat(after.getValue()).isNotEqualTo(before.getValue());
		assertThat(this.mvc.get().uri("/account").cookie(before).exchange().getResponse().getStatus())
			.as("the secret before opens nothing")
			.isEqualTo(302);
		assertThat(this.mvc.post()
			.uri("/account/tokens")
			.cookie(after)
			.param("_csrf", token)
			.param("name", "乙")
			.exchange()
			.getResponse()
			.getStatus()).as("a form of another tab").isEqualTo(200);
	}

	@Test
	void whoHasNoSecondFactorProvesThePasswordAgain() {
		Person plain = this.people.open(false);
		Cookie session = this.people.session(plain);
		MockHttpServletResponse asked = this.people.post(session, "/account/tokens", "name", "甲");
		assertThat(Demo.text(asked)).contains("您的密码", "type=\"password\"");
		assertThat(this.people.prove(session, "/account/tokens", asked, "wrong").getStatus()).isEqualTo(401);
		assertThat(this.people.prove(session, "/account/tokens", asked, People.PASSWORD).getStatus()).isEqualTo(200);
	}

	@Test
	void wrongProofsMustBeWaitedForAsWrongSignInsMust() {
		Cookie session = this.people.session(this.person);
		for (int i = 0; i < 5; i++) {
			assertThat(Demo.text(this.people.post(session, "/account/tokens", "proof", "000000"))).contains("动态码不对");
		}
		MockHttpServletResponse paused = this.people.post(session, "/account/tokens", "proof", this.person.code());
		assertThat(paused.getStatus()).isEqualTo(401);
		assertThat(Demo.text(paused)).contains("请在 1 分钟后再试");
		assertThat(this.people.signIn(this.person, "").getCookie("xieshou")).as("a sign-in is not held up").isNotNull();
	}

	@Test
	void thePublishedAccountsHaveNothingToProve() {
		Cookie session = this.demo.session("official");
		assertThat(this.people.post(session, "/account/tokens", "name", "演示", "days", "1").getStatus()).isEqualTo(200);
	}

}
