package cn.xieshou.funding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Money goes its steps, and no further than there is of it. */
@DatabaseTest
class LedgerTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	JdbcTemplate jdbc;

	private String fund(String name) {
		return this.filings.posted("funds", "\"name\":\"%s\",\"source\":\"MUNICIPAL\"".formatted(name))
			.get("id")
			.stringValue();
	}

	private static String entry(String fund, String kind, String yuan, String on) {
		return "\"name\":\"%s %s\",\"fund\":\"%s\",\"kind\":\"%s\",\"amount\":\"%s\",\"movedOn\":\"%s\"".formatted(kind,
				yuan, fund, kind, yuan, on);
	}

	private String posted(String form) {
		return this.filings.posted("funding-entries", form).get("id").stringValue();
	}

	private JsonNode balance(String fund, String on) {
		return this.demo.get("official", "/funds/" + fund + "/balance" + on);
	}

	private static void assertOverspent(JsonNode answer, String left) {
		assertThat(answer.path("status").asInt(0)).as(answer.toString()).isEqualTo(422);
		assertThat(answer.at("/errors/0/code").asString("")).as(answer.toString()).isEqualTo("fund.overspent");
		assertThat(answer.path("left").asString("")).as(answer.toString()).isEqualTo(left);
	}

	@Test
	void aBalanceSaysEachStepAsOfAnyDay() {
		String fund = fund("环节测试资金");
		posted(entry(fund, "PLEDGED", "1000.00", "2024-01-01"));
		posted(entry(fund, "ALLOCATED", "900.00", "2024-02-01"));
		posted(entry(fund, "IN", "500.01", "2024-03-01"));
		posted(entry(fund, "ASSIGNED", "400.00", "2024-03-02"));
		posted(entry(fund, "OUT", "300.00", "2024-04-01"));
		String paid = posted(entry(fund, "USE", "200.00", "2024-05-01"));
		posted(entry(fund, "SETTLED", "50.00", "2024-06-01"));
		posted(entry(fund, "RETURN", "100.00", "2024-07-01"));
		posted(entry(fund, "CARRIED", "200.01", "2024-12-31"));
		JsonNode now = balance(fund, "");
		assertThat(now.toString()).isEqualTo("""
				{"in":"500.01","out":"400.00","available":"100.01","byStep":{"pledged":"1000.00","allocated":"900.00",\
				"received":"500.01","assigned":"400.00","disbursed":"300.00","paid":"200.00","settled":"50.00",\
				"returned":"100.00","carried":"200.01"}}""");
		assertThat(balance(fund, "?on=2024-12-31")).isEqualTo(now);
		assertThat(balance(fund, "?on=2024-04-30").at("/byStep/paid").asString()).isEqualTo("0.00");
		assertThat(balance(fund, "?on=2023-01-01").get("in").asString()).isEqualTo("0.00");
		String page = this.demo.page("official", "/funds/" + fund);
		assertThat(page).contains("从协议到结转", "可用", "100.01", "已拨未付", "200.01");
		JsonNode trail = this.demo.get("official", "/funding-entries/" + paid + "/trail");
		assertThat(trail.at("/entry/kind").asString()).isEqualTo("PAID");
		assertThat(trail.at("/fund/source").asString()).isEqualTo("MUNICIPAL");
		assertThat(trail.get("from").valueStream().map((step) -> step.get("kind").asString()))
			.containsExactly("PLEDGED", "ALLOCATED", "RECEIVED", "ASSIGNED", "DISBURSED");
		assertThat(trail.get("to").valueStream().map((step) -> step.get("kind").asString())).containsExactly("SETTLED",
				"RETURNED", "CARRIED");
	}

	@Test
	void aBalanceIsToldAsItWasKnown() {
		String fund = fund("时点测试资金");
		posted(entry(fund, "RECEIVED", "500.00", "2024-03-01"));
		String paid = posted(entry(fund, "PAID", "200.00", "2024-03-02"));
		String before = Demo.json(this.demo.post("auditor", "/snapshots", "{}")).get("id").asString();
		posted(entry(fund, "REVERSAL", "200.00", "2024-03-03") + ",\"reverses\":\"" + paid + "\"");
		String since = Demo.json(this.demo.post("auditor", "/snapshots", "{}")).get("id").asString();
		posted(entry(fund, "RECEIVED", "7.00", "2024-03-01"));
		assertThat(balance(fund, "?snapshot=" + before).at("/available").asString()).isEqualTo("300.00");
		assertThat(balance(fund, "?snapshot=" + since).at("/available").asString()).isEqualTo("500.00");
		assertThat(balance(fund, "?on=2024-03-01&snapshot=" + since).at("/byStep/paid").asString()).isEqualTo("0.00");
		assertThat(balance(fund, "?asKnownOn=2999-01-01T00:00:00Z")).isEqualTo(balance(fund, ""));
		assertThat(this.demo.status("official", "/funds/" + fund + "/balance?asKnownOn=2020-01-01T00:00:00Z"))
			.isEqualTo(404);
	}

	@Test
	void moreThanThereIsIsRefusedWithWhatIsLeft() {
		String fund = fund("超支测试资金");
		assertOverspent(this.filings.decided("funding-entries", entry(fund, "PAID", "1.00", "2024-03-01")), "0.00");
		String received = posted(entry(fund, "RECEIVED", "500.00", "2024-03-01"));
		assertOverspent(this.filings.decided("funding-entries", entry(fund, "ASSIGNED", "500.01", "2024-03-02")),
				"500.00");
		posted(entry(fund, "DISBURSED", "300.00", "2024-03-03"));
		assertOverspent(this.filings.decided("funding-entries", entry(fund, "DISBURSED", "200.01", "2024-03-04")),
				"200.00");
		assertOverspent(this.filings.decided("funding-entries", entry(fund, "PAID", "99990000", "2024-03-04")),
				"300.00");
		assertOverspent(this.filings.decided("funding-entries", entry(fund, "RETURNED", "201", "2024-03-04")),
				"200.00");
		assertOverspent(
				this.filings.decided("funding-entries",
						entry(fund, "REVERSAL", "500.00", "2024-03-05") + ",\"reverses\":\"" + received + "\""),
				"200.00");
		posted(entry(fund, "PAID", "300.00", "2024-03-04"));
		assertThat(balance(fund, "").get("available").asString()).isEqualTo("200.00");
	}

	@Test
	void aProjectIsPaidNoMoreThanItWasAssigned() {
		String at = ",\"project\":%s".formatted(this.filings.posted("projects", "\"name\":\"项目超支测试\"").get("id"));
		String fund = fund("项目超支测试资金");
		posted(entry(fund, "RECEIVED", "500.00", "2024-03-01"));
		posted(entry(fund, "ASSIGNED", "100.00", "2024-03-02") + at);
		assertOverspent(this.filings.decided("funding-entries", entry(fund, "DISBURSED", "100.01", "2024-03-03") + at),
				"100.00");
		posted(entry(fund, "DISBURSED", "80.00", "2024-03-03") + at);
		assertOverspent(this.filings.decided("funding-entries", entry(fund, "PAID", "80.01", "2024-03-04") + at),
				"80.00");
		String paid = posted(entry(fund, "PAID", "50.00", "2024-03-04") + at);
		assertOverspent(this.filings.decided("funding-entries", entry(fund, "RETURNED", "31.00", "2024-03-05") + at),
				"30.00");
		posted(entry(fund, "RETURNED", "30.00", "2024-03-05") + at);
		JsonNode balance = balance(fund, "");
		assertThat(balance.get("out").asString()).isEqualTo("80.00");
		posted(entry(fund, "REVERSAL", "50.00", "2024-03-06") + ",\"reverses\":\"" + paid + "\"");
		assertThat(balance(fund, "").at("/byStep/paid").asString()).isEqualTo("0.00");
		JsonNode trail = this.demo.get("official", "/funding-entries/" + paid + "/trail");
		assertThat(trail.at("/entry/reversed").asBoolean()).isTrue();
		assertThat(trail.at("/reversedBy/kind").asString()).isEqualTo("REVERSAL");
	}

	@Test
	void aBatchIsSpentNoFurtherThanWhatArrivedOrElseWasAllocated() {
		String fund = fund("批次超支测试资金");
		String first = ",\"batch\":\"2024年 第一批\"";
		String second = ",\"batch\":\"第二批\"";
		posted(entry(fund, "ALLOCATED", "100.00", "2024-01-01") + first);
		posted(entry(fund, "RECEIVED", "500.00", "2024-03-01"));
		JsonNode refused = this.filings.decided("funding-entries", entry(fund, "PAID", "100.01", "2024-03-02") + first);
		assertOverspent(refused, "100.00");
		assertThat(refused.at("/errors/0/message").asString()).contains("“2024年 第一批”", "100.00");
		String received = posted(entry(fund, "RECEIVED", "60.00", "2024-03-02") + first);
		assertOverspent(
				this.filings.decided("funding-entries", entry(fund, "DISBURSED", "60.01", "2024-03-03") + first),
				"60.00");
		posted(entry(fund, "DISBURSED", "60.00", "2024-03-03") + first);
		assertOverspent(this.filings.decided("funding-entries", entry(fund, "PAID", "0.01", "2024-03-04") + second),
				"0.00");
		assertOverspent(this.filings.decided("funding-entries", entry(fund, "RETURNED", "0.01", "2024-03-05") + first),
				"0.00");
		posted(entry(fund, "ALLOCATED", "100.00", "2024-04-01") + second);
		posted(entry(fund, "DISBURSED", "400.00", "2024-04-02"));
		assertOverspent(
				this.filings.decided("funding-entries", entry(fund, "DISBURSED", "100.01", "2024-04-03") + second),
				"100.00");
		posted(entry(fund, "DISBURSED", "100.00", "2024-04-03") + second);
		assertThat(balance(fund, "").get("available").asString()).isEqualTo("0.00");
		assertOverspent(this.filings.decided("funding-entries",
				entry(fund, "REVERSAL", "60.00", "2024-04-05") + ",\"reverses\":\"" + received + "\""), "0.00");
	}

	/** Not when the last reviewer posts it, but when its author sends it. */
	@Test
	void anOverspendIsRefusedWhenItIsSubmitted() {
		String fund = fund("提交时超支测试资金");
		posted(entry(fund, "RECEIVED", "5.00", "2024-03-01"));
		String draft = this.filings.written("funding-entries", entry(fund, "PAID", "5.01", "2024-03-02"))
			.get("id")
			.asString();
		assertOverspent(this.filings.act("team-suixi", draft, "submit"), "5.00");
		assertThat(this.demo.get("team-suixi", "/filings/" + draft).get("state").asString()).isEqualTo("draft");
	}

	/** A voucher of many lines is one filing: all of it is in the books, or nothing. */
	@Test
	void aVoucherOfManyLinesIsOneFiling() {
		String fund = fund("多行凭证测试资金");
		posted(entry(fund, "RECEIVED", "100.00", "2024-03-01"));
		JsonNode refused = voucher(fund, "40.00", "40.00", "20.01");
		assertOverspent(refused, "20.00");
		assertThat(refused.at("/errors/0/field").asString()).isEqualTo("lines[2].amount");
		assertThat(balance(fund, "").at("/byStep/paid").asString()).isEqualTo("0.00");
		JsonNode posted = voucher(fund, "40.00", "40.00", "20.00");
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		assertThat(balance(fund, "").at("/byStep/paid").asString()).isEqualTo("100.00");
	}

	private JsonNode voucher(String fund, String... amounts) {
		String lines = IntStream.range(0, amounts.length)
			.mapToObj((i) -> "{\"action\":\"create\",\"form\":{\"pairing\":\"越秀区—遂溪县\",%s,\"documentNumber\":\"凭-%d\"}}"
				.formatted(entry(fund, "PAID", amounts[i], "2024-03-02"), i))
			.collect(Collectors.joining(","));
		JsonNode draft = Demo.json(this.demo.post("team-suixi", "/filings",
				"{\"type\":\"funding-entries\",\"lines\":[%s],\"evidence\":[{\"document\":\"D000\"}]}"
					.formatted(lines)));
		assertThat(draft.path("state").asString("")).as(draft.toString()).isEqualTo("draft");
		return this.filings.reviewed("team-suixi", draft.get("id").asString());
	}

	@Test
	void anEntryOffersItsReversalFilledIn() {
		String fund = fund("红冲测试资金");
		String entry = posted(entry(fund, "RECEIVED", "123.45", "2024-03-01"));
		assertThat(this.demo.page("team-suixi", "/funding-entries/" + entry))
			.contains("type=funding-entries&amp;reverses=" + entry);
		assertThat(this.demo.page("official", "/funding-entries/" + entry))
			.doesNotContain("type=funding-entries&amp;reverses=" + entry);
		String form = this.demo.page("team-suixi", "/filings/new?type=funding-entries&reverses=" + entry);
		assertThat(form).contains("value=\"123.45\"", "红冲测试资金");
		posted(entry(fund, "REVERSAL", "123.45", "2024-03-02") + ",\"reverses\":\"" + entry + "\"");
		assertThat(this.demo.page("team-suixi", "/funding-entries/" + entry))
			.doesNotContain("type=funding-entries&amp;reverses=" + entry);
	}

	@Test
	void whoWorksOnTheDatabaseNeitherChangesNorRemovesEntries() {
		for (String sql : List.of("update funding_entry set amount = amount + 1", "delete from funding_entry",
				"update fund_balance set paid = 0", "delete from fund_day",
				"insert into fund_day select * from fund_day")) {
			assertThatExceptionOfType(BadSqlGrammarException.class).as(sql)
				.isThrownBy(() -> this.jdbc.execute(sql))
				.satisfies((refused) -> assertThat(refused.getSQLException().getSQLState()).isEqualTo("42501"));
		}
	}

}
