package cn.xieshou;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The demonstration accounts at work: requests with their tokens, answers as JSON. */
@TestComponent
public class Demo {

	public static final String PASSWORD = "Xieshou-demo-2026";

	private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final MockMvcTester mvc;

	private final Map<String, String> tokens = new ConcurrentHashMap<>();

	Demo(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	/** The request comes from that account. */
	public RequestPostProcessor as(String account) {
		String token = this.tokens.computeIfAbsent(account, this::token);
		return (request) -> {
			request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
			return request;
		};
	}

	/** Takes another token next time, where a test has ended the one before. */
	public void forget(String account) {
		this.tokens.remove(account);
	}

	private String token(String account) {
		return json(this.mvc.post()
			.uri("/api/v1/tokens")
			.contentType("application/json")
			.content("{\"username\":\"" + account + "\",\"password\":\"" + PASSWORD + "\"}")).get("token")
			.stringValue();
	}

	/** What the API answers to an account. */
	public JsonNode get(String account, String address) {
		return json(this.mvc.get().uri("/api/v1" + address).with(as(account)));
	}

	public int status(String account, String address) {
		return this.mvc.get().uri("/api/v1" + address).with(as(account)).exchange().getResponse().getStatus();
	}

	public MockMvcTester.MockMvcRequestBuilder post(String account, String address, String body) {
		return this.mvc.post().uri("/api/v1" + address).contentType("application/json").content(body).with(as(account));
	}

	/** The page that an account sees, which must be there. */
	public String page(String account, String address) {
		return page(this.mvc.get().uri(address).with(as(account)), 200);
	}

	/** The page of a request, which must have that status. */
	public static String page(MockMvcTester.MockMvcRequestBuilder request, int status) {
		MockHttpServletResponse response = request.accept("text/html").exchange().getResponse();
		assertThat(response.getStatus()).isEqualTo(status);
		return text(response);
	}

	/**
	 * The answer to a sign-in by page, with the token against forgery that the page has.
	 */
	public MockHttpServletResponse signIn(String account, String password) {
		MockHttpServletResponse page = this.mvc.get().uri("/login").exchange().getResponse();
		return this.mvc.post()
			.uri("/login")
			.cookie(page.getCookies())
			.param("_csrf", csrfToken(text(page)))
			.param("username", account)
			.param("password", password)
			.exchange()
			.getResponse();
	}

	/** The cookie of a session of that account, signed in by page. */
	public Cookie session(String account) {
		return Objects.requireNonNull(signIn(account, PASSWORD).getCookie("xieshou"));
	}

	/**
	 * The request comes from a page of that session, with its token against forgery.
	 * Spring's own {@code csrf()} is not used: it replaces the portal's tokens for all
	 * tests that come after.
	 */
	public RequestPostProcessor browser(Cookie session) {
		String token = csrfToken(page(this.mvc.get().uri("/account").cookie(session), 200));
		return (request) -> {
			request.setCookies(session);
			request.addHeader("X-XSRF-TOKEN", token);
			return request;
		};
	}

	/** The token against forgery in a page's form. */
	public static String csrfToken(String page) {
		Matcher field = CSRF_FIELD.matcher(page);
		assertThat(field.find()).as("a token in the page").isTrue();
		return field.group(1);
	}

	public static String text(MockHttpServletResponse response) {
		try {
			return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a page posts. */
	public MockMvcTester.MockMvcRequestBuilder send(String account, String address) {
		return this.mvc.post().uri(address).with(as(account));
	}

	/** The JSON of an answer, which must be one. */
	public static JsonNode json(MockMvcTester.MockMvcRequestBuilder request) {
		String body = text(request.exchange().getResponse());
		assertThat(body).as("an answer").startsWith("{");
		return JSON.readTree(body);
	}

}
