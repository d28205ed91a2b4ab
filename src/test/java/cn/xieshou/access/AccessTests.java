package cn.xieshou.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.servlet.http.Cookie;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets in, and where. */
@DatabaseTest
class AccessTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/pairings", "/figures/00000000-0000-0000-0000-000000000001", "/account" })
	void pagesAskToSignIn(String address) {
		assertThat(this.mvc.get().uri(address)).hasStatus(HttpStatus.FOUND)
			.headers()
			.hasHeaderSatisfying("Location", (location) -> assertThat(location.get(0)).endsWith("/login"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/api/v1/figures", "/api/v1/pairings", "/api/v1/filings", "/api/v1/anything", "/actuator/env" })
	void nothingIsAnsweredToNobody(String address) {
		int status = this.mvc.get().uri(address).exchange().getResponse().getStatus();
		assertThat(status).isIn(401, 302);
		assertThat(address.startsWith("/api/")).isEqualTo(status == 401);
	}

	@Test
	void theApiSaysWhyItRefuses() {
		JsonNode problem = Demo.json(this.mvc.get().uri("/api/v1/figures"));
		assertThat(problem.get("status").intValue()).isEqualTo(401);
		assertThat(problem.get("detail").stringValue()).contains("请先登录");
	}

	@ParameterizedTest
	@CsvSource({ "sysadmin", "secadmin", "auditadmin" })
	void administratorsSeeNoRecords(String account) {
		for (String address : new String[] { "/figures", "/pairings", "/indicators", "/documents", "/figures.csv",
				"/indicator-values.xlsx" }) {
			assertThat(this.demo.status(account, address)).as(address).isEqualTo(403);
		}
	}

	@Test
	void signsInByPageWithTheTokenAgainstForgery() {
		assertThat(this.mvc.post().uri("/login").param("username", "official").param("password", "Xieshou-demo-2026"))
			.hasStatus(HttpStatus.FORBIDDEN);
		Cookie session = signIn("official");
		assertThat(this.mvc.get().uri("/account").cookie(session)).hasStatusOk().bodyText().contains("林主任");
		assertThat(this.mvc.post().uri("/logout").with(this.demo.browser(session))).hasStatus(HttpStatus.FOUND);
		assertThat(this.mvc.get().uri("/account").cookie(session)).hasStatus(HttpStatus.FOUND);
	}

	Cookie signIn(String account) {
		MockHttpServletResponse response = this.demo.signIn(account, Demo.PASSWORD);
		Cookie cookie = response.getCookie("xieshou");
		assertThat(cookie).isNotNull();
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).isNotNull();
		return cookie;
	}

	@Test
	void everySignInGetsASecretOfItsOwn() {
		assertThat(signIn("official").getValue()).isNotEqualTo(signIn("official").getValue());
		assertThat(this.jdbc.queryForObject(
				"select count(*) from sign_in where encode(digest, 'escape') like '%' || ? || '%'", Integer.class,
				signIn("official").getValue()))
			.as("secrets stored in clear")
			.isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/.git/config", "/pom.xml", "/application.yaml", "/META-INF/MANIFEST.MF",
			"/META-INF/sbom/application.cdx.json", "/webjars/", "/maps/", "/static/" })
	void nothingIsServedThatIsNoPageAndNoFileForBrowsers(String address) {
		assertThat(this.mvc.get().uri(address).cookie(signIn("official"))).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aWriteByPageSessionNeedsTheToken() {
		Cookie session = signIn("team-suixi");
		assertThat(this.mvc.post()
			.uri("/api/v1/filings")
			.cookie(session)
			.contentType("application/json")
			.content("{\"type\":\"indicator-values\",\"form\":{}}")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void unknownAndWrongGetTheSameAnswer() {
		JsonNode unknown = Demo.json(token("nobody-here", "wrong"));
		JsonNode wrong = Demo.json(token("team-qiannan", "wrong"));
		assertThat(unknown).isEqualTo(wrong);
	}

	private MockMvcTester.MockMvcRequestBuilder token(String username, String password) {
		return this.mvc.post()
			.uri("/api/v1/tokens")
			.contentType("application/json")
			.content("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
	}

	@Test
	void aRightTakenAwayIsGoneOnTheNextRequest() {
		assertThat(this.demo.status("team-longhu", "/figures")).isEqualTo(200);
		this.jdbc.update("update account set enabled = false where username = 'team-longhu'");
		assertThat(this.demo.status("team-longhu", "/figures")).isEqualTo(401);
		this.jdbc.update("update account set enabled = true where username = 'team-longhu'");
		assertThat(this.demo.status("team-longhu", "/figures")).isEqualTo(200);
	}

	@Test
	void aGrantEndsWithItsLastDay() {
		this.jdbc.update("update access_grant set ends_on = current_date - 2 where role = 'CONFIRMER'");
		assertThat(this.demo.status("helper-yuexiu", "/figures")).isEqualTo(403);
		this.jdbc.update("update access_grant set ends_on = null where role = 'CONFIRMER'");
		assertThat(this.demo.status("helper-yuexiu", "/figures")).isEqualTo(200);
	}

	@Test
	void breachesOfThePolicyHaveAnAddress() {
		MockHttpServletResponse page = this.mvc.get().uri("/login").exchange().getResponse();
		assertThat(page.getHeader("Content-Security-Policy")).contains("report-uri /policy-reports",
				"report-to policy");
		assertThat(page.getHeader("Reporting-Endpoints")).isEqualTo("policy=\"/policy-reports\"");
		for (String type : new String[] { "application/csp-report", "application/reports+json" }) {
			assertThat(this.mvc.post().uri("/policy-reports").contentType(type).content("{\"csp-report\":{}}"))
				.hasStatus(204);
		}
	}

	@Test
	void pagesCarryStrictHeaders() {
		MockHttpServletResponse response = this.mvc.get().uri("/login").exchange().getResponse();
		assertThat(response.getHeader("Content-Security-Policy"))
			.contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
			.doesNotContain("unsafe-inline")
			.doesNotContain("unsafe-eval");
		assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
		assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(response.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(response.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
	}

	@Test
	void healthIsForEverybodyAndNothingElseOfTheActuator() {
		assertThat(this.mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
		assertThat(this.mvc.get().uri("/actuator/health").exchange().getResponse().getStatus()).isIn(200, 503);
		assertThat(this.mvc.get().uri("/actuator/metrics").with(this.demo.as("official")))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

}
