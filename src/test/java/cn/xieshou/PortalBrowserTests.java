package cn.xieshou;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demonstration in a real browser, cold: from the sign-in page to the source of a
 * figure, and a record from the form into the books.
 */
@PortTest
class PortalBrowserTests extends BrowserTest {

	/** The types that have a list and pages of records. */
	static final List<String> TYPES = List.of("projects", "parks", "enclaves", "clusters", "organisations", "teams",
			"meetings", "documents", "tasks", "funds", "events", "linkages", "facilities", "products", "services",
			"honours", "modes", "indicators", "targets");

	private static final Path SHOTS = Path.of("target/shots");

	private void fits(String name) {
		int wide = (int) this.page.evaluate("document.documentElement.scrollWidth - innerWidth");
		assertThat(wide).as(name + " scrolls sideways").isLessThanOrEqualTo(0);
	}

	/**
	 * Charts are there, nothing is wider than the window, and no rule of access is
	 * broken.
	 */
	private void looksRight(String name) {
		this.page.waitForCondition(() -> (boolean) this.page.evaluate("!document.querySelector('.chart.busy')"));
		fits(name);
		assertThat(Accessibility.broken(this.page)).as(name).isEmpty();
		if (System.getProperty("shots") != null) {
			this.page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1440, 390 })
	void fromSigningInToTheSourceOfAFigure(int width) {
		signIn("official", width, (width > 1000) ? 900 : 844);
		looksRight("overview-" + width);
		this.page.locator("main a[href^='/pairings/']").first().click();
		this.page.waitForURL("**/pairings/**");
		looksRight("pairing-" + width);
		Locator figure = this.page.locator("main a.fig[href*='/figures/']").first();
		figure.click();
		assertThat(this.page.locator("#drawer-t")).isFocused();
		looksRight("trace-drawer-" + width);
		this.page.keyboard().press("Escape");
		go(figure.getAttribute("href"));
		assertThat(this.page.locator("main")).containsText("第");
		looksRight("trace-" + width);
		assertThat(this.complaints).isEmpty();
	}

	/** Some of each manner: many columns, cards, values, money, long names. */
	private static final Set<String> MANNERS = Set.of("projects", "parks", "indicators", "funds", "organisations",
			"meetings");

	/** On a wide window {@link PortalCrawlTests} looks at them. */
	@Test
	void listsAndRecordsOfEveryTypeOnATelephone() {
		onATelephone(MANNERS);
	}

	@Test
	@Tag("long")
	void listsAndRecordsOfEveryTypeAreAccessibleOnATelephone() {
		onATelephone(Set.copyOf(TYPES));
	}

