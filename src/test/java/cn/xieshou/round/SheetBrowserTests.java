package cn.xieshou.round;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import cn.xieshou.Accessibility;
import cn.xieshou.BrowserTest;
import cn.xieshou.Demo;
import cn.xieshou.PortTest;
import cn.xieshou.TestBrowser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A sheet is filled in by keyboard, keeps what is typed and is handed in. */
@PortTest
class SheetBrowserTests extends BrowserTest {

	private static final String WHOLE = "project.introduced";

	private static final String PART = "project.introduced.hightech";

	private static final String FLOW = "land.prepared";

	private static final String STOCK = "finance.station_institutions";

	private static final List<String> FEW = List.of(WHOLE, PART, FLOW, STOCK);

	/** The first of a year, before which nothing was. */
	private static final String MONTH = TestRounds.year() + "-01";

	private static final String TO_DATE = MONTH + "/YTD";

	@Autowired
	private Demo demo;

	/** The address of the sheet in a fresh round. */
	private String opened(List<String> indicators) {
		JsonNode round = Demo.json(this.demo.post("business", "/rounds",
				"{\"period\":\"%s\",\"indicators\":[\"%s\"],\"pairings\":[\"%s\"],\"acknowledged\":true}"
					.formatted(MONTH, String.join("\",\"", indicators), TestRounds.PAIRING)));
		return TestRounds.address(round.path("id").asString());
	}

	private String open(List<String> indicators) {
		String address = opened(indicators);
		enter("team-suixi");
		go(address);
		return address;
	}

	private Locator cell(String indicator, String period) {
		return this.page.locator("[name='cell[" + indicator + "|" + period + "]']");
	}

	private Locator status(String indicator) {
		return this.page.locator("[data-row='" + indicator + "'] .stt");
	}

	private Keyboard keys() {
		return this.page.keyboard();
	}

	private void type(String indicator, String period, String text) {
		cell(indicator, period).focus();
		keys().type(text);
		keys().press("Enter");
	}

	private Locator saving() {
		return this.page.locator("#sav");
	}

