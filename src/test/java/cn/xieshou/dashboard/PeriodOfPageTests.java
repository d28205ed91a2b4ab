package cn.xieshou.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** A year holds for all numbers of a page, with what is to be known of each. */
@DatabaseTest
class PeriodOfPageTests {

	private static final String PAIRING = "440104-440823";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private final List<String> posted = new ArrayList<>();

	@AfterEach
	void takeBack() {
		for (String record : this.posted) {
			this.filings.takeBack("indicator-values", record);
		}
	}

	/** Posts a figure of the pairing itself; gives its id. */
	private String post(String indicator, String period, String says) {
		JsonNode filing = this.filings.written("indicator-values", """
				"indicator":"%s","period":"%s",%s""".formatted(indicator, period, says));
		JsonNode done = this.filings.reviewed("team-suixi", filing.path("id").asString(""));
		assertThat(done.path("state").asString("")).as(filing + " " + done).isEqualTo("posted");
		String id = done.at("/lines/0/recordId").stringValue();
		this.posted.add(0, id);
		return id;
	}

	private JsonNode total(String indicator, String period) {
		return this.demo.get("official",
				"/totals?indicator=%s&pairing=%s&period=%s".formatted(indicator, PAIRING, period));
	}

	/** The key figure of a page under a title, up to its end. */
	private String card(String account, String address, String title) {
		String page = this.demo.page(account, address);
		String card = Stream.of(page.split("<article "))
			.filter((one) -> one.contains(">" + title + "</h2>"))
			.findFirst()
			.orElseThrow();
		return card.substring(0, card.indexOf("</article>"));
	}

	@ParameterizedTest
	@CsvSource({ "1971-12-31, 1971", "1971-06-30, 1971", "1971-06-30, 1971H1", "1971-03-05, 1971-03" })
	void aStockIsOfThePeriodThatItsDayLiesIn(String day, String period) {
		String id = post("consumption.supply_bases", day,
				"\"periodType\":\"instant\",\"value\":\"3个\",\"basis\":\"actual\"");
		assertThat(total("consumption.supply_bases", period).at("/contained/0/figure").asString("")).isEqualTo(id);
		assertThat(this.demo
			.get("official",
					"/cells?indicator=consumption.supply_bases&pairing=%s&period=%s".formatted(PAIRING, period))
			.at("/cells/0/figure")
			.asString("")).isEqualTo(id);
		assertThat(total("consumption.supply_bases", "1972").get("contained")).isEmpty();
		assertThat(this.demo.page("official", "/pairings/" + PAIRING + "?year=1971")).contains("/figures/" + id);
		assertThat(this.demo.page("official", "/pairings/" + PAIRING + "?year=1972")).doesNotContain("/figures/" + id);
	}

	@Test
	void whatWasInPlaceInAnEarlierYearIsNotThatOfALaterOne() {
		post("investment.in_place", "1971/1972",
				"\"periodType\":\"cumulative\",\"value\":\"1.5亿元\",\"basis\":\"actual\"");
		assertThat(card("team-suixi", "/?year=1972", "实际到位资金")).contains("1.5");
		assertThat(card("team-suixi", "/?year=1973", "实际到位资金")).doesNotContain("1.5").contains("未报");
		assertThat(card("official", "/pairings/" + PAIRING + "?year=1973", "实际到位资金")).doesNotContain("1.5");
	}

	@Test
	void noNumberOfTheDemonstrationLeaksIntoAnotherYear() {
		assertThat(this.demo.page("official", "/?year=2022")).contains("150.61");
		assertThat(this.demo.page("official", "/?year=2024")).doesNotContain("150.61");
		assertThat(this.demo.page("official", "/pairings/120000-620000?year=2024")).doesNotContain("150.61");
	}

