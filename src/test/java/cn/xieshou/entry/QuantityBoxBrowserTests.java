package cn.xieshou.entry;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.BrowserTest;
import cn.xieshou.PortTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The boxes into which quantities are typed, in a real browser: one reader, who opens the
 * form anew for each test.
 */
@PortTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuantityBoxBrowserTests extends BrowserTest {

	private Locator number;

	private Locator sent;

	private Locator echo;

	@BeforeAll
	void enter() {
		enter("team-suixi");
	}

	@Override
	protected void leave() {
		// the next test goes on
	}

	@AfterAll
	void close() {
		super.leave();
	}

	@BeforeEach
	void openForm() {
		go("/filings/new?type=indicator-values");
		this.number = this.page.locator("#form-value");
		this.sent = this.page.locator("[name='form.value']");
		this.echo = this.page.locator("#form-value-echo");
	}

	private void type(String text, String unit) {
		this.page.locator("#form-value ~ select").first().selectOption(unit);
		this.number.fill(text);
		this.number.blur();
	}

	@ParameterizedTest
	@CsvSource({ "'1,5', 亿元, '1,5亿元'", "'12,34', 元, '12,34元'", "'1,500', 万元, 1500万元", "'1，500', 万元, 1500万元",
			"227, 亿元, 227亿元", "'1,234,567.8', 元, 1234567.8元", "二百, 人, 二百" })
	void whatIsTypedIsSentAndNeverMadeAnotherNumber(String text, String unit, String value) {
		type(text, unit);
		assertThat(this.sent).hasValue(value);
	}

	@Test
	void aCommaInTheWrongPlaceIsToldAtOnceAndStays() {
		type("1,5", "亿元");
		assertThat(this.echo).containsText("逗号");
		assertThat(this.number).hasValue("1,5");
	}

	@ParameterizedTest
	@CsvSource({ "227, 亿元", "15, 元", "3, 小时/天", "40, 人" })
	void theEchoHasTwoUnitsOfTheSameKindAtMost(String text, String unit) {
		type(text, unit);
		assertThat(this.echo).not().containsText("NaN");
		assertThat(this.echo).not().containsText("吨");
		org.assertj.core.api.Assertions.assertThat(this.echo.locator("b").count()).isLessThanOrEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "1.2—1.5亿元, '1.2—1.5 亿元', '12,000—15,000 万元'", "约3至5亿元, '3—5 亿元', '30,000—50,000 万元'",
			">2亿元, > 2 亿元, '> 20,000 万元'", "低于2亿元, < 2 亿元, '< 20,000 万元'", "不超过3000万元, '≤ 3,000 万元', ≤ 0.3 亿元",
			"差不多2亿元, ≈ 2 亿元, '≈ 20,000 万元'" })
	void aRangeOrBoundIsEchoedAsSuch(String text, String own, String other) {
		type(text, "亿元");
		assertThat(this.echo).containsText(own);
		assertThat(this.echo).containsText(other);
	}

	@Test
	void aBoundThatIsChosenIsEchoedWithTheNumber() {
		type("2", "亿元");
		this.page.locator("#form-value ~ select").nth(1).selectOption("不超过");
		assertThat(this.echo).containsText("≤ 2 亿元");
	}

	@ParameterizedTest
	@CsvSource({ "2亿余元, 亿元, 余", "1.2—1.5亿元, 亿元, —", "差不多2亿元, 亿元, 差不多" })
	void whatATextSaysItselfIsShownInTheChoicesBesideItAndNotChosenThere(String text, String unit, String word) {
		Locator choices = this.page.locator("#form-value ~ select");
		type(text, "元");
		assertThat(choices.first()).hasValue(unit);
		assertThat(choices.first()).isDisabled();
		assertThat(choices.nth(1)).hasValue(word);
		assertThat(this.sent).hasValue(text);
		this.number.fill("5");
		assertThat(choices.first()).hasValue("元");
		assertThat(choices.nth(1)).hasValue("");
		assertThat(this.sent).hasValue("5元");
	}

	@Test
	void aPeriodIsEchoedAsItWillBeKept() {
		Locator period = this.page.locator("#form-period");
		Locator kept = this.page.locator("#form-period-echo");
		period.fill("2024年1—11月");
		period.blur();
		assertThat(kept).hasText("= 2024-11/YTD");
		period.fill("某年某月");
		period.blur();
		assertThat(kept).containsText("读不出");
	}

	@ParameterizedTest
	@CsvSource({ "止跌回升2.1%, = +2.1 %", "增长超82%, = ≥ +82 %", "为上年的92%, = -8 %", "增长15%—20%, = +15—+20 %", "略有增长, 读不出" })
	void aGrowthIsEchoedWithItsSign(String text, String kept) {
		this.page.locator("details").evaluateAll("(all) => all.forEach((one) => { one.open = true; })");
		Locator growth = this.page.locator("#form-statedGrowth");
		growth.fill(text);
		growth.blur();
		assertThat(this.page.locator("#form-statedGrowth-echo")).containsText(kept);
	}

	@ParameterizedTest
	@CsvSource({ "1.2亿美元, '1.2 亿美元', '12,000 万美元', '120,000,000 美元'", "超300万美元, '≥ 300 万美元', '≥ 3,000,000 美元', 美元",
			"2—3亿港元, '2—3 亿港元', '20,000—30,000 万港元', '200,000,000—300,000,000 港元'" })
	void moneyInAnotherCurrencyIsEchoedInThatOnly(String text, String own, String wan, String base) {
		this.page.locator("[name='form.indicator']").evaluate("(box) => { box.value = 'investment.in_place'; }");
		type(text, "亿元");
		assertThat(this.echo).containsText(own);
		assertThat(this.echo).containsText(wan);
		assertThat(this.echo).containsText(base);
		org.assertj.core.api.Assertions.assertThat(this.echo.textContent()).doesNotContainPattern("[\\d][ 万亿]*元");
	}

	@Test
	void theEchoSaysTheSameInAnotherUnit() {
		type("227", "亿元");
		assertThat(this.echo).containsText("2,270,000 万元");
	}

}
