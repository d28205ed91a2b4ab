package cn.xieshou.headline;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.access.Programme;

import static org.assertj.core.api.Assertions.assertThat;

/** Which key figures pages open with is data that business administrators keep. */
@DatabaseTest
class HeadlineTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	Headlines headlines;

	private List<String> codes(Programme programme, HeadlineLevel level) {
		return this.headlines.of(programme, level).stream().map((one) -> one.indicator().code()).toList();
	}

	@Test
	void theOverviewOpensWithTheSixThatItAlwaysHad() {
		assertThat(codes(null, HeadlineLevel.PROGRAMME)).containsExactly("pairing.roots", "park.cobuilt",
				"investment.in_place", "project.transfer_received", "consumption.purchase_and_assisted_sales",
				"labour.placed_out_of_province");
		Headline first = this.headlines.of(null, HeadlineLevel.PROGRAMME).get(0);
		assertThat(first.title(java.util.Locale.SIMPLIFIED_CHINESE)).isEqualTo("结对关系");
		assertThat(first.title(java.util.Locale.ENGLISH)).isEqualTo("Pairings");
		assertThat(first.note()).isNotNull();
		assertThat(first.noteTitle()).isEqualTo("县区级结对");
	}

	@Test
	void whatHasNoTitleIsCalledAsItsIndicator() {
		assertThat(this.headlines.of(null, HeadlineLevel.COUNTY))
			.filteredOn((one) -> one.indicator().code().equals("project.total"))
			.singleElement()
			.satisfies((one) -> assertThat(one.title()).isEqualTo(one.indicator().name()));
	}

	@Test
	void aProgrammeWithASetOfItsOwnShowsThatAndTheOthersTheSetForAll() {
		JsonNode posted = this.filings.shared("headlines", "create", null, """
				"name":"定点帮扶县级关键指标","programme":"FIXED_POINT","level":"COUNTY","items":[
				{"indicator":"investment.in_place","title":"到位"},{"indicator":"park.cobuilt"}]""");
		assertThat(codes(Programme.FIXED_POINT, HeadlineLevel.COUNTY)).containsExactly("investment.in_place",
				"park.cobuilt");
		assertThat(codes(Programme.EAST_WEST, HeadlineLevel.COUNTY)).contains("project.total");
		assertThat(this.demo.get("team-longhu", "/headlines?programme=FIXED_POINT").get("total").asInt()).isEqualTo(1);
		assertThat(this.demo.page("team-longhu", "/headlines/" + posted.get("id").asString())).contains("实际到位");
		this.filings.shared("headlines", "void", posted, "");
		assertThat(codes(Programme.FIXED_POINT, HeadlineLevel.COUNTY)).contains("project.total");
	}

	@Test
	void theOverviewOpensWithWhatIsSetForItsPairing() {
		JsonNode posted = this.filings.shared("headlines", "create", null, """
				"name":"省内对口县级关键指标","programme":"WITHIN_PROVINCE","level":"COUNTY","items":[
				{"indicator":"project.total","title":"本县在册项目","note":"park.total","noteTitle":"在册园区数"}]""");
		assertThat(this.demo.page("team-suixi", "/")).contains("本县在册项目", "在册园区数").doesNotContain("省外转移就业");
		assertThat(this.demo.page("official", "/")).contains("省外转移就业").doesNotContain("本县在册项目");
		this.filings.shared("headlines", "void", posted, "");
		assertThat(this.demo.page("team-suixi", "/")).doesNotContain("本县在册项目");
	}

	@Test
	void aSecondSetForTheSamePagesIsRefused() {
		assertThat(this.filings.sharedRefused("headlines", """
				"name":"又一个总览","level":"PROGRAMME","items":[{"indicator":"park.cobuilt"}]""")).contains("X010",
				"已经设置过");
	}

	@Test
	void anIndicatorTwiceIsRefused() {
		assertThat(this.filings.sharedRefused("headlines", """
				"name":"重复指标","programme":"FIXED_POINT","level":"CITY","items":[{"indicator":"park.cobuilt"},
				{"indicator":"park.cobuilt"}]""")).contains("items[1].indicator", "第2项");
	}

	@Test
	void aSetWithoutIndicatorsOrWithAnUnknownOneIsRefused() {
		assertThat(this.filings.sharedRefused("headlines", """
				"name":"空的","programme":"FIXED_POINT","level":"CITY","items":[]""")).contains("items");
		assertThat(this.filings.sharedRefused("headlines", """
				"name":"没有的","programme":"FIXED_POINT","level":"CITY","items":[{"indicator":"no.such"}]"""))
			.contains("items[0].indicator");
	}

	@Test
	void anIndicatorAmongTheKeyFiguresIsNotVoided() {
		JsonNode card = this.demo.get("business", "/indicators?q=investment.in_place&size=100")
			.get("items")
			.valueStream()
			.filter((one) -> one.get("code").asString().equals("investment.in_place"))
			.findFirst()
			.orElseThrow();
		JsonNode filing = Demo.json(this.demo.post("business", "/filings", """
				{"type":"indicators","action":"void","recordId":%s,"baseVersion":%s}""".formatted(card.get("id"),
				card.get("version"))));
		assertThat(filing.toString()).contains("关键指标");
	}

}
