package cn.xieshou.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.Databases;
import cn.xieshou.credential.Codes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From an empty PostgreSQL of one's own, named by the settings of an operator, to the
 * first record that is entered, reviewed twice and posted: three administrators, a
 * business administrator, a team and two reviewers, on pages alone.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = { "xieshou.demo=false",
		"xieshou.home=target/first-books", "server.servlet.session.cookie.secure=false" })
class FirstBooksBrowserTests extends BrowserTest {

	private static final String PASSWORD = "Qing7shan-lvshui";

	@DynamicPropertySource
	static void ownDatabase(DynamicPropertyRegistry properties) {
		Databases.settings().forEach((name, value) -> properties.add(name, () -> value));
	}

	private final Map<String, Person> people = new HashMap<>();

	private final Effort effort = new Effort();

	@Value("${xieshou.home}")
	private Path home;

	/** Somebody with a second factor; each recovery code serves once. */
	private static final class Person {

		private final String secret;

		private final List<String> recovery;

		private int used;

		Person(String secret, List<String> recovery) {
			this.secret = secret;
			this.recovery = recovery;
		}

		/** For who acts more often than codes change. */
		String recoveryCode() {
			return this.recovery.get(this.used++);
		}

	}

	/** What it takes, as a person would have to do it. */
	private static final class Effort {

		private int pages;

		private int fields;

		private int keys;

		private int presses;

		@Override
		public String toString() {
			return this.pages + " pages, " + this.fields + " fields, " + this.keys + " characters, " + this.presses
					+ " presses";
		}

	}

	@AfterEach
	void onlyAnswersAreComplainedOf() {
		assertThat(this.complaints).allMatch((complaint) -> complaint.contains("Failed to load resource"));
	}

	private void visit(String path) {
		this.effort.pages++;
		go(path);
	}

	private void fill(String field, String text) {
		this.effort.fields++;
		this.effort.keys += text.length();
		this.page.locator("main [name='" + field + "']").first().fill(text);
	}

	private void choose(String field, String value) {
		this.effort.fields++;
		this.page.locator("main select[name='" + field + "']").selectOption(value);
	}

	private void press(String selector) {
		this.effort.presses++;
		this.effort.pages++;
		Locator button = this.page.locator(selector).first();
		this.page.waitForNavigation(button::click);
	}

