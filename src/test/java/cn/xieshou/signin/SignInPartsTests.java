package cn.xieshou.signin;

import java.util.Base64;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import cn.xieshou.page.PublicAddress;

import static org.assertj.core.api.Assertions.assertThat;

/** Who asks, where from, and where a sign-in leads back to. */
class SignInPartsTests {

	private final Cookies cookies = new Cookies(new PublicAddress(""));

	private final ReturnAddresses addresses = new ReturnAddresses(this.cookies);

	private static MockHttpServletRequest request(String method, String address, String... headers) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, address);
		for (int i = 0; i < headers.length; i += 2) {
			request.addHeader(headers[i], headers[i + 1]);
		}
		return request;
	}

	@ParameterizedTest
	@CsvSource({ "HX-Request, true, true", "Sec-Fetch-Mode, cors, true", "Sec-Fetch-Mode, navigate, false",
			"Accept, application/json, true", "Accept, 'text/html,application/json', false",
			"Accept, APPLICATION/JSON, true", "Accept, text/html, false", "X-Other, 1, false" })
	void aScriptIsKnownByItsHeaders(String header, String value, boolean script) {
		assertThat(Asked.isByScript(request("GET", "/parks", header, value))).isEqualTo(script);
	}

	@ParameterizedTest
	@CsvSource({ "Bearer abc, true", "bearer abc, true", "Basic abc, false", "Bearer, false", "'', false" })
	void theSecretOfAProgramIsKnownByItsScheme(String header, boolean bearer) {
		assertThat(Asked.hasBearer(request("GET", "/api/v1/parks", "Authorization", header))).isEqualTo(bearer);
		assertThat(Asked.hasBearer(request("GET", "/api/v1/parks"))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/parks, true", "/api, false", "/apiary, false", "/parks, false" })
	void theApiIsBelowItsAddress(String address, boolean api) {
		assertThat(Asked.isApi(request("GET", address))).isEqualTo(api);
	}

	private String kept(MockHttpServletRequest request) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.addresses.saveRequest(request, response);
		Cookie cookie = response.getCookie(Cookies.RETURN);
		return (cookie != null) ? returned(cookie.getValue()) : null;
	}

	private String returned(String value) {
		MockHttpServletRequest next = request("GET", "/login");
		next.setCookies(new Cookie(Cookies.RETURN, value));
		var saved = this.addresses.getRequest(next, new MockHttpServletResponse());
		return (saved != null) ? saved.getRedirectUrl() : null;
	}

	private static String encoded(String address) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes());
	}

	@Test
	void aSignInLeadsBackToThePageThatWasAskedFor() {
		MockHttpServletRequest request = request("GET", "/parks");
		request.setQueryString("kind=SPECIALISED&q=%E9%81%82");
		assertThat(kept(request)).isEqualTo("/parks?kind=SPECIALISED&q=%E9%81%82");
	}

	@Test
	void afterAPostItLeadsBackToThePageThatPosted() {
		assertThat(kept(request("POST", "/filings/1/submit", "Referer", "http://localhost/filings/1?tab=lines")))
			.isEqualTo("/filings/1?tab=lines");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example/filings/1", "nonsense", "http://[broken", "about:blank" })
	void aPageOfAnotherHostIsNoneOfOurs(String referer) {
		assertThat(kept(request("POST", "/filings/1/submit", "Referer", referer))).isEqualTo("/filings/1/submit");
	}

	@Test
	void neitherAProgramNorAScriptIsLedBack() {
		assertThat(kept(request("GET", "/api/v1/parks"))).isNull();
		assertThat(kept(request("GET", "/parks", "HX-Request", "true"))).isNull();
	}

	@Test
	void anAddressThatNoCookieHoldsIsNotKept() {
		assertThat(kept(request("GET", "/" + "x".repeat(1999)))).hasSize(2000);
		assertThat(kept(request("GET", "/" + "x".repeat(2000)))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "/\\evil.example", "http://evil.example", "javascript:alert(1)", "/a b",
			"/a\nSet-Cookie: x", "parks", "" })
	void aCookieThatLeadsElsewhereIsPassedOver(String address) {
		assertThat(returned(encoded(address))).isNull();
	}

	@Test
	void aBrokenCookieIsPassedOver() {
		assertThat(returned("!!!")).isNull();
		assertThat(returned(encoded("/parks"))).isEqualTo("/parks");
	}

	@Test
	void whereASignInLedIsForgotten() {
		MockHttpServletRequest request = request("GET", "/login");
		request.setCookies(new Cookie(Cookies.RETURN, encoded("/parks")));
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.addresses.removeRequest(request, response);
		assertThat(response.getCookie(Cookies.RETURN).getMaxAge()).isZero();
		MockHttpServletResponse nothing = new MockHttpServletResponse();
		this.addresses.removeRequest(request("GET", "/login"), nothing);
		assertThat(nothing.getCookies()).isEmpty();
	}

	@Test
	void aCookieIsOutOfReachOfScriptsAndOtherSites() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.cookies.send(request("GET", "/"), response, Cookies.SESSION, "secret", Cookies.WHILE_OPEN);
		assertThat(response.getHeader("Set-Cookie")).contains("xieshou=secret", "Path=/", "HttpOnly", "SameSite=Lax")
			.doesNotContain("Secure", "Max-Age", "Domain");
	}

	@Test
	void withHttpsACookieIsSentByHttpsOnly() {
		Cookies secure = new Cookies(new PublicAddress("https://xieshou.example.cn"));
		MockHttpServletResponse response = new MockHttpServletResponse();
		secure.send(request("GET", "/"), response, Cookies.SESSION, "secret", Cookies.WHILE_OPEN);
		assertThat(response.getHeader("Set-Cookie")).startsWith("__Host-xieshou=secret").contains("Secure");
	}

	@Test
	void anEmptyCookieIsNone() {
		MockHttpServletRequest request = request("GET", "/");
		request.setCookies(new Cookie("xieshou", ""));
		assertThat(this.cookies.read(request, Cookies.SESSION)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true", "2001:db8:1:2::1, 2001:db8:1:3::1, false",
			"203.0.113.7, 203.0.113.7, true", "203.0.113.7, 203.0.113.8, false" })
	void addressesOfOneNetworkAreOneSource(String one, String other, boolean same) {
		assertThat(SignInSource.at(one, null).network().equals(SignInSource.at(other, null).network())).isEqualTo(same);
	}

	@Test
	void aNameIsAskedOfNoNameService() {
		assertThat(SignInSource.at("unknown.example", null).network()).isEqualTo("unknown.example");
		assertThat(SignInSource.at("::::", null).network()).isEqualTo("::::");
	}

}
