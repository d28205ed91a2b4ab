package cn.xieshou.account;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.account.People.Person;
import cn.xieshou.credential.Codes;
import cn.xieshou.credential.SecondFactors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What its holder sees and changes of an account: sessions, tokens, password, second
 * factor.
 */
@DatabaseTest
class OwnAccountTests {

	private static final String OTHER = "Bai9yun-fei-du";

	private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");

	private static final Pattern ENDING = Pattern.compile("/account/(?:sessions|tokens)/([0-9a-f-]{36})/end");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	SecondFactors factors;

	@Autowired
	People people;

	private Person person;

	@BeforeEach
	void open() {
		this.person = this.people.open(true);
	}

	@AfterEach
	void takeAway() {
		this.jdbc.update("update account set enabled = false where unit = '测试单位'");
		this.jdbc.update("delete from sign_in_limit");
	}

	private String page(Cookie session, String address) {
		MockHttpServletResponse answer = this.people.get(session, address);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return Demo.text(answer);
	}

	private static List<String> found(Pattern pattern, String page) {
		return pattern.matcher(page).results().map((one) -> one.group(1)).toList();
	}

	private static String one(Pattern pattern, String page) {
		Matcher matcher = pattern.matcher(page);
		assertThat(matcher.find()).as(pattern.pattern()).isTrue();
		return matcher.group(1);
	}

	private int journal(String act) {
		return this.jdbc.queryForObject("select count(*) from journal_line where object_id = ? and act = ?",
				Integer.class, this.person.id(), act);
	}

	@Test
	void sessionsAreListedInPlainWordsAndEndedOneByOne() {
		Cookie mine = this.people.session(this.person);
		Cookie other = this.people
			.signIn(this.person, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
			.getCookie("xieshou");
		String page = page(mine, "/account/sessions");
		assertThat(page).contains("Windows 上的 Chrome", "Linux 上的 Firefox", "127.0.0.1", "本机");
		List<String> ends = found(ENDING, page);
		assertThat(ends).hasSize(1);
		String end = "/account/sessions/" + ends.get(0) + "/end";
		MockHttpServletResponse asked = this.people.post(mine, end);
		assertThat(asked.getStatus()).as("a factor is asked for again").isEqualTo(401);
		assertThat(this.people.get(other, "/account").getStatus()).isEqualTo(200);
		assertThat(this.people.prove(mine, end, asked, this.person.code()).getStatus()).isEqualTo(302);
		assertThat(this.people.get(other, "/account").getStatus()).isEqualTo(302);
		assertThat(this.people.get(mine, "/account").getStatus()).isEqualTo(200);
		assertThat(journal("SESSION_ENDED")).isOne();
	}

	@Test
	void theSystemAdministratorSeesAndEndsSessionsAndTokens() {
		Cookie mine = this.people.session(this.person);
		String reading = token(mine, "name", "月报取数", "days", "7");
		Cookie system = this.demo.session("sysadmin");
		String account = "/admin/accounts/" + this.person.id();
		String page = page(system, account);
		assertThat(page).contains("Windows 上的 Chrome", "月报取数");
		List<String> ends = found(Pattern.compile("(/admin/accounts/[0-9a-f-]{36}/sign-ins/[0-9a-f-]{36}/end)"), page);
		assertThat(ends).hasSize(2);
		ends.forEach((one) -> assertThat(this.people.post(system, one).getStatus()).isEqualTo(302));
		assertThat(this.people.get(mine, "/account").getStatus()).isEqualTo(302);
		assertThat(this.people.token(reading, "GET", "/api/v1/tokens")).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "seen_at = seen_at - interval '31 minutes'", "expires_at = expires_at - interval '8 hours'" })
	void aSessionLeftIdleOrEightHoursOldIsOver(String past) {
		Cookie session = this.people.session(this.person);
		assertThat(this.people.get(session, "/account").getStatus()).isEqualTo(200);
		this.jdbc.update("update sign_in set " + past + " where account_id = ?", this.person.id());
		assertThat(this.people.get(session, "/account").getStatus()).isEqualTo(302);
	}

