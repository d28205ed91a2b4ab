package cn.xieshou.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import kit.Kit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.TestBrowser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages' parts in a real browser, under the policy that the portal sends. */
@SpringBootTest(classes = Kit.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "xieshou.demo=true")
class PageLayoutBrowserTests extends BrowserTest {

	private static final Path SHOTS = Path.of("target/shots");

	private static final List<String> PAGES = List.of("/kit", "/kit/form", "/kit/charts", "/login", "/login?error",
			"/fail/boom", "/kit/fail/missing");

	@BeforeEach
	void open() {
		open(1440, 900);
	}

	/** Nothing may break the policy, complain in the console or ask another host. */
	private Page watched(Page page) {
		return TestBrowser.watched(page, this.port, List.of("error", "warning"), this.complaints);
	}

	@Override
	protected Page tab() {
		return watched(this.context.newPage());
	}

	@Override
	protected String go(String path) {
		String sent = super.go(path);
		until("document.documentElement.dataset.ready === 'yes'");
		until("!document.querySelector('.chart.busy')"
				+ " && (!document.querySelector('[data-chart]') || !!document.querySelector('.cv canvas, .chart.off'))");
		return sent;
	}

	/**
	 * Asks from outside: waiting inside the page would need eval, which the policy
	 * forbids.
	 */
	private void until(String condition) {
		this.page.waitForCondition(() -> (boolean) this.page.evaluate(condition));
	}

	private void look(String theme, String size) {
		this.page.addInitScript(
				"localStorage.setItem('xs-theme', '%s'); localStorage.setItem('xs-fs', '%s')".formatted(theme, size));
	}

	/** Keeps a picture to look at, if asked to with {@code -Dshots}. */
	private void shot(String name) {
		if (System.getProperty("shots") == null) {
			return;
		}
		this.page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
	}

	private static String named(String path) {
		return path.replaceAll("[^a-z]+", "-").replaceFirst("^-", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "light md 1440", "light md 390", "dark md 1440", "dark lg 390" })
	void everyPartIsAccessible(String how) {
		everyPartIs(how);
	}

	@ParameterizedTest
	@ValueSource(strings = { "dark md 390", "light lg 1440" })
	@Tag("long")
	void everyPartIsAccessibleInFurtherLooks(String how) {
		everyPartIs(how);
	}

