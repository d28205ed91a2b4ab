package cn.xieshou.funding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Of sixteen payments at once exactly those pass that there is money for. */
@DatabaseTest
class LedgerAtOnceTests {

	private static final int PAYMENTS = 16;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	/** Where there is no more. */
	enum Level {

		/** In the fund. */
		FUND,

		/** In a batch and in what a project was assigned of it. */
		BATCH_AND_PROJECT,

		/** On a contract that two funds pay on. */
		CONTRACT

	}

	@ParameterizedTest
	@EnumSource
	void thoseThatThereIsMoneyForPass(Level level) {
		round(level, level.name());
	}

	/** A full run; {@code -Drounds=100} makes it shorter. */
	@ParameterizedTest
	@EnumSource
	@Tag("long")
	void inEveryRoundThoseThatThereIsMoneyForPass(Level level) {
		for (int i = 0; i < Integer.getInteger("rounds", 1000); i++) {
			round(level, level.name() + i + UUID.randomUUID());
		}
	}

	private String fund(String name, String yuan, String batch) {
		String fund = this.filings.posted("funds", "\"name\":\"同时支付%s\",\"source\":\"MUNICIPAL\"".formatted(name))
			.get("id")
			.stringValue();
		this.filings.posted("funding-entries", entry(fund, "RECEIVED", yuan) + batch);
		return fund;
	}

	private static String entry(String fund, String kind, String yuan) {
		return "\"name\":\"%s\",\"fund\":\"%s\",\"kind\":\"%1$s\",\"amount\":\"%3$s\",\"movedOn\":\"2024-03-01\""
			.formatted(kind, fund, yuan);
	}

	private String project(String name) {
		return ",\"project\":%s"
			.formatted(this.filings.posted("projects", "\"name\":\"同时支付%s\"".formatted(name)).get("id"));
	}

	private void round(Level level, String name) {
		List<String> payments = switch (level) {
			case FUND -> {
				String fund = fund(name, "500.00", "");
				yield IntStream.range(0, PAYMENTS).mapToObj((i) -> entry(fund, "PAID", "100.00")).toList();
			}
			case BATCH_AND_PROJECT -> {
				String batch = ",\"batch\":\"第一批\"";
				String at = batch + project(name);
				String fund = fund(name, "500.00", batch);
				this.filings.posted("funding-entries", entry(fund, "RECEIVED", "5000.00"));
				this.filings.posted("funding-entries", entry(fund, "ASSIGNED", "500.00") + at);
				yield IntStream.range(0, PAYMENTS).mapToObj((i) -> entry(fund, "PAID", "100.00") + at).toList();
			}
			case CONTRACT -> {
				String on = project(name) + ",\"contract\":\"HT-1\",\"contractAmount\":\"500.00\"";
				List<String> funds = List.of(fund(name + "甲", "5000.00", ""), fund(name + "乙", "5000.00", ""));
				yield IntStream.range(0, PAYMENTS)
					.mapToObj((i) -> entry(funds.get(i % 2), "PAID", "100.00") + on)
					.toList();
			}
		};
		assertFivePass(payments);
	}

	private void assertFivePass(List<String> payments) {
		List<String> waiting = payments.stream().map((payment) -> {
			String filing = this.filings.written("funding-entries", payment).get("id").stringValue();
			this.filings.act("team-suixi", filing, "submit");
			this.filings.act("county-suixi", filing, "approve");
			return filing;
		}).toList();
		List<JsonNode> answers = AtOnce.times(PAYMENTS,
				(i) -> this.filings.act("city-zhanjiang", waiting.get(i), "approve"));
		Map<String, Long> counted = answers.stream()
			.collect(Collectors.groupingBy(
					(answer) -> answer.path("state").asString(answer.at("/errors/0/code").asString(answer.toString())),
					TreeMap::new, Collectors.counting()));
		assertThat(counted).isEqualTo(Map.of("posted", 5L, "fund.overspent", 11L));
		for (int i = 0; i < PAYMENTS; i++) {
			if (!answers.get(i).path("state").asString("").equals("posted")) {
				this.filings.act("city-zhanjiang", waiting.get(i), "return");
				this.filings.act("team-suixi", waiting.get(i), "withdraw");
			}
		}
	}

}
