package cn.xieshou.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Growth and completion are of what is alike, and what sources say of growth keeps its
 * words.
 */
@DatabaseTest
class AlikeFigureTests {

	private static final String SUBJECT = "同类例";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	JdbcTemplate jdbc;

	private final List<String[]> posted = new ArrayList<>();

	@AfterEach
	void takeBack() {
		for (String[] record : this.posted) {
			this.filings.takeBack(record[0], record[1]);
		}
	}

	private String post(String type, String form) {
		JsonNode done = this.filings.reviewed("team-suixi", written(type, form).get("id").stringValue());
		assertThat(done.path("state").asString("")).as(done.toString()).isEqualTo("posted");
		String record = done.at("/lines/0/recordId").stringValue();
		this.posted.add(0, new String[] { type, record });
		return record;
	}

	private JsonNode written(String type, String form) {
		return this.filings.written(type, "\"subject\":\"" + SUBJECT + "\"," + form);
	}

	private String value(String indicator, String period, String value, String further) {
		return post("indicator-values", "\"indicator\":\"%s\",\"period\":\"%s\",\"value\":\"%s\"%s%s".formatted(
				indicator, period, value, further.contains("\"basis\"") ? "" : ",\"basis\":\"actual\"", further));
	}

	private JsonNode figure(String id) {
		return this.demo.get("official", "/figures/" + id);
	}

	@Test
	void whatCountsSomethingElseOrIsExpectedIsNotCompared() {
		value("tourism.revenue", "1981", "2亿元", "");
		String noted = value("tourism.revenue", "1982", "9亿元", ",\"scopeNote\":\"含社会资金\"");
		JsonNode growth = figure(noted).get("growth");
		assertThat(growth.get("computed").isNull()).isTrue();
		assertThat(growth.get("incomparable").stringValue()).isEqualTo("scopeNote");
		assertThat(this.demo.page("official", "/figures/" + noted)).contains("不比较：口径说明不同");
		String expected = value("tourism.revenue", "1982", "8亿元", ",\"basis\":\"forecast\"");
		assertThat(figure(expected).at("/growth/computed").isNull()).isTrue();
		assertThat(figure(expected).at("/growth/incomparable").stringValue()).isEqualTo("basis");
		String next = value("tourism.revenue", "1983", "10亿元", "");
		assertThat(figure(next).at("/growth/computed").isNull()).as(figure(next).toString()).isTrue();
		assertThat(figure(next).at("/growth/incomparable").stringValue()).isEqualTo("scopeNote");
		assertThat(this.demo.page("official", "/pairings/440104-440823?year=1983")).contains("title=\"不比较：口径说明不同\"")
			.doesNotContain("/figures/" + noted);
		String alike = value("tourism.revenue", "1983", "18亿元", ",\"scopeNote\":\"含社会资金\",\"statedName\":\"总收入\"");
		assertThat(figure(alike).at("/growth/computed").stringValue()).isEqualTo("100.00");
	}

	@Test
	void aRateGrowsByPoints() {
		value("park.workshop_use_rate", "1981", "80.0%", "");
		String later = value("park.workshop_use_rate", "1982", "85.0%", ",\"statedGrowth\":\"提高5个百分点\"");
		JsonNode growth = figure(later).get("growth");
		assertThat(growth.at("/computedValue/value").stringValue()).isEqualTo("5.0");
		assertThat(growth.at("/computedValue/unit").stringValue()).isEqualTo("个百分点");
		assertThat(this.demo.page("official", "/figures/" + later)).contains("+5.0个百分点", "一致").doesNotContain("6.25%");
	}

	@ParameterizedTest
	@CsvSource({ "按可比口径增长7.2%", "扣除留抵退税因素后增长7.2%", "年均增长7.2%", "两年平均增长7.2%", "三年累计增长27.2%", "实际增长7.2%",
			"比1975年增长7.2%" })
	void whatIsNoGrowthSinceTheYearBeforeIsTakenWithItsWords(String said) {
		value("tourism.revenue", "1984", "100.00亿元", "");
		String later = value("tourism.revenue", "1985", "102.00亿元", ",\"statedGrowth\":\"" + said + "\"");
		JsonNode figure = figure(later);
		assertThat(figure.at("/growth/computed").stringValue()).isEqualTo("2.00");
		assertThat(figure.get("claims").toString()).contains(said);
		assertThat(this.demo.page("official", "/figures/" + later)).contains(said);
		assertThat(this.demo.get("official", "/figures/" + later + "/trace").get("checks").toString())
			.doesNotContain("两者不一致");
	}

