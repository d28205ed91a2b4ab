package cn.xieshou;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Lists and maps in a real browser, as somebody works with them. */
@PortTest
class ListBrowserTests extends BrowserTest {

	@BeforeEach
	void signIn() {
		enter("official");
	}

	@AfterEach
	void nothingIsComplainedOf() {
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void arrowsGoIntoTheRowsFromTheGroupAroundThem() {
		go("/parks");
		Locator group = this.page.locator(".tw[role=group]");
		Locator names = this.page.locator("table[data-rows] tbody th a");
		group.focus();
		this.page.keyboard().press("ArrowDown");
		assertThat(names.first()).isFocused();
		this.page.keyboard().press("ArrowDown");
		assertThat(names.nth(1)).isFocused();
		group.focus();
		this.page.keyboard().press("ArrowUp");
		assertThat(names.last()).isFocused();
	}

	/** From where money comes to who got it, and back, in two clicks each way. */
	@Test
	void moneyIsFollowedFromItsSourceToWhoGotItAndBack() {
		go("/funding?example=true");
		this.page.locator("#entries tbody tr a[href*='fund=']").first().click();
		this.page.waitForURL("**/funding?fund=*");
		assertThat(this.page.locator("#entries")).containsText("示例·施工单位甲");
		this.page.locator("#entries tbody tr")
			.filter(new Locator.FilterOptions().setHasText("支付首期工程款"))
			.locator("a[href^='/funding-entries/']")
			.first()
			.click();
		this.page.waitForURL("**/funding-entries/*");
		assertThat(this.page.locator("main")).containsText("示例·施工单位甲");
		this.page.locator("main a[href^='/funds/']").first().click();
		this.page.waitForURL("**/funds/*");
		assertThat(this.page.locator("h1")).containsText("示例·遂溪县2025年度帮扶资金");
	}

	@Test
	void whatIsLeftEmptyStaysOutOfTheAddress() {
		go("/projects");
		this.page.getByLabel("广州—湛江").check();
		this.page.locator(".facets button[type=submit]").click();
		this.page.waitForURL("**/projects?pairing=*");
		assertThat(this.page.url()).doesNotContain("&").doesNotMatch(".*=(&.*|$)");
	}

	@Test
	void aConditionThatNothingMeetsStaysWhenAnotherIsAdded() {
		go("/projects?purpose=OTHER&pairing=440104-440823");
		assertThat(this.page.locator(".facetbox [name=purpose][value=OTHER]")).isChecked();
		this.page.locator(".facets button[type=submit]").click();
		this.page.waitForURL((url) -> url.contains("purpose=OTHER") && url.contains("pairing=440104-440823"));
	}

	@Test
	void columnsChosenStayWithTheListUntilTheUsualOnesAreAskedFor() {
		go("/parks?kind=COOPERATION");
		Locator menu = this.page.locator("details.dd", new Page.LocatorOptions().setHasText("显示列"));
		menu.locator("summary").click();
		menu.locator("input[value=enterprises]").uncheck();
		menu.locator("input[value=address]").check();
		menu.locator("button[type=submit]").click();
		this.page.waitForURL("**/parks?kind=COOPERATION");
		headed("地址", "入园企业");
		go("/enclaves");
		assertThat(this.page.locator("thead")).containsText("面积");
		go("/parks");
		headed("地址", "入园企业");
		menu.locator("summary").click();
		menu.locator("a.lk").click();
		this.page.waitForURL("**/parks");
		headed("入园企业", "地址");
	}

	private void headed(String shown, String hidden) {
		assertThat(this.page.locator("thead")).containsText(shown);
		assertThat(this.page.locator("thead")).not().containsText(hidden);
	}

	@Test
	void anEmptyListNamesItsConditionsAndDropsAnyOfThem() {
		go("/projects?purpose=INVESTMENT&q=此名不存在");
		Locator empty = this.page.locator(".empty");
		assertThat(empty).containsText("没有符合条件的项目");
		assertThat(empty.locator(".drops a")).hasText(new String[] { "移除条件 用途：招商投资", "移除条件 查找：此名不存在" });
		empty.locator(".drops a").last().click();
		assertThat(this.page.locator("table[data-rows] tbody tr").first()).isVisible();
		assertThat(this.page.locator(".pills")).containsText("用途：招商投资");
	}

	@Test
	void printShowsTheConditionsAndTheTimeOfTheDataButNoControls() {
		go("/projects?purpose=INVESTMENT");
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(this.page.locator(".pill")).isVisible();
		assertThat(this.page.locator(".pill")).hasText("用途：招商投资");
		assertThat(this.page.locator(".foot"))
			.containsText(java.util.regex.Pattern.compile("数据截至 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d（北京时间）"));
		assertThat(this.page.locator(".foot [data-asof]")).isVisible();
		for (String control : List.of(".facetbox", ".side", ".top", ".gs2", ".sizes", ".tb .btn", ".pill a")) {
			assertThat(this.page.locator(control + ":visible")).hasCount(0);
		}
	}

	@ParameterizedTest
	@CsvSource({ "440100-440800, 1440, zh", "440100-440800, 390, zh", "440300-440500, 1440, en",
			"440100-522700, 1440, zh", "440100-522700, 390, en" })
	void noNameOfAMapStandsOnAnotherAndItsColoursAreExplained(String pairing, int width, String language) {
		this.page.setViewportSize(width, 900);
		go("/pairings/" + pairing + "?lang=" + language);
		Locator map = this.page.locator("[data-chart=regionmap]");
		map.scrollIntoViewIfNeeded();
		this.page.waitForCondition(() -> (boolean) this.page.evaluate(
				"!!document.querySelector('[data-chart=regionmap] canvas') && !document.querySelector('.chart.busy')"));
		List<?> names = (List<?>) this.page.evaluate(NAMES);
		assertThat(names).hasSizeGreaterThan(3);
		assertThat((List<?>) this.page.evaluate(COLLISIONS, names)).isEmpty();
		assertThat(this.page.locator(".legend span").first()).isVisible();
	}

	/** The boxes of all words on the map, in its pixels. */
	private static final String NAMES = """
			() => {
				const box = document.querySelector('[data-chart=regionmap] .cv');
				const placed = (one) => { const r = one.getBoundingRect().clone(); r.applyTransform(one.getComputedTransform()); return r; };
				return echarts.getInstanceByDom(box).getZr().storage.getDisplayList(true).filter((one) => one.type === 'tspan')
					.map((one) => [one.style.text, placed(one)]).map(([text, r]) => ({ text, left: r.x, right: r.x + r.width, top: r.y,
						bottom: r.y + r.height, wide: box.clientWidth, high: box.clientHeight }));
			}""";

	private static final String COLLISIONS = """
			(names) => names.flatMap((one, n) => names.slice(n + 1)
				.filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
				.map((other) => one.text + ' on ' + other.text))
				.concat(names.filter((one) => one.left < 0 || one.right > one.wide || one.top < 0 || one.bottom > one.high).map((one) => one.text + ' is cut'))""";

}
