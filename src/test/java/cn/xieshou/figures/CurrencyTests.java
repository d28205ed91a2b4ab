package cn.xieshou.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Amounts in other currencies stay in them. */
@DatabaseTest
class CurrencyTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	JdbcTemplate jdbc;

	private final List<String> posted = new ArrayList<>();

	@AfterEach
	void takeBack() {
		Collections.reverse(this.posted);
		this.posted.forEach((value) -> this.filings.takeBack("indicator-values", value));
	}

	private JsonNode post(String value, String year, String further) {
		JsonNode record = this.filings.posted("indicator-values",
				"\"indicator\":\"fund.budget_revenue\",\"period\":\"%s\",\"value\":\"%s\",\"basis\":\"ACTUAL\"%s"
					.formatted(year, value, further));
		this.posted.add(record.get("id").asString());
		return this.demo.get("official", "/figures/" + record.get("id").asString());
	}

	@ParameterizedTest
	@CsvSource({ "300万美元, 300, 万美元, 3000000.00, 美元", "超2.5亿港元, 2.5, 亿港元, 250000000.00, 港元",
			"约4万欧元, 4, 万欧元, 40000.00, 欧元" })
	void anAmountKeepsItsCurrency(String said, String value, String unit, String base, String currency) {
		JsonNode figure = post(said, "2006", ",\"subject\":\"外币\"");
		assertThat(figure.get("value").asString()).isEqualTo(value);
		assertThat(figure.get("unit").asString()).isEqualTo(unit);
		assertThat(figure.at("/base/unit").asString()).isEqualTo(currency);
		assertThat(figure.at("/base").toString()).contains(base);
		assertThat(this.demo.page("official", "/figures/" + figure.get("id").asString())).contains(unit)
			.doesNotContain("折合");
	}

	@Test
	void currenciesAreNotComparedWithOneAnother() {
		post("2000万元", "2006", "");
		JsonNode foreign = post("300万美元", "2007", "");
		assertThat(foreign.at("/growth/computed").asString("")).isEmpty();
		assertThat(this.jdbc.queryForObject("select count(*) from figure_growth where value_id = ?::uuid", Long.class,
				foreign.get("id").asString()))
			.isZero();
		JsonNode later = post("330万美元", "2008", "");
		assertThat(later.at("/growth/computed").asString()).startsWith("10");
	}

	@Test
	void whatASourceConvertsItselfIsKeptTwiceAndCountsOnce() {
		JsonNode yuan = post("2100万元", "2009", "");
		JsonNode dollars = post("300万美元", "2009", ",\"sameAs\":" + yuan.get("id"));
		assertThat(dollars.get("counts").asBoolean()).isFalse();
		JsonNode total = this.demo.get("official", "/totals?indicator=fund.budget_revenue&pairing=越秀区—遂溪县&period=2009");
		assertThat(total.at("/sum").toString()).contains("21000000").doesNotContain("美元");
	}

	@Test
	void anotherThingIsStillRefused() {
		for (String value : List.of("300万人", "20亩", "300元/人")) {
			assertThat(this.filings.decided("indicator-values",
					"\"indicator\":\"fund.budget_revenue\",\"period\":\"2006\",\"value\":\"%s\",\"basis\":\"ACTUAL\""
						.formatted(value))
				.toString()).contains("不能用于指标");
		}
	}

}
