package cn.xieshou.signin;

import cn.xieshou.credential.AccountAges;
import cn.xieshou.credential.PasswordChecks;
import cn.xieshou.credential.SecondFactors;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Wrong sign-ins are slowed down, and only those. */
@DatabaseTest
class SignInLimitTests {

	private static final String HERE = "127.0.0.1";

	private static final String STRANGER = "203.0.113.9";

	private static final String ELSEWHERE = "198.51.100.7";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JdbcClient client;

	@Autowired
	SecondFactors factors;

	@Autowired
	SignInLimits limits;

	@Autowired
	KnownOrigins origins;

	@Autowired
	AccountAges ages;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@BeforeEach
	@AfterEach
	void forget() {
		this.jdbc.update("delete from sign_in_limit");
	}

	private MockHttpServletResponse token(String username, String password, String from) {
		return this.mvc.post()
			.uri("/api/v1/tokens")
			.contentType("application/json")
			.content("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}")
			.with((request) -> {
				request.setRemoteAddr(from);
				return request;
			})
			.exchange()
			.getResponse();
	}

	private void fail(String username, int times, String from) {
		for (int i = 0; i < times; i++) {
			assertThat(token(username, "wrong", from).getStatus()).isEqualTo(401);
		}
	}

	private static int wait(MockHttpServletResponse response) {
		assertThat(response.getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS.value());
		return Integer.parseInt(String.valueOf(response.getHeader(HttpHeaders.RETRY_AFTER)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "helper-yuexiu", "nobody-of-that-name", "换行\\n的名字" })
	void fiveFailuresOfANameMakeItWait(String username) {
		fail(username, 5, HERE);
		assertThat(wait(token(username, "wrong", HERE))).isBetween(1, 60);
		assertThat(wait(token(username, Demo.PASSWORD, HERE))).isBetween(1, 60);
	}

	@Test
	void thePauseEndsAndTheRightPasswordForgetsTheFailures() {
		fail("helper-yuexiu", 5, HERE);
		this.jdbc.update("update sign_in_limit set blocked_until = now() - interval '1 second'");
		assertThat(token("helper-yuexiu", Demo.PASSWORD, HERE).getStatus()).isEqualTo(201);
		fail("helper-yuexiu", 5, HERE);
	}

	@Test
	void eachFurtherFailureWaitsTwiceAsLong() {
		fail("helper-yuexiu", 5, HERE);
		this.jdbc.update("update sign_in_limit set blocked_until = now() - interval '1 second'");
		fail("helper-yuexiu", 1, HERE);
		assertThat(wait(token("helper-yuexiu", Demo.PASSWORD, HERE))).isBetween(61, 120);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "1, 2", "3, 8", "4, 15", "5, 15", "1000000, 15" })
	void nobodyWaitsLongerThanAQuarterOfAnHour(int further, int minutes) {
		assertThat(SignInLimits.waitAfter(further)).isEqualTo(Duration.ofMinutes(minutes));
	}

	@Test
	void anHourWithoutAFailureForgetsThem() {
		fail("helper-yuexiu", 4, HERE);
		this.jdbc.update("update sign_in_limit set failed_at = now() - interval '61 minutes'");
		fail("helper-yuexiu", 5, HERE);
	}

	@Test
	void strangersMakeStrangersWaitButNeitherAKnownNetworkNorAKnownBrowser() {
		assertThat(token("sysadmin", Demo.PASSWORD, HERE).getStatus()).isEqualTo(201);
		Cookie device = this.demo.signIn("sysadmin", Demo.PASSWORD).getCookie("xieshou-device");
		fail("sysadmin", 5, STRANGER);
		assertThat(wait(token("sysadmin", Demo.PASSWORD, ELSEWHERE))).isPositive();
		assertThat(token("sysadmin", Demo.PASSWORD, HERE).getStatus()).isEqualTo(201);
		assertThat(signIn("sysadmin", Demo.PASSWORD, ELSEWHERE, device).getStatus()).isEqualTo(302);
	}

