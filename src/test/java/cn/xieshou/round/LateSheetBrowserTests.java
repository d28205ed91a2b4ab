package cn.xieshou.round;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.BrowserTest;
import cn.xieshou.Demo;
import cn.xieshou.PortTest;
import cn.xieshou.values.Days;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A sheet whose term is over is locked, excepted, handed in late, and restated. */
@PortTest
class LateSheetBrowserTests extends BrowserTest {

	private static final String STOCK = "finance.station_institutions";

	private final String period = TestRounds.year() + "-05";

	@Autowired
	private Demo demo;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Clock clock;

	private Locator cell() {
		return this.page.locator("[name='cell[" + STOCK + "|" + this.period + "]']");
	}

	@Test
	void itIsLockedExceptedLateAndRestated() {
		TestRounds rounds = new TestRounds(this.demo, this.mvc);
		LocalDate today = Days.today(this.clock);
		String round = rounds.opened(this.period, List.of(STOCK));
		this.jdbc.update("update round set opens_on = ?, closes_on = ? where id = ?", Date.valueOf(today.minusDays(9)),
				Date.valueOf(today.minusDays(2)), UUID.fromString(round));
		enter("team-suixi");
		go(TestRounds.address(round));
		assertThat(this.page.locator("main")).containsText("已锁定");
		assertThat(cell()).hasCount(0);
		go("/notices");
		assertThat(this.page.locator("main")).containsText("报表已过截止日");
		this.demo.send("business", "/rounds/" + round + "/except")
			.param("pairing", TestRounds.PAIRING)
			.param("until", today.plusDays(1).toString())
			.param("reason", "台风，准予补报")
			.exchange();
		go(TestRounds.address(round));
		cell().fill("4");
		cell().press("Enter");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交 1 项")).click();
		this.page.waitForURL("**/filings/*");
		String filing = this.page.url().replaceAll(".*/filings/", "");
		go(TestRounds.address(round));
		assertThat(this.page.locator(".ph")).containsText("迟报");
		rounds.approved(filing);
		go(TestRounds.address(round));
		this.page.getByLabel("更正的原因").fill("漏报一家");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("更正").setExact(true)).click();
		cell().fill("5");
		cell().press("Enter");
		assertThat(this.page.locator("#sav")).containsText("已保存 ");
		go(TestRounds.address(round));
		assertThat(this.page.locator("main")).containsText("更正会改变下面这些地方的数");
		String restated = rounds.posted(round);
		assertThat(restated).isNotEqualTo(filing);
		rounds.takeBack(restated);
	}

}
