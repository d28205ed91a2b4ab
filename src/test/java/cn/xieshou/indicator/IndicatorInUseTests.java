package cn.xieshou.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** What may change of an indicator while values stand under it. */
@DatabaseTest
class IndicatorInUseTests {

	private static int number;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	Indicators indicators;

	private final List<String> values = new ArrayList<>();

	private String code;

	@BeforeEach
	void freshCode() {
		this.code = "use.n" + ++number;
	}

	@AfterEach
	void takeBack() {
		Collections.reverse(this.values);
		this.values.forEach((value) -> this.filings.takeBack("indicator-values", value));
		this.indicators.find(this.code)
			.ifPresent((card) -> this.filings.shared("indicators", "void",
					this.demo.get("official", "/indicators/" + card.id()), ""));
	}

	private String card(String unit, String kind) {
		return """
				"name":"在用 %1$s","code":"%1$s","nameEn":"In use %1$s","definition":"口径。","unit":"%2$s","kind":"%3$s",
				"overPairings":"NONE","overTime":"NONE","domain":"TOURISM\"""".formatted(this.code, unit, kind);
	}

	private JsonNode indicator(String unit, String kind) {
		return this.filings.shared("indicators", "create", null, card(unit, kind));
	}

	private JsonNode value(String period, String value) {
		JsonNode posted = this.filings.posted("indicator-values",
				"\"indicator\":\"%s\",\"period\":\"%s\",\"value\":\"%s\",\"basis\":\"ACTUAL\"".formatted(this.code,
						period, value));
		this.values.add(posted.get("id").asString());
		return posted;
	}

	@ParameterizedTest
	@CsvSource({ "元, 3万元, 人, 平方米", "亩, 20亩, 元, 个百分点", "人, 300人, 户, 人次", "万元, 2万元, 万美元, 天", "%, 12%, 个, 天" })
	void aUnitOfAnotherDimensionIsRefusedWithTheCountAndTheWayOut(String unit, String value, String other,
			String further) {
		JsonNode card = indicator(unit, "FLOW");
		value("2011", value);
		value("2012", value);
		for (String to : new String[] { other, further }) {
			assertThat(this.filings.sharedRefused("indicators", "update", card, card(to, "FLOW"))).contains("X014",
					"2 条指标数据", unit, to, "新指标", "作废");
		}
	}

	@ParameterizedTest
	@CsvSource({ "万元, 3万元, 亿元, 30000", "亩, 20亩, 万亩, 13333.33", "万人, 3万人, 人, 30000" })
	void aUnitOfTheSameDimensionLeavesWhatIsStored(String unit, String value, String other, String base) {
		JsonNode card = indicator(unit, "FLOW");
		JsonNode stored = value("2011", value);
		JsonNode changed = this.filings.shared("indicators", "update", card, card(other, "FLOW"));
		assertThat(changed.get("unit").asString()).isEqualTo(other);
		JsonNode figure = this.demo.get("official", "/figures?indicator=" + this.code).at("/items/0");
		assertThat(figure.get("id")).isEqualTo(stored.get("id"));
		assertThat(figure.get("value").asString() + figure.get("unit").asString()).isEqualTo(value);
		assertThat(figure.at("/base/value").asString()).startsWith(base);
		assertThat(figure.at("/indicator/unit").asString()).isEqualTo(other);
	}

	@ParameterizedTest
	@CsvSource({ "FLOW, STOCK, 期间数, 时点数", "STOCK, CUMULATIVE, 时点数, 累计数", "FLOW, RATIO, 期间数, 比率" })
	void anotherKindIsRefused(String kind, String other, String was, String is) {
		JsonNode card = indicator("个", kind);
		value("2011", "3个");
		assertThat(this.filings.sharedRefused("indicators", "update", card, card("个", other))).contains("X014",
				"1 条指标数据", was, is);
	}

	@Test
	void aTargetCountsToo() {
		JsonNode card = indicator("元", "FLOW");
		JsonNode target = this.filings.posted("targets", """
				"indicator":"%s","period":"2030","value":"5万元","kind":"BINDING","origin":"STATED\""""
			.formatted(this.code));
		assertThat(this.filings.sharedRefused("indicators", "update", card, card("人", "FLOW"))).contains("1 条目标");
		this.filings.takeBack("targets", target.get("id").asString());
	}

	@Test
	void nothingIsRefusedWhileNothingStands() {
		JsonNode card = indicator("元", "FLOW");
		JsonNode changed = this.filings.shared("indicators", "update", card, card("人", "STOCK"));
		assertThat(changed.get("unit").asString()).isEqualTo("人");
		assertThat(changed.get("kind").asString()).isEqualTo("STOCK");
	}

	@Test
	void anIndicatorWithValuesIsNotVoided() {
		JsonNode card = indicator("元", "FLOW");
		value("2011", "3万元");
		assertThat(this.filings.sharedRefused("indicators", "void", card, "")).contains("不能作废", "1 条");
	}

	@ParameterizedTest
	@CsvSource({ "project.total, 元", "park.total, 人" })
	void whatThePortalAddsUpKeepsItsMeasure(String derived, String unit) {
		JsonNode full = this.demo.get("official", "/indicators/" + this.indicators.require(derived).id());
		assertThat(this.filings.sharedRefused("indicators", "update", full, """
				"name":%s,"code":"%s","nameEn":%s,"definition":%s,"unit":"%s","kind":%s,"overPairings":%s,"overTime":%s,
				"domain":%s""".formatted(full.get("name"), derived, full.get("nameEn"), full.get("definition"), unit,
				full.get("kind"), full.get("overPairings"), full.get("overTime"), full.get("domain"))))
			.contains("X014", "由平台从台账汇总");
	}

	@ParameterizedTest
	@CsvSource({ "1, has 1 value and 0 targets", "2, has 2 values and 0 targets" })
	void theRefusalIsSaidInEnglishToo(int values, String said) {
		JsonNode card = indicator("元", "FLOW");
		for (int i = 0; i < values; i++) {
			value("201" + i, "3万元");
		}
		JsonNode filing = Demo.json(this.demo.post("business", "/filings", """
				{"type":"indicators","action":"update","recordId":%s,"baseVersion":%s,"form":{%s}}"""
			.formatted(card.get("id"), card.get("version"), card("人", "FLOW"))));
		JsonNode refused = Demo
			.json(this.demo.post("business", "/filings/" + filing.get("id").asString() + "/submit", "{}")
				.header("Accept-Language", "en"));
		assertThat(refused.at("/errors/0/message").asString()).contains(said, "void its values");
	}

}