	@Test
	void whatIsStatedInTheFieldIsComparedAndNoClaimBesideIt() {
		value("tourism.revenue", "1972", "100.00亿元", ",\"doubt\":\"两种说法\"");
		String later = value("tourism.revenue", "1973", "107.50亿元",
				",\"statedGrowth\":\"50\",\"claims\":[{\"kind\":\"GROWTH\",\"value\":\"超7%\"}],\"doubt\":\"两种说法\"");
		JsonNode growth = figure(later).get("growth");
		assertThat(growth.at("/statedValue/value").stringValue()).isEqualTo("50");
		String page = this.demo.page("official", "/figures/" + later);
		assertThat(page).contains("不一致");
		assertThat(this.demo.get("official", "/figures/" + later + "/trace").get("checks").toString()).contains("两者不一致",
				"50 %");
	}

	@Test
	void aGrowthSinceAnotherYearIsNoneSinceTheYearBefore() {
		value("tourism.revenue", "1974", "100.00亿元", "");
		String later = value("tourism.revenue", "1975", "108.00亿元",
				",\"claims\":[{\"kind\":\"GROWTH\",\"value\":\"50%\",\"against\":\"1970\"}]");
		JsonNode growth = figure(later).get("growth");
		assertThat(growth.get("computed").stringValue()).isEqualTo("8.00");
		assertThat(growth.get("basePeriod").toString()).contains("1974");
		assertThat(growth.get("stated").isNull()).isTrue();
	}

	@Test
	void theEarlierValueIsTheOneThatIsAlikeAndIsThere() {
		post("indicator-values",
				"\"indicator\":\"tourism.revenue\",\"period\":\"1976\",\"basis\":\"actual\",\"absence\":\"MISSING\",\"statedName\":\"甲称\"");
		value("tourism.revenue", "1976", "100.00亿元", ",\"statedName\":\"乙称\"");
		assertThat(figure(value("tourism.revenue", "1977", "107.00亿元", "")).at("/growth/computed").stringValue())
			.isEqualTo("7.00");
		value("tourism.revenue", "1978", "50.00亿元", ",\"scope\":\"BEYOND\",\"statedName\":\"甲称\"");
		value("tourism.revenue", "1978", "100.00亿元", ",\"statedName\":\"乙称\"");
		JsonNode growth = figure(value("tourism.revenue", "1979", "107.00亿元", ",\"statedGrowth\":\"7\"")).get("growth");
		assertThat(growth.get("computed").stringValue()).isEqualTo("7.00");
		assertThat(growth.get("incomparable").isNull()).isTrue();
	}

	@Test
	void aCompletionMayBeOfAnyTarget() {
		for (String target : List.of("\"100.00亿元\",\"kind\":\"BINDING\"", "\"120.00亿元\",\"kind\":\"EXPECTED\"")) {
			post("targets",
					"\"indicator\":\"tourism.revenue\",\"period\":\"1971\",\"origin\":\"STATED\",\"value\":" + target);
		}
		String figure = value("tourism.revenue", "1971", "110.00亿元", ",\"statedCompletion\":\"91.67\"");
		assertThat(this.demo.page("official", "/figures/" + figure)).contains("一致").doesNotContain("不一致");
	}