	@Test
	void nobodyEndsTheSessionsOfAnother() {
		Cookie mine = this.people.session(this.person);
		Person stranger = this.people.open(false);
		Cookie theirs = this.people.session(stranger);
		String id = this.jdbc.queryForObject("select id::text from sign_in where account_id = ?", String.class,
				stranger.id());
		assertThat(this.people.post(mine, "/account/sessions/" + id + "/end", "proof", this.person.code()).getStatus())
			.isEqualTo(404);
		assertThat(this.people.post(mine, "/account/tokens/" + id + "/end").getStatus()).isEqualTo(404);
		this.people.post(mine, "/account/sessions/end-others");
		assertThat(this.people.get(theirs, "/account").getStatus()).isEqualTo(200);
	}

	@Test
	void aSixthSessionEndsTheOldest() {
		List<Cookie> sessions = IntStream.range(0, 6).mapToObj((at) -> this.people.session(this.person)).toList();
		assertThat(this.people.get(sessions.get(0), "/account").getStatus()).isEqualTo(302);
		sessions.subList(1, 6)
			.forEach((one) -> assertThat(this.people.get(one, "/account").getStatus()).isEqualTo(200));
		assertThat(journal("SESSION_ENDED")).isOne();
		this.people.post(sessions.get(5), "/account/sessions/end-others", "proof", this.person.code());
		assertThat(this.people.get(sessions.get(4), "/account").getStatus()).isEqualTo(302);
		assertThat(this.people.get(sessions.get(5), "/account").getStatus()).isEqualTo(200);
	}

	private String token(Cookie session, String... parameters) {
		MockHttpServletResponse asked = this.people.post(session, "/account/tokens", parameters);
		assertThat(asked.getStatus()).isEqualTo(401);
		assertThat(Demo.text(asked)).contains("请再验证一次").doesNotContain("id=\"secret\"");
		MockHttpServletResponse made = this.people.prove(session, "/account/tokens", asked, this.person.code());
		assertThat(made.getStatus()).isEqualTo(200);
		assertThat(made.getHeader("Cache-Control")).isEqualTo("no-store");
		this.people.forgetCodes(this.person.id());
		this.people.forgetProofs(this.person.id());
		return one(SECRET, Demo.text(made));
	}

	@Test
	void aTokenReadsOnlyWhereItsHolderSaysSoAndDoesNothingGrave() {
		Cookie session = this.people.session(this.person);
		String reading = token(session, "name", "月报取数", "scope", "READ", "networks", "127.0.0.0/8 10.0.0.0/8", "days",
				"7");
		String elsewhere = token(session, "name", "别处", "scope", "ACCOUNT", "networks", "10.0.0.0/8", "days", "7");
		String full = token(session, "name", "填报程序", "scope", "ACCOUNT", "networks", "", "days", "7");
		assertThat(page(session, "/account/tokens")).contains("月报取数", "127.0.0.0/8 10.0.0.0/8", "只读", "同本账户")
			.doesNotContain(reading);
		assertThat(this.people.token(reading, "GET", "/api/v1/tokens")).isEqualTo(200);
		assertThat(this.people.token(reading, "DELETE", "/api/v1/tokens/" + this.person.id())).isEqualTo(403);
		assertThat(this.people.token(elsewhere, "GET", "/api/v1/tokens")).isEqualTo(401);
		assertThat(this.people.token(full, "DELETE", "/api/v1/tokens/" + this.person.id())).isEqualTo(404);
		for (String act : List.of("/account/tokens", "/account/factors/authenticator/new",
				"/account/factors/authenticator", "/account/factors/recovery-codes")) {
			assertThat(this.people.token(full, "POST", act)).as(act).isEqualTo(403);
		}
	}

