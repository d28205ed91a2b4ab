package cn.xieshou.identity;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.Databases;
import cn.xieshou.Demo;
import cn.xieshou.account.People;
import cn.xieshou.account.People.Person;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in over a real provider, in a real browser: only into the account that its
 * holder has linked, and by the own second factor unless the provider has seen one.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({ Databases.class, Demo.class, People.class })
class OuterSignInBrowserTests extends BrowserTest {

	private static final int PROVIDER = freePort();

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	People people;

	private Person person;

	private ConfigurableApplicationContext provider;

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry properties) {
		properties.add("xieshou.oidc.issuer", () -> "http://localhost:" + PROVIDER);
		properties.add("xieshou.oidc.client-id", () -> TestProvider.CLIENT);
		properties.add("xieshou.oidc.client-secret", () -> TestProvider.SECRET);
		properties.add("xieshou.oidc.name", () -> "粤政统一认证");
		properties.add("xieshou.oidc.trusted-factors", () -> "mfa, " + TestProvider.TWO_FACTORS);
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@BeforeEach
	void open() {
		this.person = this.people.open(true);
		this.provider = TestProvider.start(PROVIDER, this.port);
		open(1440, 900);
	}

	@AfterEach
	void stop() {
		this.provider.close();
		this.jdbc.update("delete from outer_identity");
		this.jdbc.update("delete from sign_in");
		this.jdbc.update("delete from sign_in_limit");
	}

	private void signInAtHouse(String username) {
		go("/login");
		this.page.getByText("用粤政统一认证登录").click();
		atHouse(username);
	}

	private void atHouse(String username) {
		this.page.locator("[name=username]").fill(username);
		this.page.locator("[name=password]").fill("house");
		this.page.locator("button[type=submit]").click();
	}

	/** Signs in by password and code and links the account, then leaves. */
	private void link(Person who, String username) {
		go("/login");
		this.page.locator("[name=username]").fill(who.username());
		this.page.locator("[name=password]").fill(People.PASSWORD);
		this.page.locator("details:has([name=code]) > summary").click();
		this.page.locator("[name=code]").fill(who.code());
		this.page.locator("button.pri[type=submit]").click();
		this.page.waitForURL((url) -> !url.contains("/login"));
		this.people.forgetCodes(who.id());
		go("/account/identity");
		assertThat(Accessibility.broken(this.page)).isEmpty();
		this.page.locator("form[action$='/link'] button").click();
		this.page.locator("#proof-password").fill(People.PASSWORD);
		this.page.locator("#proof").fill(who.code());
		this.page.locator("main button.pri").click();
		this.people.forgetCodes(who.id());
		this.page.getByText("前往统一认证", new Page.GetByTextOptions().setExact(true)).click();
		atHouse(username);
		this.page.waitForURL((url) -> url.contains("/account/identity?"));
	}

	private void leaveAll() {
		this.context.clearCookies();
		this.jdbc.update("delete from sign_in");
	}

	private List<Boolean> sessions(Person who) {
		return this.jdbc.queryForList("select second_factor from sign_in where account_id = ?", Boolean.class,
				who.id());
	}

	@Test
	void whoIsNotLinkedIsRefusedInWords() {
		signInAtHouse("he-1");
		assertThat(this.page.locator(".note.bad")).containsText("还没有关联到本门户的账户");
		assertThat(Accessibility.broken(this.page)).isEmpty();
		assertThat(this.jdbc.queryForObject("select count(*) from sign_in", Integer.class)).isZero();
	}

	@Test
	void whoIsLinkedProvesTheOwnSecondFactorToo() {
		link(this.person, "he-1");
		assertThat(this.page.locator(".note.ok")).containsText("已关联");
		leaveAll();
		signInAtHouse("he-1");
		this.page.waitForURL((url) -> url.endsWith("/login/code"));
		assertThat(Accessibility.broken(this.page)).isEmpty();
		go("/account");
		assertThat(this.page.url()).contains("/login");
		go("/login/code");
		this.page.locator("#code").fill("000000");
		this.page.locator("main button.pri").click();
		assertThat(this.page.locator(".note.bad")).containsText("不正确");
		assertThat(sessions(this.person)).isEmpty();
		this.page.getByText("用粤政统一认证登录").click();
		this.page.waitForURL((url) -> url.endsWith("/login/code"));
		this.page.locator("#code").fill(this.person.code());
		this.page.locator("main button.pri").click();
		assertThat(this.page.locator(".who b")).hasText("何晓舟");
		assertThat(sessions(this.person)).containsExactly(true);
		assertThat(this.jdbc.queryForObject(
				"select count(*) from journal_line where actor_id = ? and act = 'IDENTITY_LINKED'", Integer.class,
				this.person.id()))
			.isOne();
	}

	@Test
	void aSecondFactorThatTheOperatorTrustsIsNotAskedForAgain() {
		link(this.person, "he-2");
		leaveAll();
		signInAtHouse("he-2");
		assertThat(this.page.locator(".who b")).hasText("何晓舟");
		assertThat(sessions(this.person)).containsExactly(true);
	}

	@Test
	void anIdentityIsOfOneAccountAndADisabledOneIsClosedToItToo() {
		link(this.person, "he-2");
		leaveAll();
		Person other = this.people.open(true);
		link(other, "he-2");
		assertThat(this.page.locator(".note.bad")).containsText("已关联到别的账户");
		leaveAll();
		this.jdbc.update("update account set enabled = false where id = ?", this.person.id());
		signInAtHouse("he-2");
		assertThat(this.page.locator(".note.bad")).isVisible();
		assertThat(this.jdbc.queryForObject("select count(*) from sign_in", Integer.class)).isZero();
	}

	@Test
	void whoComesBackWithAnothersAnswerIsRefused() {
		go("/login/oauth2/code/sso?code=x&state=y");
		assertThat(this.page.locator(".note.bad")).containsText("统一认证没有完成");
		this.page.getByText("用粤政统一认证登录").click();
		go("/login/oauth2/code/sso?code=x&state=y");
		assertThat(this.page.locator(".note.bad")).containsText("统一认证没有完成");
	}

}
