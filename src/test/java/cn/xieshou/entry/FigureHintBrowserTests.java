package cn.xieshou.entry;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.BrowserTest;
import cn.xieshou.PortTest;
import cn.xieshou.TestBrowser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What stands beside a figure while it is typed, in a real browser. */
@PortTest
class FigureHintBrowserTests extends BrowserTest {

	private Locator unit() {
		return this.page.locator("#form-value ~ select").first();
	}

	private Locator said() {
		return this.page.locator("[data-value-hints]");
	}

	/** Picks an indicator with the keyboard. */
	private void pick(String field, String called) {
		Locator box = this.page.locator("#form-" + field);
		box.fill(called);
		this.page.locator("#form-" + field + "-list [role=option]").first().waitFor();
		box.press("ArrowDown");
		box.press("Enter");
	}

	@ParameterizedTest
	@CsvSource({ "协议投资额, 2.1, 2.1亿元", "协议投资额, 2.1万元, 2.1万元" })
	void theUnitFollowsTheIndicatorUnlessOneWasTyped(String indicator, String typed, String sent) {
		enter("team-suixi");
		go("/filings/new?type=indicator-values");
		this.page.locator("#form-value").fill(typed);
		this.page.locator("#form-value").blur();
		pick("indicator", indicator);
		assertThat(unit().locator("option[value='亩']")).hasCount(0);
		assertThat(this.page.locator("[name='form.value']")).hasValue(sent);
		assertThat(this.page.locator("#form-value-echo")).containsText("元");
	}

	@Test
	void theEchoHasTheBaseAndTheUsualUnits() {
		enter("team-suixi");
		go("/filings/new?type=indicator-values");
		pick("indicator", "协议投资额");
		assertThat(unit()).hasValue("亿元");
		this.page.locator("#form-value").fill("2.1");
		assertThat(this.page.locator("#form-value-echo b")).hasText(new String[] { "210,000,000 元", "21,000 万元" });
	}

	@Test
	void theEchoOfATypedTextStaysWhenTheIndicatorIsChosen() {
		enter("team-suixi");
		go("/filings/new?type=indicator-values");
		this.page.locator("#form-value").fill("2亿5000余万元");
		this.page.locator("#form-value").blur();
		assertThat(this.page.locator("#form-value-echo")).containsText("25,000 万元");
		pick("indicator", "协议投资额");
		assertThat(this.page.locator("#form-value-echo")).containsText("25,000 万元");
	}

	/** The revenue of 遂溪县 from tourism, which the books know for 2024 as 22.7亿元. */
	private void revenue(String period) {
		enter("team-suixi");
		go("/filings/new?type=indicator-values");
		pick("indicator", "旅游收入");
		pick("pairing", "遂溪");
		this.page.locator("#form-region").fill("440823");
		this.page.locator("#form-subject").fill("全县旅游");
		this.page.locator("#form-period").fill(period);
	}

	@Test
	void theLastValueLeadsToItsTrace() {
		revenue("2025");
		assertThat(said()).hasAttribute("role", "status");
		assertThat(said()).containsText("上次、上年同期（2024 年）");
		assertThat(said().locator("a.fig")).hasText("22.7亿元");
		said().locator("a.fig").click();
		assertThat(this.page.locator("#drawer")).containsText("22.7亿元");
		this.page.keyboard().press("Escape");
		assertThat(said().locator("a.fig")).isFocused();
	}

	@Test
	void aLeapIsSaidWhileTyping() {
		revenue("2025");
		this.page.locator("#form-value").fill("23");
		assertThat(said()).not().containsText("请核对");
		unit().selectOption("元");
		assertThat(said()).containsText("1/99,000,000");
		assertThat(said()).containsText("单位若是“亿元”，则与上次相近");
	}

	@Test
	void theTypedGrowthStandsAgainstTheComputedOne() {
		revenue("2025");
		this.page.locator("#form-value").fill("23");
		this.page.locator("#form-statedGrowth").fill("1.3");
		Locator growth = this.page.locator(".f:has(#form-statedGrowth) [role=status]");
		assertThat(growth).containsText("+1.32%");
		assertThat(growth).not().containsText("不符");
		this.page.locator("#form-statedGrowth").fill("13");
		assertThat(growth).containsText("所填 13% 与此不符");
	}

	@Test
	void aChangeHasTheSameBesideIt() {
		revenue("2025");
		String figure = said().locator("a.fig").getAttribute("href");
		go("/filings/new?type=indicator-values&record=" + figure.substring("/figures/".length()));
		assertThat(said()).containsText("账上还没有");
		assertThat(unit()).hasValue("亿元");
		assertThat(unit().locator("option[value='亩']")).hasCount(0);
		this.page.locator("#form-period").fill("2025");
		assertThat(said()).containsText("账上还没有");
	}

	@Test
	void theFormWorksWithoutScripts() {
		this.context = browser.openWithoutScripts(1440, 900);
		Page plain = this.context.newPage();
		go(plain, "/login");
		TestBrowser.enter(plain, "team-suixi");
		go(plain, "/filings/new?type=indicator-values");
		assertThat(plain.locator("[data-value-hints]")).isHidden();
		assertThat(plain.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("数值"))).isEditable();
	}

}
