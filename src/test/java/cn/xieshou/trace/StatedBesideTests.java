package cn.xieshou.trace;

import java.util.ArrayList;
import java.util.List;

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

/** What is said beside a value, held against the books and against its twin. */
@DatabaseTest
class StatedBesideTests {

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

	private JsonNode file(String subject, String year, String value, String more) {
		JsonNode filing = this.filings.written("indicator-values", """
				"indicator":"tourism.revenue","subject":"%s","period":"%s","value":"%s","basis":"actual"%s
				""".formatted(subject, year, value, more));
		return this.filings.reviewed("team-suixi", filing.path("id").asString(""));
	}

	private String post(String subject, String year, String value, String more) {
		JsonNode done = file(subject, year, value, more);
		assertThat(done.path("state").asString("")).as(done.toString()).isEqualTo("posted");
		String record = done.at("/lines/0/recordId").stringValue();
		this.posted.add(0, record);
		return record;
	}

	@ParameterizedTest
	@CsvSource({ "4亿元, true", "3亿元, false", "不少于3亿元, true", "不超过3亿元, false" })
	void aBoundedGrowthIsRefusedOnlyWhereItDoesNotMeetTheComputedOne(String value, boolean meets) {
		post("界限增速例", "1991", "2亿元", "");
		String claim = ",\"claims\":[{\"kind\":\"GROWTH\",\"value\":\"超82%\"}]";
		if (meets) {
			String figure = post("界限增速例", "1992", value, claim);
			assertThat(this.demo.page("official", "/figures/" + figure)).contains("一致").doesNotContain("不一致");
		}
		else {
			JsonNode refused = file("界限增速例", "1992", value, claim);
			assertThat(refused.path("status").asInt(0)).as(refused.toString()).isEqualTo(422);
			assertThat(refused.toString()).contains("Q055", "≥82");
		}
	}

	@Test
	void aFactStatedTwiceWithTwoNumbersIsToldOnBothPages() {
		String one = post("两处例甲", "1991", "5.1亿元", "");
		JsonNode filing = this.filings.written("indicator-values", """
				"indicator":"tourism.revenue","subject":"两处例乙","period":"1991","value":"7亿元","basis":"actual",
				"sameAs":"%s\"""".formatted(one));
		String id = filing.path("id").asString("");
		JsonNode submitted = Demo.json(this.demo.post("team-suixi", "/filings/" + id + "/submit",
				"{\"explanations\":{\"Q065@1\":\"两处材料写法不同\"}}"));
		assertThat(submitted.path("state").asString("")).as(submitted.toString()).isEqualTo("submitted");
		this.filings.act("county-suixi", id, "approve");
		JsonNode done = this.filings.act("city-zhanjiang", id, "approve");
		assertThat(done.path("state").asString("")).as(done.toString()).isEqualTo("posted");
		String other = done.at("/lines/0/recordId").stringValue();
		this.posted.add(0, other);
		assertThat(this.demo.page("official", "/figures/" + one)).contains("两处数不同：本数 5.1亿元，另一处 7亿元");
		assertThat(this.demo.page("official", "/figures/" + other)).contains("两处数不同：本数 7亿元，另一处 5.1亿元");
	}

	@ParameterizedTest
	@CsvSource({ "MISSING, 未报", "NOT_APPLICABLE, 不适用", "NOT_DUE, 未到期", "DAMAGED, 原文损毁" })
	void whyThereIsNoValueIsSaidInWords(String absence, String words) {
		JsonNode filing = this.filings.written("indicator-values", """
				"indicator":"tourism.revenue","subject":"缺数例%s","period":"1991","absence":"%s","basis":"actual"
				""".formatted(absence, absence));
		JsonNode done = this.filings.reviewed("team-suixi", filing.path("id").asString(""));
		String record = done.at("/lines/0/recordId").stringValue();
		this.posted.add(0, record);
		String list = this.demo.page("official", "/indicator-values?q=缺数例" + absence);
		assertThat(list).contains("class=\"na\">" + words + "</span>");
		assertThat(this.demo.page("official", "/figures/" + record)).contains(words);
		assertThat(this.demo.page("official", "/pairings/440104-440823?year=1991")).contains(words);
	}

	@Test
	void aFactStatedTwiceWithOneNumberIsNot() {
		String one = post("同数例甲", "1991", "5.12亿元", "");
		post("同数例乙", "1991", "5.1亿元", ",\"sameAs\":\"" + one + "\"");
		assertThat(this.demo.page("official", "/figures/" + one)).contains("不重复计").doesNotContain("两处数不同");
	}

}