	@Test
	void aTokenIsEndedByItsHolderFromPageAndApi() {
		Cookie session = this.people.session(this.person);
		String first = token(session, "name", "甲", "scope", "ACCOUNT", "days", "7");
		String second = token(session, "name", "乙", "scope", "ACCOUNT", "days", "7");
		for (String id : found(ENDING, page(session, "/account/tokens")).subList(0, 1)) {
			assertThat(this.people.post(session, "/account/tokens/" + id + "/end").getStatus()).isEqualTo(302);
		}
		int gone = this.people.token(first, "GET", "/api/v1/tokens") == 401 ? 1 : 2;
		String left = (gone == 1) ? second : first;
		String id = this.jdbc.queryForObject("select id::text from sign_in where account_id = ? and channel = 'API'",
				String.class, this.person.id());
		assertThat(this.people.token(left, "DELETE", "/api/v1/tokens/" + id)).isEqualTo(204);
		assertThat(this.people.token(left, "GET", "/api/v1/tokens")).isEqualTo(401);
		assertThat(journal("TOKEN_MADE")).isEqualTo(2);
		assertThat(journal("TOKEN_ENDED")).isEqualTo(2);
	}

	@Test
	void whatIsNoNetworkIsSaidAtItsField() {
		Cookie session = this.people.session(this.person);
		MockHttpServletResponse asked = this.people.post(session, "/account/tokens", "name", "甲", "networks",
				"example.cn");
		MockHttpServletResponse refused = this.people.prove(session, "/account/tokens", asked, this.person.code());
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(Demo.text(refused)).contains("这不是网络地址", "example.cn");
	}

	@Test
	void theApiGivesOutTokensWithNameScopeAndEnd() {
		String body = "{\"username\":\"%s\",\"password\":\"%s\",\"code\":\"%s\",\"name\":\"取数\",\"networks\":[%s],\"days\":3}";
		assertThat(give(body.formatted(this.person.username(), People.PASSWORD, this.person.code(), "\"x\"")))
			.isEqualTo(422);
		this.people.forgetCodes(this.person.id());
		assertThat(
				give(body.formatted(this.person.username(), People.PASSWORD, this.person.code(), "\"192.168.0.0/16\"")))
			.isEqualTo(201);
		assertThat(this.jdbc.queryForMap(
				"select name, read_only, networks, expires_at > now() + interval '71 hours'"
						+ " and expires_at < now() + interval '73 hours' as days from sign_in where account_id = ?",
				this.person.id()))
			.containsEntry("name", "取数")
			.containsEntry("read_only", true)
			.containsEntry("networks", "192.168.0.0/16")
			.containsEntry("days", true);
	}

	private int give(String body) {
		return this.mvc.post()
			.uri("/api/v1/tokens")
			.contentType("application/json")
			.content(body)
			.exchange()
			.getResponse()
			.getStatus();
	}

	@Test
	void aPasswordIsChangedWithTheOldOneAndACode() {
		Cookie session = this.people.session(this.person);
		Cookie other = this.people.session(this.person);
		assertThat(change(session, "wrong", this.person.code(), OTHER)).contains("密码不对");
		assertThat(change(session, People.PASSWORD, "000000", OTHER)).contains("动态码不对");
		assertThat(change(session, People.PASSWORD, this.person.code(), "Admin@123")).contains("容易被猜到");
		assertThat(change(session, People.PASSWORD, this.person.code(), People.PASSWORD)).contains("最近 5 次");
		assertThat(change(session, People.PASSWORD, this.person.code(), OTHER)).isEmpty();
		assertThat(this.people.get(other, "/account").getStatus()).isEqualTo(302);
		assertThat(this.people.get(session, "/account").getStatus()).isEqualTo(200);
		assertThat(journal("PASSWORD_CHANGED")).isOne();
		this.people.forgetProofs(this.person.id());
		this.people.forgetCodes(this.person.id());
		assertThat(change(session, OTHER, this.person.code(), People.PASSWORD)).contains("最近 5 次");
	}

