package cn.xieshou.web;

import java.util.Objects;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** An unchanged page is not sent twice, a changed one is, and nobody sees another's. */
@DatabaseTest
class UnchangedPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@ParameterizedTest
	@CsvSource({ "official, /", "official, /projects", "official, /projects?q=园&sort=-name", "official, /pairings",
			"official, /pairings/440104-440823", "official, /search?q=遂溪", "official, /indicators",
			"official, /filings", "team-suixi, /filings", "county-suixi, /review", "team-suixi, /home",
			"county-suixi, /home", "team-suixi, /notices", "official, /api/v1/projects", "official, /api/v1/figures",
			"official, /api/v1/pairings", "official, /api/v1/projects/schema" })
	void unchangedAnswerIsNotSentTwice(String account, String address) {
		Cookie session = this.demo.session(account);
		String mark = mark(session, address);
		MockHttpServletResponse again = get(session, address, mark);
		assertThat(again.getStatus()).isEqualTo(304);
		assertThat(again.getContentLength()).isZero();
		assertThat(again.getHeader("Cache-Control")).contains("private").contains("no-cache");
		assertThat(again.getHeader("ETag")).isEqualTo(mark);
	}

	@ParameterizedTest
	@CsvSource({ "projects, /projects/", "parks, /parks/", "indicator-values, /figures/", "documents, /documents/" })
	void unchangedRecordIsNotSentTwice(String type, String page) {
		Cookie session = this.demo.session("official");
		String address = page + this.demo.get("official", "/" + type + "?size=1").at("/items/0/id").stringValue();
		assertThat(get(session, address, mark(session, address)).getStatus()).isEqualTo(304);
	}

	@Test
	void changedAnswerIsSent() {
		Cookie session = this.demo.session("official");
		String page = mark(session, "/honours");
		String answer = mark(session, "/api/v1/honours");
		this.filings.posted("honours", "\"name\":\"页面变化荣誉\"");
		assertThat(get(session, "/honours", page).getStatus()).isEqualTo(200);
		assertThat(get(session, "/api/v1/honours", answer).getStatus()).isEqualTo(200);
	}

	@Test
	void pageOfAnotherLanguageOrAccountIsAnother() {
		Cookie session = this.demo.session("official");
		String mark = mark(session, "/projects");
		assertThat(get(session, "/projects?lang=en", mark).getStatus()).isEqualTo(200);
		assertThat(get(this.demo.session("team-suixi"), "/projects", mark).getStatus()).isEqualTo(200);
	}

	@Test
	void whoSignedOutIsShownNothing() {
		Cookie session = this.demo.session("official");
		String mark = mark(session, "/projects");
		MockHttpServletResponse out = this.mvc.post()
			.uri("/logout")
			.with(this.demo.browser(session))
			.exchange()
			.getResponse();
		assertThat(out.getHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
		MockHttpServletResponse again = get(session, "/projects", mark);
		assertThat(again.getStatus()).isEqualTo(302);
		assertThat(again.getHeader("Cache-Control")).contains("no-store");
	}

	@ParameterizedTest
	@CsvSource({ "official, /account", "official, /account/sessions", "official, /account/mail", "sysadmin, /account",
			"sysadmin, /admin", "sysadmin, /admin/accounts", "secadmin, /admin/grants", "secadmin, /admin/masks",
			"secadmin, /admin/roles", "secadmin, /admin/clearances", "secadmin, /admin/sharing",
			"auditadmin, /admin/retention", "auditadmin, /journal", "auditadmin, /api/v1/journal",
			"team-suixi, /contacts", "team-suixi, /api/v1/contacts" })
	void whatTellsOfPeopleIsKeptNowhere(String account, String address) {
		MockHttpServletResponse answer = get(this.demo.session(account), address, null);
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getHeader("ETag")).isNull();
		assertThat(answer.getHeader("Cache-Control")).contains("no-store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/projects.csv", "/api/v1/projects.csv", "/api/v1/projects.xlsx" })
	void signInPageAndFilesAreKeptNowhere(String address) {
		MockHttpServletResponse answer = get(this.demo.session("official"), address, null);
		assertThat(answer.getHeader("ETag")).isNull();
		assertThat(answer.getHeader("Cache-Control")).contains("no-store");
	}

	private String mark(Cookie session, String address) {
		MockHttpServletResponse answer = get(session, address, null);
		assertThat(answer.getStatus()).isEqualTo(200);
		return Objects.requireNonNull(answer.getHeader("ETag"));
	}

	private MockHttpServletResponse get(Cookie session, String address, String mark) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.get().uri(address).cookie(session);
		return ((mark != null) ? request.header("If-None-Match", mark) : request).exchange().getResponse();
	}

}
