package cn.xieshou.indicator;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** The schemes by which programmes are assessed, kept by business administrators. */
@DatabaseTest
class SchemeTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	Indicators indicators;

	private Stream<JsonNode> all() {
		return this.demo.get("team-suixi", "/schemes?size=100").get("items").valueStream();
	}

	private JsonNode scheme(String ref) {
		return all().filter((scheme) -> ref.equals(scheme.path("ref").asString(null)))
			.map((scheme) -> this.demo.get("official", "/schemes/" + scheme.get("id").asString()))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void everyPortalHoldsTheSchemesOfTheField() {
		assertThat(all().map((scheme) -> scheme.get("ref").asString())).contains("EW-2017", "EW-2021", "FP-2021",
				"GD-2023", "GD-PARK-2016", "CQ", "INV-MODEL", "HB-2023", "WH-2022");
	}

	@Test
	void aWeightThatIsNotKnownIsLeftOpen() {
		JsonNode published = scheme("GD-PARK-2016");
		assertThat(published.get("items").valueStream().map((item) -> item.get("weight").asInt())).containsExactly(25,
				20, 20, 15, 15, 5);
		assertThat(scheme("EW-2021").get("items").valueStream())
			.allSatisfy((item) -> assertThat(item.path("weight").asString(null)).isNull());
		assertThat(scheme("EW-2021").get("weighting").asString()).isEqualTo("分值未公开");
		assertThat(scheme("EW-2021").get("weightingEn").asString()).contains("not public");
	}

	@Test
	void anItemIsMeasuredByIndicatorsOfTheCatalogue() {
		List<String> codes = scheme("GD-PARK-2016").at("/items/0/indicators")
			.valueStream()
			.map((id) -> this.indicators.find(id.asString()).orElseThrow().code())
			.toList();
		assertThat(codes).containsExactly("investment.fixed_asset");
	}

	@Test
	void aSchemeSaysHowSureItsSourceIsInTheSourcesWords() {
		assertThat(scheme("EW-2017").get("certainty").asString()).isEqualTo("六个领域原文可见，内部条目为编者拟定");
		assertThat(scheme("EW-2017").get("certaintyEn").asString()).contains("six domains are verified",
				"composed by the editors");
		assertThat(scheme("GD-2023").at("/items/5/note").asString()).contains("引文可见", "2023—2027年");
	}

	@Test
	void thePageOfASchemeNamesItsIndicators() {
		assertThat(this.demo.page("official", "/schemes/" + scheme("GD-PARK-2016").get("id").asString()))
			.contains("固定资产投资", "公示5个工作日");
	}

	@Test
	void oneFilesASchemeAndTheOtherApprovesIt() {
		JsonNode posted = this.filings.shared("schemes", "create", null, """
				"name":"2026年考核方案（试行）","years":"2026","items":[{"part":"资金","item":"财政援助资金","weight":"12.5",
				"indicators":["FUND-01"]}]""");
		assertThat(posted.at("/items/0/weight").asString()).isEqualTo("12.5");
		this.filings.shared("schemes", "void", posted, "");
		assertThat(all().map((scheme) -> scheme.get("name").asString())).doesNotContain("2026年考核方案（试行）");
	}

	@Test
	void anItemTwiceInAPartOrASchemeWithoutItemsIsRefused() {
		assertThat(this.filings.sharedRefused("schemes", """
				"name":"重复","items":[{"part":"资金","item":"支出率"},{"part":"资金","item":"支出率"}]"""))
			.contains("items[1].item", "支出率");
		assertThat(this.filings.sharedRefused("schemes", """
				"name":"空的","items":[]""")).contains("items");
	}

	@Test
	void anIndicatorThatASchemeIsMeasuredByIsNotVoided() {
		String id = this.indicators.require("fund.fiscal_assistance").id().toString();
		JsonNode card = this.demo.get("business", "/indicators/" + id);
		JsonNode filing = Demo.json(this.demo.post("business", "/filings", """
				{"type":"indicators","action":"void","recordId":%s,"baseVersion":%s}""".formatted(card.get("id"),
				card.get("version"))));
		assertThat(filing.toString()).contains("考核方案");
	}

	@Test
	void whatIsSaidInChineseIsSaidInChineseAndInEnglishBesides() {
		for (String ref : all().map((scheme) -> scheme.get("ref").asString()).toList()) {
			JsonNode scheme = scheme(ref);
			for (String field : List.of("certainty", "weighting")) {
				String text = scheme.path(field).asString("");
				String english = scheme.path(field + "En").asString("");
				assertThat(text).as(ref + " " + field).doesNotMatch("(?s).*[A-Za-z]{3}.*");
				assertThat(english).as(ref + " " + field).doesNotMatch("(?s).*\\p{IsHan}.*");
				assertThat(english.isEmpty()).as(ref + " " + field).isEqualTo(text.isEmpty());
			}
		}
	}

}
