package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.figures.StatedLines;

import static org.assertj.core.api.Assertions.assertThat;

/** What a change of an indicator's definition means for values before and after it. */
@DatabaseTest
class DefinitionBreakTests {

	private static final String CARD = """
			"name":"口径试验数","code":"test.broken","nameEn":"Broken","definition":"%s","unit":"人","kind":"FLOW",
			"overPairings":"SUM","overTime":"SUM","domain":"LABOUR"%s""";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private final List<String> values = new ArrayList<>();

	private JsonNode card;

	@AfterEach
	void takeBack() {
		Collections.reverse(this.values);
		for (String record : this.values) {
			this.filings.takeBack("indicator-values", record);
		}
		this.filings.shared("indicators", "void", this.card, "");
	}

	private void card(String changes) {
		this.card = this.filings.shared("indicators", "create", null, CARD.formatted("含监测对象。", ""));
		if (changes != null) {
			this.card = this.filings.shared("indicators", "update", this.card,
					CARD.formatted("不含监测对象。", ",\"changes\":[" + changes + "]"));
		}
	}

	/** Posts the two years; gives the later figure. */
	private JsonNode years(String earlier, String later) {
		this.values.addAll(StatedLines.values()
			.line("test.broken", "2023", earlier)
			.line("test.broken", "2024", later)
			.posted(this.demo, this.filings));
		return this.demo.get("official", "/figures/" + this.values.get(1));
	}

	private JsonNode trace(int year) {
		return this.demo.get("official", "/figures/" + this.values.get(year - 2023) + "/trace");
	}

	@Test
	void withoutAChangeThereIsGrowth() {
		card(null);
		JsonNode growth = years("100人", "150人").get("growth");
		assertThat(growth.get("computed").asString()).isEqualTo("50.00");
		assertThat(growth.get("break").isNull()).isTrue();
	}

	@Test
	void acrossAChangeThereIsNoGrowthAndASentenceSaysWhy() {
		card("{\"validFrom\":\"2024-01-01\"}");
		JsonNode growth = years("100人", "150人").get("growth");
		assertThat(growth.get("computed").isNull()).isTrue();
		assertThat(growth.at("/break/on").asString()).isEqualTo("2024-01-01");
		assertThat(growth.at("/break/factor").isNull()).isTrue();
		assertThat(trace(2024).get("checks").toString()).contains("2024-01-01起口径变更", "不计算增速");
		assertThat(this.demo.page("official", "/figures/" + this.values.get(1))).contains("无法比较", "以上与以下不直接比较");
	}

	@Test
	void aStatedFactorBridgesTheChange() {
		card("{\"validFrom\":\"2024-01-01\",\"factor\":\"1.2\",\"basis\":\"试算\"}");
		JsonNode growth = years("100人", "150人").get("growth");
		assertThat(growth.get("computed").asString()).isEqualTo("25.00");
		assertThat(trace(2024).get("formulas").toString()).contains("150人 ÷ (100人 × 1.2) − 1");
		assertThat(trace(2024).get("checks").toString()).contains("衔接系数 1.2");
	}

	@Test
	void aValueHasTheDefinitionThatIsValidInItsPeriod() {
		card("{\"validFrom\":\"2024-01-01\"}");
		years("100人", "150人");
		assertThat(trace(2023).at("/definition/definition").asString()).isEqualTo("含监测对象。");
		assertThat(trace(2023).at("/definition/version").asInt()).isOne();
		assertThat(trace(2024).at("/definition/definition").asString()).isEqualTo("不含监测对象。");
		assertThat(trace(2024).at("/definition/version").asInt()).isEqualTo(2);
	}

	@Test
	void aGrowthStatedAcrossAChangeIsRefusedUnlessBridged() {
		card("{\"validFrom\":\"2024-01-01\"}");
		years("100人", "150人");
		JsonNode filing = this.filings.written("indicator-values", """
				"indicator":"test.broken","subject":"另一处","period":"2024","value":"150人","basis":"ACTUAL",
				"statedGrowth":"50\"""");
		JsonNode refused = this.filings.act("team-suixi", filing.get("id").asString(), "submit");
		assertThat(refused.toString()).contains("Q062", "statedGrowth", "口径变更");
	}

}
