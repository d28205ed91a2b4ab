package cn.xieshou.list;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** A record that stands for several is in no count beside its parts. */
@DatabaseTest
class AggregateTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private JsonNode list(String address) {
		JsonNode list = this.demo.get("official", address);
		assertThat(list.path("items").isArray()).as(list.toString()).isTrue();
		return list;
	}

	private static long aggregates(JsonNode list) {
		return list.get("items").valueStream().filter((item) -> item.path("aggregate").asBoolean()).count();
	}

	@ParameterizedTest
	@CsvSource({ "parks, park.total", "enclaves, ", "facilities, facility.total", "linkages, linkage.total" })
	void aListCountsOnlySingleRecordsAndSaysHowManyItLeavesOut(String type, String indicator) {
		for (String condition : new String[] { "?size=500", "?size=500&sort=-postedAt&pairing=440100-522700",
				"?size=500&q=州" }) {
			JsonNode list = list("/" + type + condition);
			assertThat(list.get("aggregates").longValue()).as(condition).isEqualTo(aggregates(list));
			assertThat(list.get("total").longValue() + aggregates(list)).as(condition)
				.isEqualTo(list.get("items").size());
		}
		JsonNode all = list("/" + type + "?size=500");
		assertThat(aggregates(all)).isPositive();
		if (indicator != null) {
			JsonNode sum = this.demo.get("official", "/totals?indicator=" + indicator).get("sum");
			assertThat(sum.path("value").asLong(0)).isEqualTo(all.get("total").longValue());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "parks", "enclaves", "facilities", "linkages" })
	void aListShowsThemAsWhatTheyAre(String type) {
		JsonNode all = list("/" + type + "?size=500");
		assertThat(this.demo.page("official", "/" + type + "?size=500")).contains(
				"汇总记录 " + aggregates(all) + " 条，一条代表多个", ">汇总记录</span>", "共 " + all.get("total").longValue() + " 条");
		JsonNode only = list("/" + type + "?size=500&aggregate=true");
		assertThat(only.get("items").size()).isEqualTo(aggregates(all));
		assertThat(only.get("total").longValue()).isZero();
	}

	@Test
	void theFifteenParksOfOneRecordAreNoParkBesideThem() {
		assertThat(list("/parks?q=黔南州共建产业园区").get("items")).singleElement()
			.satisfies((park) -> assertThat(park.get("aggregate").booleanValue()).isTrue());
		JsonNode parks = list("/parks?pairing=440100-522700&size=500");
		assertThat(parks.get("total").longValue()).isEqualTo(2);
		assertThat(parks.get("items").size()).isEqualTo(3);
		assertThat(list("/facilities?q=种质资源库&size=500").get("total").longValue()).isEqualTo(6);
	}

	@Test
	void whatStandsForSeveralAddsNothingAndWhatStandsForItselfDoes() {
		long before = list("/facilities?pairing=440104-440823&size=1").path("total").asLong(-1);
		long figure = facilities();
		JsonNode several = this.filings.posted("facilities",
				"\"name\":\"合计例一\",\"kind\":\"LABOUR_STATION\",\"number\":\"7个\"");
		assertThat(list("/facilities?size=1&pairing=440104-440823").get("total").longValue()).isEqualTo(before);
		assertThat(facilities()).isEqualTo(figure);
		JsonNode single = this.filings.posted("facilities", "\"name\":\"合计例二\",\"kind\":\"LABOUR_STATION\"");
		assertThat(facilities()).isEqualTo(figure + 1);
		assertThat(list("/facilities?q=合计例").get("total").longValue()).isOne();
		takeBack(several);
		takeBack(single);
		assertThat(facilities()).isEqualTo(figure);
	}

	private void takeBack(JsonNode facility) {
		JsonNode draft = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"facilities","action":"void","recordId":"%s","baseVersion":1}"""
			.formatted(facility.get("id").stringValue())));
		assertThat(this.filings.reviewed("team-suixi", draft.path("id").asString("")).path("state").asString(""))
			.isEqualTo("posted");
	}

	private long facilities() {
		return this.demo.get("official", "/totals?indicator=facility.total").at("/sum/value").asLong(0);
	}

}
