package cn.xieshou.entry;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.PortTest;
import cn.xieshou.TestBrowser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is typed is on the server soon after, whatever happens to the page; a project is
 * entered with few fields and by keyboard alone.
 */
@PortTest
class AutosaveBrowserTests extends BrowserTest {

	private static final String NEW = "/filings/new?type=projects";

	private int keys;

	@AfterEach
	void onlyAnswersAreComplainedOf() {
		assertThat(this.complaints).allMatch((complaint) -> complaint.contains("Failed to load resource"));
	}

	private Locator field(String name) {
		return this.page.locator("[name='form." + name + "']");
	}

	private Locator state() {
		return this.page.locator("#entry-saved");
	}

	/** What is said of saving, however busy the machine is. */
	private void says(String text) {
		assertThat(state()).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
	}

	private void press(String key) {
		this.keys++;
		this.page.keyboard().press(key);
	}

	private void type(String text) {
		this.keys += text.length();
		this.page.keyboard().type(text);
	}

	/** Types a name and waits until it is a draft on the server; gives its address. */
	private String drafted(String name) {
		go(this.page, NEW);
		field("name").fill(name);
		says("草稿已自动保存");
		return this.page.url().replaceFirst(".*(/filings/)", "$1");
	}

	private void look(String name) {
		for (int width : new int[] { 390, 1440 }) {
			this.page.setViewportSize(width, (width == 390) ? 844 : 900);
			if (System.getProperty("shots") != null) {
				this.page.screenshot(new Page.ScreenshotOptions()
					.setPath(Path.of("target/shots/autosave-" + name + "-" + width + ".png")));
			}
			assertThat((int) this.page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(name)
				.isLessThanOrEqualTo(0);
			assertThat(Accessibility.broken(this.page)).as(name + " " + width).isEmpty();
		}
	}

	@Test
	void aProjectIsEnteredByKeyboardAloneWithFewFields() {
		enter("team-suixi");
		go(this.page, NEW);
		assertThat(this.page.locator(":focus")).hasAttribute("name", "form.name");
		Object shown = this.page.evaluate("Array.from(document.querySelectorAll('form[data-entry] .in,"
				+ " form[data-entry] input[type=file]')).filter((one) => one.checkVisibility()).length");
		look("new");
		assertThat((int) shown).as("controls in sight").isLessThanOrEqualTo(25);
		long begun = System.nanoTime();
		type("键盘录入的冷链加工项目");
		tabTo("#form-investor");
		type("广州某食品有限公司");
		press("Tab");
		type("农产品加工");
		tabTo("[name='form.stages[0].stage']");
		for (int i = 0; i < 3; i++) {
			press("ArrowDown");
		}
		press("Tab");
		type("2024-11-18");
		tabTo("#form-agreedInvestment");
		type("1.2");
		press("Control+Enter");
		this.page.waitForURL((url) -> url.matches(".*/filings/[0-9a-f-]{36}"));
		System.out.printf("A project by keyboard: %d controls in sight, %d keys, %.1f s%n", shown, this.keys,
				(System.nanoTime() - begun) / 1e9);
		assertThat(this.keys).isLessThanOrEqualTo(90);
		assertThat(this.page.locator("main")).containsText("键盘录入的冷链加工项目");
		assertThat(this.page.locator("main")).containsText("签约");
		assertThat(this.page.locator("main")).containsText("1.2");
	}

	/** A file comes to the page as the browser tells it. */
	private void comes(String event, String name) {
		this.page.evaluate("""
				([event, name]) => {
				  const data = new DataTransfer();
				  data.items.add(new File(['项目,金额\\n甲,1亿元\\n'], name, { type: 'text/csv' }));
				  const how = { bubbles: true, cancelable: true };
				  document.dispatchEvent(event === 'drop' ? new DragEvent('drop', { dataTransfer: data, ...how })
				    : new ClipboardEvent('paste', { clipboardData: data, ...how }));
				}""", List.of(event, name));
	}

	@Test
	void evidenceIsDroppedAnywhereAndPasted() {
		enter("team-suixi");
		go(this.page, NEW);
		comes("drop", "拖来的台账.csv");
		Locator rows = this.page.locator("#evidence-rows > li");
		assertThat(rows).hasCount(1);
		comes("paste", "贴来的台账.csv");
		assertThat(rows).hasCount(2);
		assertThat(rows.nth(0)).containsText("拖来的台账.csv");
		assertThat(rows.nth(1)).containsText("贴来的台账.csv");
	}

	@Test
	void theTypesAndAFormInEnglishLookRight() {
		enter("team-suixi");
		go(this.page, "/filings/new");
		look("types");
		go(this.page, "/filings/new?type=facilities&lang=en");
		assertThat(this.page.locator(".fold > summary").first()).containsText("0/");
		this.page.locator(".fold > summary").first().click();
		look("english");
		go(this.page, "/filings/new?lang=zh");
	}

	/** Presses the tabulator until that field has the focus. */
	private void tabTo(String selector) {
		for (int i = 0; i < 12; i++) {
			press("Tab");
			if ((boolean) this.page.locator(selector).evaluate("(one) => one === document.activeElement")) {
				return;
			}
		}
		throw new AssertionError(selector + " is not reached");
	}

	@Test
	void aPauseIsEnoughForTheServerToHaveIt() {
		enter("team-suixi");
		go(this.page, NEW);
		long began = System.nanoTime();
		field("name").fill("停顿后自动保存的项目");
		says("草稿已自动保存");
		System.out.printf("Saved %.1f s after the last key%n", (System.nanoTime() - began) / 1e9);
		assertThat(this.page.url()).endsWith("/edit");
		field("acceptedOn").evaluate("(one) => { one.closest('details').open = true; }");
		field("acceptedOn").fill("2026-1");
		says("“验收日期”还没填完");
		look("aside");
		this.page.close();
		this.page = tab();
		go(this.page, "/home");
		this.page.locator(".todo a.b").filter(new Locator.FilterOptions().setHasText("停顿后自动保存的项目")).click();
		assertThat(field("name")).hasValue("停顿后自动保存的项目");
		assertThat(field("acceptedOn")).hasValue("2026-1");
		assertThat(field("acceptedOn")).isVisible();
	}

	@Test
	void aDraftSurvivesAPulledCableAndAClosedTab() {
		enter("team-suixi");
		String draft = drafted("拔掉网线的项目");
		this.context.setOffline(true);
		field("investor").fill("断网时填的投资方");
		says("网络已断开，1 处存在本机");
		look("offline");
		this.page.close();
		this.context.setOffline(false);
		this.page = tab();
		go(this.page, draft);
		assertThat(field("name")).hasValue("拔掉网线的项目");
		assertThat(this.page.locator("[data-banner=offer]")).containsText("投资方");
		this.page.locator("[data-entry-act=restore]").click();
		assertThat(field("investor")).hasValue("断网时填的投资方");
		says("草稿已自动保存");
	}

	@Test
	void theNetworkThatComesBackIsUsedAtOnce() {
		enter("team-suixi");
		drafted("网线又插上的项目");
		this.context.setOffline(true);
		field("investor").fill("断网时填的投资方");
		says("网络已断开");
		this.context.setOffline(false);
		says("草稿已自动保存");
		assertThat(this.page.locator("[data-banner=offline]")).isHidden();
	}

	@Test
	void aDraftSurvivesASignOut() {
		signIn("team-suixi");
		String draft = drafted("退出登录的项目");
		this.page.locator(".who").click();
		this.page.locator("form[action$='/logout'] button").click();
		this.page.waitForURL("**/login**");
		TestBrowser.enter(this.page, "team-suixi");
		go(this.page, draft);
		assertThat(field("name")).hasValue("退出登录的项目");
	}

	@Test
	void aLostSignInIsSaidWithoutAPressAndTheTextComesBack() {
		signIn("team-suixi");
		drafted("登录失效的项目");
		this.context.clearCookies();
		field("investor").fill("登录失效后填的投资方");
		assertThat(this.page.locator("[data-banner=expired]")).isVisible();
		this.page.locator("[data-entry-act=signin]").click();
		this.page.waitForURL("**/login**");
		TestBrowser.enter(this.page, "team-suixi");
		assertThat(field("name")).hasValue("登录失效的项目");
		assertThat(field("investor")).hasValue("登录失效后填的投资方");
		says("草稿已自动保存");
	}

	@Test
	void whatAnotherTabSavedIsMergedNotOverwritten() {
		enter("team-suixi");
		String draft = drafted("两人一起填的项目");
		Page mine = this.page;
		this.page = tab();
		go(this.page, draft);
		field("name").fill("两人一起填的项目（另一处）");
		field("sector").fill("农产品加工");
		says("草稿已自动保存");
		this.page = mine;
		field("name").fill("两人一起填的项目（这一处）");
		says("别处改过");
		this.page.locator("[data-entry-act=merge]").click();
		assertThat(this.page.locator("h1")).hasText("合并修改");
		assertThat(this.page.locator("main")).containsText("两人一起填的项目（另一处）");
		look("merge");
	}

}
