package cn.xieshou.intake;

import java.nio.file.Path;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.PortTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A text is decided on by keyboard, and its draft leads back to its line. */
@PortTest
class IntakeBrowserTests extends BrowserTest {

	/** Accessible, not wider than the window, and a picture with {@code -Dshots}. */
	private void look(String name) {
		for (int width : new int[] { 390, 1440 }) {
			this.page.setViewportSize(width, (width == 390) ? 844 : 900);
			if (System.getProperty("shots") != null) {
				this.page.screenshot(new Page.ScreenshotOptions()
					.setPath(Path.of("target/shots/intake-" + name + "-" + width + ".png")));
			}
			assertThat((int) this.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
				.as(name + " " + width)
				.isLessThanOrEqualTo(0);
			assertThat(Accessibility.broken(this.page)).as(name + " " + width).isEmpty();
		}
	}

	@Test
	void aTextIsDecidedOnByKeyboardAndLeadsBackToItsLine() {
		enter("team-suixi");
		go("/intake");
		look("new");
		String mark = UUID.randomUUID().toString().substring(0, 6);
		this.page.locator("#text").fill("材料" + mark + "\n一、招商\n1—9月，協议投资额4.4亿元，同比增长5%。\n二、就业\n举办招聘会12场，其中线上3场。");
		this.page.locator("#on").fill("1988-12-31");
		this.page.locator("form[action='/intake'] button.pri").press("Enter");
		Locator figures = this.page.locator(".ik");
		assertThat(figures).hasCount(3);
		assertThat(figures.first()).hasClass("ik ik-now");
		look("read");
		this.page.keyboard().press("e");
		assertThat(figures.first().locator("input[list]")).isFocused();
		this.page.keyboard().type("协议投资额");
		this.page.keyboard().press("Enter");
		assertThat(figures.nth(1)).hasClass("ik ik-now");
		this.page.keyboard().press("r");
		this.page.keyboard().press("k");
		this.page.keyboard().press("j");
		this.page.keyboard().press("r");
		assertThat(this.page.locator("[data-said]")).hasText("已保存");
		this.page.reload();
		assertThat(this.page.locator("[data-taken]")).hasText("1");
		assertThat(this.page.locator("[data-left]")).hasText("2");
		assertThat(this.page.locator(".ik-text a[data-d=take] mark")).hasText("4.4亿元");
		this.page.locator("#intake-figures button.pri").press("Enter");
		this.page.waitForURL("**/filings/*");
		this.page.locator("a[href^='/evidence/'][href$='#L3']").first().click();
		assertThat(this.page.locator("#L3")).containsText("协议投资额4.4亿元");
		assertThat((boolean) this.page.evaluate("document.querySelector('#L3').matches(':target')")).isTrue();
		look("evidence");
		assertThat(this.complaints).isEmpty();
	}

}
