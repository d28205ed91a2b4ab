package cn.xieshou.funding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.AtOnce;
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
	void ofSixteenPostingsAtOnceThoseThatThereIsMoneyForPass() {
		String fund = fund("同时支付测试资金");
		posted(entry(fund, "RECEIVED", "500.00", "2024-03-01"));
		List<String> waiting = IntStream.range(0, 16).mapToObj((i) -> {
			String filing = this.filings.written("funding-entries", entry(fund, "PAID", "100.00", "2024-03-02"))
				.get("id")
				.stringValue();
			this.filings.act("team-suixi", filing, "submit");
			this.filings.act("county-suixi", filing, "approve");
			return filing;
		}).toList();
		List<JsonNode> answers = AtOnce.times(16, (i) -> this.filings.act("city-zhanjiang", waiting.get(i), "approve"));
		Map<String, Long> counted = answers.stream()
			.collect(Collectors.groupingBy(
					(answer) -> answer.path("state").asString(answer.at("/errors/0/code").asString(answer.toString())),
					TreeMap::new, Collectors.counting()));
		assertThat(counted).isEqualTo(Map.of("posted", 5L, "fund.overspent", 11L));
		JsonNode balance = balance(fund, "");
		assertThat(balance.get("available").asString()).isEqualTo("0.00");
		assertThat(balance.at("/byStep/paid").asString()).isEqualTo("500.00");
		for (int i = 0; i < 16; i++) {
			if (!answers.get(i).path("state").asString("").equals("posted")) {
				this.filings.act("city-zhanjiang", waiting.get(i), "return");
				this.filings.act("team-suixi", waiting.get(i), "withdraw");
			}
		}
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