	@Test
	void aKnownBrowserIsLimitedByItself() {
		Cookie device = this.demo.signIn("sysadmin", Demo.PASSWORD).getCookie("xieshou-device");
		for (int i = 0; i < 5; i++) {
			assertThat(signIn("sysadmin", "wrong", ELSEWHERE, device).getRedirectedUrl()).isEqualTo("/login?error");
		}
		assertThat(wait(signIn("sysadmin", Demo.PASSWORD, ELSEWHERE, device))).isPositive();
		assertThat(token("sysadmin", Demo.PASSWORD, HERE).getStatus()).isEqualTo(201);
	}

	private MockHttpServletResponse signIn(String username, String password, String from, Cookie device) {
		MockHttpServletResponse page = this.mvc.get().uri("/login").exchange().getResponse();
		Cookie csrf = page.getCookie("xieshou-csrf");
		String token = Demo.csrfToken(Demo.page(this.mvc.get().uri("/login").cookie(csrf), 200));
		return this.mvc.post()
			.uri("/login")
			.cookie(csrf, device)
			.param("_csrf", token)
			.param("username", username)
			.param("password", password)
			.with((request) -> {
				request.setRemoteAddr(from);
				return request;
			})
			.exchange()
			.getResponse();
	}

	@Test
	void outsideTheDemonstrationANetworkIsLimitedWhateverTheName() {
		SignInAttempts attempts = attempts(new Counting(), false);
		for (int i = 0; i < SignInAttempts.FREE_OF_A_NETWORK; i++) {
			String name = "nobody-" + i;
			assertThatExceptionOfType(BadCredentialsException.class)
				.isThrownBy(() -> attempts.authenticate(attempt(name, "2001:db8::" + name.length())));
		}
		assertThatExceptionOfType(SignInLimited.class)
			.isThrownBy(() -> attempts.authenticate(attempt("official", "2001:db8::ffff")));
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> attempts.authenticate(attempt("official", "2001:db8:0:1::1")));
		assertThatExceptionOfType(BadCredentialsException.class)
			.isThrownBy(() -> attempts(new Counting(), true).authenticate(attempt("official", "2001:db8::ffff")));
	}

	@Test
	void aNameThatIsUnknownCostsAsManyComparisonsAndHoldsNoTransaction() {
		for (String name : new String[] { "official", "nobody-" + UUID.randomUUID() }) {
			Counting encoder = new Counting();
			assertThatExceptionOfType(BadCredentialsException.class)
				.isThrownBy(() -> attempts(encoder, true).authenticate(attempt(name, STRANGER)));
			assertThat(encoder.comparisons).as(name).hasValue(1);
			assertThat(encoder.withinTransaction).as(name).isFalse();
		}
	}

	@Test
	void whoHasToWaitCostsNoComparison() {
		Counting encoder = new Counting();
		fail("official", 5, STRANGER);
		assertThatExceptionOfType(SignInLimited.class)
			.isThrownBy(() -> attempts(encoder, true).authenticate(attempt("official", STRANGER)));
		assertThat(encoder.comparisons).hasValue(0);
	}

	@Test
	void whatIsOldIsSwept() {
		fail("nobody-to-sweep", 1, HERE);
		this.jdbc.update("update sign_in_limit set failed_at = now() - interval '61 minutes'");
		this.limits.sweep();
		assertThat(this.jdbc.queryForObject("select count(*) from sign_in_limit", Integer.class)).isZero();
	}

	private SignInAttempts attempts(PasswordEncoder encoder, boolean demonstration) {
		return new SignInAttempts(this.client, new PasswordChecks(encoder, 1, Duration.ofSeconds(5)), this.factors,
				this.limits, this.origins, this.ages, this.events, this.transaction, demonstration);
	}

	private static Authentication attempt(String name, String from) {
		UsernamePasswordAuthenticationToken attempt = UsernamePasswordAuthenticationToken.unauthenticated(name,
				"wrong");
		attempt.setDetails(new SignInDetails(SignInSource.at(from, null), "", null));
		return attempt;
	}

	/** Finds every password wrong, and counts. */
	private static final class Counting implements PasswordEncoder {

		final AtomicInteger comparisons = new AtomicInteger();

		boolean withinTransaction;

		@Override
		public String encode(CharSequence password) {
			return "";
		}

		@Override
		public boolean matches(CharSequence password, String hash) {
			this.comparisons.incrementAndGet();
			this.withinTransaction |= TransactionSynchronizationManager.isActualTransactionActive();
			return false;
		}

	}

}
