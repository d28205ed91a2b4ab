package cn.xieshou.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.PortTest;
import cn.xieshou.TestBrowser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is typed into a form outlives a lost sign-in, a lost network, a closed tab and
 * another tab.
 */
@PortTest
class EntryBrowserTests extends BrowserTest {

	private static final String NEW = "/filings/new?type=honours";

	@AfterEach
	void onlyAnswersAreComplainedOf() {
		assertThat(this.complaints).allMatch((complaint) -> complaint.contains("Failed to load resource"));
	}

	/**
	 * Here nothing is saved but by a press; {@link AutosaveBrowserTests} is for the rest.
	 */
	@Override
	protected Page tab() {
		Page tab = super.tab();
		tab.route("**/filings/autosave",
				(route) -> route.fulfill(new Route.FulfillOptions().setStatus(422)
					.setContentType("application/json")
					.setBody("{\"reason\":\"refused\",\"message\":\"-\"}")));
		return tab;
	}

	/** Signs in on the sign-in page that is open. */
	private void signInHere(String account) {
		TestBrowser.enter(this.page, account);
	}

	private Locator banner(String name) {
		return this.page.locator("[data-banner=" + name + "]");
	}

	private Locator name() {
		return this.page.locator("[name='form.name']");
	}

	private void save() {
		this.page.locator("[data-save]").click();
	}

