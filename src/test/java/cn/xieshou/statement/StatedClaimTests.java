package cn.xieshou.statement;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.page.Numbers;
import cn.xieshou.values.MultipleOf;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Stated;

import static org.assertj.core.api.Assertions.assertThat;

/** What a source says beside a value is kept with its comparator and word. */
@DatabaseTest
class StatedClaimTests {

	private static final String SUBJECT = "随数例";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	private final List<String> posted = new ArrayList<>();

	@AfterEach
	void takeBack() {
		for (String record : this.posted) {
			this.filings.takeBack("indicator-values", record);
		}
	}

	private JsonNode written(String says) {
		String period = says.contains("\"period\"") ? "" : "\"period\":\"1994\",";
		return this.filings.written("indicator-values", """
				"indicator":"tourism.revenue","subject":"%s",%s"basis":"actual",%s
				""".formatted(SUBJECT, period, says));
	}

	private JsonNode post(String says) {
		JsonNode done = this.filings.reviewed("team-suixi", written(says).get("id").stringValue());
		assertThat(done.path("state").asString("")).as(done.toString()).isEqualTo("posted");
		String record = done.at("/lines/0/recordId").stringValue();
		this.posted.add(0, record);
		return this.demo.get("official", "/figures/" + record);
	}

	@Test
	void growthRankAndGradeKeepWhatBoundsThem() {
		JsonNode figure = post("""
				"value":"2亿元","claims":[{"kind":"GROWTH","value":"超82%","comparable":true},
				{"kind":"RANK","value":"前3位","within":"全省","among":21,"tied":true},
				{"kind":"GROWTH_RANK","value":"1位","within":"全市"},{"kind":"COMPLETION","value":"不低于105%"},
				{"kind":"GRADE","grade":"第二档次","within":"东西部协作考核"}]""");
		JsonNode growth = figure.at("/growth/statedValue");
		assertThat(List.of(growth.get("value").asString(), growth.get("comparator").asString(),
				growth.get("word").asString(), growth.get("kind").asString()))
			.containsExactly("82", ">=", "超", "percent");
		JsonNode rank = figure.at("/rank/statedValue");
		assertThat(List.of(rank.get("high").asString(), rank.get("comparator").asString(),
				rank.get("within").asString(), rank.get("among").asString(), rank.get("tied").asString()))
			.containsExactly("3", "<=", "全省", "21", "true");
		assertThat(figure.at("/growth/rank/statedValue/value").asString()).isEqualTo("1");
		assertThat(figure.at("/completion/statedValue/comparator").asString()).isEqualTo(">=");
		assertThat(this.demo.page("official", "/figures/" + figure.get("id").asString())).contains("≥82%",
				"前3位，全省，共 21 个，并列", "1位，全市", "不低于105%", "第二档次，东西部协作考核");
	}

	@Test
	void aGrowthWithoutAValueIsAStatementThatIsInNoSum() {
		JsonNode figure = post("\"claims\":[{\"kind\":\"GROWTH\",\"value\":\"超82%\"}]");
		assertThat(figure.get("value").isNull()).isTrue();
		assertThat(figure.get("absence").isNull()).isTrue();
		assertThat(figure.at("/growth/statedValue/low").asString()).isEqualTo("82");
		assertThat(this.demo.page("official", "/figures/" + figure.get("id").asString())).contains("增长：超82%");
		this.demo.page("official", "/indicator-values?q=" + SUBJECT);
		this.demo.page("official", "/?year=1994");
		this.demo.page("official", "/pairings/440104-440823?tab=figures");
		JsonNode total = this.demo.get("official",
				"/totals?indicator=tourism.revenue&pairing=440104-440823&period=1994");
		assertThat(total.get("sum").isNull()).as(total.toString()).isTrue();
	}

	@Test
	void listsSortByWhatSourcesStateAndFilesKeepTheirWords() {
		post("\"value\":\"2亿元\",\"claims\":[{\"kind\":\"GROWTH\",\"value\":\"超82%\"},{\"kind\":\"COMPLETION\",\"value\":\"98.3%\"},{\"kind\":\"RANK\",\"value\":\"前3位\"}]");
		post("\"value\":\"3亿元\",\"period\":\"1995\",\"claims\":[{\"kind\":\"GROWTH\",\"value\":\"45—55%\"},{\"kind\":\"COMPLETION\",\"value\":\"105.6%\"},{\"kind\":\"RANK\",\"value\":\"2位\"},{\"kind\":\"SHARE\",\"value\":\"36.8%\"}]");
		post("\"value\":\"4亿元\",\"period\":\"1996\",\"statedCompletion\":\"100\",\"claims\":[{\"kind\":\"GROWTH\",\"value\":\"33%左右\"},{\"kind\":\"RANK\",\"value\":\"5位\"},{\"kind\":\"SHARE\",\"value\":\"12%\"}]");
		assertThat(sorted("-statedCompletion")).containsExactly("1995", "1996", "1994");
		assertThat(sorted("statedRank")).containsExactly("1995", "1996", "1994");
		assertThat(sorted("statedShare")).containsExactly("1996", "1995", "1994");
		assertThat(Demo.text(this.mvc.get()
			.uri("/api/v1/indicator-values.csv?q=" + SUBJECT)
			.with(this.demo.as("official"))
			.exchange()
			.getResponse())).contains("超82%", "45—55%", "33%左右", "前3位", "36.8%");
	}

