package cn.xieshou.plausibility;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.figures.StatedLines;

import static org.assertj.core.api.Assertions.assertThat;

/** What the form says beside a figure that is being typed. */
@DatabaseTest
class FigureHintTests {

	private static final String PAIRING = "越秀区—遂溪县";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private JsonNode hints(String account, String... typed) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/figures/hints");
		for (int i = 0; i < typed.length; i += 2) {
			address.queryParam(typed[i], typed[i + 1]);
		}
		return this.demo.get(account, address.build().toUriString());
	}

	private static List<String> values(JsonNode said) {
		return said.get("items").valueStream().map((item) -> item.get("value").stringValue()).toList();
	}

	@Test
	void theUnitIsThatOfTheIndicator() {
		JsonNode said = hints("team-suixi", "indicator", "investment.agreed", "period", "无法读");
		assertThat(said.get("unit").stringValue()).isEqualTo("亿元");
		assertThat(said.get("units").stringValue()).startsWith("亿元=").contains("万元=10000/1=元").doesNotContain("亩");
	}

	@Test
	void theLastValueTheSamePeriodOfTheYearBeforeAndTheTargetStandBeside() {
		StatedLines lines = StatedLines.values()
			.line("investment.agreed", "2023-02/YTD", "1亿元")
			.line("investment.agreed", "2024-01/YTD", "1.5亿元");
		List<String> ids = lines.posted(this.demo, this.filings);
		List<String> goals = lines.targets()
			.line("investment.agreed", "2024-02/YTD", "3亿元", "kind", "BINDING", "origin", "STATED")
			.posted(this.demo, this.filings);
		JsonNode said = hints("team-suixi", "indicator", "investment.agreed", "pairing", PAIRING, "subject",
				lines.subject(), "period", "2024-02/YTD", "value", "1.2万元", "statedGrowth", "20");
		assertThat(values(said)).containsExactly("1.5亿元", "1亿元", "3亿元");
		assertThat(said.get("items").valueStream().map((item) -> item.get("href").stringValue()))
			.containsExactly("/figures/" + ids.get(1), "/figures/" + ids.get(0), "/targets/" + goals.get(0));
		assertThat(said.get("leap").stringValue()).contains("1/13,000").contains("“亿元”");
		assertThat(said.at("/growth/agrees").booleanValue()).isFalse();
		assertThat(hints("team-suixi", "indicator", "investment.agreed", "pairing", PAIRING, "subject", lines.subject(),
				"period", "2024-02/YTD", "value", "1.2亿元", "statedGrowth", "20")
			.at("/growth/agrees")
			.booleanValue()).isTrue();
		assertThat(values(hints("team-suixi", "indicator", "investment.agreed", "pairing", PAIRING, "subject",
				lines.subject(), "period", "2024-01/YTD", "record", ids.get(1))))
			.as("the record that is changed is not beside itself")
			.containsExactly("1亿元");
	}

	@Test
	void nothingIsSaidOfWhatTheReaderMayNotSee() {
		String[] asked = { "indicator", "investment.agreed", "pairing", "广州—湛江", "region", "440800", "subject",
				"全市新引进招商项目", "period", "2024" };
		assertThat(values(hints("official", asked))).isNotEmpty();
		JsonNode hidden = hints("team-longhu", asked);
		assertThat(values(hidden)).isEmpty();
		assertThat(hidden.get("none").isNull()).isTrue();
	}

}