	/** What this browser keeps. */
	private int kept() {
		return (int) this.page
			.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('xs-entry:')).length");
	}

	private void waitUntilKept(int count) {
		this.page.waitForCondition(() -> kept() == count);
	}

	/**
	 * Accessible, not wider than the window, and a picture to look at with
	 * {@code -Dshots}.
	 */
	private void look(String name) {
		for (int width : new int[] { 390, 1440 }) {
			this.page.setViewportSize(width, (width == 390) ? 844 : 900);
			if (System.getProperty("shots") != null) {
				this.page.screenshot(new Page.ScreenshotOptions()
					.setPath(Path.of("target/shots/entry-" + name + "-" + width + ".png")));
			}
			assertThat((int) this.page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(name)
				.isLessThanOrEqualTo(0);
			assertThat(Accessibility.broken(this.page)).as(name + " " + width).isEmpty();
		}
	}

	@Test
	void afterALostSignInTheTextComesBackToItsForm() {
		enter("team-suixi");
		go(this.page, NEW);
		name().fill("登录失效时填写的荣誉");
		this.context.clearCookies();
		this.page.keyboard().press("Control+s");
		assertThat(banner("expired")).isVisible();
		assertThat(name()).hasValue("登录失效时填写的荣誉");
		look("expired");
		this.page.locator("[data-entry-act=signin]").click();
		this.page.waitForURL("**/login**");
		signInHere("team-suixi");
		assertThat(banner("restored")).isVisible();
		assertThat(name()).hasValue("登录失效时填写的荣誉");
		look("restored");
		save();
		this.page.waitForURL("**/edit");
		assertThat(this.page.locator(".note.ok").first()).containsText("草稿已保存");
		assertThat(kept()).isZero();
	}

	@Test
	void aSignInInAnotherTabLetsTheFormGoOn() {
		signIn("team-suixi");
		go(this.page, NEW);
		name().fill("另一标签页退出后填写的荣誉");
		Page form = this.page;
		this.page = tab();
		go(this.page, "/filings");
		this.page.locator(".who").click();
		this.page.locator("[data-forget] input").uncheck();
		this.page.locator("form[action$='/logout'] button").click();
		this.page.waitForURL("**/login**");
		Page other = this.page;
		this.page = form;
		save();
		assertThat(banner("expired")).isVisible();
		this.page = other;
		signInHere("team-suixi");
		this.page = form;
		save();
		this.page.waitForURL("**/edit");
		assertThat(name()).hasValue("另一标签页退出后填写的荣誉");
	}

	@Test
	void whatOneAccountTypedIsNeverShownToAnotherNorSentAsIts() {
		enter("team-suixi");
		go(this.page, NEW);
		name().fill("只属于遂溪队的文字");
		waitUntilKept(1);
		Page form = this.page;
		this.context.clearCookies();
		this.page = tab();
		go(this.page, "/login");
		signInHere("team-longhu");
		go(this.page, NEW);
		assertThat(name()).hasValue("");
		assertThat(banner("offer")).isHidden();
		this.page = form;
		save();
		assertThat(banner("other")).isVisible();
		assertThat(name()).hasValue("只属于遂溪队的文字");
	}

	@Test
	void withoutANetworkTheTextIsKeptAndSentWhenItIsBack() {
		enter("team-suixi");
		go(this.page, NEW);
		name().fill("断网时填写的荣誉");
		this.context.setOffline(true);
		save();
		assertThat(banner("offline")).isVisible();
		assertThat(banner("offline")).containsText("恢复后自动发送");
		assertThat(name()).hasValue("断网时填写的荣誉");
		assertThat(kept()).isEqualTo(1);
		this.context.setOffline(false);
		this.page.waitForURL("**/edit");
		assertThat(name()).hasValue("断网时填写的荣誉");
		assertThat(kept()).isZero();
	}

	@Test
	void theBannerOfALostNetworkLooksRight() {
		enter("team-suixi");
		go(this.page, NEW);
		name().fill("广东省湛江市遂溪县与广州市越秀区共建现代农业产业园区省级示范称号（第二批）及配套冷链物流项目荣誉");
		this.page.route("**/filings", Route::abort);
		save();
		assertThat(banner("offline")).isVisible();
		look("offline");
	}

	@Test
	void aServiceThatIsDownIsAskedAgain() {
		enter("team-suixi");
		go(this.page, NEW);
		name().fill("服务中断时填写的荣誉");
		List<String> asked = new ArrayList<>();
		this.page.route("**/filings", (route) -> {
			asked.add(route.request().method());
			if (asked.size() == 1) {
				route.fulfill(
						new Route.FulfillOptions().setStatus(503).setHeaders(java.util.Map.of("Retry-After", "1")));
			}
			else {
				route.resume();
			}
		});
		save();
		assertThat(banner("down")).isVisible();
		this.page.waitForURL("**/edit");
		assertThat(name()).hasValue("服务中断时填写的荣誉");
		assertThat(asked).containsExactly("POST", "POST");
	}

	@Test
	void anAnswerThatIsLostMakesNoSecondDraft() {
		enter("team-suixi");
		go(this.page, NEW);
		name().fill("答复丢失的荣誉");
		List<String> asked = new ArrayList<>();
		this.page.route("**/filings", (route) -> {
			asked.add(route.request().method());
			if (asked.size() == 1) {
				route.fetch();
				route.abort();
			}
			else {
				route.resume();
			}
		});
		save();
		this.page.waitForURL("**/edit");
		go(this.page, "/filings?state=draft");
		assertThat(this.page.locator("tbody th").filter(new Locator.FilterOptions().setHasText("答复丢失的荣誉"))).hasCount(1);
	}

	@Test
	void aClosedTabIsOfferedBackAndCanBeDiscarded() {
		enter("team-suixi");
		go(this.page, NEW);
		name().fill("关闭标签页前填写的荣誉");
		this.page.locator("[name='form.level']").selectOption("PREFECTURAL");
		waitUntilKept(1);
		this.page.close();
		this.page = tab();
		go(this.page, NEW);
		assertThat(banner("offer")).containsText("名称");
		look("offer");
		this.page.locator("[data-entry-act=restore]").click();
		assertThat(banner("restored")).isVisible();
		assertThat(name()).hasValue("关闭标签页前填写的荣誉");
		assertThat(this.page.locator("[name='form.level']")).hasValue("PREFECTURAL");
		this.page.close();
		this.page = tab();
		go(this.page, NEW);
		this.page.locator("[data-entry-act=discard]").click();
		assertThat(banner("offer")).isHidden();
		assertThat(kept()).isZero();
	}

	@Test
	void whatAnotherOpenTabStillTypesIsNotOffered() {
		enter("team-suixi");
		go(this.page, NEW);
		name().fill("另一标签页正在填写的荣誉");
		waitUntilKept(1);
		Page typing = this.page;
		this.page = tab();
		go(this.page, NEW);
		this.page.waitForCondition(
				() -> (boolean) this.page.evaluate("navigator.locks.query().then((locks) => locks.held.length === 2)"));
		assertThat(banner("offer")).isHidden();
		typing.close();
		this.page.reload();
		assertThat(banner("offer")).containsText("名称");
	}

	@Test
	void leavingWarnsOnlyWhileSomethingIsNotSaved() {
		enter("team-suixi");
		go(this.page, NEW);
		List<String> warnings = new ArrayList<>();
		this.page.onDialog((dialog) -> {
			warnings.add(dialog.type());
			dialog.accept();
		});
		name().click();
		go(this.page, "/filings");
		assertThat(warnings).isEmpty();
		go(this.page, NEW);
		name().fill("未保存");
		go(this.page, "/filings");
		assertThat(warnings).containsExactly("beforeunload");
	}

	@Test
	void signingOutErasesWhatIsKeptUnlessOneKeepsIt() {
		for (boolean erase : new boolean[] { false, true }) {
			signIn("team-suixi");
			go(this.page, NEW);
			name().fill("退出前填写的荣誉");
			waitUntilKept(1);
			this.page.locator(".who").click();
			this.page.locator("[data-forget] input").setChecked(erase);
			if (erase) {
				look("signout");
			}
			this.page.locator("form[action$='/logout'] button").click();
			this.page.waitForURL("**/login**");
			assertThat(kept()).isEqualTo(erase ? 0 : 1);
			this.context.close();
		}
	}

	@Test
	void twoTabsOnOneDraftAreMergedFieldByField() {
		enter("team-suixi");
		go(this.page, NEW);
		name().fill("两个标签页里的荣誉");
		save();
		this.page.waitForURL("**/edit");
		String draft = this.page.url().replaceFirst(".*(/filings/)", "$1");
		Page other = tab();
		go(other, draft);
		other.locator("[name='form.name']").fill("另一标签页改过名称的广东省湛江市遂溪县共建现代农业产业园区省级示范荣誉称号");
		other.locator("[name='form.level']").selectOption("PREFECTURAL");
		other.locator("[data-save]").click();
		assertThat(other.locator(".note.ok").first()).containsText("草稿已保存");
		name().fill("这个标签页改过名称的荣誉");
		this.page.locator("[name='form.remark']").fill("只在这里填的备注");
		save();
		assertThat(this.page.locator("h1")).hasText("合并修改");
		assertThat(this.page.locator("h1")).isFocused();
		look("merge");
		this.page.locator("input[name='take.form.name'][value=theirs]").check();
		save();
		this.page.waitForURL("**" + draft);
		assertThat(name()).hasValue("另一标签页改过名称的广东省湛江市遂溪县共建现代农业产业园区省级示范荣誉称号");
		assertThat(this.page.locator("[name='form.level']")).hasValue("PREFECTURAL");
		assertThat(this.page.locator("[name='form.remark']")).hasValue("只在这里填的备注");
		assertThat(this.page.locator(".note.ok").nth(1)).containsText("级别");
		assertThat(kept()).isZero();
	}

	@Test
	void rowsComeAndGoInPlaceWithTheFocusInThem() {
		enter("team-suixi");
		go(this.page, "/filings/new?type=projects");
		name().fill("加行的项目");
		Locator list = this.page.locator("[data-list]")
			.filter(new Locator.FilterOptions().setHas(this.page.locator("[value='more:stages']")));
		Locator add = list.locator("[data-item-add]");
		add.click();
		assertThat(this.page.locator("[name^='form.stages[1]']").first()).isFocused();
		assertThat(this.page.locator("#entry-live")).hasText("已加“阶段记录”第 2 行");
		this.page.keyboard().press("Alt+n");
		assertThat(this.page.locator("[name^='form.stages[2]']").first()).isFocused();
		this.page.locator("[name='form.stages[2].on']").press("Enter");
		assertThat(list.locator("[data-item]")).hasCount(4);
		// bars that stay in sight lie over whatever field is scrolled below them
		this.page.evaluate(
				"document.querySelectorAll('.actbar, .top').forEach((one) => {" + " one.style.position = 'static'; })");
		look("rows");
		list.locator("[data-item-remove]").nth(1).click();
		assertThat(this.page.locator("[name^='form.stages[2]']").first()).isFocused();
		assertThat(this.page.locator("#entry-live")).hasText("已移除“阶段记录”第 2 行");
		look("removed");
		list.locator(".gone-note button").click();
		assertThat(this.page.locator("[name^='form.stages[1]']").first()).isFocused();
		assertThat(name()).hasValue("加行的项目");
		this.page.locator("#evidence [data-item-add]").click();
		assertThat(this.page.getByLabel("页、段或行 2", new Page.GetByLabelOptions().setExact(true))).isVisible();
	}

	@Test
	void theFormSendsWithScriptsWhatItSendsWithout() {
		enter("team-suixi");
		List<String> compared = new ArrayList<>();
		for (String type : List.of("projects", "parks", "facilities", "teams", "organisations")) {
			go(this.page, "/" + type);
			List<Locator> records = this.page.locator("table tbody th a").all();
			if (records.isEmpty()) {
				continue;
			}
			compared.add(type);
			String record = records.get(0).getAttribute("href").replaceFirst(".*/", "");
			go(this.page, "/filings/new?type=" + type + "&record=" + record);
			Object changed = this.page.evaluate(
					"""
							async () => {
								const sent = (form) => JSON.stringify([...new FormData(form)].filter(([name, value]) =>
									typeof value === 'string' && value !== '' && name !== 'press'));
								const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
								const [mine, plain] = [sent(document.querySelector('form[data-entry]')), sent(page.querySelector('form[data-entry]'))];
								return mine === plain ? '' : mine + ' ' + plain;
							}""");
			assertThat(changed).as(type).isEqualTo("");
		}
		assertThat(compared).hasSizeGreaterThan(1);
	}

	@Test
	void whatIsNotPermittedIsSaidInWords() {
		enter("team-suixi");
		go(this.page, NEW);
		name().fill("别的结对的荣誉");
		this.page.locator("#form-pairing").fill("440103-440804");
		save();
		assertThat(banner("failed").locator("[data-text]")).containsText("无权");
		assertThat(name()).hasValue("别的结对的荣誉");
	}

	@Test
	void aReasonOutlivesALostSignInAndIsErasedOnceItIsSent() {
		enter("team-suixi");
		go(this.page, NEW);
		name().fill("登录失效时退回的荣誉");
		this.page.locator("[data-submit]").click();
		this.page.waitForURL((url) -> url.matches(".*/filings/[0-9a-f-]{36}"));
		String filing = this.page.url().replaceFirst(".*/filings/", "");
		this.context.close();
		enter("county-suixi");
		go(this.page, "/review?id=" + filing);
		this.page.locator("button[value=return]").click();
		assertThat(this.page.locator("[role=alert]").first()).containsText("退回理由");
		Locator reason = this.page.locator("[name=reason]");
		reason.fill("请补充证书。\n级别没有填写。");
		this.context.clearCookies();
		this.page.locator("button[value=return]").click();
		this.page.waitForURL("**/login**");
		signInHere("county-suixi");
		assertThat(reason).hasValue("请补充证书。\n级别没有填写。");
		assertThat(this.page.locator("[data-kept-note]")).isVisible();
		look("reason");
		this.page.locator("button[value=return]").click();
		this.page.waitForURL("**/review");
		assertThat(kept()).isZero();
	}

	@Test
	void aReturnedFilingLooksRight() {
		enter("team-suixi");
		go(this.page, NEW);
		name().fill("退回的荣誉：广东省湛江市遂溪县与广州市越秀区共建现代农业产业园区省级示范称号");
		this.page.locator("[data-submit]").click();
		this.page.waitForURL((url) -> url.matches(".*/filings/[0-9a-f-]{36}"));
		String filing = this.page.url().replaceFirst(".*/filings/", "");
		this.context.close();
		enter("county-suixi");
		go(this.page, "/review?id=" + filing);
		this.page.locator("[name=reason]").fill("名称应与牌匾一致；级别没有填写，请补充。\n另附颁发单位的文件。");
		this.page.locator("button[value=return]").click();
		this.page.waitForURL("**/review");
		this.context.close();
		enter("team-suixi");
		go(this.page, "/filings");
		assertThat(this.page.locator("tbody tr").first()).containsText("名称应与牌匾一致");
		look("returned-list");
		go(this.page, "/filings/" + filing + "/edit");
		assertThat(this.page.locator("#returned-h")).containsText("梁科长");
		look("returned");
		this.page.locator("[data-submit]").click();
		this.page.waitForURL((url) -> url.matches(".*/filings/[0-9a-f-]{36}"));
	}

}
