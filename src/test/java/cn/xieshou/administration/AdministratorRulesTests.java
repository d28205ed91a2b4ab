package cn.xieshou.administration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.values.Days;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The three administrators keep each other in check (三员分立): one test for each of twelve
 * rules.
 */
@DatabaseTest
class AdministratorRulesTests {

	private static final List<Role> THREE = Role.administrators();

	private final String name = "r" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	Accounts accounts;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	private Cookie system;

	private Cookie security;

	private Cookie audit;

	@BeforeEach
	void signIn() {
		this.system = this.demo.session("sysadmin");
		this.security = this.demo.session("secadmin");
		this.audit = this.demo.session("auditadmin");
	}

	@AfterEach
	void takeAway() {
		this.jdbc.update("update access_grant set starts_on = date '2000-01-01', ends_on = date '2000-01-01'"
				+ " where account_id in (select id from account where username like ?)", this.name + "%");
		this.jdbc.update("update grant_request set decided_by = account_id, decided_at = now(), accepted = false"
				+ " where decided_at is null");
		this.jdbc.update("update account set enabled = false where username like ?", this.name + "%");
	}

	private MockHttpServletResponse post(Cookie who, String address, String... parameters) {
		var request = this.mvc.post().uri(address).with(this.demo.browser(who)).accept("text/html");
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange().getResponse();
	}

	private int get(Cookie who, String address) {
		return this.mvc.get().uri(address).cookie(who).accept("text/html").exchange().getResponse().getStatus();
	}

	private UUID opened(String username) {
		UUID id = this.accounts.open(username, "三员" + username, "信息中心", this.accounts.hash(Demo.PASSWORD));
		this.jdbc.update("update account set published = true where id = ?", id);
		return id;
	}

	private void asked(String username, Role role) {
		assertThat(post(this.security, "/admin/grants", "username", username, "role", role.name(), "reason", "试验",
				"endsOn", LocalDate.now(Days.ZONE).plusYears(1).toString())
			.getStatus()).as(role.name()).isEqualTo(302);
	}

	private List<UUID> waiting(UUID account) {
		return this.jdbc.queryForList("select id from grant_request where account_id = ? and decided_at is null",
				UUID.class, account);
	}

	private List<String> roles(UUID account) {
		return this.jdbc.queryForList(
				"select role from access_grant where account_id = ? and (ends_on is null or ends_on >= ?) order by role",
				String.class, account, LocalDate.now(Days.ZONE));
	}

	@Test
	void rule1NoAccountHoldsTwoOfTheThreeNotEvenByTwoRequestsAtOnce() {
		UUID account = opened(this.name);
		asked(this.name, Role.SYSTEM_ADMIN);
		asked(this.name, Role.AUDIT_ADMIN);
		asked(this.name, Role.SECURITY_ADMIN);
		List<Supplier<Integer>> both = waiting(account).stream()
			.<Supplier<Integer>>map(
					(request) -> () -> post(this.system, "/admin/grants/" + request + "/accept").getStatus())
			.toList();
		// beside a second security administrator the system administrator decides no
		// more: 403
		assertThat(AtOnce.times(both.size(), (which) -> both.get(which).get())).containsOnlyOnce(302)
			.filteredOn((status) -> status != 302)
			.isSubsetOf(403, 409);
		assertThat(roles(account)).hasSize(1);
	}

	@Test
	void rule2NoAdministratorHasABusinessRoleBeside() {
		UUID entering = opened(this.name + "a");
		asked(this.name + "a", Role.TEAM);
		UUID administering = opened(this.name + "b");
		this.accounts.grant(administering, new Grant(Role.AUDIT_ADMIN, null, null), null);
		for (Role administrator : THREE) {
			assertThat(Demo.text(post(this.security, "/admin/grants", "username", this.name + "a", "role",
					administrator.name(), "reason", "试验")))
				.contains("不能兼任");
		}
		for (Role business : Role.values()) {
			if (!business.isAdministrator()) {
				assertThat(Demo.text(post(this.security, "/admin/grants", "username", this.name + "b", "role",
						business.name(), "reason", "试验", "endsOn", LocalDate.now(Days.ZONE).plusYears(1).toString())))
					.as(business.name())
					.contains("不能兼任");
			}
		}
		assertThat(roles(entering)).containsExactly("TEAM");
		assertThat(roles(administering)).containsExactly("AUDIT_ADMIN");
	}

