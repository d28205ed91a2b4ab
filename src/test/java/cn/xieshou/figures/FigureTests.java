package cn.xieshou.figures;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of the demonstration books, asked for by program. */
@DatabaseTest
class FigureTests {

	@Autowired
	Demo demo;

	JsonNode figure(String ref) {
		return this.demo.get("official", "/figures?ref=" + ref).get("items").get(0);
	}

	@Test
	void agreedInvestmentHasItsStatedGrowthAndItsDerivedTarget() {
		JsonNode figure = figure("S003-043");
		assertThat(figure.get("value").stringValue()).isEqualTo("1482.21");
		assertThat(figure.get("unit").stringValue()).isEqualTo("亿元");
		assertThat(figure.get("comparator").stringValue()).isEqualTo("=");
		assertThat(figure.at("/base/value").stringValue()).isEqualTo("148221000000.00");
		assertThat(figure.at("/base/unit").stringValue()).isEqualTo("元");
		assertThat(figure.at("/growth/stated").stringValue()).isEqualTo("51.87");
		assertThat(figure.at("/growth/basePeriod").stringValue()).isEqualTo("2022");
		assertThat(figure.at("/growth/computed").isNull()).isTrue();
		assertThat(figure.at("/completion/target/value").stringValue()).isEqualTo("1200");
		assertThat(figure.at("/completion/target/unit").stringValue()).isEqualTo("亿元");
		assertThat(figure.at("/completion/target/derived").booleanValue()).isTrue();
		assertThat(figure.at("/completion/computed").stringValue()).isEqualTo("123.52");
		assertThat(figure.at("/sources/0/document/code").stringValue()).isEqualTo("D003");
		assertThat(figure.at("/sources/0/line").intValue()).isEqualTo(5);
	}

	@Test
	void lycheeSalesAreMoreThanTwoHundredMillion() {
		JsonNode figure = figure("S000-016");
		assertThat(figure.get("value").stringValue()).isEqualTo("2");
		assertThat(figure.get("comparator").stringValue()).isEqualTo(">=");
		assertThat(figure.get("word").stringValue()).isEqualTo("超");
		assertThat(figure.at("/base/value").stringValue()).isEqualTo("200000000.00");
		assertThat(figure.at("/growth/basePeriod").stringValue()).isEqualTo("2021");
	}

	@Test
	void theNumberThatLostItsDigitIsDamagedNotZero() {
		JsonNode figure = figure("S004-024");
		assertThat(figure.get("value").isNull()).isTrue();
		assertThat(figure.get("base").isNull()).isTrue();
		assertThat(figure.get("absence").stringValue()).isEqualTo("damaged");
	}

	@Test
	void aFigureThatDoesNotGrowHasNoBasePeriod() {
		assertThat(this.demo.get("official", "/figures?size=500").get("items")).allSatisfy((figure) -> {
			JsonNode growth = figure.get("growth");
			boolean grows = growth.get("stated").isString() || growth.get("earlier").isObject();
			assertThat(growth.get("basePeriod").isNull()).isEqualTo(!grows);
		});
	}

	@Test
	void aForecastIsMarked() {
		assertThat(figure("S003-026").get("basis").stringValue()).isEqualTo("forecast");
		assertThat(figure("S001-004").get("basis").stringValue()).isEqualTo("actual");
		assertThat(figure("S001-010").get("basis").stringValue()).isEqualTo("plan");
	}

	@ParameterizedTest
	@CsvSource({ "S003-044, S003-043", "S003-045, S003-043", "S001-019, S001-018", "S003-010, S003-008",
			"S003-024, S003-023" })
	void aStatementThatIsOnlyTheGrowthRankOrTargetOfAFigureIsCarriedByIt(String ref, String carrier) {
		JsonNode figure = figure(ref);
		assertThat(figure.get("ref").stringValue()).isEqualTo(carrier);
		assertThat(figure.get("refs").valueStream().map(JsonNode::stringValue)).contains(ref, carrier);
	}

	@Test
	void aStatedTargetIsNotDerived() {
		JsonNode target = figure("S003-023").at("/completion/target");
		assertThat(target.get("value").stringValue()).isEqualTo("44");
		assertThat(target.get("derived").booleanValue()).isFalse();
		assertThat(figure("S003-023").at("/completion/computed").stringValue()).isEqualTo("102.27");
	}

