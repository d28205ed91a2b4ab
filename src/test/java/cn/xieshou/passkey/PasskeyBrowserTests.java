package cn.xieshou.passkey;

import java.util.List;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.PortTest;
import cn.xieshou.account.People;
import cn.xieshou.account.People.Person;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Passkeys in a real browser, whose authenticator is a virtual one that always finds its
 * reader.
 */
@PortTest
class PasskeyBrowserTests extends BrowserTest {

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	People people;

	private Person person;

	@BeforeEach
	void open() {
		this.person = this.people.open(true);
		open(1440, 900);
		CDPSession devices = this.context.newCDPSession(this.page);
		devices.send("WebAuthn.enable");
		JsonObject options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", true);
		options.addProperty("isUserVerified", true);
		options.addProperty("automaticPresenceSimulation", true);
		JsonObject device = new JsonObject();
		device.add("options", options);
		devices.send("WebAuthn.addVirtualAuthenticator", device);
	}

	@AfterEach
	void nothingIsComplainedOf() {
		this.jdbc.update("delete from sign_in_limit");
		this.complaints
			.removeIf((one) -> one.startsWith("Failed to load resource: the server responded with a status of 401"));
		assertThat(this.complaints).isEmpty();
	}

	private void fillIn(String code) {
		go("/login");
		this.page.locator("[name=username]").fill(this.person.username());
		this.page.locator("[name=password]").fill(People.PASSWORD);
		this.page.locator("details:has([name=code]) > summary").click();
		if (!code.isEmpty()) {
			this.page.locator("[name=code]").fill(code);
			this.page.locator("button.pri[type=submit]").click();
		}
	}

	/** Signs in by password and code, and adds a passkey. */
	private void add() {
		fillIn(this.person.code());
		this.page.waitForURL((url) -> !url.contains("/login"));
		this.people.forgetCodes(this.person.id());
		go("/account/passkeys");
		assertThat(Accessibility.broken(this.page)).isEmpty();
		this.page.locator("#name").fill("办公电脑");
		this.page.locator("form:has(#name) button[type=submit]").click();
		assertThat(this.page.locator("h1")).hasText("请再验证一次");
		assertThat(Accessibility.broken(this.page)).isEmpty();
		this.page.locator("#proof-password").fill(People.PASSWORD);
		this.page.locator("#proof").fill(this.person.code());
		this.page.locator("main button.pri").click();
		assertThat(Accessibility.broken(this.page)).isEmpty();
		this.page.locator("[data-passkey=create]").click();
		assertThat(this.page.locator("tbody th")).hasText("办公电脑");
		this.people.forgetProofs(this.person.id());
		this.people.forgetCodes(this.person.id());
	}

	private void leaveTheSession() {
		this.jdbc.update("delete from sign_in where account_id = ?", this.person.id());
		this.context.clearCookies();
	}

	@Test
	void aPasskeySignsInAloneAsTwoFactorsAndNothingSignedServesTwice() {
		add();
		leaveTheSession();
		go("/login");
		assertThat(Accessibility.broken(this.page)).isEmpty();
		Request sent = this.page.waitForRequest((request) -> request.url().endsWith("/login/passkey"),
				() -> this.page.locator("form[action$='/login/passkey'] [data-passkey]").click());
		this.page.waitForURL((url) -> !url.contains("/login"));
		assertThat(this.page.locator(".who b")).hasText("何晓舟");
		assertThat(this.jdbc.queryForList("select second_factor from sign_in where account_id = ?", Boolean.class,
				this.person.id()))
			.containsExactly(true);
		APIResponse again = this.context.request()
			.post("http://localhost:" + this.port + "/login/passkey",
					RequestOptions.create()
						.setHeader("Content-Type", "application/x-www-form-urlencoded")
						.setHeader("Authorization", "Bearer none")
						.setMaxRedirects(0)
						.setData(sent.postData()));
		assertThat(again.headers().get("location")).endsWith("/login?passkey");
	}

	/** The first factor stays proven beside the second. */
	@Test
	void aPasskeyStandsForTheCodeBesideThePassword() {
		add();
		leaveTheSession();
		fillIn("");
		this.page.locator("form[action$='/login'] [data-passkey]").click();
		this.page.waitForURL((url) -> !url.contains("/login"));
		assertThat(this.page.locator(".who b")).hasText("何晓舟");
	}

	@Test
	void aWrongPasswordIsNotMadeGoodByAPasskey() {
		add();
		leaveTheSession();
		fillIn("");
		this.page.locator("[name=password]").fill("wrong");
		this.page.locator("form[action$='/login'] [data-passkey]").click();
		assertThat(this.page.locator(".note.bad")).containsText("不正确");
	}

	@Test
	void aPasskeyProvesAgainAndTheActGoesOn() {
		add();
		go("/account/factors");
		this.page.locator("form[action$='recovery-codes'] button").click();
		this.page.locator("[data-passkey=get]").click();
		assertThat(this.page.locator("h1")).hasText("请保存恢复码");
		assertThat(Accessibility.broken(this.page)).isEmpty();
	}

	@Test
	void aPasskeyTakenAwayOpensNothing() {
		add();
		this.page.locator("form[action$='/remove'] button").click();
		this.page.locator("#proof-password").fill(People.PASSWORD);
		this.page.locator("#proof").fill(this.person.code());
		this.page.locator("main button.pri").click();
		assertThat(this.page.locator("main")).containsText("还没有通行密钥");
		assertThat(this.jdbc.queryForList(
				"select act from journal_line where actor_id = ? and act like 'PASSKEY%' order by at", String.class,
				this.person.id()))
			.isEqualTo(List.of("PASSKEY_ADDED", "PASSKEY_REMOVED"));
		leaveTheSession();
		go("/login");
		this.page.locator("form[action$='/login/passkey'] [data-passkey]").click();
		assertThat(this.page.locator(".note.bad")).containsText("没有认出这个通行密钥");
	}

}
