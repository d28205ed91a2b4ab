package cn.xieshou.findings;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.PortTest;
import cn.xieshou.rule.PostedCheck;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever answers for a finding explains it on its page, in a real browser. */
@PortTest
class FindingBrowserTests extends BrowserTest {

	@Autowired
	PostedCheck check;

	@BeforeEach
	void lookAtAll() {
		this.check.run(null, (done, total, type) -> {
		});
	}

	@Test
	void aFindingIsFoundInTheListExplainedAndClosed() {
		enter("city-zhanjiang");
		go("/findings?rule=X061&tab=all");
		assertThat(this.page.locator("main")).containsText("分项之和小于合计");
		assertThat(this.page.locator(".fg .card")).hasCount(3);
		assertThat(Accessibility.broken(this.page)).isEmpty();
		this.page.locator("#text").fill("另有 1 家为担保公司，不在银行、保险之列");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("说明并关闭")).click();
		assertThat(this.page.locator("[data-done]")).containsText("已说明");
		assertThat(this.page.locator(".inbox")).containsText("另有 1 家为担保公司");
		go("/findings?tab=explained&lang=en");
		assertThat(this.page.locator("main")).containsText("The parts come to less than the whole");
		assertThat(Accessibility.broken(this.page)).isEmpty();
		go("/findings?lang=zh");
		assertThat(this.complaints).isEmpty();
	}

}
