package cn.xieshou.round;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/** What the script of sheets makes of texts, without a page and without a portal. */
class SheetTextTests {

	private static BrowserContext context;

	private static Page page;

	@BeforeAll
	static void load() {
		context = TestBrowser.shared().open(800, 600);
		page = context.newPage();
		page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("src/main/resources/static/sheet-text.js")));
	}

	@AfterAll
	static void leave() {
		if (context != null) {
			context.close();
		}
	}

	private static Object say(String function, Object... arguments) {
		return page.evaluate("([name, args]) => window.xsSheet[name](...args)", List.of(function, List.of(arguments)));
	}

	@ParameterizedTest
	@CsvSource({ "1234, 1234", "'1,234', 1234", "'1，234.50', 1234.50", "４２６, 426", "－３．１, -3.1", "−3, -3", "007, 7",
			"0, 0" })
	void aPlainNumberIsKnown(String text, String number) {
		assertThat(say("plain", text)).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource({ "'1,5'", "'12,34'", "超3", "3亿元", "1e9", "-", "''", "--3", "1.", "'1,2345'" })
	void whatIsNoPlainNumberIsLeftToTheServer(String text) {
		assertThat(say("plain", text)).isEqualTo("");
	}

	@ParameterizedTest
	@CsvSource({ "-, missing", "－, missing", "/, notApplicable", "+, notDue", "？, damaged", "-3.1, ''", "'', ''" })
	void aKeyAloneSaysAKindOfEmpty(String text, String kind) {
		assertThat(say("kindOf", text)).isEqualTo(kind);
	}

	@Test
	void sumsAreExact() {
		assertThat(say("plus", "0.1", "0.2")).isEqualTo("0.3");
		assertThat(say("minus", "3100", "2860")).isEqualTo("240");
		assertThat(say("minus", "0.05", "0.1")).isEqualTo("-0.05");
		assertThat(say("sum", List.of("1000", "1700", "496"))).isEqualTo("3196");
		assertThat(say("plus", "12345678901234567890.01", "0.99")).isEqualTo("12345678901234567891");
		assertThat(say("compare", "10", "9.99")).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "3100, 3300, 93.9", "1, 8, 12.5", "0.05, 100, 0.1", "5, 0, ''", "-1, 5, ''" })
	void aShareHasOnePlaceRoundedHalfUp(String part, String whole, String percent) {
		assertThat(say("percent", part, whole)).isEqualTo(percent);
	}

	@Test
	void aQuotientIsToldOnlyWhereItIsExact() {
		assertThat(say("divide", "9000000", "100000000")).isEqualTo("0.09");
		assertThat(say("divide", "2", "3")).isEqualTo("");
	}

	@ParameterizedTest
	@CsvSource({ "1234567.8, '1,234,567.8'", "-1234, '-1,234'", "123, 123", "0.0001, 0.0001" })
	void thousandsAreParted(String number, String grouped) {
		assertThat(say("grouped", number)).isEqualTo(grouped);
	}

	@Test
	void aClipboardIsRowsAndCells() {
		assertThat(say("block", "1\t2\r\n3\t\r\n")).isEqualTo(List.of(List.of("1", "2"), List.of("3", "")));
		assertThat(say("block", "\"两行\n一格\"\t\"他说\"\"好\"\"\"\n9"))
			.isEqualTo(List.of(List.of("两行\n一格", "他说\"好\""), List.of("9")));
		assertThat(say("block", "\"开头的引号\t3")).isEqualTo(List.of(List.of("\"开头的引号", "3")));
		assertThat(say("block", "7")).isEqualTo(List.of(List.of("7")));
	}

	@Test
	void theOldestActsAreForgotten() {
		assertThat(page.evaluate("""
				() => {
				  const acts = window.xsSheet.history(2);
				  [1, 2, 3].forEach((act) => acts.push(act));
				  return [acts.pop(), acts.pop(), acts.pop() === undefined];
				}""")).isEqualTo(List.of(3, 2, true));
	}

}
