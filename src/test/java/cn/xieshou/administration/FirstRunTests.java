package cn.xieshou.administration;

import java.util.List;
import java.util.Map;
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
import cn.xieshou.access.Role;
import cn.xieshou.credential.Codes;

import static org.assertj.core.api.Assertions.assertThat;

/** Three links make three administrators of three people, and each opens once. */
@DatabaseTest
class FirstRunTests {

	private static final String PASSWORD = "Qing7shan-lvshui";

	private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");

	private static final Pattern RECOVERY = Pattern.compile("<li>([a-z2-7]{4}(?:-[a-z2-7]{4}){3})</li>");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	FirstRun firstRun;

	@Autowired
	JdbcTemplate jdbc;

	private Map<Role, String> links;

	private final String someone = "a" + UUID.randomUUID().toString().substring(0, 8);

	@BeforeEach
	void newLinks() {
		this.links = this.firstRun.renewLinks();
	}

	@AfterEach
	void takeAway() {
		this.jdbc.update("update account set enabled = false where display_name like '首启%'");
		this.jdbc.update("delete from account_link");
	}

	private record Answer(int status, String page) {

	}

	private String page(Role role) {
		return Demo.page(this.mvc.get().uri("/setup/" + this.links.get(role)), 200);
	}

	private static String secret(String page) {
		Matcher matcher = SECRET.matcher(page);
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private Answer send(Role role, String name, String username, String password, String again, String code) {
		String address = "/setup/" + this.links.get(role);
		MockHttpServletResponse asked = this.mvc.get().uri(address).exchange().getResponse();
		MockHttpServletResponse response = this.mvc.post()
			.uri(address)
			.cookie(asked.getCookies())
			.param("_csrf", Demo.csrfToken(Demo.text(asked)))
			.param("displayName", name)
			.param("unit", "信息中心")
			.param("username", username)
			.param("password", password)
			.param("again", again)
			.param("code", code)
			.exchange()
			.getResponse();
		return new Answer(response.getStatus(), Demo.text(response));
	}

	private Answer finish(Role role, String name, String username) {
		return send(role, name, username, PASSWORD, PASSWORD, Codes.now(secret(page(role))));
	}

	private static List<String> recoveryCodes(String page) {
		return RECOVERY.matcher(page).results().map((found) -> found.group(1)).toList();
	}

	private int token(String username, String code) {
		return this.mvc.post()
			.uri("/api/v1/tokens")
			.contentType("application/json")
			.content("{\"username\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}".formatted(username, PASSWORD, code))
			.exchange()
			.getResponse()
			.getStatus();
	}

	@Test
	void aLinkMakesAnAdministratorWhoNeedsBothFactors() {
		String secret = secret(page(Role.SYSTEM_ADMIN));
		String used = Codes.now(secret);
		String next = Codes.next(secret);
		Answer done = send(Role.SYSTEM_ADMIN, "首启一", this.someone, PASSWORD, PASSWORD, used);
		assertThat(done.status()).isEqualTo(200);
		List<String> recovery = recoveryCodes(done.page());
		assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
		assertThat(token(this.someone, "")).isEqualTo(401);
		assertThat(token(this.someone, used)).as("used in the set-up").isEqualTo(401);
		assertThat(token(this.someone, next)).isEqualTo(201);
		assertThat(token(this.someone, next)).as("used by the sign-in before").isEqualTo(401);
		assertThat(token(this.someone, recovery.get(3).toUpperCase())).isEqualTo(201);
		assertThat(token(this.someone, recovery.get(3))).isEqualTo(401);
		this.jdbc.update("delete from sign_in_limit");
		assertThat(this.jdbc.queryForList(
				"select g.role from access_grant g join account a on a.id = g.account_id where a.username = ?",
				String.class, this.someone))
			.containsExactly("SYSTEM_ADMIN");
		assertThat(this.jdbc.queryForObject(
				"select count(*) from journal_line where act = 'ADMINISTRATOR_SET_UP' and actor_name = '首启一'",
				Integer.class))
			.isOne();
	}

	@Test
	void theSignInPageTakesTheCodeToo() {
		String secret = secret(page(Role.AUDIT_ADMIN));
		finish(Role.AUDIT_ADMIN, "首启二", this.someone);
		assertThat(signIn("")).isNull();
		assertThat(signIn(Codes.next(secret))).isNotNull();
	}

	private Cookie signIn(String code) {
		MockHttpServletResponse page = this.mvc.get().uri("/login").exchange().getResponse();
		return this.mvc.post()
			.uri("/login")
			.cookie(page.getCookies())
			.param("_csrf", Demo.csrfToken(Demo.text(page)))
			.param("username", this.someone)
			.param("password", PASSWORD)
			.param("code", code)
			.exchange()
			.getResponse()
			.getCookie("xieshou");
	}

	@Test
	void aLinkOpensOnceAndARestartEndsTheOthers() {
		finish(Role.SECURITY_ADMIN, "首启三", this.someone);
		assertThat(status(this.links.get(Role.SECURITY_ADMIN))).isEqualTo(404);
		String old = this.links.get(Role.AUDIT_ADMIN);
		assertThat(status(old)).isEqualTo(200);
		Map<Role, String> renewed = this.firstRun.renewLinks();
		assertThat(status(old)).isEqualTo(404);
		assertThat(renewed).doesNotContainKey(Role.SECURITY_ADMIN);
		assertThat(status(renewed.get(Role.AUDIT_ADMIN))).isEqualTo(200);
		assertThat(status("unknown")).isEqualTo(404);
	}

	private int status(String secret) {
		return this.mvc.get().uri("/setup/" + secret).exchange().getResponse().getStatus();
	}

	@Test
	void whatIsWrongIsSaidAndTheLinkStays() {
		String code = Codes.now(secret(page(Role.SYSTEM_ADMIN)));
		assertThat(send(Role.SYSTEM_ADMIN, "首启四", "Lin Gong", "123", "124", "000000")).satisfies((answer) -> {
			assertThat(answer.status()).isEqualTo(422);
			assertThat(answer.page()).contains("两次输入的密码不一致", "动态码不对").doesNotContain("123\"");
		});
		for (String tried : List.of(code, "000000")) {
			assertThat(send(Role.SYSTEM_ADMIN, "首启四", this.someone, "Admin@123", "Admin@123", tried).page())
				.as("code " + tried)
				.contains("这个密码容易被猜到");
		}
		assertThat(send(Role.SYSTEM_ADMIN, "首启四", "official", PASSWORD, PASSWORD, code).page()).contains("已有人使用");
		assertThat(send(Role.SYSTEM_ADMIN, "首启四", this.someone, PASSWORD, PASSWORD, code).status()).isEqualTo(200);
	}

	@Test
	void theThreeAreThreePeople() {
		finish(Role.SYSTEM_ADMIN, "首启五", this.someone);
		assertThat(finish(Role.SECURITY_ADMIN, "首启五", this.someone + "-2").page()).contains("必须是三个人");
		assertThat(finish(Role.SECURITY_ADMIN, "首启六", this.someone + "-2").status()).isEqualTo(200);
	}

	@Test
	void whoHasAPublishedPasswordIsNoAdministrator() {
		assertThat(this.firstRun.missing()).containsExactlyElementsOf(FirstRun.ADMINISTRATORS);
	}

}
