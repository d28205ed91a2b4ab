package cn.xieshou.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.PortTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A file becomes drafts by keyboard alone, at every width and without a broken rule. */
@PortTest
class ImportBrowserTests extends BrowserTest {

	/** Accessible, not wider than the window, and a picture with {@code -Dshots}. */
	private void look(String name) {
		for (int width : new int[] { 390, 1440 }) {
			this.page.setViewportSize(width, (width == 390) ? 844 : 900);
			if (System.getProperty("shots") != null) {
				this.page.screenshot(new Page.ScreenshotOptions()
					.setPath(Path.of("target/shots/import-" + name + "-" + width + ".png")));
			}
			assertThat((int) this.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
				.as(name + " " + width)
				.isLessThanOrEqualTo(0);
			assertThat(Accessibility.broken(this.page)).as(name + " " + width).isEmpty();
		}
	}

	private Locator next() {
		return this.page.locator("#map button.pri");
	}

	@Test
	void aFileBecomesDraftsByKeyboard() {
		enter("team-suixi");
		go("/imports?type=projects");
		look("list");
		String mark = UUID.randomUUID().toString().substring(0, 8);
		String rows = "项目名称,投资主体,协议投资额（亿元）,进度,签约时间\n#甲,示例公司,1.2,,2023-09-12\n#乙,示例公司,约18,,2023年13月\n";
		this.page.locator("#file")
			.setInputFiles(
					new FilePayload("招商.csv", "text/csv", rows.replace("#", mark).getBytes(StandardCharsets.UTF_8)));
		this.page.locator("form[action='/imports'] button.pri").press("Enter");
		assertThat(this.page.locator(".steps [aria-current=step]")).containsText("认列");
		assertThat(next()).isVisible();
		look("map");
		this.page.keyboard().press("F8");
		Locator column = this.page.locator("#field-D");
		assertThat(column).isFocused();
		next().press("Enter");
		assertThat(column).isFocused();
		assertThat(this.page.locator(".pv")).hasCount(0);
		column.press("ArrowDown");
		next().press("Enter");
		assertThat(this.page.locator(".steps [aria-current=step]")).containsText("校验");
		Locator said = this.page.locator(".pv details").first();
		assertThat(said).hasAttribute("open", "open");
		assertThat(said).containsText("E3 “2023年13月”不是真实存在的日期。请改为正确日期");
		assertThat(this.page.locator(".pv td.is-bad").first()).isVisible();
		look("check");
		said.locator("summary").press("Enter");
		assertThat(said.locator("li").first()).isHidden();
		this.page.locator("button[name=rows]").press("Enter");
		Locator draft = this.page.locator("#import a[href^='/filings/']");
		assertThat(draft).isVisible();
		assertThat(this.page.locator(".steps .done")).hasCount(4);
		look("done");
		draft.press("Enter");
		assertThat(this.page.locator("main")).containsText(mark + "甲");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void everyKindOfRowAndColumnIsDrawnOfALargeSheetToo() {
		enter("team-suixi");
		StringBuilder file = new StringBuilder("遂溪县招商情况表\n单位：万元\n项目名称,协议投资额,备注");
		for (int column = 4; column <= 60; column++) {
			file.append(",其中一个写得很长很长的表头").append(column);
		}
		for (int row = 1; row <= 3000; row++) {
			file.append("\n项目").append(UUID.randomUUID()).append(',').append(row).append(",说明");
		}
		file.append("\n合计,").append(3000 * 3001 / 2).append(",\n");
		go("/imports?type=projects");
		this.page.locator("#file")
			.setInputFiles(new FilePayload("六十列.csv", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8)));
		this.page.locator("form[action='/imports'] button.pri").press("Enter");
		assertThat(next())
			.isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
		assertThat(this.page.locator(".wb thead select")).hasCount(60);
		assertThat(this.page.locator(".r-tot")).hasCount(1);
		assertThat(this.page.locator(".rd")).containsText("没有发现不符");
		look("large");
		assertThat((int) this.page.evaluate("document.documentElement.scrollHeight")).isLessThan(2000);
		next().press("Enter");
		assertThat(this.page.locator(".pv")).isVisible();
		look("large-check");
	}

}