	@Test
	void rule3TheSystemAdministratorNeitherGrantsNorReadsRecordsOrTheTrail() {
		opened(this.name);
		assertThat(get(this.system, "/admin/accounts")).isEqualTo(200);
		assertThat(
				post(this.system, "/admin/grants", "username", this.name, "role", "TEAM", "reason", "试验").getStatus())
			.isEqualTo(403);
		for (String address : List.of("/projects", "/filings/new?type=projects", "/journal", "/api/v1/journal",
				"/api/v1/journal.csv", "/admin/grants/review", "/api/v1/figures")) {
			assertThat(get(this.system, address)).as(address).isEqualTo(403);
		}
	}

	@Test
	void rule4TheSecurityAdministratorNeitherOpensAccountsNorReadsRecordsOrChangesTheTrail() {
		assertThat(get(this.security, "/admin/grants")).isEqualTo(200);
		assertThat(post(this.security, "/admin/accounts", "displayName", "某人", "unit", "某处", "username", this.name)
			.getStatus()).isEqualTo(403);
		UUID account = opened(this.name);
		for (String act : List.of("reset", "disable", "enable", "sign-out", "hand-on?successor=team-suixi")) {
			assertThat(post(this.security, "/admin/accounts/" + account + "/" + act).getStatus()).as(act)
				.isEqualTo(403);
		}
		for (String address : List.of("/projects", "/api/v1/figures", "/admin/accounts",
				"/filings/new?type=projects")) {
			assertThat(get(this.security, address)).as(address).isEqualTo(403);
		}
	}

	@Test
	void rule5TheAuditAdministratorReadsTheTrailAndChangesNothing() {
		assertThat(get(this.audit, "/journal")).isEqualTo(200);
		assertThat(get(this.audit, "/api/v1/journal.csv")).isEqualTo(200);
		assertThat(post(this.audit, "/admin/accounts", "displayName", "某人", "unit", "某处", "username", this.name)
			.getStatus()).isEqualTo(403);
		assertThat(
				post(this.audit, "/admin/grants", "username", "official", "role", "TEAM", "reason", "试验").getStatus())
			.isEqualTo(403);
		for (String address : List.of("/projects", "/api/v1/figures", "/admin/accounts", "/admin/grants",
				"/admin/grants/review")) {
			assertThat(get(this.audit, address)).as(address).isEqualTo(403);
		}
	}

	@Test
	void rule6ANewAccountWorksOnlyAfterTwoPeople() {
		opened(this.name);
		Cookie holder = this.demo.session(this.name);
		for (String address : List.of("/projects", "/api/v1/figures", "/filings/new?type=projects", "/journal",
				"/admin/accounts", "/admin/grants")) {
			assertThat(get(holder, address)).as(address).isEqualTo(403);
		}
		assertThat(Demo.page(this.mvc.get().uri("/home").cookie(holder), 200)).contains("您还没有任何角色");
		asked(this.name, Role.OFFICIAL);
		assertThat(get(holder, "/projects")).isEqualTo(200);
	}

	@Test
	void rule7EachIsWatchedByAnother() {
		for (Role administrator : THREE) {
			Role watcher = (administrator == Role.AUDIT_ADMIN) ? Role.SECURITY_ADMIN : Role.AUDIT_ADMIN;
			for (Role role : Role.values()) {
				List<Role> watched = new Actor(UUID.randomUUID(), "x", "x", "x", List.of(new Grant(role, null, null)))
					.watched();
				assertThat(watched.contains(administrator)).as(role + " watches " + administrator)
					.isEqualTo(role == watcher);
			}
		}
	}

	@Test
	void rule8NobodyChangesOrDeletesLinesOfTheTrail() {
		for (String table : List.of("journal_line", "journal_seal", "journal_block")) {
			for (String privilege : List.of("UPDATE", "DELETE", "TRUNCATE", "TRIGGER")) {
				assertThat(this.jdbc.queryForObject("select has_table_privilege(current_user, ?, ?)", Boolean.class,
						table, privilege))
					.as(table + " " + privilege)
					.isFalse();
			}
		}
		this.mappings.getHandlerMethods().keySet().forEach((info) -> {
			// verifying reads, and leaves a line of its own
			if (info.getPatternValues()
				.stream()
				.anyMatch((path) -> path.matches("(/api/v1)?/journal.*") && !path.endsWith("/journal/verify"))) {
				assertThat(info.getMethodsCondition().getMethods()).as(info.toString()).containsOnly(RequestMethod.GET);
			}
		});
		assertThat(this.mvc.method(HttpMethod.DELETE)
			.uri("/api/v1/journal")
			.with(this.demo.as("auditadmin"))
			.exchange()
			.getResponse()
			.getStatus()).isEqualTo(405);
	}