	@Test
	void ofWhichStaysAFigureTiedToItsWhole() {
		JsonNode part = figure("S002-018");
		assertThat(part.get("refs").size()).isEqualTo(1);
		JsonNode trace = this.demo.get("official", "/figures/" + part.get("id").stringValue() + "/trace");
		assertThat(trace.at("/whole/ref").stringValue()).isEqualTo("S002-017");
		assertThat(trace.get("share").stringValue()).isEqualTo("66.67");
	}

	@Test
	void everyFactOfTheBooksAnswersToItsReference() {
		Set<String> figures = new HashSet<>();
		for (var fact : cn.xieshou.TestBooks.facts()) {
			JsonNode answer = this.demo.get("official", "/figures?ref=" + fact.getField("fact_id"));
			assertThat(answer.get("items").size()).as(fact.getField("fact_id")).isEqualTo(1);
			figures.add(answer.at("/items/0/id").stringValue());
		}
		assertThat(figures).hasSize(252 - 22);
	}

	@Test
	void everyValueIsExactlyAsTheBooksHaveIt() {
		for (var fact : cn.xieshou.TestBooks.facts()) {
			JsonNode figure = figure(fact.getField("fact_id"));
			if (figure.get("ref").stringValue().equals(fact.getField("fact_id"))) {
				String number = fact.getField("value");
				assertThat(figure.get("value").isNull() ? "" : figure.get("value").stringValue()).isEqualTo(number);
				if (!number.isEmpty()) {
					assertThat(figure.get("unit").stringValue()).isEqualTo(fact.getField("unit"));
					assertThat(figure.get("comparator").stringValue()).isEqualTo(fact.getField("comparator"));
				}
				assertThat(figure.at("/sources/0/document/code").stringValue()).isEqualTo(fact.getField("document"));
				assertThat(figure.at("/sources/0/line").asString()).isEqualTo(fact.getField("line"));
			}
		}
	}

	@Test
	void pairingsAreCountedAtEveryNodeOfTheTree() {
		JsonNode counts = this.demo.get("official", "/figures?indicator=pairing.county&size=500").get("items");
		assertThat(counts.valueStream()
			.filter((item) -> item.get("pairingName").stringValue().equals("广州—湛江"))
			.map((item) -> item.get("value").stringValue())).containsExactly("9");
		String id = counts.valueStream()
			.filter((item) -> item.get("pairingName").stringValue().equals("广州—湛江"))
			.findAny()
			.orElseThrow()
			.get("id")
			.stringValue();
		JsonNode trace = this.demo.get("official", "/figures/" + id + "/trace");
		assertThat(trace.get("addendCount").intValue()).isEqualTo(9);
		assertThat(trace.get("addends").valueStream().map((addend) -> addend.get("name").stringValue()))
			.contains("越秀区—遂溪县", "南沙区—徐闻县");
	}

