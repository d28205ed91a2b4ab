package cn.xieshou.park;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.PortTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page of a park and its figures, by hand, keyboard and axe. */
@PortTest
class ParkPageBrowserTests extends BrowserTest {

	private static final String PLATFORM = "park:湛江市承接产业有序转移主平台";

	private void goTo(String ref, String query) {
		String found = go("/api/v1/refs?ref=" + URLEncoder.encode(ref, StandardCharsets.UTF_8));
		go(new JsonMapper().readTree(found).get("url").stringValue().replaceFirst("^/api/v1", "") + query);
	}

	private int sideways() {
		return (int) this.page.evaluate("document.documentElement.scrollWidth - innerWidth");
	}

	/** One with everything, and with the longest name. */
	@ParameterizedTest
	@CsvSource({ "park:湛江市承接产业有序转移主平台, 1440 light zh", "park:湛江市承接产业有序转移主平台, 1440 dark en",
			"park:湛江市承接产业有序转移主平台, 390 light en", "park:湛江市承接产业有序转移主平台, 390 dark zh",
			"park:六合产业园（深圳、汕头承接产业有序转移主平台）岭海莱芜片, 390 dark en" })
	void aParkIsAccessibleAtAnyWidthInBothLanguagesAndThemes(String ref, String how) {
		isAccessible(ref, how);
	}

	/** And those of which hardly anything is known, or that stand for fifteen. */
	@ParameterizedTest
	@CsvSource({ "park:龙湖现代产业园, 1440 light zh", "park:黔南州共建产业园区（15个）, 390 light en" })
	void aParkOfWhichLittleIsKnownIsAccessible(String ref, String how) {
		isAccessible(ref, how);
	}

	private void isAccessible(String ref, String how) {
		String[] words = how.split(" ");
		int width = Integer.parseInt(words[0]);
		enter("official", width, (width > 1000) ? 900 : 844);
		this.page.addInitScript("localStorage.setItem('xs-theme', '" + words[1] + "')");
		goTo(ref, words[2].equals("en") ? "?lang=en" : "?lang=zh");
		org.assertj.core.api.Assertions.assertThat(sideways()).as(how).isLessThanOrEqualTo(0);
		org.assertj.core.api.Assertions.assertThat(Accessibility.broken(this.page)).as(how).isEmpty();
	}

	@Test
	void theKeyboardLeadsFromANumberToItsTraceAndBack() {
		enter("official");
		goTo(PLATFORM, "?lang=zh");
		Locator output = this.page.locator("#figures-h").locator("xpath=ancestor::section").locator("a.fig").nth(1);
		output.focus();
		output.press("Enter");
		assertThat(this.page.locator("#drawer-t")).isFocused();
		assertThat(this.page.locator("#drawer")).hasAttribute("aria-labelledby", "drawer-t");
		this.page.keyboard().press("Tab");
		org.assertj.core.api.Assertions
			.assertThat(
					(boolean) this.page.evaluate("document.querySelector('#drawer').contains(document.activeElement)"))
			.as("the focus stays in the drawer")
			.isTrue();
		org.assertj.core.api.Assertions.assertThat(Accessibility.broken(this.page)).isEmpty();
		this.page.keyboard().press("Escape");
		assertThat(this.page.locator("#drawer")).isHidden();
		assertThat(output).isFocused();
	}

	@ParameterizedTest
	@CsvSource({ "1440, light", "390, dark" })
	void thePageOfAFigureIsAccessibleAndSaysThatACitationIsCopied(int width, String theme) {
		enter("official", width, 900);
		this.page.addInitScript("localStorage.setItem('xs-theme', '" + theme + "')");
		goTo(PLATFORM, "?lang=zh");
		String figure = this.page.locator("main td a.fig[href^='/figures/']").nth(1).getAttribute("href");
		go(figure);
		org.assertj.core.api.Assertions.assertThat(sideways()).isLessThanOrEqualTo(0);
		org.assertj.core.api.Assertions.assertThat(Accessibility.broken(this.page)).isEmpty();
		this.context.grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
		Locator copy = this.page.locator("main [data-act=copy]").first();
		copy.focus();
		copy.press("Enter");
		assertThat(this.page.locator("[role=status], [aria-live]").filter(new Locator.FilterOptions().setHasText("复制")))
			.not()
			.hasCount(0);
	}

	@Test
	void theWayThroughAParkLeadsToWhatRestsOnIt() {
		enter("official");
		goTo(PLATFORM, "?lang=zh");
		Locator ways = this.page.locator("nav.tabs a");
		assertThat(ways.first()).hasAttribute("aria-current", "page");
		assertThat(ways).containsText(new String[] { "总览", "相关数据", "依据", "资金（园区） 2", "项目（所在园区） 1", "修订记录" });
		assertThat(this.page.locator("main")).containsText("宏旺微电子半导体封测项目");
		ways.filter(new Locator.FilterOptions().setHasText("资金（园区）")).click();
		assertThat(this.page.locator("table tbody tr")).hasCount(2);
	}

}