	/**
	 * Accessible, not wider than the window, and a picture to look at with
	 * {@code -Dshots}.
	 */
	private void look(String name) {
		for (String language : (System.getProperty("shots") != null) ? List.of("en", "zh-CN") : List.of("zh-CN")) {
			String address = this.page.url();
			if (language.equals("en") && address.contains("/setup?")) {
				this.page.navigate(address + "&lang=en");
			}
			else if (address.contains("lang=en")) {
				this.page.navigate(address.replace("lang=en", "lang=zh-CN"));
			}
			for (int width : new int[] { 390, 1440 }) {
				this.page.setViewportSize(width, (width == 390) ? 844 : 900);
				if (System.getProperty("shots") != null) {
					this.page.screenshot(new Page.ScreenshotOptions()
						.setPath(Path.of("target/shots/setup-" + name + "-" + language + "-" + width + ".png")));
				}
				assertThat((int) this.page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(name)
					.isLessThanOrEqualTo(0);
			}
		}
		assertThat(Accessibility.broken(this.page)).as(name).isEmpty();
	}

	private void follow(String link, String username) {
		open(1440, 900);
		this.effort.pages++;
		this.page.navigate(link);
		fill("password", PASSWORD);
		fill("again", PASSWORD);
		String secret = this.page.locator("#secret").innerText();
		fill("code", Codes.now(secret));
		press("button.pri[type=submit]");
		this.people.put(username, new Person(secret, this.page.locator("ol.cols li").allInnerTexts()));
	}

	private void signsIn(String username) {
		open(1440, 900);
		visit("/login");
		fill("username", username);
		fill("password", PASSWORD);
		fill("code", this.people.get(username).recoveryCode());
		press("button.pri[type=submit]");
		assertThat(this.page.url()).doesNotContain("/login");
	}

	private void administrators() throws IOException {
		List<String> links = Files.readAllLines(this.home.resolve("first-run.txt"));
		assertThat(links).hasSize(3);
		open(1440, 900);
		go("/");
		assertThat(this.page.locator("main").innerText()).contains("尚未启用");
		assertThat(this.page.locator("main a[href='/login']").count()).as("no way to a sign-in that is closed")
			.isZero();
		for (int i = 0; i < 3; i++) {
			String username = List.of("lin-sys", "xu-sec", "feng-aud").get(i);
			open(1440, 900);
			this.page.navigate(links.get(i).substring(links.get(i).indexOf("http")));
			assertThat(this.page.locator("header a[href='/login']").count()).as("sign-in is closed").isZero();
			fill("displayName", List.of("林工", "许科长", "冯审计").get(i));
			fill("unit", "信息中心");
			fill("username", username);
			fill("password", PASSWORD);
			fill("again", PASSWORD);
			String secret = this.page.locator("#secret").innerText();
			fill("code", Codes.now(secret));
			press("button.pri[type=submit]");
			this.people.put(username, new Person(secret, this.page.locator("ol.cols li").allInnerTexts()));
		}
	}

	/** Who comes with a link once more is told what became of it. */
	private void usedLink(String link) {
		open(1440, 900);
		this.page.navigate(link);
		assertThat(this.page.locator("main").innerText()).contains("这条链接不能再用", "直接登录");
		assertThat(this.page.locator("main a[href='/login']").count()).isOne();
	}

	private void accounts() {
		signsIn("lin-sys");
		Map<String, String> links = new HashMap<>();
		for (List<String> one : List.of(List.of("wen-biz", "温主管", "协作办"), List.of("zhou-team", "周队员", "驻遂溪县工作队"),
				List.of("liang-county", "梁科长", "遂溪县"), List.of("he-city", "何处长", "湛江市"))) {
			visit("/admin/accounts/new");
			fill("username", one.get(0));
			fill("displayName", one.get(1));
			fill("unit", one.get(2));
			press("main button.pri[type=submit]");
			links.put(one.get(0), this.page.locator("#link").innerText());
		}
		links.forEach((username, link) -> follow(link, username));
		usedLink(links.get("zhou-team"));
	}

	private void grant(String username, String role, String pairing, String rank) {
		visit("/admin/grants/new");
		fill("username", username);
		choose("role", role);
		if (!pairing.isEmpty()) {
			fill("pairing", pairing);
		}
		if (!rank.isEmpty()) {
			choose("step", rank);
		}
		fill("reason", "启用");
		press("main button.pri[type=submit]");
		proveAgain("xu-sec");
		assertThat(this.page.url()).endsWith("/admin/grants");
	}

	/** Somebody who has not lately is asked for a code before what they do is done. */
	private void proveAgain(String username) {
		if (this.page.locator("main [name=proof]").count() > 0) {
			fill("proof", this.people.get(username).recoveryCode());
			press("main button.pri[type=submit]");
		}
	}

	private void secondPerson() {
		signsIn("lin-sys");
		visit("/admin/grants");
		while (this.page.locator("form[action$='/accept']").count() > 0) {
			press("form[action$='/accept'] button.pri");
			proveAgain("lin-sys");
		}
	}

	/** Who reviews approves whatever waits, the oldest first. */
	private void approveAll(String username) {
		signsIn(username);
		visit("/review");
		while (this.page.locator("button[value=approve]").count() > 0) {
			press("button[value=approve]");
			visit("/review");
		}
	}

	private void pairings() {
		signsIn("wen-biz");
		visit("/setup");
		look("programme");
		choose("programme", "WITHIN_PROVINCE");
		fill("since", "2023");
		fill("helper", "广州");
		fill("helped", "湛江");
		press("main button.pri[type=submit]");
		assertThat(this.page.locator("main").innerText()).contains("1 件等待审核");
		approveAll("liang-county");
		signsIn("wen-biz");
		visit("/setup");
		assertThat(this.page.url()).endsWith("/setup");
		fill("pairs", "越秀区\t遂溪县\n越秀\t赤坎区\n白云区\t廉江\n越秀区\t濂江市");
		press("button[value=preview]");
		assertThat(this.page.locator("main").innerText()).contains("可建", "已补全", "请选");
		if (System.getProperty("shots") != null) {
			this.page.setViewportSize(390, 844);
			this.page.screenshot(
					new Page.ScreenshotOptions().setPath(Path.of("target/shots/setup-rows-390.png")).setFullPage(true));
			this.page.setViewportSize(1440, 900);
			this.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/shots/setup-rows-1440.png")));
		}
		choose("choice.4", "-");
		press("button[value=file]");
		assertThat(this.page.locator("main").innerText()).contains("1 件等待审核");
		look("pairings");
		visit("/setup?step=review");
		choose("template", "COUNTY_CITY");
		press("main button.pri[type=submit]");
		approveAll("liang-county");
		signsIn("wen-biz");
		visit("/setup?step=review");
		assertThat(this.page.locator("main").innerText()).contains("第 1 步 县级审核", "第 2 步 市级审核", "随上级");
		look("review");
		visit("/setup?step=people");
		look("people");
		visit("/setup?step=check");
		assertThat(this.page.locator("main").innerText()).contains("没有工作队填报", "业务管理员只有一名", "每一步都有人审核");
		look("check");
	}

	private void project() {
		signsIn("zhou-team");
		visit("/filings/new?type=projects");
		fill("form.name", "遂溪预制菜一期");
		press("[data-submit], button[value=submit]");
		assertThat(this.page.locator("main").innerText()).contains("县级审核", "市级审核");
		approveAll("liang-county");
		approveAll("he-city");
		signsIn("zhou-team");
		visit("/projects");
		assertThat(this.page.locator("main").innerText()).contains("遂溪预制菜一期");
	}

	@Test
	void anEmptyDatabaseComesToItsFirstPostedRecord() throws IOException {
		administrators();
		accounts();
		signsIn("xu-sec");
		grant("wen-biz", "BUSINESS_ADMIN", "", "");
		grant("liang-county", "REVIEWER", "", "1");
		grant("he-city", "REVIEWER", "", "2");
		secondPerson();
		pairings();
		signsIn("xu-sec");
		grant("zhou-team", "TEAM", "越秀区—遂溪县", "");
		project();
		System.out.println("From an empty database to the first posted record: " + this.effort);
	}

}