	@ParameterizedTest
	@CsvSource({ "同比增长7.2%, false", "今年以来增长7.2%, false", "1—11月累计增长7.2%, false", "按可比价格计算，比上年增长7.2%, false",
			"占比提高7.2%, false", "年均增长7.2%, true", "两年平均增长7.2%, true", "近五年年均递增9.3%, true", "年均复合增长率7.2%, true",
			"三年累计增长27.2%, true", "“十四五”以来增长27.2%, true", "“十三五”期间增长27.2%, true", "环比增长7.2%, true", "比年初增长7.2%, true",
			"较全省平均高7.2%, true", "比2020年增长7.2%, true", "连续三年增长10%, false" })
	void aGrowthThatWasKeptWithoutItsCourseIsInNoOrderUnlessSinceTheYearBefore(String said, boolean other) {
		String claims = JsonMapper.shared()
			.writeValueAsString(List.of(Map.of("kind", "GROWTH", "value", Map.of("comparator", "=", "unit", "%", "text",
					said, "base", Map.of("value", "7.2", "unit", "%")))));
		assertThat(this.jdbc.queryForObject("select claimed_growth(?::jsonb, '2023')", BigDecimal.class, claims))
			.isEqualTo(other ? null : new BigDecimal("7.2000"));
	}

	@Test
	void bothTargetsOfAFigureAreShown() {
		String figure = value("tourism.revenue", "1986", "1.2亿元", "");
		post("targets",
				"\"indicator\":\"tourism.revenue\",\"period\":\"1986\",\"value\":\"1亿元\",\"kind\":\"BINDING\",\"origin\":\"STATED\"");
		post("targets",
				"\"indicator\":\"tourism.revenue\",\"period\":\"1986\",\"value\":\"不低于1.5亿元\",\"kind\":\"EXPECTED\",\"origin\":\"STATED\"");
		JsonNode targets = figure(figure).at("/completion/targets");
		assertThat(targets.valueStream().map((one) -> one.get("computed").asString(null))).containsExactly("120.00",
				"80.00");
		assertThat(this.demo.page("official", "/figures/" + figure)).contains("120.00%", "≤80.00%");
		assertThat(this.demo.page("official", "/?year=1986")).contains("120.00%", "80.00%");
	}

	@Test
	void aTextThatSaysAnotherNumberIsRefusedAtTheText() {
		for (String value : List.of("{\"value\":\"5\",\"unit\":\"亿元\",\"text\":\"5万元\"}",
				"{\"value\":\"5\",\"unit\":\"亿元\",\"comparator\":\"=\",\"text\":\"超5亿元\"}")) {
			assertThat(written("indicator-values",
					"\"indicator\":\"tourism.revenue\",\"period\":\"1987\",\"basis\":\"actual\",\"value\":" + value)
				.toString()).contains("value.text", "contradicted");
		}
		post("indicator-values",
				"\"indicator\":\"tourism.revenue\",\"period\":\"1987\",\"basis\":\"actual\",\"value\":{\"value\":\"5\",\"unit\":\"亿元\",\"text\":\"旅游总收入五亿元\"}");
	}

	@Test
	void nothingHasBeenReachedInAPeriodToCome() {
		JsonNode draft = written("indicator-values",
				"\"indicator\":\"tourism.revenue\",\"period\":\"2090\",\"basis\":\"actual\",\"value\":\"5亿元\"");
		String id = draft.get("id").stringValue();
		assertThat(this.filings.act("team-suixi", id, "submit").toString()).contains("Q010", "还没有开始");
		this.filings.act("team-suixi", id, "withdraw");
	}

	@Test
	void totalsAndCellsAreAsKnownAtAMoment() {
		String id = post("indicator-values",
				"\"indicator\":\"labour.training\",\"period\":\"1988\",\"basis\":\"actual\",\"value\":\"300人次\"");
		Instant known = Instant.now();
		this.posted.clear();
		this.filings.takeBack("indicator-values", id);
		String asked = "indicator=labour.training&pairing=440104-440823&period=1988";
		assertThat(this.demo.get("official", "/totals?" + asked).get("sum").isNull()).isTrue();
		assertThat(
				this.demo.get("official", "/totals?" + asked + "&asKnownOn=" + known).at("/sum/value").asString(null))
			.isEqualTo("300");
		assertThat(this.demo.get("official", "/cells?" + asked + "&asKnownOn=" + known)
			.at("/cells/0/figure")
			.stringValue()).isEqualTo(id);
		assertThat(this.demo.get("official", "/cells?" + asked).at("/cells/0/figure").isMissingNode()).isTrue();
	}

}