	private void everyPartIs(String how) {
		String[] words = how.split(" ");
		look(words[0], words[1]);
		this.page.setViewportSize(Integer.parseInt(words[2]), words[2].equals("390") ? 844 : 900);
		for (String path : PAGES) {
			assertThat(go(path)).as(path).doesNotContain("??", " style=", "onclick", "<style");
			shot(named(path) + "-" + how.replace(' ', '-'));
			assertThat(Accessibility.broken(this.page)).as(path + " " + how).isEmpty();
		}
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void whatIsNotAccessibleIsFound() {
		go("/kit");
		this.page.evaluate("""
				() => {
					const faint = document.createElement('p');
					faint.style.color = '#aaa';
					faint.append('faint');
					document.querySelector('main').append(faint, document.createElement('img'));
				}""");
		assertThat(Accessibility.broken(this.page)).hasSize(2)
			.anyMatch((rule) -> rule.startsWith("color-contrast ") && rule.contains("faint"))
			.anyMatch((rule) -> rule.startsWith("image-alt "));
	}

	/** WCAG 2.2, 2.4.11. */
	@Test
	void whatHasTheFocusLiesUnderNoBar() {
		this.page.setViewportSize(390, 844);
		go("/kit/form");
		List<Object> hidden = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			this.page.keyboard().press("Tab");
			Object covered = this.page.evaluate("""
					() => { const it = document.activeElement, box = it.getBoundingClientRect();
					const seen = (y) => { const top = document.elementFromPoint(box.left + box.width / 2, y);
						return top && (it.contains(top) || top.contains(it)) };
					return it === document.body || [.1, .5, .9].some((part) => seen(box.top + part * box.height))
						? null : it.outerHTML }""");
			if (covered != null) {
				hidden.add(covered);
			}
		}
		assertThat(hidden).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "md", "lg" })
	void nothingScrollsSidewaysOrIsCut(String size) {
		look("light", size);
		for (String path : PAGES) {
			go(path);
			this.page.evaluate("document.querySelectorAll('details').forEach((menu) => { menu.open = true; })");
			for (int width : new int[] { 320, 390, 1280, 1920 }) {
				this.page.setViewportSize(width, 900);
				this.page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
				assertThat((int) this.page.evaluate("document.documentElement.scrollWidth"))
					.as(path + " at " + width + " " + size)
					.isLessThanOrEqualTo(width);
				assertThat(this.page.evaluate(CUT)).as(path + " at " + width + " " + size).asList().isEmpty();
			}
		}
	}

	/** Words that reach beyond a box which hides what overflows, or beyond the window. */
	private static final String CUT = """
			() => Array.from(document.querySelectorAll('body *')).filter((e) => {
				if (!e.childNodes.length || e.closest('.sr, [hidden], .tw, .tabs, .views, .ell, .skip, dialog, svg, .cv, .lookup ul')) return false;
				if (!Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.data.trim())) return false;
				const box = e.getBoundingClientRect();
				if (!box.width || !box.height) return false;
				if (box.right > innerWidth + 1 || box.left < -1) return true;
				return getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1;
			}).map((e) => e.outerHTML.slice(0, 160))""";

	@Test
	void theSkipLinkComesFirst() {
		go("/kit");
		this.page.keyboard().press("Tab");
		Locator skip = this.page.locator(".skip");
		assertThat(skip).isFocused();
		assertThat(skip).isInViewport();
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator("#main")).isFocused();
	}

	@Test
	void aFigureOpensItsSourceAndGivesTheFocusBack() {
		go("/kit");
		Locator figure = this.page.locator("a.fig[href='/figures/1']").first();
		figure.focus();
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator("#drawer-t")).isFocused();
		assertThat(this.page.locator("#drawer")).hasAttribute("aria-labelledby", "drawer-t");
		assertThat(this.page.locator("#drawer-t")).containsText("1 · 合作园全年工业总产值");
		assertThat(Accessibility.broken(this.page)).isEmpty();
		shot("drawer");
		this.page.locator("#drawer a.fig").click();
		assertThat(this.page.locator("#drawer-t")).containsText("99");
		assertThat(this.page.locator("#drawer-t")).isFocused();
		this.page.locator("#drawer [data-act=back]").click();
		assertThat(this.page.locator("#drawer-t")).containsText("1 · ");
		this.page.keyboard().press("Escape");
		assertThat(this.page.locator("#drawer")).isHidden();
		assertThat(figure).isFocused();
		assertThat(this.complaints).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "500, 服务器没有正常回应", "503, 系统暂时不可用", "403, 您的角色或范围不能查看", "404, 没有找到这项内容", "422, 服务器没有正常回应", "0, 网络已断开" })
	void whatTheDrawerCannotShowIsSaidThereAndThePageStays(int status, String words) {
		go("/kit");
		this.page.route("**/figures/1?panel", (route) -> {
			if (status == 0) {
				route.abort();
			}
			else {
				route.fulfill(new Route.FulfillOptions().setStatus(status).setBody("<main>no</main>"));
			}
		});
		Locator figure = this.page.locator("a.fig[href='/figures/1']").first();
		figure.click();
		assertThat(this.page.locator("#drawer .note")).containsText(words);
		assertThat(this.page.locator("#drawer-t")).isFocused();
		assertThat(Accessibility.broken(this.page)).isEmpty();
		this.page.unroute("**/figures/1?panel");
		this.page.locator("#drawer [data-act=again]").click();
		assertThat(this.page.locator("#drawer-t")).containsText("合作园全年工业总产值");
		assertThat(this.page).hasURL("http://localhost:" + this.port + "/kit");
		assertThat(this.page.locator(".toast")).hasCount(0);
	}

	/** The kit's panel has no foot, pages' have. */
	private static final String FOOT = """
			() => {
				const foot = document.createElement('div');
				foot.className = 'drawer-f';
				foot.append('x');
				document.querySelector('#drawer-in').append(foot);
			}""";

	@ParameterizedTest
	@CsvSource({ "1440, 900", "1024, 768", "390, 600", "390, 844" })
	void theDrawerKeepsItsHeadAndFootInSight(int width, int height) {
		this.page.setViewportSize(width, height);
		go("/kit");
		this.page.locator("a.fig[href='/figures/1']").first().click();
		assertThat(this.page.locator("#drawer-t")).isFocused();
		this.page.evaluate(FOOT);
		this.page.evaluate(
				"for (let n = 0; n < 80; n++) document.querySelector('.drawer-b').append(document.createElement('p'), 'x')");
		this.page.evaluate("document.querySelector('.drawer-b').scrollTop = 500");
		for (String part : List.of(".drawer-h", ".drawer-f")) {
			BoundingBox box = this.page.locator("#drawer-in > " + part).boundingBox();
			assertThat(box.y).as(part).isGreaterThanOrEqualTo(0);
			assertThat(box.y + box.height).as(part).isLessThanOrEqualTo(height);
		}
		assertThat((int) this.page.evaluate("document.querySelector('.drawer-b').scrollTop")).isEqualTo(500);
	}

	@Test
	void theThemeIsThereBeforeTheFirstPaint() {
		go("/kit");
		this.page.locator(".top-tools [data-act=theme]").first().click();
		assertThat(this.page.locator("html")).hasAttribute("data-theme", "dark");
		this.page.addInitScript(
				"""
						new MutationObserver(() => {
							if (document.body && !window.first) { window.first = document.documentElement.dataset.theme || 'none'; }
						}).observe(document, { childList: true, subtree: true })""");
		this.page.reload();
		assertThat(this.page.evaluate("window.first")).isEqualTo("dark");
		assertThat(this.page.locator(".top-tools [data-act=theme]").first()).hasAttribute("aria-pressed", "true");
	}

	/** The kit reads no quantities: what the portal answers is given here. */
	@Test
	void quantitiesKeepWhatWasEnteredAndEchoIt() {
		this.page.route("**/api/v1/readings/quantity?*",
				(route) -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
					.setBody("{\"value\":\"3500\",\"unit\":\"万元\",\"comparator\":\"~\"}")));
		go("/kit/form");
		Locator number = this.page.getByLabel("协议总投资");
		assertThat(number).hasValue("1.2");
		assertThat(this.page.locator("#amount-echo")).containsText("12,000 万元");
		number.fill("约3,500万元");
		number.blur();
		assertThat(number).hasValue("3500");
		assertThat(this.page.locator("#amount-echo")).containsText("≈ 0.35 亿元");
		this.page.getByLabel("用地面积").fill("50");
		assertThat(this.page.locator("#area-echo")).containsText("33,333.3333 平方米");
		this.page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("所在县区")).fill("遂溪");
		Locator found = this.page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("遂溪县"));
		assertThat(found).isVisible();
		this.page.keyboard().press("ArrowDown");
		this.page.keyboard().press("ArrowDown");
		shot("lookup");
		this.page.keyboard().press("Enter");
		this.page.locator("[data-submit]").click();
		assertThat(this.page.locator("#said")).hasText("约3500万元 50亩 440823");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void wrongFieldsAreSummedUpAndNamed() {
		go("/kit/form");
		this.page.getByLabel("项目名称").fill("");
		this.page.getByLabel("性质").selectOption("");
		this.page.keyboard().press("Control+Enter");
		Locator summary = this.page.locator("[data-error-summary]");
		assertThat(summary).isFocused();
		assertThat(summary).containsText("有 2 处需要修改");
		assertThat(summary).containsText("项目名称：请填写");
		assertThat(this.page).hasTitle(Pattern.compile("^错误："));
		assertThat(this.page.locator("#name")).hasAttribute("aria-describedby", "name-hint name-error");
		assertThat(Accessibility.broken(this.page)).isEmpty();
		shot("form-errors");
		summary.locator("a[href='#name']").click();
		assertThat(this.page.locator("#name")).isFocused();
	}

	@Test
	void menusAndNavigationFollowTheKeyboard() {
		go("/kit");
		this.page.keyboard().press("/");
		assertThat(this.page.locator("#gs")).isFocused();
		Locator account = this.page.locator("summary.who");
		account.focus();
		this.page.keyboard().press("ArrowDown");
		assertThat(this.page.locator(".menu a[href='/account']")).isFocused();
		this.page.keyboard().press("Escape");
		assertThat(account).isFocused();
		this.page.setViewportSize(390, 844);
		Locator toggle = this.page.locator("button.nav-toggle");
		toggle.click();
		assertThat(toggle).hasAttribute("aria-expanded", "true");
		assertThat(this.page.locator("#side")).isVisible();
		shot("navigation-390");
		this.page.keyboard().press("Escape");
		assertThat(this.page.locator("#side")).isHidden();
		assertThat(toggle).isFocused();
	}

	@Test
	void columnsLeftOutStayOut() {
		go("/kit");
		this.page.locator("[data-columns] > summary").click();
		this.page.locator("[data-col=co-stage]").uncheck();
		assertThat(this.page.locator("td.co-stage").first()).isHidden();
		this.page.reload();
		assertThat(this.page.locator("td.co-stage").first()).isHidden();
		assertThat(this.page.locator("td.co-amount").first()).isVisible();
	}

	@Test
	void chartsSwapWithTheirTablesAndFollowTheTheme() {
		go("/kit/charts");
		until("document.querySelectorAll('.cv canvas').length >= 9");
		Locator card = this.page.locator("[data-chart-card]")
			.filter(new Locator.FilterOptions().setHas(this.page.locator("[data-chart=flowmap]")));
		assertThat(card.locator(".ctable")).isHidden();
		card.locator("[data-act=table]").click();
		assertThat(card.locator(".ctable")).isVisible();
		assertThat(card.locator(".chart")).isHidden();
		card.locator("[data-act=table]").click();
		assertThat(card.locator(".chart")).isVisible();
		Locator broken = this.page.locator("[data-chart-card]")
			.filter(new Locator.FilterOptions().setHasText("没有底图的图"));
		assertThat(broken.locator(".ctable")).isVisible();
		assertThat(broken.locator("b")).hasCount(0);
		this.page.locator("[data-chart=slope] canvas").hover();
		this.page.locator(".top-tools [data-act=theme]").first().click();
		this.page.locator(".top-tools [data-act=fs]").first().click();
		this.page.waitForTimeout(400);
		shot("charts-turned");
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		this.page.evaluate("dispatchEvent(new Event('beforeprint'))");
		assertThat(this.page.evaluate(
				"Array.from(document.querySelectorAll('.cv')).map((box) => box.querySelectorAll('canvas').length).filter((n) => n > 1)"))
			.as("stacked canvases print blank")
			.asList()
			.isEmpty();
		assertThat(this.complaints).allMatch((complaint) -> complaint.contains("nowhere"));
	}

	@Test
	void aChartThatComesLaterIsDrawnToo() {
		go("/kit/late");
		assertThat((boolean) this.page.evaluate("typeof echarts === 'undefined'")).isTrue();
		this.page.locator("#fetch").click();
		assertThat(this.page.locator("#here canvas")).isVisible();
		this.page.locator("#fetch").click();
		assertThat(this.page.locator("#here canvas")).hasCount(1);
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void requestsOfHtmxCarryTheToken() {
		go("/kit/late");
		com.microsoft.playwright.Request sent = this.page.waitForRequest("**/kit/late/post",
				() -> this.page.locator("#post").click());
		assertThat(sent.headers()).containsKey("x-csrf-token");
	}

	@Test
	void theLanguageSwitchKeepsTheAddress() {
		go("/kit?stage=signed");
		this.page.locator("a.lang").click();
		this.page.waitForURL("**/kit?stage=signed&lang=en");
		assertThat(this.page.locator("html")).hasAttribute("lang", "en");
		assertThat(this.page.content()).doesNotContain("??");
		shot("kit-english");
	}

	@Test
	void demonstrationAccountsFillThemselvesIn() {
		go("/login");
		this.page.getByLabel("填入账户 team-suixi").click();
		assertThat(this.page.locator("#username")).hasValue("team-suixi");
		assertThat(this.page.locator("#password")).hasValue("Xieshou-demo-2026");
		assertThat(this.page.locator("form [type=submit]")).isFocused();
	}

	@Test
	void everythingIsThereWithoutScripts() {
		try (BrowserContext plain = browser.openWithoutScripts(390, 844)) {
			Page page = plain.newPage();
			String base = "http://localhost:" + this.port;
			page.navigate(base + "/kit/charts");
			assertThat(page.locator("main h1")).isVisible();
			assertThat(page.locator(".ctable").first()).isVisible();
			assertThat(page.locator("[data-act]:visible")).hasCount(0);
			page.locator("a.nav-toggle").click();
			assertThat(page.locator("#side")).isVisible();
			page.navigate(base + "/kit");
			page.locator("a.fig[href='/figures/1']").first().click();
			assertThat(page).hasURL(base + "/figures/1");
			page.navigate(base + "/kit/form");
			page.locator("#amount").fill("不少于2亿元");
			page.locator("[data-submit]").click();
			assertThat(page.locator("#said")).hasText("不少于2亿元 45亩 440881");
			page.navigate(base + "/login");
			page.getByLabel("填入账户 official").click();
			assertThat(page.locator("#username")).hasValue("official");
			assertThat(page.locator("#password")).hasValue("Xieshou-demo-2026");
		}
	}

	@Test
	void pagesStayWithinTheirBudget() {
		List<String> fetched = new ArrayList<>();
		this.page.onResponse((response) -> fetched.add(response.url()));
		go("/kit");
		assertThat(fetched).hasSizeLessThanOrEqualTo(8);
		assertThat((int) this.page.evaluate("document.querySelectorAll('*').length")).isLessThan(2500);
		int bytes = (int) this.page.evaluate(
				"performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((n, e) => n + e.transferSize, 0)");
		assertThat(bytes).isLessThan(120 * 1024);
		assertThat((int) this.page.evaluate(
				"performance.getEntriesByType('resource').filter((e) => e.name.endsWith('.css')).reduce((n, e) => n + e.encodedBodySize, 0)"))
			.isBetween(1, 20 * 1024);
	}

}
