package cn.xieshou.audit;

import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.PortTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An auditor draws a sample and writes a working paper, in a real browser. */
@PortTest
class AuditDeskBrowserTests extends BrowserTest {

	@Test
	void aSampleIsDrawnAndAPaperHandedOn() {
		enter("auditor");
		go("/audit");
		assertThat(Accessibility.broken(this.page)).isEmpty();
		this.page.locator("#name").fill("浏览器抽样 " + UUID.randomUUID());
		this.page.locator("#type").selectOption("parks");
		this.page.locator("#size").fill("4");
		press("抽样");
		assertThat(this.page.locator("#problem")).containsText("种子");
		this.page.locator("#seed").fill("20241220");
		press("抽样");
		assertThat(this.page.locator("tbody tr")).hasCount(4);
		assertThat(Accessibility.broken(this.page)).isEmpty();
		this.page.locator("tbody tr td a").first().click();
		assertThat(Accessibility.broken(this.page)).isEmpty();
		for (PaperCheck check : PaperCheck.values()) {
			this.page.locator("[name='tick." + check + "']").selectOption("VOUCHER");
		}
		press("送复核");
		assertThat(this.page.locator("main")).containsText("已送复核");
		press("复核通过");
		assertThat(this.page.locator("#problem")).containsText("另一位审计人员");
		go("/audit?lang=en");
		assertThat(this.page.locator("h1")).hasText("Audit desk");
		assertThat(Accessibility.broken(this.page)).isEmpty();
		go("/audit?lang=zh");
		// what was refused is told of in the console, too
		assertThat(this.complaints).allMatch((complaint) -> complaint.contains("Failed to load resource"));
	}

	private void press(String name) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