	@Test
	void rule9NoRoleAndNoAccountIsAboveTheOthers() {
		Map<Permission, Role> alone = Map.of(Permission.ADMINISTER, Role.SYSTEM_ADMIN, Permission.GRANT,
				Role.SECURITY_ADMIN);
		for (Role role : Role.values()) {
			Actor actor = new Actor(UUID.randomUUID(), "x", "x", "x", List.of(new Grant(role, null, null)));
			alone.forEach((permission, holder) -> assertThat(actor.may(permission)).isEqualTo(role == holder));
			assertThat(Arrays.stream(Permission.values()).allMatch(actor::may)).isFalse();
		}
		assertThat(this.jdbc.queryForList("select username from account where of_portal and password_hash is not null"))
			.isEmpty();
		assertThat(this.jdbc.queryForList("select account_id from access_grant where role = any(?)"
				+ " and (ends_on is null or ends_on >= (now() at time zone 'Asia/Shanghai')::date) group by account_id having count(*) > 1",
				(Object) THREE.stream().map(Role::name).toArray(String[]::new)))
			.isEmpty();
	}

	@Test
	void rule10TheLastOfAnAdministratorsRoleIsNeitherDisabledNorEndedNotEvenByTwoAtOnce() {
		UUID second = opened(this.name);
		this.accounts.grant(second, new Grant(Role.AUDIT_ADMIN, null, null), null);
		UUID first = this.accounts.find("auditadmin").orElseThrow();
		List<Supplier<Integer>> both = List.of(
				() -> post(this.system, "/admin/accounts/" + first + "/disable").getStatus(),
				() -> post(this.system, "/admin/accounts/" + second + "/disable").getStatus());
		try {
			assertThat(AtOnce.times(both.size(), (which) -> both.get(which).get())).containsExactlyInAnyOrder(302, 409);
			UUID left = this.jdbc.queryForObject("select id from account where enabled and id in (?, ?)", UUID.class,
					first, second);
			UUID grant = this.jdbc.queryForObject("select id from access_grant where account_id = ?"
					+ " and role = 'AUDIT_ADMIN' and (ends_on is null or ends_on >= (now() at time zone 'Asia/Shanghai')::date)",
					UUID.class, left);
			assertThat(post(this.security, "/admin/grants/" + grant + "/end").getStatus()).isEqualTo(409);
		}
		finally {
			this.jdbc.update("update account set enabled = true, used_at = now() where id = ?", first);
			this.demo.forget("auditadmin");
		}
	}

	@Test
	void rule11ARightTakenAwayIsGoneWithTheNextRequestAndADisabledAccountIsOut() {
		UUID account = opened(this.name);
		asked(this.name, Role.OFFICIAL);
		Cookie holder = this.demo.session(this.name);
		assertThat(get(holder, "/projects")).isEqualTo(200);
		UUID grant = this.jdbc.queryForObject("select id from access_grant where account_id = ?", UUID.class, account);
		assertThat(post(this.security, "/admin/grants/" + grant + "/end").getStatus()).isEqualTo(302);
		assertThat(get(holder, "/projects")).isEqualTo(403);
		assertThat(post(this.system, "/admin/accounts/" + account + "/disable").getStatus()).isEqualTo(302);
		assertThat(this.mvc.get().uri("/home").cookie(holder).accept("text/html").exchange().getResponse())
			.satisfies((out) -> assertThat(out.getStatus()).isEqualTo(302))
			.satisfies((out) -> assertThat(out.getRedirectedUrl()).contains("/login"));
	}

	@Test
	void rule12AResetSetsAndShowsNoPassword() {
		UUID account = opened(this.name);
		String before = this.jdbc.queryForObject("select password_hash from account where id = ?", String.class,
				account);
		MockHttpServletResponse reset = post(this.system, "/admin/accounts/" + account + "/reset");
		assertThat(reset.getStatus()).isEqualTo(200);
		assertThat(Demo.text(reset)).contains("/setup/").doesNotContain("type=\"password\"");
		assertThat(this.jdbc.queryForObject("select password_hash from account where id = ?", String.class, account))
			.isEqualTo(before);
		UUID secadmin = this.accounts.find("secadmin").orElseThrow();
		assertThat(post(this.system, "/admin/accounts/" + secadmin + "/reset").getStatus()).isEqualTo(409);
	}

}
