package cn.xieshou.gate;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.access.SignIn;
import cn.xieshou.access.SignIns;

import static org.assertj.core.api.Assertions.assertThat;

/** The token against forged requests, as a browser meets it. */
@DatabaseTest
class CsrfTokenTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	SignIns signIns;

	@Autowired
	Accounts accounts;

	@Test
	void theSamePageTwiceHasTheSameBytes() {
		Cookie session = session("team-suixi");
		String first = page("/filings", session);
		assertThat(Demo.csrfToken(first)).hasSizeGreaterThan(40);
		assertThat(page("/filings", session)).isEqualTo(first);
	}

	@Test
	void twoAddressesAndTwoSessionsNeverShowTheSameToken() {
		Cookie session = session("team-suixi");
		String token = Demo.csrfToken(page("/filings", session));
		assertThat(Demo.csrfToken(page("/filings?state=draft", session))).isNotEqualTo(token);
		assertThat(Demo.csrfToken(page("/filings", session("team-suixi")))).isNotEqualTo(token);
	}

	@Test
	void theTokenOfAnyPageOfTheSessionServesEveryWrite() {
		Cookie session = session("team-suixi");
		String token = Demo.csrfToken(page("/account", session));
		assertThat(logout(session, token)).isEqualTo(HttpStatus.FOUND.value());
	}

	@Test
	void theTokenOfAnotherSessionAndAMadeUpOneServeNone() {
		Cookie session = session("team-suixi");
		String token = Demo.csrfToken(page("/account", session));
		String foreign = Demo.csrfToken(page("/account", session("team-suixi")));
		for (String sent : new String[] { foreign, "", ".", "x", token + "x", token.replaceFirst("^.", "~") }) {
			logout(session, sent);
			assertThat(this.mvc.get().uri("/account").cookie(session)).as(sent).hasStatusOk();
		}
	}

	@Test
	void theTokenOfTheSignInPageServesTheSignIn() {
		assertThat(this.demo.signIn("official", Demo.PASSWORD).getCookie("xieshou")).isNotNull();
	}

	private Cookie session(String account) {
		return new Cookie("xieshou", this.signIns
			.begin(new Actor(this.accounts.find(account).orElseThrow(), account, account, "", java.util.List.of()),
					new SignIn.Origin("127.0.0.1", ""), false)
			.token());
	}

	private String page(String address, Cookie session) {
		return Demo.page(this.mvc.get().uri(address).cookie(session), 200);
	}

	private int logout(Cookie session, String token) {
		return this.mvc.post()
			.uri("/logout")
			.cookie(session)
			.param("_csrf", token)
			.exchange()
			.getResponse()
			.getStatus();
	}

}