	/** Two seconds after the last change, and as long as the server takes. */
	private void waitUntilSaved() {
		assertThat(saving()).containsText("已保存 ", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
	}

	/** What a spreadsheet has put on the clipboard goes into the cell in hand. */
	private void paste(String text) {
		this.page.evaluate("""
				(text) => {
				  const data = new DataTransfer();
				  data.setData('text/plain', text);
				  document.activeElement.dispatchEvent(
				      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
				}""", text);
	}

	private void look(String name) {
		for (int width : new int[] { 390, 1440 }) {
			this.page.setViewportSize(width, (width == 390) ? 844 : 900);
			if (System.getProperty("shots") != null) {
				this.page.screenshot(new Page.ScreenshotOptions()
					.setPath(Path.of("target/shots/sheet-" + name + "-" + width + ".png")));
			}
			assertThat((int) this.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
				.as(name + " " + width)
				.isLessThanOrEqualTo(0);
			assertThat(Accessibility.broken(this.page)).as(name + " " + width).isEmpty();
		}
	}

	@Test
	void keysFillAndCheckAndTakeBack() {
		open(FEW);
		type(FLOW, MONTH, "２４０");
		assertThat(cell(FLOW, TO_DATE)).hasValue("240");
		type(FLOW, TO_DATE, "1,250.5");
		assertThat(cell(FLOW, MONTH)).hasValue("1,250.5");
		keys().press("Control+z");
		assertThat(cell(FLOW, MONTH)).hasValue("240");
		type(WHOLE, MONTH, "5");
		type(PART, MONTH, "8");
		assertThat(cell(PART, MONTH)).hasAttribute("aria-invalid", "true");
		assertThat(status(PART)).containsText("其中项大于合计 5");
		cell(STOCK, MONTH).focus();
		keys().press("F8");
		assertThat(cell(PART, MONTH)).isFocused();
		keys().type("9");
		keys().press("Escape");
		assertThat(cell(PART, MONTH)).hasValue("8");
		type(PART, MONTH, "3");
		assertThat(status(PART)).isEmpty();
		keys().press("F9");
		assertThat(cell(STOCK, MONTH)).isFocused();
		type(STOCK, MONTH, "-3");
		assertThat(cell(STOCK, MONTH)).hasValue("-3");
		type(STOCK, MONTH, "？");
		assertThat(cell(STOCK, MONTH)).hasValue("损毁");
		assertThat(status(STOCK)).containsText("请写原因");
		keys().press("F6");
		assertThat(this.page.locator("#why")).isFocused();
		keys().type("乡镇表缺页");
		keys().press("F6");
		assertThat(cell(STOCK, MONTH)).isFocused();
		assertThat(status(STOCK)).containsText("乡镇表缺页");
		waitUntilSaved();
		look("few");
		this.page.reload();
		assertThat(cell(STOCK, MONTH)).hasValue("损毁");
		assertThat(cell(FLOW, TO_DATE)).hasValue("240");
		assertThat(status(STOCK)).containsText("乡镇表缺页");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void keysOfAnInputMethodAreItsOwn() {
		open(FEW);
		cell(WHOLE, MONTH).focus();
		this.page.evaluate("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', "
				+ "{ key: 'Enter', isComposing: true, bubbles: true }))");
		assertThat(cell(WHOLE, MONTH)).isFocused();
		keys().press("Enter");
		assertThat(cell(PART, MONTH)).isFocused();
	}

	@Test
	void aBlockIsShownBeforeItIsWritten() {
		open(FEW);
		List<?> rows = (List<?>) this.page
			.evaluate("Array.from(document.querySelectorAll('tr[data-row]'), (row) => row.dataset.row)");
		String block = rows.stream()
			.map((code) -> code.equals(STOCK) ? "待核" : code.equals(FLOW) ? "２４０" : code.equals(PART) ? "3个" : "7")
			.collect(Collectors.joining("\n"));
		this.page.locator("input.cell[name$='" + TO_DATE + "]'], [data-row='" + STOCK + "'] input.cell")
			.first()
			.focus();
		paste(block);
		Locator dialog = this.page.locator("#paste");
		assertThat(dialog).isVisible();
		assertThat(this.page.locator("#paste-b tr")).hasCount(4);
		assertThat(dialog).containsText("全角数字已转");
		assertThat(dialog).containsText("单位相同，已去掉");
		assertThat(dialog.locator("[data-n=no]")).hasText("不写 1");
		assertThat(cell(WHOLE, TO_DATE)).hasValue("");
		dialog.locator("#paste-b input[type=checkbox]").check();
		assertThat(this.page.locator("#paste-ok")).hasText("写入 4 个值");
		look("paste");
		this.page.locator("#paste-ok").click();
		assertThat(cell(WHOLE, TO_DATE)).hasValue("7");
		assertThat(cell(WHOLE, MONTH)).hasValue("7");
		assertThat(cell(STOCK, MONTH)).hasValue("未报");
		keys().press("Control+z");
		assertThat(cell(WHOLE, TO_DATE)).hasValue("");
		assertThat(cell(STOCK, MONTH)).hasValue("");
		assertThat(this.complaints).allMatch((complaint) -> complaint.contains("/readings/quantity"));
	}

	@Test
	void withoutANetworkCellsAreKeptAndSentWhenItIsBack() {
		String address = open(FEW);
		this.context.setOffline(true);
		type(FLOW, MONTH, "12");
		assertThat(saving()).containsText("网络已断开，已存本机");
		this.context.setOffline(false);
		waitUntilSaved();
		this.context.route("**/api/v1/rounds/**", Route::abort);
		type(STOCK, MONTH, "4");
		this.page.close();
		this.context.unroute("**/api/v1/rounds/**");
		this.page = tab();
		go(address);
		assertThat(cell(STOCK, MONTH)).hasValue("4");
		assertThat(this.page.locator("#sheet-back")).containsText("1 格");
		waitUntilSaved();
		this.page.reload();
		assertThat(cell(STOCK, MONTH)).hasValue("4");
		assertThat(this.page.locator("#sheet-back")).isHidden();
	}

	@Test
	void whatTwoChangedIsAskedCellByCell() {
		String address = open(FEW);
		Page mine = this.page;
		this.page = tab();
		go(address);
		type(FLOW, MONTH, "30");
		type(STOCK, MONTH, "6");
		keys().press("Control+s");
		waitUntilSaved();
		this.page = mine;
		type(FLOW, MONTH, "31");
		type(WHOLE, MONTH, "2");
		keys().press("Control+s");
		Locator clash = this.page.locator("#clash");
		assertThat(clash).isVisible();
		assertThat(clash.locator("tbody tr")).hasCount(1);
		assertThat(clash).containsText("31");
		assertThat(clash).containsText("30");
		look("clash");
		clash.locator("[value=theirs]").check();
		this.page.locator("#clash-ok").click();
		waitUntilSaved();
		assertThat(cell(FLOW, MONTH)).hasValue("30");
		assertThat(cell(STOCK, MONTH)).hasValue("6");
		this.page.reload();
		assertThat(cell(WHOLE, MONTH)).hasValue("2");
		assertThat(cell(FLOW, TO_DATE)).hasValue("30");
	}

	@Test
	void submitLeadsToWhatIsMissing() {
		open(FEW);
		type(WHOLE, MONTH, "5");
		type(PART, MONTH, "8");
		keys().press("Control+Enter");
		assertThat(cell(PART, MONTH)).isFocused();
		type(PART, MONTH, "2");
		keys().press("Control+Enter");
		assertThat(this.page.locator("#sheet-live")).containsText("还没填");
		assertThat((String) this.page.evaluate("document.activeElement.value")).isEmpty();
	}

	/** Codes of indicators of what happened and what there is, none of them a part. */
	private List<String> many() {
		List<String> codes = new ArrayList<>();
		for (JsonNode card : this.demo.get("business", "/indicators?size=500").get("items")) {
			boolean shared = card.path("programme").asString("").isEmpty() && card.path("region").asString("").isEmpty()
					&& card.path("partOf").asString("").isEmpty();
			if (shared && List.of("FLOW", "STOCK", "CUMULATIVE").contains(card.path("kind").asString(""))
					&& !card.path("owner").asString("").equals("平台计算")) {
				codes.add(card.get("code").asString());
			}
		}
		return codes.subList(0, 120);
	}

	@Test
	void aColumnOf120ValuesIsPastedAndHandedInWithFourKeys() {
		open(many());
		this.page.locator("td[data-c=y] input.cell").first().focus();
		paste(IntStream.range(0, 120).mapToObj((row) -> String.valueOf(3 + row % 5)).collect(Collectors.joining("\n")));
		assertThat(this.page.locator("#paste-ok")).hasText("写入 120 个值");
		this.page.locator("#paste-ok").press("Enter");
		assertThat(this.page.locator("#n-f")).hasText("120/120");
		waitUntilSaved();
		assertThat(this.page.locator("#n-e")).isHidden();
		keys().press("Control+Enter");
		this.page.waitForURL("**/filings/*", new Page.WaitForURLOptions().setTimeout(60_000));
		String filing = this.page.url().replaceAll(".*/", "");
		JsonNode withdrawn = Demo.json(this.demo.post("team-suixi", "/filings/" + filing + "/withdraw", "{}"));
		assertThat(withdrawn.path("state").asString()).isEqualTo("withdrawn");
	}

	@Test
	void withoutScriptsItIsAForm() {
		String address = opened(FEW);
		enter("team-suixi");
		try (BrowserContext plain = browser.openWithoutScripts(1440, 900)) {
			Page form = plain.newPage();
			form.navigate("http://localhost:" + this.port + "/login");
			TestBrowser.enter(form, "team-suixi");
			form.navigate("http://localhost:" + this.port + address);
			form.locator("[name='cell[" + FLOW + "|" + MONTH + "]']").fill("12");
			form.locator("[name='cell[" + STOCK + "|" + MONTH + "]']").fill("未报");
			form.locator("[name='remark[" + STOCK + "|" + MONTH + "]']").fill("等下月");
			form.locator("[value=save]").click();
			assertThat(form.locator("[name='cell[" + FLOW + "|" + TO_DATE + "]']")).hasValue("12");
			assertThat(form.locator("[name='cell[" + STOCK + "|" + MONTH + "]']")).hasValue("未报");
			form.locator("[value=submit]").click();
			assertThat(form.locator(".stt .bad").first()).containsText("还没有填");
		}
	}

}
