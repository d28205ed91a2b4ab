package cn.xieshou.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
import cn.xieshou.account.People;
import cn.xieshou.values.Days;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What rests on an account or a grant ends with it, and what ends rights of others is
 * done by who has proven who they are.
 */
@DatabaseTest
class AccountEndsTests {

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	private final LocalDate today = LocalDate.now(Days.ZONE);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	People people;

	@Autowired
	Accounts accounts;

	@Autowired
	PairingTree tree;

	@Autowired
	JdbcTemplate jdbc;

	private UUID reviewer;

	private UUID colleague;

	private String grant;

	@BeforeEach
	void open() {
		this.reviewer = open("shen-" + this.mark, "审核" + this.mark);
		this.colleague = open("dai-" + this.mark, "代审" + this.mark);
		this.accounts.grant(this.reviewer,
				new Grant(Role.REVIEWER, this.tree.find("440104-440823").orElseThrow().id(), 1), null);
		this.grant = this.jdbc.queryForObject("select id::text from access_grant where account_id = ?", String.class,
				this.reviewer);
	}

	private UUID open(String username, String name) {
		UUID id = this.accounts.open(username, name, "遂溪县", this.accounts.hash(Demo.PASSWORD));
		this.jdbc.update("update account set published = true where id = ?", id);
		return id;
	}

	@AfterEach
	void close() {
		this.jdbc.update(
				"update grant_request set decided_by = (select id from account where username = 'secadmin'),"
						+ " decided_at = now(), accepted = false where decided_at is null and account_id in (?, ?)",
				this.reviewer, this.colleague);
		this.jdbc.update(
				"update access_grant set ends_on = ?, starts_on = least(starts_on, ?) where account_id in (?, ?)",
				this.today.minusDays(1), this.today.minusDays(1), this.reviewer, this.colleague);
		this.jdbc.update("update account set enabled = false where id in (?, ?)", this.reviewer, this.colleague);
	}

	private int post(String account, String address, String... parameters) {
		var request = this.mvc.post().uri(address).with(this.demo.browser(this.demo.session(account)));
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange().getResponse().getStatus();
	}

	private void standIn(LocalDate from) {
		assertThat(post("shen-" + this.mark, "/review/stand-ins", "username", "dai-" + this.mark, "startsOn",
				from.toString(), "endsOn", from.plusDays(5).toString(), "reason", "出差"))
			.isEqualTo(302);
	}

	private void accepted() {
		String request = this.jdbc.queryForObject(
				"select id::text from grant_request where account_id = ? and decided_at is null", String.class,
				this.colleague);
		assertThat(post("secadmin", "/admin/grants/" + request + "/accept")).isEqualTo(302);
	}

	private boolean holdsTheStep() {
		return this.accounts.actor("dai-" + this.mark)
			.stream()
			.anyMatch((actor) -> actor.roles().contains(Role.REVIEWER.name()));
	}

	private List<Boolean> answers() {
		return this.jdbc.queryForList(
				"select accepted from grant_request where account_id = ? and decided_at is not null", Boolean.class,
				this.colleague);
	}

	@Test
	void withAnAccountEndItsSessionsItsTokensItsStandInsAndWhatWaits() {
		standIn(this.today);
		accepted();
		standIn(this.today.plusDays(20));
		assertThat(holdsTheStep()).isTrue();
		Cookie session = this.demo.session("shen-" + this.mark);
		String token = Demo
			.json(this.mvc.post()
				.uri("/api/v1/tokens")
				.contentType("application/json")
				.content("{\"username\":\"shen-%s\",\"password\":\"%s\"}".formatted(this.mark, Demo.PASSWORD)))
			.get("token")
			.asString();
		assertThat(this.people.token(token, "GET", "/api/v1/projects")).isEqualTo(200);
		assertThat(post("sysadmin", "/admin/accounts/" + this.reviewer + "/disable")).isEqualTo(302);
		assertThat(holdsTheStep()).as("who stood in").isFalse();
		assertThat(answers()).as("what waited").containsExactlyInAnyOrder(true, false);
		assertThat(this.people.token(token, "GET", "/api/v1/projects")).isEqualTo(401);
		assertThat(this.people.get(session, "/home").getStatus()).isEqualTo(302);
		assertThat(this.demo.page("secadmin", "/home")).contains("账户已停用，授权还在", "审核" + this.mark);
		assertThat(this.demo.page("sysadmin", "/home")).contains("审核" + this.mark);
		assertThat(post("sysadmin", "/admin/accounts/" + this.reviewer + "/enable")).isEqualTo(302);
		assertThat(this.people.token(token, "GET", "/api/v1/projects")).as("enabled again").isEqualTo(401);
		assertThat(holdsTheStep()).isFalse();
	}

	@Test
	void whoIsDisabledStandsInForNobody() {
		standIn(this.today);
		accepted();
		assertThat(post("sysadmin", "/admin/accounts/" + this.colleague + "/disable")).isEqualTo(302);
		assertThat(post("sysadmin", "/admin/accounts/" + this.colleague + "/enable")).isEqualTo(302);
		assertThat(holdsTheStep()).isFalse();
		assertThat(this.demo.page("shen-" + this.mark, "/home")).doesNotContain("代审" + this.mark);
	}

	@Test
	void withTheRoleEndWhatWasAgreedToAndWhatWaits() {
		standIn(this.today);
		accepted();
		standIn(this.today.plusDays(20));
		assertThat(post("secadmin", "/admin/grants/" + this.grant + "/end")).isEqualTo(302);
		assertThat(holdsTheStep()).isFalse();
		assertThat(answers()).containsExactlyInAnyOrder(true, false);
		assertThat(this.demo.page("secadmin", "/admin/grants")).doesNotContain("代审" + this.mark);
		assertThat(this.accounts.actor("shen-" + this.mark).orElseThrow().grants()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/admin/grants/{grant}/end,", "/admin/grants/review, grant.{grant}" })
	void grantsAreEndedByWhoHasProvenWhoTheyAre(String address, @Nullable String asked) {
		isAskedToProve(Role.SECURITY_ADMIN, address.replace("{grant}", this.grant),
				(asked == null) ? new String[0] : new String[] { asked.replace("{grant}", this.grant), "end" });
		assertThat(this.jdbc.queryForObject("select ends_on < ? from access_grant where id = ?::uuid", Boolean.class,
				this.today, this.grant))
			.isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "disable", "enable", "sign-out" })
	void accountsAreDisabledAndSignedOutByWhoHasProvenWhoTheyAre(String act) {
		isAskedToProve(Role.SYSTEM_ADMIN, "/admin/accounts/" + this.colleague + "/" + act,
				act.equals("disable") ? new String[] { "leave", "true" } : new String[0]);
	}

	private void isAskedToProve(Role role, String address, String... typed) {
		People.Person administrator = this.people.open(true);
		this.accounts.grant(administrator.id(), new Grant(role, null, null), null);
		try {
			Cookie session = this.people.session(administrator);
			MockHttpServletResponse asked = this.people.post(session, address, typed);
			assertThat(asked.getStatus()).isEqualTo(401);
			assertThat(this.people.prove(session, address, asked, "000000").getStatus()).as("a wrong code")
				.isEqualTo(401);
			assertThat(this.people.prove(session, address, asked, administrator.code()).getStatus()).isEqualTo(302);
		}
		finally {
			this.jdbc.update("update access_grant set ends_on = ?, starts_on = ? where account_id = ?",
					this.today.minusDays(1), this.today.minusDays(1), administrator.id());
			this.jdbc.update("update account set enabled = false where id = ?", administrator.id());
		}
	}

}