	@ParameterizedTest
	@CsvSource({ "10—12%, 增速写的是 10%～12%", "超82%, 增速写的是 ≥82%", "不到5%, 增速写的是 ≤5%" })
	void aGrowthThatTheBooksContradictIsNamedWithItsBound(String said, String named) {
		post("\"value\":\"2亿元\",\"remark\":\"基数\"");
		JsonNode draft = written(
				"\"value\":\"3亿元\",\"period\":\"1995\",\"claims\":[{\"kind\":\"GROWTH\",\"value\":\"" + said + "\"}]");
		String id = draft.get("id").stringValue();
		assertThat(this.filings.act("team-suixi", id, "submit").toString()).contains(named);
		this.filings.act("team-suixi", id, "withdraw");
	}

	private List<String> sorted(String by) {
		return this.demo.get("official", "/indicator-values?q=" + SUBJECT + "&sort=" + by)
			.get("items")
			.valueStream()
			.map((item) -> item.get("period").asString())
			.toList();
	}

	private JsonNode form(String says) {
		JsonNode draft = written(says);
		assertThat(draft.path("id").asString("")).as(draft.toString()).isNotEmpty();
		this.filings.act("team-suixi", draft.get("id").stringValue(), "withdraw");
		return draft.at("/lines/0/form");
	}

	private JsonNode reading(String text) {
		return Demo
			.json(this.mvc.get().uri("/api/v1/readings/growth").param("text", text).with(this.demo.as("team-suixi")));
	}

