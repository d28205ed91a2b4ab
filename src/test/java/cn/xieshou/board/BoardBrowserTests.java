package cn.xieshou.board;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.Filings;
import cn.xieshou.PortTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A team notes a step from the board, the county and the city approve, a leader sees it.
 */
@PortTest
class BoardBrowserTests extends BrowserTest {

	@Autowired
	Filings filings;

	private String project;

	@AfterEach
	void takeBack() {
		this.filings.takeBack("projects", this.project);
	}

	@Test
	void aStepIsNotedFromTheBoardAndMovesTheProjectToAnotherLane() {
		this.project = this.filings
			.posted("projects", "\"name\":\"看板虾苗厂\",\"stages\":[{\"stage\":\"SIGNED\",\"on\":\"2024-05\"}]")
			.get("id")
			.asString();
		enter("team-suixi");
		go("/boards/funnel?lang=zh");
		assertThat(this.page.locator(".lane", new Page.LocatorOptions().setHasText("签约"))).containsText("看板虾苗厂");
		assertThat(Accessibility.broken(this.page)).isEmpty();
		this.page.getByLabel("登记“看板虾苗厂”的进展").first().click();
		this.page.locator("#stage").selectOption("STARTED");
		this.page.locator("#on").fill("2025年3月");
		this.page.locator("#nextStep").fill("设备进场");
		this.page.locator("#nextOn").fill("2026-01-31");
		assertThat(Accessibility.broken(this.page)).isEmpty();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("生成填报单")).click();
		this.page.waitForURL("**/filings/*");
		String filing = this.page.url().replaceFirst(".*/filings/", "").replaceFirst("[?#].*", "");
		assertThat(this.filings.reviewed("team-suixi", filing).path("state").asString("")).isEqualTo("posted");
		for (String how : new String[] { "1440 zh", "390 en" }) {
			String[] words = how.split(" ");
			enter("official", Integer.parseInt(words[0]), 844);
			for (String board : BoardModel.BOARDS) {
				go("/boards/" + board + "?lang=" + words[1]);
				assertThat(Accessibility.broken(this.page)).as(board + " " + how).isEmpty();
				assertThat((int) this.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
					.as(board + " " + how)
					.isLessThanOrEqualTo(0);
			}
		}
		go("/boards/funnel?lang=zh&pairing=440104-440823");
		assertThat(this.page.locator(".lane", new Page.LocatorOptions().setHasText("开工"))).containsText("看板虾苗厂");
		assertThat(this.page.locator("#late-h").locator("xpath=ancestor::section")).containsText("设备进场");
		this.page.locator("#late-h").locator("xpath=ancestor::section").locator(".card-h a").click();
		assertThat(this.page.locator("main tbody")).containsText("看板虾苗厂");
		assertThat(this.complaints).isEmpty();
	}

}
