package cn.xieshou.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Grant;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.values.Days;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who presses a button twice, or with others, is told so; nothing is done twice and
 * nothing fails.
 */
@DatabaseTest
class AdministrationAtOnceTests {

	private static final int MANY = 6;

	private final String name = "once-" + UUID.randomUUID().toString().substring(0, 8);

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

	private List<Integer> atOnce(String account, String address, String... parameters) {
		Cookie session = this.demo.session(account);
		RequestPostProcessor browser = this.demo.browser(session);
		return AtOnce.times(MANY, (at) -> {
			MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(address).with(browser);
			for (int i = 0; i < parameters.length; i += 2) {
				request.param(parameters[i], parameters[i + 1]);
			}
			return request.exchange().getResponse().getStatus();
		});
	}

	@Test
	void anAccountIsOpenedOnce() {
		List<Integer> answers = atOnce("sysadmin", "/admin/accounts", "username", this.name, "displayName", "某人",
				"unit", "某单位");
		assertThat(answers).containsOnlyOnce(200).allMatch((answer) -> answer == 200 || answer == 409 || answer == 422);
		assertThat(
				this.jdbc.queryForObject("select count(*) from account where username = ?", Integer.class, this.name))
			.isOne();
		assertThat(
				this.jdbc.queryForObject("select clearance from account where username = ?", String.class, this.name))
			.isEqualTo("SENSITIVE");
	}

	@Test
	void theEndOfATourIsAskedForOnce() {
		UUID account = this.accounts.open(this.name, "离队", "工作队", this.accounts.hash(Demo.PASSWORD));
		this.accounts.publish(account);
		this.accounts.grant(account, new Grant(Role.TEAM, this.tree.find("440104-440823").orElseThrow().id(), null),
				null);
		String grant = this.jdbc.queryForObject("select id::text from access_grant where account_id = ?", String.class,
				account);
		List<Integer> answers = atOnce(this.name, "/account/tour/" + grant, "lastDay",
				LocalDate.now(Days.ZONE).plusDays(9).toString(), "reason", "派驻期满");
		assertThat(answers).containsOnlyOnce(302).allMatch((answer) -> answer == 302 || answer == 409 || answer == 422);
		assertThat(this.jdbc.update("update grant_request set decided_by = (select id from account where username ="
				+ " 'secadmin'), decided_at = now(), accepted = false where decided_at is null and account_id = ?",
				account))
			.isOne();
		this.accounts.enable(account, false);
	}

	@Test
	void masksAreAsOneOfThoseSaidWhoSetThem() {
		List<String> present = this.jdbc.queryForList("select kind || '.' || role from unmask_rule order by 1",
				String.class);
		String[] open = present.stream()
			.flatMap((rule) -> List.of("open", rule, "was", rule).stream())
			.toArray(String[]::new);
		assertThat(atOnce("secadmin", "/admin/masks", open)).contains(302)
			.allMatch((answer) -> answer == 302 || answer == 409);
		assertThat(this.jdbc.queryForList("select kind || '.' || role from unmask_rule order by 1", String.class))
			.isEqualTo(present);
	}

}