	/** The page that says what is wrong, empty if nothing is. */
	private String change(Cookie session, String current, String code, String password) {
		MockHttpServletResponse answer = this.people.post(session, "/account/password", "current", current, "proof",
				code, "password", password, "again", password);
		assertThat(answer.getStatus()).isIn(302, 422);
		return (answer.getStatus() == 302) ? "" : Demo.text(answer);
	}

	@Test
	void anotherAuthenticatorEndsTheOneBeforeAndItsRecoveryCodes() {
		Cookie session = this.people.session(this.person);
		Cookie other = this.people.session(this.person);
		String act = "/account/factors/authenticator/new";
		MockHttpServletResponse asked = this.people.post(session, act);
		assertThat(Demo.text(asked)).contains("name=\"proof\"", "name=\"proofPassword\"");
		assertThat(this.people.prove(session, act, asked, this.person.code()).getStatus()).as("a code alone")
			.isEqualTo(401);
		assertThat(this.people.prove(session, act, asked, this.person.code(), "proofPassword", "wrong").getStatus())
			.isEqualTo(401);
		assertThat(this.people.prove(session, act, asked, "000000", "proofPassword", People.PASSWORD).getStatus())
			.isEqualTo(401);
		MockHttpServletResponse page = this.people.prove(session, act, asked, this.person.code(), "proofPassword",
				People.PASSWORD);
		String secret = one(SECRET, Demo.text(page));
		MockHttpServletResponse wrong = this.people.prove(session, "/account/factors/authenticator", page, "", "code",
				"000000");
		assertThat(wrong.getStatus()).isEqualTo(422);
		MockHttpServletResponse set = this.people.prove(session, "/account/factors/authenticator", page, "", "code",
				Codes.now(secret));
		assertThat(Demo.text(set)).contains("请保存恢复码");
		assertThat(this.factors.accept(this.person.id(), this.person.code())).isFalse();
		assertThat(this.factors.accept(this.person.id(), Codes.next(secret))).isTrue();
		assertThat(this.people.get(other, "/account").getStatus()).isEqualTo(302);
		assertThat(journal("AUTHENTICATOR_SET")).isOne();
	}

	@Test
	void whoRunsLowOfRecoveryCodesIsToldAndGetsNewOnes() {
		Cookie session = this.people.session(this.person);
		assertThat(page(session, "/account")).contains("恢复码还剩 10 个").doesNotContain("恢复码只剩");
		this.jdbc.update(
				"delete from recovery_code where account_id = ? and digest not in"
						+ " (select digest from recovery_code where account_id = ? limit 3)",
				this.person.id(), this.person.id());
		assertThat(page(session, "/account")).contains("恢复码只剩 3 个");
		assertThat(page(session, "/account/factors")).contains("恢复码只剩 3 个");
		String act = "/account/factors/recovery-codes";
		MockHttpServletResponse made = this.people.prove(session, act, this.people.post(session, act),
				this.person.code(), "proofPassword", People.PASSWORD);
		assertThat(made.getStatus()).isEqualTo(200);
		assertThat(page(session, "/account")).contains("恢复码还剩 10 个");
		assertThat(journal("RECOVERY_CODES_MADE")).isOne();
	}

	@Test
	void nobodyChangesWhatThePublishedAccountsSignInWith() {
		Cookie session = this.demo.session("official");
		assertThat(page(session, "/account/password")).contains("演示账户的密码公开").doesNotContain("name=\"current\"");
		assertThat(this.people
			.post(session, "/account/password", "current", Demo.PASSWORD, "password", OTHER, "again", OTHER)
			.getStatus()).isEqualTo(422);
		assertThat(this.people.post(session, "/account/factors/authenticator/new").getStatus()).isEqualTo(409);
		assertThat(this.demo.signIn("official", Demo.PASSWORD).getCookie("xieshou")).isNotNull();
	}

}