	/** All fit in its window, some are looked at more closely. */
	private void onATelephone(Set<String> closely) {
		enter("official", 390, 844);
		for (String type : TYPES) {
			go("/" + type);
			assertThat(this.page.locator("table tbody tr").first()).isVisible();
			fits("list-" + type);
			if (closely.contains(type)) {
				looksRight("list-" + type);
			}
			this.page.locator("table tbody th a").first().click();
			assertThat(this.page.locator("h1")).isVisible();
			fits("record-" + type);
			if (closely.contains(type)) {
				looksRight("record-" + type);
			}
		}
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void aListIsFilteredKeptAsAViewAndWalkedByKeyboard() {
		enter("official", 1440, 900);
		go("/projects");
		this.page.getByLabel("广州—湛江").check();
		this.page.locator(".facets button[type=submit]").click();
		assertThat(this.page.locator(".pills")).containsText("结对：广州—湛江");
		Locator names = this.page.locator("table[data-rows] tbody th a");
		names.first().focus();
		this.page.keyboard().press("ArrowDown");
		assertThat(names.nth(1)).isFocused();
		this.page.locator("details.dd summary").filter(new Locator.FilterOptions().setHasText("存为视图")).click();
		this.page.getByLabel("视图名称").fill("湛江的项目");
		this.page.locator("form[action='/views'] button").click();
		assertThat(this.page.locator(".views a[aria-current]")).hasText("湛江的项目");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void aRecordGoesFromTheFormIntoTheBooks() {
		enter("team-suixi", 1440, 900);
		go("/filings/new?type=honours");
		this.page.locator("[data-submit]").click();
		assertThat(this.page.locator("[data-error-summary]")).containsText("请填写“名称”");
		looksRight("form-errors");
		this.page.getByLabel("名称").fill("省级示范协作园区");
		this.page.getByLabel("级别").selectOption("PROVINCIAL");
		this.page.locator("[data-save]").click();
		assertThat(this.page.locator("main .note.ok").first()).containsText("草稿已保存");
		looksRight("form-draft");
		this.page.locator("[data-submit]").click();
		this.page.waitForURL((url) -> !url.endsWith("/edit"));
		assertThat(this.page.locator("main")).containsText("已提交");
		looksRight("filing");
		for (String reviewer : List.of("county-suixi", "city-zhanjiang")) {
			enter(reviewer, 1440, 900);
			go("/review");
			this.page.locator("a.mail").filter(new Locator.FilterOptions().setHasText("省级示范协作园区")).first().click();
			assertThat(this.page.locator("#chosen-h")).containsText("省级示范协作园区");
			looksRight("review-" + reviewer);
			this.page.locator("button[value=approve]").click();
			assertThat(this.page.locator("main .note.ok")).containsText("已通过");
		}
		enter("official", 390, 844);
		go("/honours?q=示范协作园区");
		this.page.locator("table tbody th a").first().click();
		assertThat(this.page.locator("#history")).containsText("审核：");
		looksRight("record-history");
		assertThat(this.complaints).allMatch((complaint) -> complaint.contains("422"));
	}

	/**
	 * A day of a county's team and one of the city's office, each from signing in to
	 * signing out, with the time that it took.
	 */
	@Test
	void twoWorkersDays() {
		long begun = System.nanoTime();
		signIn("team-suixi");
		go("/home");
		assertThat(this.page.locator("h1")).isVisible();
		go("/filings/new?type=team-logs");
		this.page.locator("[name='form.name']").fill("走访水产企业两家");
		this.page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("工作队")).fill("驻县工作队");
		this.page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("驻县工作队")).first().click();
		this.page.locator("[name='form.workedOn']").fill("2026-03-02");
		this.page.locator("[name='form.result']").fill("达成意向一项");
		this.page.locator("[data-submit]").click();
		this.page.waitForURL((url) -> url.matches(".*/filings/[0-9a-f-]{36}"));
		looksRight("day-log");
		go("/duplicates/projects");
		assertThat(this.page.locator("h1")).hasText("可能重复");
		looksRight("day-duplicates");
		signOut();
		told("县工作队", begun);
		approved("county-suixi", "走访水产企业两家");
		begun = System.nanoTime();
		signIn("city-zhanjiang");
		approved(null, "走访水产企业两家");
		go("/team-logs?q=走访水产企业两家");
		this.page.locator("table tbody th a").first().click();
		assertThat(this.page.locator("main")).containsText("达成意向一项");
		for (String board : List.of("decisions", "funnel", "industries")) {
			go("/boards/" + board);
			looksRight("day-" + board);
		}
		signOut();
		told("市级办公室", begun);
		assertThat(this.complaints).isEmpty();
	}

	private void approved(@Nullable String reviewer, String name) {
		if (reviewer != null) {
			enter(reviewer, 1440, 900);
		}
		go("/review");
		this.page.locator("a.mail").filter(new Locator.FilterOptions().setHasText(name)).first().click();
		assertThat(this.page.locator("#chosen-h")).containsText(name);
		this.page.locator("button[value=approve]").click();
		assertThat(this.page.locator("main .note.ok")).containsText("已通过");
	}

	private void signOut() {
		this.page.locator("summary.who").click();
		this.page.locator("form[action$='/logout'] button").click();
		this.page.waitForURL("**/login?logout");
	}

	private static void told(String whose, long begun) {
		System.out.println("%s的一天：%d 毫秒".formatted(whose, (System.nanoTime() - begun) / 1_000_000));
	}

}
