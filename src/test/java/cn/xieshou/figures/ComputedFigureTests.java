package cn.xieshou.figures;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Growth, completion and share are computed from what is in the books. */
@DatabaseTest
class ComputedFigureTests {

	private static final String REVENUE = "tourism.revenue";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private JsonNode figure(String id) {
		return this.demo.get("official", "/figures/" + id);
	}

	private JsonNode trace(String id) {
		return this.demo.get("official", "/figures/" + id + "/trace");
	}

	/** The later of two figures. */
	private JsonNode later(String earlier, String later) {
		return figure(StatedLines.values()
			.line(REVENUE, "1961", earlier)
			.line(REVENUE, "1962", later)
			.posted(this.demo, this.filings)
			.get(1));
	}

	@ParameterizedTest
	@CsvSource({ "10亿元, 12亿元, 20.00, =", "10亿元, 80000万元, -20.00, =", "10亿元, 超12亿元, 20.00, >=", "超10亿元, 12亿元, 20.00, <=",
			"约10亿元, 12亿元, 20.00, ~", "3亿元, 4亿元, 33.33, =", "10亿元, 0亿元, -100.00, =" })
	void growthIsComputedWithTheBoundsOfBoth(String earlier, String later, String points, String comparator) {
		JsonNode growth = later(earlier, later).get("growth");
		assertThat(growth.get("computed").stringValue()).isEqualTo(points);
		assertThat(growth.get("computedComparator").stringValue()).isEqualTo(comparator);
		assertThat(growth.get("basePeriod").stringValue()).isEqualTo("1961");
	}

	@ParameterizedTest
	@CsvSource({ "0亿元, 12亿元", "-1亿元, 12亿元", "超10亿元, 超12亿元" })
	void nothingGrowsFromNothingOrBeyondItsBounds(String earlier, String later) {
		JsonNode growth = later(earlier, later).get("growth");
		assertThat(growth.get("computed").isNull()).isTrue();
		assertThat(growth.at("/earlier/value").stringValue()).isNotBlank();
	}

	@Test
	void growthIsAgainstThePeriodThatTheSourceNames() {
		List<String> ids = StatedLines.values()
			.line(REVENUE, "1959", "8亿元")
			.line(REVENUE, "1961", "10亿元")
			.line(REVENUE, "1962", "12亿元", "growthBase", "1959", "statedGrowth", "50")
			.posted(this.demo, this.filings);
		JsonNode growth = figure(ids.get(2)).get("growth");
		assertThat(growth.get("basePeriod").stringValue()).isEqualTo("1959");
		assertThat(growth.at("/earlier/value").stringValue()).isEqualTo("8");
		assertThat(growth.get("computed").stringValue()).isEqualTo("50.00");
		assertThat(trace(ids.get(2)).get("checks").toString()).doesNotContain("\"passed\":false");
	}

	@Test
	void whatWasPlannedIsNothingToGrowFrom() {
		List<String> ids = StatedLines.values()
			.line(REVENUE, "1961", "10亿元", "basis", "PLAN")
			.line(REVENUE, "1962", "12亿元")
			.posted(this.demo, this.filings);
		assertThat(figure(ids.get(1)).at("/growth/computed").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "1962, cumulative, 1961, year", "1962-06, month, 1961, year", "1962H1, half, 1961-06, month" })
	void figuresOfDifferentKindsOfPeriodAreNotCompared(String later, String laterKind, String earlier,
			String earlierKind) {
		List<String> ids = StatedLines.values()
			.line(REVENUE, earlier, "10亿元", "periodType", earlierKind)
			.line(REVENUE, later, "12亿元", "periodType", laterKind)
			.posted(this.demo, this.filings);
		assertThat(figure(ids.get(1)).at("/growth/computed").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "1962H1, 1961H1", "1962Q4, 1961Q4", "1962-06, 1961-06", "1962-06/YTD, 1961-06/YTD",
			"1961/1962, 1959/1960" })
	void figuresOfTheSameKindAreComparedWithTheYearBefore(String later, String earlier) {
		List<String> ids = StatedLines.values()
			.line(REVENUE, earlier, "10亿元")
			.line(REVENUE, later, "12亿元")
			.posted(this.demo, this.filings);
		JsonNode growth = figure(ids.get(1)).get("growth");
		assertThat(growth.get("computed").stringValue()).isEqualTo("20.00");
		assertThat(growth.get("basePeriod").stringValue()).isEqualTo(earlier);
	}

	@Test
	void completionIsAgainstTheBindingTargetWhereThereAreTwo() {
		StatedLines values = StatedLines.values().line(REVENUE, "1962", "12亿元");
		String id = values.posted(this.demo, this.filings).get(0);
		assertThat(figure(id).at("/completion/computed").isNull()).isTrue();
		values.targets()
			.line(REVENUE, "1962", "16亿元", "kind", "EXPECTED", "origin", "STATED")
			.line(REVENUE, "1962", "15亿元", "kind", "BINDING", "origin", "STATED")
			.posted(this.demo, this.filings);
		JsonNode completion = figure(id).get("completion");
		assertThat(completion.at("/target/kind").stringValue()).isEqualToIgnoringCase("BINDING");
		assertThat(completion.get("computed").stringValue()).isEqualTo("80.00");
	}

	@Test
	void aTraceWritesOutWhatWasComputed() {
		List<String> ids = StatedLines.values()
			.line(REVENUE, "1961", "10亿元")
			.line(REVENUE, "1962", "12亿元")
			.posted(this.demo, this.filings);
		JsonNode trace = trace(ids.get(1));
		assertThat(trace.get("formulas").toString()).contains("12亿元 ÷ 10亿元 − 1 = 20.00 %");
		assertThat(trace.get("series").valueStream().map((other) -> other.get("id").stringValue()))
			.containsExactly(ids.get(0));
	}

	@Test
	void theEarlierFigureComesBehindItsSourcesWord() {
		String id = StatedLines.values()
			.line(REVENUE, "1962", "1482.21亿元", "statedGrowth", "51.87")
			.posted(this.demo, this.filings)
			.get(0);
		assertThat(trace(id).get("formulas").toString()).contains("1482.21亿元 ÷ (1 + 51.87 %) ≈ 约975.97亿元");
	}

	@ParameterizedTest
	@CsvSource({ "2个, 3个", "3个, 3个", "3个, 超2个", "超2个, 3个", "不超过3个, 2个" })
	void aPartFitsAsLongAsItsWholeMayBeLarger(String part, String whole) {
		List<String> ids = StatedLines.values()
			.line("park.cobuilt", "1962", whole)
			.line("park.cobuilt.agricultural", "1962", part)
			.posted(this.demo, this.filings);
		assertThat(trace(ids.get(1)).get("checks").valueStream().map((check) -> check.get("passed").booleanValue()))
			.containsExactly(true);
	}

}