	@ParameterizedTest
	@CsvSource({ "missing, 未报", "notApplicable, 不适用", "notDue, 未到期", "damaged, 原文损毁" })
	void aCardSaysWhyThereIsNoValue(String absence, String shown) {
		String id = post("investment.in_place", "1974",
				"\"periodType\":\"cumulative\",\"absence\":\"%s\",\"basis\":\"actual\"".formatted(absence));
		assertThat(card("team-suixi", "/?year=1974", "实际到位资金")).contains(shown);
		assertThat(card("official", "/pairings/" + PAIRING + "?year=1974", "实际到位资金")).contains(shown);
		JsonNode total = total("investment.in_place", "1974");
		assertThat(total.get("alike").booleanValue()).isFalse();
		assertThat(total.get("sum").isNull()).isTrue();
		assertThat(total.get("reason").stringValue()).contains("没有可以合计的数", shown);
		assertThat(total.at("/absences/" + absence).asInt()).isOne();
		assertThat(total.at("/gaps/0/figure").stringValue()).isEqualTo(id);
		assertThat(total.get("missing").valueStream().map(JsonNode::stringValue)).containsExactly(PAIRING);
	}

	@Test
	void whereNothingWasSaidAtAllItIsUnreported() {
		JsonNode total = total("investment.in_place", "1975");
		assertThat(total.get("alike").booleanValue()).isFalse();
		assertThat(total.get("reason").stringValue()).contains("未报 1 组");
		assertThat(total.at("/absences/missing").asInt()).isOne();
	}

	@Test
	void whatIsToBeKnownOfANumberStandsBesideIt() {
		post("investment.in_place", "1976", """
				"periodType":"cumulative","basis":"actual","scopeNote":"含设备折价","doubt":"两处说法不一",
				"value":{"value":"2","unit":"亿元","comparator":"~","word":"左右","text":"两个亿左右"}""");
		String card = card("team-suixi", "/?year=1976", "实际到位资金");
		assertThat(card).contains("口径：含设备折价", "原文：两个亿左右", "两处说法不一", "左右");
		String page = this.demo.page("team-suixi", "/?year=1976");
		String newest = page.substring(page.indexOf("id=\"newest-h\""));
		assertThat(newest.substring(0, newest.indexOf("</section>"))).contains("原文：两个亿左右", "含设备折价", "存疑");
		JsonNode total = total("investment.in_place", "1976");
		assertThat(total.get("scopeNote").stringValue()).isEqualTo("含设备折价");
		assertThat(total.at("/doubtful/0/reason").stringValue()).isEqualTo("两处说法不一");
		assertThat(this.demo.page("team-suixi", "/figures/" + this.posted.get(0))).contains("原文：两个亿左右");
		assertThat(this.demo.get("official", "/figures/" + this.posted.get(0)).get("text").stringValue())
			.isEqualTo("两个亿左右");
	}

	@Test
	void whatCoversMoreThanItsPairingIsMarkedWhereItIsNews() {
		post("investment.in_place", "1977",
				"\"periodType\":\"cumulative\",\"value\":\"7亿元\",\"basis\":\"actual\",\"scope\":\"beyond\"");
		String page = this.demo.page("team-suixi", "/?year=1977");
		String newest = page.substring(page.indexOf("id=\"newest-h\""));
		assertThat(newest.substring(0, newest.indexOf("</section>"))).contains("范围大于本结对");
		assertThat(card("team-suixi", "/?year=1977", "实际到位资金")).contains("范围大于本结对").doesNotContain("未报");
	}

	@Test
	void whatIsExpectedIsMarkedOnItsCard() {
		post("investment.in_place", "1978", "\"periodType\":\"cumulative\",\"value\":\"7亿元\",\"basis\":\"forecast\"");
		assertThat(card("team-suixi", "/?year=1978", "实际到位资金")).contains("预计", "7");
		assertThat(total("investment.in_place", "1978").get("basis").stringValue()).isEqualTo("forecast");
	}

	/** Records are counted; what a report says of the same is beside it, never lost. */
	@ParameterizedTest
	@CsvSource({ "meeting.total, 1971, 3场", "park.total, 截至1971年底, 7个" })
	void aTotalThatCountsRecordsNamesWhatIsReported(String indicator, String period, String value) {
		String id = post(indicator, period, "\"value\":\"%s\",\"basis\":\"ACTUAL\"".formatted(value));
		JsonNode total = this.demo.get("official", "/totals?indicator=%s&pairing=%s".formatted(indicator, PAIRING));
		assertThat(total.get("leftOut")).as(total.toString()).anySatisfy((one) -> {
			assertThat(one.toString()).contains(id);
			assertThat(one.get("reason").asString()).contains("台账记录");
		});
	}

}
