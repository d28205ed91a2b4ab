package cn.xieshou.funding;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.Acting;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.values.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of the ledger: sums of the steps, idle money by age, entries. */
@DatabaseTest
class LedgerPageTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Filings filings;

	@Autowired
	LedgerSums sums;

	@Autowired
	PairingTree tree;

	private String fund(String name) {
		return this.filings.posted("funds", "\"name\":\"%s\",\"source\":\"MUNICIPAL\"".formatted(name))
			.get("id")
			.stringValue();
	}

	private String posted(String fund, String kind, String yuan, String on, String further) {
		return this.filings
			.posted("funding-entries",
					"""
							"name":"台账页 %s %s","fund":"%s","kind":"%s","amount":"%s","movedOn":"%s"%s""".formatted(kind,
							yuan, fund, kind, yuan, on, further))
			.get("id")
			.stringValue();
	}

	private int status(String account, String address) {
		return this.mvc.get().uri(address).with(this.demo.as(account)).exchange().getResponse().getStatus();
	}

	private List<LedgerSums.Idle> idle(String fund, LocalDate on) {
		LedgerQuery query = new LedgerQuery(null, java.util.UUID.fromString(fund), null, "", null, null, null, false);
		return Acting.as(Role.AUDITOR, null, () -> this.sums.idle(query, on));
	}

	private static void assertIdle(LedgerSums.Idle idle, String all, String half, String year, String two) {
		assertThat(List.of(idle.idle(), idle.half(), idle.year(), idle.two())).containsExactly(Money.ofYuan(all),
				Money.ofYuan(half), Money.ofYuan(year), Money.ofYuan(two));
	}

	/** What arrived first is paid first. */
	@Test
	void idleMoneyAgesFirstInFirstOut() {
		String fund = fund("账龄测试资金");
		posted(fund, "RECEIVED", "100.00", "2022-01-10", "");
		posted(fund, "RECEIVED", "50.00", "2023-03-10", "");
		String late = posted(fund, "RECEIVED", "30.00", "2024-01-10", "");
		LocalDate on = LocalDate.of(2024, 6, 30);
		assertIdle(idle(fund, on).get(0), "180.00", "150.00", "150.00", "100.00");
		posted(fund, "DISBURSED", "70.00", "2024-02-01", "");
		assertIdle(idle(fund, on).get(0), "180.00", "150.00", "150.00", "100.00");
		String paid = posted(fund, "PAID", "70.00", "2024-02-02", "");
		assertIdle(idle(fund, on).get(0), "110.00", "80.00", "80.00", "30.00");
		assertIdle(idle(fund, LocalDate.of(2024, 1, 31)).get(0), "180.00", "150.00", "100.00", "100.00");
		posted(fund, "REVERSAL", "70.00", "2024-03-01", ",\"reverses\":\"" + paid + "\"");
		posted(fund, "REVERSAL", "30.00", "2024-03-01", ",\"reverses\":\"" + late + "\"");
		assertIdle(idle(fund, on).get(0), "150.00", "150.00", "150.00", "100.00");
		assertIdle(idle(fund, on).get(1), "150.00", "150.00", "150.00", "100.00");
	}

	/** An old receipt that is undone was never there, however late it is undone. */
	@Test
	void whatWasReversedIsNotIdle() {
		String fund = fund("账龄红冲测试资金");
		String wrong = posted(fund, "RECEIVED", "100.00", "2022-01-10", "");
		posted(fund, "RECEIVED", "100.00", "2024-05-10", "");
		posted(fund, "REVERSAL", "100.00", "2024-05-11", ",\"reverses\":\"" + wrong + "\"");
		assertIdle(idle(fund, LocalDate.of(2024, 6, 30)).get(0), "100.00", "0.00", "0.00", "0.00");
	}

	@Test
	void sumsRatesAndEntriesAreThoseOfWhatIsAskedFor() {
		String fund = fund("台账页测试资金");
		String batch = ",\"batch\":\"2024年第一批\",\"counterparty\":\"越秀区财政局\"";
		posted(fund, "PLEDGED", "2000.00", "2023-12-01", "");
		posted(fund, "RECEIVED", "1000.00", "2024-03-01", batch);
		String paid = posted(fund, "PAID", "250.00", "2024-04-01", batch);
		posted(fund, "PAID", "123.00", "2025-04-01", "");
		String page = this.demo.page("official", "/funding?fund=" + fund);
		assertThat(page).contains("台账页测试资金", "2,000.00", "1,000.00", "占协议 50.0%", "373.00", "占到账 37.3%", "越秀区财政局",
				"627.00", "data-chart=\"sankey\"");
		String year = this.demo.page("official", "/funding?year=2024&fund=" + fund);
		assertThat(year).contains("250.00", "占到账 25.0%").doesNotContain("2,000.00", "373.00", "123.00");
		String ofBatch = this.demo.page("official", "/funding?batch=2024年第一批&fund=" + fund);
		assertThat(ofBatch).contains("占到账 25.0%").doesNotContain("123.00", "闲置账龄");
		assertThat(this.demo.page("official", "/funding?batch=2024年第一批&year=2024&fund=" + fund)).contains("占到账 25.0%",
				"250.00");
		posted(fund, "REVERSAL", "250.00", "2025-05-01", ",\"reverses\":\"" + paid + "\"");
		String payments = this.demo.page("official", "/funding?step=PAID&fund=" + fund);
		assertThat(payments).contains("−250.00", "已红冲", "占到账 12.3%").doesNotContain("台账页 RECEIVED");
		assertThat(this.demo.page("official", "/funding?lang=en&fund=" + fund)).contains("12.3%", "Idle money by age");
	}

	@Test
	void entriesGoOnPageByPage() {
		String fund = fund("台账页翻页测试资金");
		String lines = java.util.stream.IntStream.rangeClosed(1, 25)
			.mapToObj((i) -> """
					{"action":"create","form":{"pairing":"越秀区—遂溪县","name":"翻页 %02d 号","fund":"%s","kind":"RECEIVED",
					"amount":"%d.00","movedOn":"2024-03-%02d"}}""".formatted(i, fund, i, i))
			.collect(java.util.stream.Collectors.joining(","));
		String draft = Demo.json(this.demo.post("team-suixi", "/filings",
				"{\"type\":\"funding-entries\",\"lines\":[%s],\"evidence\":[{\"document\":\"D000\"}]}"
					.formatted(lines)))
			.get("id")
			.asString();
		this.filings.reviewed("team-suixi", draft);
		String first = this.demo.page("official", "/funding?fund=" + fund);
		assertThat(first).contains("翻页 25 号", "翻页 06 号", "325.00").doesNotContain("翻页 05 号");
		String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
		assertThat(this.demo.page("official", next)).contains("翻页 05 号", "翻页 01 号", "325.00").doesNotContain("翻页 06 号");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing=1", "year=abc", "step=REVERSAL", "pairing=没有", "fund=没有", "after=2024-03-01" })
	void whatCannotBeReadIsSaid(String condition) {
		assertThat(status("official", "/funding?" + condition)).isEqualTo(400);
	}

	/** Who may read another tree only learns nothing of this one. */
	@Test
	void moneyOfOtherTreesIsNotCounted() {
		String fund = fund("范围测试资金");
		posted(fund, "RECEIVED", "77777.77", "2024-03-01", "");
		assertThat(this.demo.page("official", "/funding")).contains("范围测试资金");
		assertThat(this.demo.page("team-qiannan", "/funding")).doesNotContain("范围测试资金", "77,777.77");
		assertThat(status("team-qiannan", "/funding?fund=" + fund)).isEqualTo(400);
	}

}
