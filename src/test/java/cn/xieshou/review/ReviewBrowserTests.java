package cn.xieshou.review;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.Demo;
import cn.xieshou.PortTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Reviewing in the browser: from the team to the city, by keys, many in one act. */
@PortTest
class ReviewBrowserTests extends BrowserTest {

	/** More than a page of the queue shows. */
	private static final int MANY = 120;

	/** As many as one act takes. */
	private static final int MOST = 500;

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	/** Accessible, not wider than the window, a picture with {@code -Dshots}. */
	private void look(String name) {
		for (int width : new int[] { 390, 1440 }) {
			this.page.setViewportSize(width, (width == 390) ? 844 : 900);
			if (System.getProperty("shots") != null) {
				this.page.screenshot(new Page.ScreenshotOptions()
					.setPath(Path.of("target/shots/review-" + name + "-" + width + ".png"))
					.setFullPage(true));
			}
			assertThat((int) this.page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(name)
				.isLessThanOrEqualTo(0);
			assertThat(Accessibility.broken(this.page)).as(name + " " + width).isEmpty();
		}
	}

	private String submitted(String name, String level) {
		JsonNode written = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"honours","action":"create","form":{"pairing":"越秀区—遂溪县","name":"%s","level":"%s"},
				"evidence":[{"document":"D000"}]}""".formatted(name, level)));
		String id = written.path("id").asString(written.toString());
		act("team-suixi", id, "submit");
		return id;
	}

	private JsonNode act(String account, String filing, String act) {
		return Demo.json(this.demo.post(account, "/filings/" + filing + "/" + act, "{}"));
	}

	private void key(String key) {
		this.page.waitForTimeout(500);
		this.page.keyboard().press(key);
	}

	private Locator decided() {
		return this.page.locator("[data-done]");
	}

	@Test
	void fromTheTeamToTheCountyToTheCityByKeys() {
		enter("team-suixi");
		go("/filings/new?type=honours");
		this.page.locator("[name='form.name']").fill("逐级审核" + this.mark);
		this.page.locator("[data-submit]").click();
		this.page.waitForURL((url) -> url.matches(".*/filings/[0-9a-f-]{36}"));
		String filing = this.page.url().replaceFirst(".*/filings/", "");
		enter("county-suixi");
		go("/review?id=" + filing);
		look("county");
		this.page.locator(".rm summary").first().click();
		this.page.locator(".rm textarea").first().fill("名称与牌匾不同");
		key("Escape");
		this.page.locator("[data-phrase]").first().click();
		assertThat(this.page.locator("#reason")).hasValue("请补充佐证");
		this.page.keyboard().press("Control+Enter");
		assertThat(decided()).containsText("已退回填报人");
		enter("team-suixi");
		go("/filings/" + filing + "/edit");
		assertThat(this.page.locator(".remark").first()).containsText("名称与牌匾不同");
		this.page.locator("[name='form.name']").fill("逐级审核改" + this.mark);
		this.page.locator("[data-submit]").click();
		this.page.waitForURL((url) -> url.endsWith("/filings/" + filing));
		enter("county-suixi");
		go("/review?id=" + filing);
		assertThat(this.page.locator(".since")).containsText("逐级审核改" + this.mark);
		assertThat(this.page.locator("[data-queue] a[aria-current=true]")).containsText("上次退回：请补充佐证");
		look("again");
		key("a");
		assertThat(decided()).containsText("已通过");
		enter("city-zhanjiang");
		go("/review?id=" + filing);
		assertThat(this.page.locator("#step option")).hasCount(2);
		look("city");
		this.page.locator("#step").selectOption("1");
		this.page.locator("#reason").fill("请县里再看");
		this.page.locator("button[value=return]").click();
		assertThat(decided()).containsText("已退回前面的环节");
		enter("county-suixi");
		go("/review?id=" + filing);
		key("a");
		assertThat(decided()).containsText("已通过");
		enter("city-zhanjiang");
		go("/review?id=" + filing);
		key("a");
		assertThat(decided()).containsText("已通过");
		JsonNode posted = this.demo.get("team-suixi", "/filings/" + filing);
		assertThat(posted.get("state").stringValue()).isEqualTo("posted");
		assertThat(this.complaints).isEmpty();
		voided(List.of(posted.at("/lines/0/recordId").stringValue()));
	}

	@Test
	void theQueueIsWalkedByKeys() {
		String one = submitted("走键一" + this.mark, "PROVINCIAL");
		String two = submitted("走键二" + this.mark, "PROVINCIAL");
		enter("county-suixi");
		go("/review?type=honours&sort=since&id=" + one);
		key("j");
		this.page.waitForURL("**/review?id=" + two + "**");
		key("k");
		this.page.waitForURL("**/review?id=" + one + "**");
		key("r");
		assertThat(this.page.locator("#reason")).isFocused();
		this.page.keyboard().type("ja");
		assertThat(this.page.locator("#reason")).hasValue("ja");
		this.page.locator("#reason").fill("");
		this.page.locator("h1").click();
		key("Enter");
		this.page.waitForURL("**/filings/" + one);
		act("team-suixi", one, "withdraw");
		act("team-suixi", two, "withdraw");
	}

	/** So many at the step of a city, copied from one. */
	private List<String> many(int many) {
		String first = submitted("成批荣誉" + this.mark, "PROVINCIAL");
		act("county-suixi", first, "approve");
		this.jdbc.update("""
				insert into filing select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'note',
				? || n))).* from filing f, generate_series(2, ?) n where f.id = ?::uuid
				""", this.mark, many, first);
		this.jdbc.update(
				"""
						insert into filing_line select (jsonb_populate_record(l, jsonb_build_object('filing_id', c.id, 'record_id',
						gen_random_uuid(), 'form', jsonb_set(l.form, '{name}', to_jsonb('成批荣誉' || c.note))))).*
						from filing_line l, filing c where l.filing_id = ?::uuid and c.note like ? || '%'
						""",
				first, this.mark);
		this.jdbc.update("""
				insert into filing_event select (jsonb_populate_record(e, jsonb_build_object('filing_id', c.id))).*
				from filing_event e, filing c where e.filing_id = ?::uuid and c.note like ? || '%'
				""", first, this.mark);
		return this.jdbc.queryForList("select l.record_id::text from filing_line l join filing f on f.id = l.filing_id"
				+ " where f.id = ?::uuid or f.note like ? || '%'", String.class, first, this.mark);
	}

	private void voided(List<String> records) {
		List<String> lines = records.stream()
			.map((record) -> "{\"action\":\"void\",\"recordId\":\"" + record + "\",\"baseVersion\":1}")
			.toList();
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings",
				"{\"type\":\"honours\",\"lines\":[" + String.join(",", lines) + "]}"));
		String id = filing.path("id").asString(filing.toString());
		act("team-suixi", id, "submit");
		act("county-suixi", id, "approve");
		assertThat(act("city-zhanjiang", id, "approve").path("state").asString("")).isEqualTo("posted");
	}

	@Test
	void manyCleanFilingsArePostedInOneAct() {
		posted(MANY);
	}

	@Test
	@Tag("long")
	void fiveHundredCleanFilingsArePostedInOneAct() {
		posted(MOST);
	}

	private void posted(int many) {
		List<String> records = many(many);
		assertThat(records).hasSize(many);
		enter("city-zhanjiang");
		go("/review?type=honours");
		Instant opened = Instant.now();
		this.page.locator("[data-bulk-go]").click();
		Locator go = this.page.locator("[data-go]");
		assertThat(go).containsText(String.valueOf(many));
		Duration shown = Duration.between(opened, Instant.now());
		look("bulk");
		Instant pressed = Instant.now();
		go.click();
		assertThat(this.page.locator("#batch-h")).hasText("已办完",
				new LocatorAssertions.HasTextOptions().setTimeout(120_000));
		System.out.println("Bulk: " + many + " shown in " + shown.toMillis() + " ms, posted in "
				+ Duration.between(pressed, Instant.now()).toMillis() + " ms");
		assertThat(this.page.locator("[data-posted]")).hasText(String.valueOf(many));
		assertThat(this.page.locator("[data-refused]")).hasText("0");
		look("batch");
		assertThat(this.complaints).isEmpty();
		voided(records);
	}

}
