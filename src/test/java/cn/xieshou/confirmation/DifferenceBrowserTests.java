package cn.xieshou.confirmation;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.Demo;
import cn.xieshou.PortTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Both sides settle a difference on their pages, in a real browser. */
@PortTest
class DifferenceBrowserTests extends BrowserTest {

	@Autowired
	Demo demo;

	private String record;

	/** Files a value and takes it through county and city. */
	private void post(String period) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"indicator-values","action":"create","form":{"pairing":"越秀区—遂溪县","period":"%s","value":"63家",
				"indicator":"enterprise.newly_in_production","basis":"actual"},"evidence":[{"document":"D000"}]}"""
			.formatted(period)));
		act("team-suixi", filing.get("id").asString(), "submit");
		this.record = approved(filing.get("id").asString());
	}

	private JsonNode act(String account, String filing, String act) {
		return Demo.json(this.demo.post(account, "/filings/" + filing + "/" + act, "{}"));
	}

	private String approved(String filing) {
		act("county-suixi", filing, "approve");
		JsonNode posted = act("city-zhanjiang", filing, "approve");
		assertThat(posted.path("state").asString()).as(posted.toString()).isEqualTo("posted");
		return posted.at("/lines/0/recordId").asString();
	}

	@AfterEach
	void takeBack() {
		JsonNode present = this.demo.get("official", "/indicator-values/" + this.record);
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"indicator-values","action":"void","recordId":"%s","baseVersion":%s}""".formatted(this.record,
				present.get("version"))));
		act("team-suixi", filing.get("id").asString(), "submit");
		approved(filing.get("id").asString());
	}

	private void press(String name) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
	}

	@Test
	void whatTeamCountyAndCityHavePostedIsConfirmedByTheOtherSideAtOnce() {
		post("2005");
		enter("helper-yuexiu");
		go("/differences");
		this.page.locator("tr:has(a[href='/figures/" + this.record + "']) input[name=line]").check();
		press("确认所选");
		assertThat(this.page.locator("[data-done]")).containsText("已确认 1 项");
		enter("official");
		go("/figures/" + this.record);
		assertThat(this.page.locator("main")).containsText("双方已确认");
		assertThat(this.complaints).isEmpty();
	}

	/** Picks from a list that is searched, with the keyboard. */
	private void pick(String field, String called) {
		Locator box = this.page.locator("#form-" + field);
		box.fill(called);
		this.page.locator("#form-" + field + "-list [role=option]").first().waitFor();
		box.press("ArrowDown");
		box.press("Enter");
	}

	private void approve(String account, String filing) {
		enter(account);
		go("/review?id=" + filing);
		this.page.locator("button[value=approve]").click();
		assertThat(this.page.locator("[data-done]")).containsText("已通过");
	}

	@Test
	void fromTheTeamOverCountyAndCityToBothSidesTheOverviewShowsTheFigureAtOnce() {
		enter("team-suixi");
		go("/filings/new?type=indicator-values");
		pick("indicator", "新增引导落地投产企业");
		this.page.locator("#form-period").fill("2003");
		this.page.locator("#form-value").fill("64");
		this.page.locator("[name='form.basis']").selectOption("ACTUAL");
		this.page.locator("[data-submit]").click();
		this.page.waitForURL((url) -> url.matches(".*/filings/[0-9a-f-]{36}"));
		String filing = this.page.url().replaceFirst(".*/filings/", "");
		approve("county-suixi", filing);
		approve("city-zhanjiang", filing);
		this.record = this.demo.get("official", "/filings/" + filing).at("/lines/0/recordId").asString();
		enter("helper-yuexiu");
		go("/");
		Locator newest = this.page.locator("[aria-labelledby=newest-h] li:has(a[href='/figures/" + this.record + "'])");
		assertThat(newest).containsText("64");
		assertThat(newest).not().containsText("双方已确认");
		go("/differences");
		this.page.locator("tr:has(a[href='/figures/" + this.record + "']) input[name=line]").check();
		press("确认所选");
		assertThat(this.page.locator("[data-done]")).containsText("已确认 1 项");
		go("/");
		assertThat(newest).containsText("双方已确认");
		go("/differences?tab=settled&lang=en");
		assertThat(this.page.locator("h1")).containsText("Two-sided confirmation");
		go("/differences?lang=zh");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void aDisputedValueIsAcceptedAndTheRevisionIsEqual() {
		post("2006");
		enter("helper-yuexiu");
		go("/figures/" + this.record);
		this.page.locator("main a[href^='/differences/dispute']").first().click();
		this.page.locator("#value").fill("61家");
		this.page.locator("#reason").fill("我方名录 61 家，请核对多出的 2 家");
		press("提交异议");
		assertThat(this.page.locator(".vs")).containsText("3.2%");
		assertThat(Accessibility.broken(this.page)).isEmpty();
		enter("team-suixi");
		go("/differences?tab=mine");
		this.page.locator(".mail", new Page.LocatorOptions().setHasText("61家")).first().click();
		assertThat(this.page.locator(".talk")).containsText("请核对多出的 2 家");
		go("/differences?tab=mine&lang=en");
		assertThat(this.page.locator("#chosen-h")).containsText("Newly introduced enterprises in production · 2006");
		go("/differences?tab=mine&lang=zh");
		assertThat(this.page.locator("input[name=seen]")).hasValue("61家");
		this.page.locator("input[value=accept]").check();
		this.page.locator("#reason").fill("2 家为次年投产");
		press("答复对方");
		String correction = this.page.locator(".card-b a[href^='/filings/']").last().getAttribute("href");
		approved(correction.substring(correction.lastIndexOf('/') + 1));
		go("/differences?tab=settled");
		assertThat(this.page.locator("main")).containsText("采纳对方的数");
		go("/figures/" + this.record);
		assertThat(this.page.locator("main")).containsText("61");
		assertThat(this.page.locator("main")).containsText("双方已确认");
		assertThat(this.complaints).isEmpty();
	}

}