	/** What is exact and in percent stays in its field; all else is a claim. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12            | 12   |     |    |
			增长12%       | 12   |     |    |
			同比下降3.1%  | -3.1 |     |    |
			翻番          |      | 100 | =  | %
			接近翻番      |      | 100 | ~  | %
			下降超12%     |      | -12 | <= | %
			增长1.6倍     |      | 1.6 | =  | 倍
			增加3000万元  |      | 3000 | = | 万元
			提高2.5个百分点 |    | 2.5 | =  | 个百分点
			由负转正      |      | 0   | >  | %
			减少三分之一  |      | -33.33 | ~ | %
			环比增长6.5%  |      | 6.5 | =  | %
			为上年的112.6% |     | 112.6 | = | %
			每亩增收1200元 |     | 1200 | = | 元/亩
			""")
	void aStatedGrowthTakesWhatTheReadingReads(String text, @Nullable String points, @Nullable String value,
			@Nullable String comparator, @Nullable String unit) {
		for (String said : List.of('"' + text + '"', points == null ? reading(text).toString() : '"' + text + '"')) {
			JsonNode form = form("\"value\":\"2亿元\",\"statedGrowth\":" + said);
			assertThat(form.path("statedGrowth").asString(null)).as(said).isEqualTo(points);
			JsonNode claim = form.at("/claims/0/value");
			assertThat(claim.path("value").asString(null)).as(form.toString()).isEqualTo(value);
			assertThat(claim.path("comparator").asString(null)).isEqualTo(comparator);
			assertThat(claim.path("unit").asString(null)).isEqualTo(unit);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			翻番               |       |
			下降超12%          |       |
			增长15%—20%        |       |
			为上年的1.6倍      | ratio |
			达到2019年的5倍    | ratio | 2019
			为上年的112.6%     | ratio |
			不到2020年的八成   | ratio | 2020
			较2021年增长100%   |       | 2021
			增长近三成         |       |
			""")
	void aClaimOfGrowthTakesATextAndTheAnswerToIt(String text, @Nullable String of, @Nullable String against) {
		JsonNode answer = reading(text);
		for (String said : List.of('"' + text + '"', answer.toString())) {
			JsonNode claim = form("\"value\":\"2亿元\",\"claims\":[{\"kind\":\"GROWTH\",\"value\":" + said + "}]")
				.at("/claims/0");
			assertThat(claim.at("/value/value").asString("")).as(claim.toString())
				.isEqualTo(answer.path("value").asString(""));
			assertThat(claim.at("/value/low").asString("")).isEqualTo(answer.path("low").asString(""));
			assertThat(claim.at("/value/comparator").asString("")).isEqualTo(answer.path("comparator").asString(""));
			assertThat(claim.path("of").asString(null)).isEqualTo(of);
			assertThat(claim.path("against").asString(null)).isEqualTo(against);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"statedGrowth\":\"增至27所\"", "\"statedGrowth\":\"略有增长\"",
			"\"claims\":[{\"kind\":\"GROWTH\",\"value\":\"增至27所\"}]",
			"\"claims\":[{\"kind\":\"GROWTH\",\"value\":\"未增长5%\"}]",
			"\"claims\":[{\"kind\":\"RANK\",\"value\":\"第0位\"}]",
			"\"statedGrowth\":{\"kind\":\"percent\",\"value\":\"99\",\"unit\":\"%\",\"comparator\":\"=\",\"text\":\"增长12%\"}" })
	void whatTheReadingRefusesTheFormRefuses(String says) {
		assertThat(written("\"value\":\"2亿元\"," + says).toString())
			.containsPattern("\"code\":\"(form.unreadable.\\w+|unreadable|unknownUnit|outOfBounds|wrongDimension)\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "三分之二", "不到两成", "约65%" })
	void aClaimTakesTheAnswerToAQuantity(String text) {
		JsonNode answer = Demo
			.json(this.mvc.get().uri("/api/v1/readings/quantity").param("text", text).with(this.demo.as("team-suixi")));
		JsonNode claim = form("\"value\":\"2亿元\",\"claims\":[{\"kind\":\"SHARE\",\"value\":" + answer + "}]")
			.at("/claims/0/value");
		assertThat(claim.get("unit").asString()).isEqualTo("%");
		assertThat(claim.path("text").asString(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"remark":"无"                                                | indicator-values.valueOrAbsence
			"claims":[{"kind":"RANK","value":"3位"}]                      | indicator-values.valueOrAbsence
			"value":"2亿元","claims":[{"kind":"RANK","value":"3%"}]       | indicator-values.claimUnit
			"value":"2亿元","claims":[{"kind":"SHARE","value":"3亿元"}]   | indicator-values.claimUnit
			"value":"2亿元","claims":[{"kind":"GROWTH","value":"3亩"}]    | indicator-values.claimUnit
			"value":"2亿元","statedGrowth":"增速回落1.2个百分点"          | indicator-values.claimPoints
			"value":"2亿元","statedGrowth":"快于全市1.5个百分点"          | indicator-values.claimPoints
			"value":"2亿元","claims":[{"kind":"GROWTH","value":"上升3位"}] | indicator-values.claimPlaces
			"value":"2亿元","claims":[{"kind":"GROWTH","value":"提升3.2个档次"}] | indicator-values.claimPlaces
			"value":"2亿元","claims":[{"kind":"GRADE","value":"3%"}]      | indicator-values.claimIncomplete
			"value":"2亿元","claims":[{"kind":"SHARE"}]                   | indicator-values.claimIncomplete
			""")
	void whatSaysNoOneThingIsRefused(String says, String code) {
		JsonNode written = written(says);
		String answer = (written.path("state").asString("").equals("draft")
				? this.filings.act("team-suixi", written.get("id").stringValue(), "submit") : written)
			.toString();
		assertThat(answer).contains(code);
	}

	@ParameterizedTest
	@CsvSource({ "超82%, , ≥82%, PERCENT", "1.6倍, , +160%, MULTIPLE", "1.6倍, RATIO, +60%, MULTIPLE",
			"112.6%, RATIO, +12.6%, PERCENT", "约九成, RATIO, 约−10%, PERCENT", "约10—12%, , 约10%～12%, PERCENT",
			"约12%, , 约+12%, PERCENT", "-3.1%, , −3.1%, PERCENT", "10—12%, , 10%～12%, PERCENT",
			"2.5个百分点, , +2.5个百分点, POINTS", "3亿元, , , ABSOLUTE" })
	void aGrowthInPercentOrTimesIsARate(String value, @Nullable MultipleOf of, @Nullable String rate,
			StatedClaim.GrowthKind kind) {
		StatedClaim claim = new StatedClaim(ClaimKind.GROWTH, new Stated(Quantity.parseStatement(value, null)), of,
				null, null, null, null, null, null, null);
		assertThat(claim.growthKind()).isEqualTo(kind);
		assertThat((claim.ratio() != null) ? Numbers.growth(claim.ratio()) : null).isEqualTo(rate);
	}

}
