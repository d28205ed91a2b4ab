package cn.xieshou.administration;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import cn.xieshou.credential.Codes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The system administrator opens accounts that can do nothing; the security administrator
 * grants, and a second person agrees to what reviews, audits or administers.
 */
@DatabaseTest
class AccountTests {

	private static final String PASSWORD = "Qing7shan-lvshui";

	private static final Pattern LINK = Pattern.compile("/setup/([A-Za-z0-9_-]{32})<");

	private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);

	private Cookie system;

	private Cookie security;

	@BeforeEach
	void signIn() {
		this.system = this.demo.session("sysadmin");
		this.security = this.demo.session("secadmin");
	}

	@AfterEach
	void takeAway() {
		this.jdbc.update("update access_grant set ends_on = starts_on - 1, starts_on = starts_on - 1"
				+ " where account_id in (select id from account where username like ?)", this.name + "%");
		this.jdbc.update("update account set enabled = false where username like ?", this.name + "%");
		this.jdbc.update("update grant_request set decided_by = account_id, decided_at = now(), accepted = false"
				+ " where decided_at is null");
		this.jdbc.update("delete from account_link");
		this.jdbc.update("delete from sign_in_limit");
	}

	private MockHttpServletResponse post(Cookie who, String address, String... parameters) {
		var request = this.mvc.post().uri(address).with(this.demo.browser(who)).accept("text/html");
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange().getResponse();
	}

	private static String found(Pattern pattern, String page) {
		Matcher matcher = pattern.matcher(page);
		assertThat(matcher.find()).as(pattern.pattern()).isTrue();
		return matcher.group(1);
	}

	/** Opens an account and returns the secret of its link. */
	private String open(String username) {
		MockHttpServletResponse opened = post(this.system, "/admin/accounts", "displayName", "周队员", "unit", "工作队",
				"username", username);
		assertThat(opened.getStatus()).isEqualTo(200);
		assertThat(opened.getHeader("Cache-Control")).isEqualTo("no-store");
		return found(LINK, Demo.text(opened));
	}

	@Test
	void whatAFormDoesNotAskIsRefused() {
		MockHttpServletResponse answer = post(this.system, "/admin/accounts", "displayName", "周队员", "unit", "工作队",
				"username", this.name, "role", "SECURITY_ADMIN");
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(post(this.system, "/admin/accounts/" + UUID.randomUUID() + "/sign-out", "all", "1").getStatus())
			.isEqualTo(400);
	}

	/** Uses a link and returns the secret of the second factor. */
	private String activate(String link) {
		MockHttpServletResponse page = this.mvc.get().uri("/setup/" + link).exchange().getResponse();
		String secret = found(SECRET, Demo.text(page));
		int status = this.mvc.post()
			.uri("/setup/" + link)
			.cookie(page.getCookies())
			.param("_csrf", Demo.csrfToken(Demo.text(page)))
			.param("password", PASSWORD)
			.param("again", PASSWORD)
			.param("code", Codes.now(secret))
			.exchange()
			.getResponse()
			.getStatus();
		assertThat(status).isEqualTo(200);
		return secret;
	}

	private int token(String username, String code) {
		return token(username, PASSWORD, code);
	}

	private int token(String username, String password, String code) {
		return this.mvc.post()
			.uri("/api/v1/tokens")
			.contentType("application/json")
			.content("{\"username\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}".formatted(username, password, code))
			.exchange()
			.getResponse()
			.getStatus();
	}

	private UUID id(String username) {
		return this.jdbc.queryForObject("select id from account where username = ?", UUID.class, username);
	}

	private MockHttpServletResponse grant(String username, String role, String... more) {
		String[] parameters = { "username", username, "role", role, "reason", "接替" };
		String[] all = new String[parameters.length + more.length];
		System.arraycopy(parameters, 0, all, 0, parameters.length);
		System.arraycopy(more, 0, all, parameters.length, more.length);
		return post(this.security, "/admin/grants", all);
	}

	private int grants(String username) {
		return this.jdbc.queryForObject(
				"select count(*) from access_grant where account_id = ?"
						+ " and coalesce(ends_on >= (now() at time zone 'Asia/Shanghai')::date, true)",
				Integer.class, id(username));
	}

	@Test
	void aNewAccountCanDoNothingUntilItsHolderHasUsedTheLink() {
		String link = open(this.name);
		assertThat(token(this.name, "")).isEqualTo(401);
		String secret = activate(link);
		assertThat(token(this.name, Codes.next(secret))).isEqualTo(201);
		assertThat(grants(this.name)).isZero();
		assertThat(Demo
			.text(post(this.system, "/admin/accounts", "displayName", "周队员", "unit", "工作队", "username", this.name)))
			.contains("已有人使用");
	}

	@Test
	void aDisabledAccountIsOutAtOnceAndItsLinkOpensNothing() {
		String secret = activate(open(this.name));
		assertThat(token(this.name, Codes.next(secret))).isEqualTo(201);
		String again = found(LINK, Demo.text(post(this.system, "/admin/accounts/" + id(this.name) + "/reset")));
		assertThat(post(this.system, "/admin/accounts/" + id(this.name) + "/disable").getStatus()).isEqualTo(302);
		assertThat(this.jdbc.queryForObject("select count(*) from sign_in where account_id = ?", Integer.class,
				id(this.name)))
			.isZero();
		assertThat(this.mvc.get().uri("/setup/" + again).exchange().getResponse().getStatus()).isEqualTo(404);
	}

	@Test
	void aResetOfThePasswordAloneGetsAroundNoSecondFactor() {
		String secret = activate(open(this.name));
		String recovery = this.jdbc.queryForObject("select count(*)::text from recovery_code where account_id = ?",
				String.class, id(this.name));
		String page = Demo.page(this.mvc.get().uri("/admin/accounts/" + id(this.name)).cookie(this.system), 200);
		assertThat(page).contains("只重设密码", "密码和第二因子都重设");
		String link = found(LINK,
				Demo.text(post(this.system, "/admin/accounts/" + id(this.name) + "/reset", "keep", "true")));
		MockHttpServletResponse form = this.mvc.get().uri("/setup/" + link).exchange().getResponse();
		assertThat(Demo.text(form)).contains("第二因子（动态码、通行密钥）不变").doesNotContain("name=\"code\"");
		MockHttpServletResponse set = this.mvc.post()
			.uri("/setup/" + link)
			.cookie(form.getCookies())
			.param("_csrf", Demo.csrfToken(Demo.text(form)))
			.param("password", "Hai6tian-yise!")
			.param("again", "Hai6tian-yise!")
			.exchange()
			.getResponse();
		assertThat(set.getStatus()).isEqualTo(200);
		assertThat(Demo.text(set)).contains("密码已设好，第二因子不变").doesNotContain("请保存恢复码");
		assertThat(token(this.name, Codes.next(secret))).as("the password before").isEqualTo(401);
		assertThat(token(this.name, "Hai6tian-yise!", "")).as("without the factor").isEqualTo(401);
		assertThat(token(this.name, "Hai6tian-yise!", Codes.next(secret))).isEqualTo(201);
		assertThat(this.jdbc.queryForObject("select count(*)::text from recovery_code where account_id = ?",
				String.class, id(this.name)))
			.isEqualTo(recovery);
		assertThat(this.mvc.get().uri("/setup/" + link).exchange().getResponse().getStatus()).isEqualTo(404);
	}

	@Test
	void nobodyDisablesThemselvesOrTheLastAdministratorOrResetsOne() {
		for (String act : new String[] { "sysadmin/disable", "secadmin/disable", "secadmin/reset" }) {
			String[] parts = act.split("/");
			assertThat(post(this.system, "/admin/accounts/" + id(parts[0]) + "/" + parts[1]).getStatus()).as(act)
				.isEqualTo(409);
		}
	}

	@Test
	void whatEntersOrBrowsesIsGrantedAtOnce() {
		open(this.name);
		assertThat(grant(this.name, "TEAM", "pairing", "越秀区—遂溪县").getStatus()).isEqualTo(302);
		assertThat(grants(this.name)).isOne();
		assertThat(Demo.text(grant(this.name, "REVIEWER", "step", "1"))).contains("职责互斥", "工作队");
		assertThat(Demo.text(grant(this.name, "SYSTEM_ADMIN"))).contains("不能兼任其他角色");
	}

	@Test
	void whatReviewsIsInForceOnlyWhenASecondPersonAgrees() {
		activate(open(this.name));
		assertThat(grant(this.name, "REVIEWER", "step", "1").getStatus()).isEqualTo(302);
		assertThat(grants(this.name)).isZero();
		UUID request = this.jdbc.queryForObject("select id from grant_request where account_id = ?", UUID.class,
				id(this.name));
		assertThat(post(this.security, "/admin/grants/" + request + "/accept").getStatus()).isEqualTo(403);
		assertThat(post(this.system, "/admin/grants/" + request + "/accept").getStatus()).isEqualTo(302);
		assertThat(grants(this.name)).isOne();
		assertThat(post(this.system, "/admin/grants/" + request + "/accept").getStatus()).isEqualTo(409);
		assertThat(post(this.security, "/admin/grants/" + request + "/end").getStatus()).isEqualTo(302);
		assertThat(grants(this.name)).isZero();
	}

	@Test
	void aRankIsToldOfReviewersOnly() {
		String grants = this.demo.page("secadmin", "/admin/grants");
		List<String> rows = Arrays.stream(grants.split("<tr")).filter((row) -> row.contains("data-l=\"角色\"")).toList();
		assertThat(rows).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.contains("级审核岗")).isEqualTo(row.contains(">审核</td>")));
		assertThat(grants).contains("1 级审核岗", "业务管理员");
	}

	@Test
	void aRefusedRequestGrantsNothing() {
		activate(open(this.name));
		grant(this.name, "AUDITOR", "endsOn", "2099-12-31");
		UUID request = this.jdbc.queryForObject("select id from grant_request where account_id = ?", UUID.class,
				id(this.name));
		assertThat(post(this.system, "/admin/grants/" + request + "/refuse").getStatus()).isEqualTo(302);
		assertThat(grants(this.name)).isZero();
	}

	@Test
	void whatCannotBeGrantedIsSaidAtItsField() {
		open(this.name);
		assertThat(Demo.text(grant("nobody-here", "TEAM"))).contains("没有这个账户名");
		assertThat(Demo.text(grant("secadmin", "TEAM"))).contains("不能给自己授权");
		assertThat(Demo.text(grant(this.name, "TEAM", "pairing", "没有的结对"))).contains("没有这个结对");
		assertThat(Demo.text(grant(this.name, "AUDITOR"))).contains("审计要有止期");
		assertThat(Demo.text(grant(this.name, "TEAM", "endsOn", "2020-01-01"))).contains("止期已过");
		assertThat(Demo.text(grant(this.name, "BUSINESS_ADMIN", "pairing", "越秀区—遂溪县"))).contains("不分结对");
	}

}
