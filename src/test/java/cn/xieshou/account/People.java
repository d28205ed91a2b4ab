package cn.xieshou.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.Demo;
import cn.xieshou.access.Accounts;
import cn.xieshou.credential.Codes;
import cn.xieshou.credential.Passwords;
import cn.xieshou.credential.SecondFactors;

/**
 * People with accounts of their own beside those of the demonstration, who sign in, look
 * at pages and post them.
 */
@TestComponent
public class People {

	public static final String PASSWORD = "Qing7shan-lvshui";

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

	private final MockMvcTester mvc;

	private final Demo demo;

	private final JdbcTemplate jdbc;

	private final Accounts accounts;

	private final Passwords passwords;

	private final SecondFactors factors;

	private final Map<String, Cookie> renewed = new ConcurrentHashMap<>();

	People(MockMvcTester mvc, Demo demo, JdbcTemplate jdbc, Accounts accounts, Passwords passwords,
			SecondFactors factors) {
		this.mvc = mvc;
		this.demo = demo;
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.passwords = passwords;
		this.factors = factors;
	}

	/**
	 * Somebody with an account.
	 *
	 * @param secret of the authenticator, empty if there is none
	 */
	public record Person(UUID id, String username, String secret) {

		public String code() {
			return Codes.now(this.secret);
		}

	}

	/**
	 * Opens an account with a password and, if asked, an authenticator whose codes are
	 * fresh.
	 */
	public Person open(boolean factor) {
		String username = "p" + UUID.randomUUID().toString().substring(0, 8);
		UUID id = this.accounts.open(username, "何晓舟", "测试单位", null);
		this.passwords.store(id, this.passwords.hash(null, PASSWORD, List.of(username)));
		if (!factor) {
			return new Person(id, username, "");
		}
		byte[] proposed = this.factors.propose();
		String secret = this.factors.text(proposed);
		this.factors.set(id, proposed, Codes.now(secret));
		forgetCodes(id);
		return new Person(id, username, secret);
	}

	/** Lets the present code serve once more, as if half a minute had passed. */
	public void forgetCodes(UUID account) {
		this.jdbc.update("update second_factor set last_step = 0 where account_id = ?", account);
	}

	/** The answer to a sign-in by page. */
	public MockHttpServletResponse signIn(Person person, String agent) {
		MockHttpServletResponse page = this.mvc.get().uri("/login").exchange().getResponse();
		MockHttpServletResponse answer = this.mvc.post()
			.uri("/login")
			.cookie(page.getCookies())
			.header("User-Agent", agent)
			.param("_csrf", Demo.csrfToken(Demo.text(page)))
			.param("username", person.username())
			.param("password", PASSWORD)
			.param("code", person.secret().isEmpty() ? "" : person.code())
			.exchange()
			.getResponse();
		if (!person.secret().isEmpty()) {
			forgetCodes(person.id());
		}
		return answer;
	}

	public Cookie session(Person person) {
		return Objects
			.requireNonNull(signIn(person, "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0").getCookie("xieshou"));
	}

	/** A browser keeps the newest secret of its session. */
	private Cookie newest(Cookie session) {
		Cookie newest = session;
		while (this.renewed.containsKey(newest.getValue())) {
			newest = this.renewed.get(newest.getValue());
		}
		return newest;
	}

	public MockHttpServletResponse get(Cookie session, String address) {
		return this.mvc.get().uri(address).accept("text/html").cookie(newest(session)).exchange().getResponse();
	}

	/**
	 * What a page of that session posts, its token against forgery from the page of the
	 * password.
	 */
	public MockHttpServletResponse post(Cookie session, String address, String... parameters) {
		String token = Demo.csrfToken(Demo.text(get(session, "/account/password")));
		Cookie sent = newest(session);
		var request = this.mvc.post().uri(address).accept("text/html").cookie(sent).param("_csrf", token);
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		MockHttpServletResponse answer = request.exchange().getResponse();
		Cookie renewed = answer.getCookie("xieshou");
		if (renewed != null) {
			this.renewed.put(sent.getValue(), renewed);
		}
		return answer;
	}

	/** Answers the page that asks for a proof, which carries on what was sent. */
	public MockHttpServletResponse prove(Cookie session, String address, MockHttpServletResponse asked, String proof,
			String... more) {
		List<String> parameters = new ArrayList<>(List.of(more));
		parameters.addAll(List.of("proof", proof));
		Matcher hidden = HIDDEN.matcher(Demo.text(asked));
		while (hidden.find()) {
			if (!hidden.group(1).equals("_csrf")) {
				parameters.add(hidden.group(1));
				parameters.add(hidden.group(2));
			}
		}
		return post(session, address, parameters.toArray(String[]::new));
	}

	/** Lets an account's last proof be long ago. */
	public void forgetProofs(UUID account) {
		this.jdbc.update("update sign_in set proven_at = null, whole_at = null where account_id = ?", account);
	}

	public int token(String secret, String method, String address) {
		return this.mvc.method(HttpMethod.valueOf(method))
			.uri(address)
			.contentType("application/json")
			.content("{}")
			.header("Authorization", "Bearer " + secret)
			.exchange()
			.getResponse()
			.getStatus();
	}

}
