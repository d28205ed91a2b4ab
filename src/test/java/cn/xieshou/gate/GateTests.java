package cn.xieshou.gate;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers, scripts and programs are told who may not pass. */
@DatabaseTest
class GateTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@ParameterizedTest
	@CsvSource({ "official, /filings/new?type=projects", "sysadmin, /pairings", "secadmin, /projects",
			"team-suixi, /actuator/metrics" })
	void readersGetAPageAndNoJson(String account, String address) {
		MockHttpServletResponse response = this.mvc.get()
			.uri(address)
			.cookie(this.demo.session(account))
			.accept(BROWSER)
			.exchange()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(403);
		assertThat(response.isCommitted()).as("left to the error page").isTrue();
		assertThat(String.valueOf(response.getContentType())).doesNotContain("json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/filings/new?type=projects", "/projects?pairing=440100-440800" })
	void anExpiredSessionSaysSoAndLeadsBack(String address) {
		Cookie session = this.demo.session("team-suixi");
		this.jdbc.update("delete from sign_in where account_id = (select id from account where username = 'team-suixi')"
				+ " and channel = 'BROWSER'");
		MockHttpServletResponse response = this.mvc.get().uri(address).cookie(session).exchange().getResponse();
		assertThat(response.getRedirectedUrl()).isEqualTo("/login?expired");
		assertThat(signInAfter(response).getRedirectedUrl()).isEqualTo(address);
	}

	@Test
	void aPostWithoutASessionLeadsToTheFormAfterSigningIn() {
		MockHttpServletResponse response = this.mvc.post()
			.uri("/filings/new")
			.header(HttpHeaders.REFERER, "http://localhost/filings/new?type=projects")
			.param("form.name", "遂溪项目")
			.accept(BROWSER)
			.exchange()
			.getResponse();
		assertThat(response.getRedirectedUrl()).isEqualTo("/login?expired");
		assertThat(signInAfter(response).getRedirectedUrl()).isEqualTo("/filings/new?type=projects");
	}

	@ParameterizedTest
	@CsvSource({ "official, /home", "team-suixi, /projects" })
	void onlyTheLastReaderGoesBackToWhereOneWas(String last, String address) {
		MockHttpServletResponse response = this.mvc.get().uri("/projects").exchange().getResponse();
		Cookie reader = new Cookie("xieshou-last",
				this.jdbc.queryForObject("select id::text from account where username = ?", String.class, last));
		MockHttpServletResponse signedIn = signInAfter(response, reader);
		assertThat(signedIn.getRedirectedUrl()).isEqualTo(address);
		assertThat(signedIn.getCookie("xieshou-return").getMaxAge()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example/trap", "http://localhost//evil.example/", "no address", "" })
	void aRefererOfAnotherHostLeadsNowhere(String referer) {
		MockHttpServletResponse response = this.mvc.post()
			.uri("/filings/new?type=projects")
			.header(HttpHeaders.REFERER, referer)
			.exchange()
			.getResponse();
		assertThat(signInAfter(response).getRedirectedUrl()).isIn("/filings/new", "/home");
	}

	private MockHttpServletResponse signInAfter(MockHttpServletResponse response, Cookie... more) {
		Cookie back = response.getCookie("xieshou-return");
		MockHttpServletResponse page = this.mvc.get().uri("/login?expired=").exchange().getResponse();
		Cookie csrf = page.getCookie("xieshou-csrf");
		String text = Demo.page(this.mvc.get().uri("/login?expired=").cookie(csrf), 200);
		assertThat(text).contains("登录已过期");
		return this.mvc.post()
			.uri("/login")
			.cookie(Stream.concat(Stream.of(csrf, back).filter(Objects::nonNull), Stream.of(more))
				.toArray(Cookie[]::new))
			.param("_csrf", Demo.csrfToken(text))
			.param("username", "team-suixi")
			.param("password", Demo.PASSWORD)
			.exchange()
			.getResponse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ly9ldmlsLmV4YW1wbGUv", "aHR0cDovL2V2aWwuZXhhbXBsZS8", "L1xldmlsLmV4YW1wbGU", "%%%" })
	void aMadeUpReturnAddressIsNotFollowed(String value) {
		MockHttpServletResponse made = new MockHttpServletResponse();
		made.addCookie(new Cookie("xieshou-return", value));
		assertThat(signInAfter(made).getRedirectedUrl()).isEqualTo("/home");
	}

	@ParameterizedTest
	@CsvSource({ "HX-Request, true", "Sec-Fetch-Mode, cors", "Sec-Fetch-Mode, same-origin" })
	void aScriptIsToldByAProblemAndThePageStays(String header, String value) {
		MockHttpServletResponse nobody = this.mvc.post()
			.uri("/filings/new?type=projects")
			.header(header, value)
			.exchange()
			.getResponse();
		assertThat(nobody.getStatus()).isEqualTo(401);
		assertThat(nobody.getContentType()).contains("application/problem+json");
		assertThat(nobody.getHeader("HX-Redirect")).isNull();
		MockHttpServletResponse stale = this.mvc.post()
			.uri("/filings/new?type=projects")
			.cookie(this.demo.session("team-suixi"))
			.header(header, value)
			.exchange()
			.getResponse();
		assertThat(stale.getStatus()).isEqualTo(403);
		assertThat(stale.getContentType()).contains("application/problem+json");
	}

	@Test
	void theApiAnswersWritesOfNobodyWith401() {
		assertThat(this.mvc.post().uri("/api/v1/filings").contentType("application/json").content("{}"))
			.hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void signingOutTwiceIsNoError() {
		Cookie session = this.demo.session("official");
		MockHttpServletResponse first = this.mvc.post()
			.uri("/logout")
			.with(this.demo.browser(session))
			.exchange()
			.getResponse();
		assertThat(first.getRedirectedUrl()).isEqualTo("/login?logout");
		assertThat(first.getHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
		assertThat(first.getCookie("xieshou").getMaxAge()).isZero();
		assertThat(this.mvc.post().uri("/logout").cookie(session).exchange().getResponse().getRedirectedUrl())
			.isEqualTo("/login?logout");
		assertThat(this.mvc.get().uri("/account").cookie(session)).hasStatus(HttpStatus.FOUND);
	}

}