	@Test
	void aReaderSeesFiguresOfTheirScopeOnly() {
		JsonNode figures = this.demo.get("team-suixi", "/figures?size=500").get("items");
		assertThat(figures.valueStream().map((item) -> item.get("pairingName").stringValue()).distinct())
			.containsExactly("越秀区—遂溪县");
		assertThat(this.demo.get("team-suixi", "/figures?ref=S003-043").get("items").size()).isZero();
		String foreign = figure("S003-043").get("id").stringValue();
		assertThat(this.demo.status("team-suixi", "/figures/" + foreign)).isEqualTo(404);
		assertThat(this.demo.status("team-suixi", "/figures/" + foreign + "/trace")).isEqualTo(404);
		assertThat(this.demo.status("team-suixi", "/refs?ref=S003-043")).isEqualTo(404);
		assertThat(this.demo.status("team-suixi", "/refs?ref=S000-016")).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/figures?nonsense=1", "/figures?pairing=nowhere", "/figures?period=year",
			"/figures?size=501", "/figures?after=x", "/figures?sort=subject" })
	void refusesWhatItCannotAnswer(String address) {
		assertThat(this.demo.status("official", address)).isEqualTo(400);
	}

	@Test
	void filtersByIndicatorRegionPeriodAndSubtree() {
		assertThat(this.demo.get("official", "/figures?indicator=investment.agreed&period=2023").get("items"))
			.filteredOn((figure) -> figure.get("ref").asString("").startsWith("S"))
			.hasSize(2);
		assertThat(this.demo.get("official", "/figures?region=440823&size=500").get("items"))
			.filteredOn((figure) -> figure.has("ref") && figure.get("ref").asString("").startsWith("S"))
			.hasSize(17);
		int ofCounty = this.demo.get("official", "/figures?pairing=440104-440823&basis=ACTUAL&size=500")
			.get("total")
			.intValue();
		int ofTree = this.demo.get("official", "/figures?pairing=广州—湛江&basis=ACTUAL&size=500").get("total").intValue();
		assertThat(ofCounty).isPositive().isLessThan(ofTree);
	}

	@Test
	void pagesByKeyWithoutGapsOrRepeats() {
		Set<String> seen = new HashSet<>();
		String after = "";
		int pages = 0;
		do {
			JsonNode page = this.demo.get("official", "/figures?basis=ACTUAL&size=37" + after);
			page.get("items").forEach((item) -> assertThat(seen.add(item.get("id").stringValue())).isTrue());
			after = page.get("next").isNull() ? "" : "&after=" + page.get("next").stringValue();
			pages++;
		}
		while (!after.isEmpty());
		assertThat(seen).hasSize(this.demo.get("official", "/figures?basis=ACTUAL&size=500").get("items").size());
		assertThat(pages).isGreaterThan(4);
	}

	@Test
	void theTotalIsTheSameOnEveryPage() {
		JsonNode first = this.demo.get("official", "/figures?indicator=project.total,investment.agreed&size=2");
		int counted = first.get("items").size();
		JsonNode page = first;
		while (page.get("next").isString()) {
			page = this.demo.get("official", "/figures?indicator=project.total,investment.agreed&size=2&after="
					+ page.get("next").stringValue());
			assertThat(page.get("total")).isEqualTo(first.get("total"));
			counted += page.get("items").size();
		}
		assertThat(counted).isEqualTo(first.get("total").intValue()).isGreaterThan(4);
	}

	@Test
	void whatRecordsAddUpToStandsBesideWhatIsReported() {
		JsonNode report = figure("S002-017");
		JsonNode beside = report.get("beside");
		assertThat(beside.get("indicator").stringValue()).isEqualTo("park.total");
		assertThat(beside.get("derived").booleanValue()).isTrue();
		int recorded = Integer.parseInt(beside.get("value").stringValue());
		assertThat(beside.get("difference").stringValue()).isEqualTo(String.valueOf(15 - recorded));
		JsonNode sum = this.demo.get("official", "/figures/" + beside.get("figure").stringValue());
		assertThat(sum.at("/beside/figure").stringValue()).isEqualTo(report.get("id").stringValue());
		assertThat(sum.at("/beside/difference").stringValue()).isEqualTo(beside.get("difference").stringValue());
		JsonNode trace = this.demo.get("official", "/figures/" + report.get("id").stringValue() + "/trace");
		assertThat(trace.at("/beside/figure").stringValue()).isEqualTo(sum.get("id").stringValue());
	}

	@Test
	void whatTheCardDoesNotDeclareAlikeStandsBesideNoSum() {
		assertThat(figure("S003-041").has("beside")).as("projects of a year, records of now").isFalse();
		assertThat(figure("S003-055").has("beside")).as("measures of a plan, records of a ledger").isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "223个, 26个, 197个", "9个, 15个, -6个", "≥5个, 2个, ≥3个", "5个, ≥2个, ≤3个", "约5个, 5个, 约0个",
			"1.5亿元, 2500万元, 1.25亿元" })
	void aDifferenceKeepsTheBoundsOfBoth(String stated, String sum, String difference) {
		Quantity less = java.util.Objects
			.requireNonNull(Reconciliation.less(Quantity.parse(stated), Quantity.parse(sum)));
		Quantity expected = Quantity.parse(difference);
		assertThat(less.base()).isEqualByComparingTo(expected.base());
		assertThat(less.comparator()).isEqualTo(expected.comparator());
	}

	@Test
	void boundsThatLeaveNoDifferenceGiveNone() {
		assertThat(Reconciliation.less(Quantity.parse("≥5个"), Quantity.parse("≥2个"))).isNull();
	}

}
