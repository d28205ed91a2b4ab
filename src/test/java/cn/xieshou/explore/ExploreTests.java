package cn.xieshou.explore;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriUtils;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Records laid out by their dimensions add up to all of them, and lead to them. */
@DatabaseTest
class ExploreTests {

	private static final Pattern COUNT = Pattern.compile("<p class=\"sub own\">\\D*([\\d,]+) 条");

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	private final List<String[]> posted = new ArrayList<>();

	@AfterEach
	void takeBack() {
		this.posted.forEach((record) -> this.filings.takeBack(record[0], record[1]));
	}

	private void posted(String type, String form) {
		this.posted.add(new String[] { type, this.filings.posted(type, form).get("id").asString() });
	}

	private JsonNode explore(String account, String query) {
		return this.demo.get(account, "/explore?" + query);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rows=pairing&columns=kind", "rows=pairing,domain&columns=kind", "rows=period",
			"rows=indicator&columns=pairing", "rows=region&columns=domain", "rows=source",
			"rows=industry&columns=stage", "type=projects&rows=pairing&columns=stage",
			"type=projects&rows=stage&columns=kind", "type=projects&rows=pairing,stage&pairing=440100-440800",
			"type=funding-entries&rows=kind&columns=period", "type=events&rows=kind&columns=pairing",
			"type=parks&rows=pairing,stage&columns=kind", "type=organisations&rows=kind" })
	void cellsAddUpToAllRecordsOfTheList(String query) {
		JsonNode found = explore("official", query);
		long cells = 0;
		for (JsonNode cell : found.get("cells")) {
			cells += cell.get("value").asLong();
		}
		long all = found.at("/totals/all/value").asLong();
		assertThat(cells).as("of the cells").isEqualTo(all);
		long rows = 0;
		for (JsonNode cell : found.at("/totals/rows")) {
			rows += cell.get("value").asLong();
		}
		assertThat(rows).as("of the rows").isEqualTo(all);
		String pairing = query.contains("pairing=44") ? "?pairing=440100-440800" : "";
		String type = found.get("type").asString();
		assertThat(this.demo.get("official", "/" + type + pairing).get("total").asLong()).as("of the list")
			.isEqualTo(all);
		assertThat(found.get("rule").asString()).isEqualTo("条数可加");
	}

	@Test
	void whatIsKeptSaysTheSameAsTheRecords() {
		posted("projects", "\"name\":\"透视甲厂\",\"stages\":[{\"stage\":\"SIGNED\",\"on\":\"2025\"}],\"sector\":\"造纸\"");
		for (String pairing : List.of("", "&pairing=440100-440800", "&pairing=440104-440823")) {
			JsonNode kept = explore("official", "type=projects&rows=pairing&columns=stage" + pairing);
			JsonNode counted = explore("official", "type=projects&rows=pairing,industry&columns=stage" + pairing);
			assertThat(counted.at("/totals/columns").findValuesAsString("value")).as(pairing)
				.isEqualTo(kept.at("/totals/columns").findValuesAsString("value"));
			assertThat(counted.at("/totals/all/value")).isEqualTo(kept.at("/totals/all/value"));
		}
		JsonNode own = explore("official", "type=projects&rows=pairing&pairing=440100-440800");
		assertThat(own.get("rows").toString()).contains("440104-440823");
	}

	@Test
	void everyCountLeadsToItsRecords() {
		JsonNode found = explore("official", "rows=pairing,domain&columns=kind");
		int looked = 0;
		for (JsonNode cell : found.get("cells")) {
			if (cell.get("value").asLong() > 0 && looked++ < 12) {
				assertCounted(cell);
			}
		}
		for (String query : List.of("type=projects&rows=pairing&columns=stage&pairing=440100-440800", "rows=source",
				"rows=period&columns=region")) {
			JsonNode cell = explore("official", query).at("/cells/0");
			assertCounted(cell);
		}
	}

	private void assertCounted(JsonNode cell) {
		String address = UriUtils.decode(cell.get("url").asString(), StandardCharsets.UTF_8);
		Matcher count = COUNT.matcher(this.demo.page("official", address));
		assertThat(count.find()).as(address).isTrue();
		assertThat(Long.parseLong(count.group(1).replace(",", ""))).as(address).isEqualTo(cell.get("records").asLong());
	}

	@Test
	void nothingIsAddedThatMustNotBe() {
		JsonNode amounts = explore("official", "type=projects&rows=pairing&measure=plannedInvestment");
		assertThat(amounts.get("rule").asString()).contains("只加同一口径");
		assertThat(amounts.at("/totals/all/reported").asInt())
			.isLessThanOrEqualTo(amounts.at("/totals/all/records").asInt());
		assertThat(amounts.at("/totals/all/value/unit").asString()).isEqualTo("元");
		JsonNode entries = explore("official", "type=funding-entries&rows=pairing&measure=amount");
		if (entries.at("/totals/all/records").asLong() > 0) {
			assertThat(entries.at("/totals/all/value").isNull()).isTrue();
			assertThat(entries.at("/totals/all/reason").asString()).isEqualTo("不同类，不合计");
		}
		JsonNode values = explore("official", "rows=pairing&columns=period&measure=value&indicator=investment.agreed");
		assertThat(values.at("/totals/all/value").isNull()).as("no total of figures").isTrue();
		assertThat(values.get("rule").asString()).contains("不合计");
	}

	@Test
	void eachReaderSeesWhatLiesWithinTheirScope() {
		assertThat(explore("team-qiannan", "rows=pairing").get("rows").toString()).doesNotContain("湛江");
		JsonNode team = explore("team-suixi", "type=projects&rows=pairing&columns=stage");
		assertThat(team.at("/totals/all/value").asLong())
			.isEqualTo(this.demo.get("team-suixi", "/projects").get("total").asLong());
		assertThat(this.demo.status("team-qiannan", "/explore?rows=domain&pairing=440104-440823")).isEqualTo(400);
		JsonNode types = explore("official", "rows=type&columns=pairing");
		assertThat(types.get("rows").toString()).contains("项目");
	}

	@Test
	void whatCannotBeReadIsRefused() {
		for (String query : List.of("rows=colour", "rows=pairing,domain,kind", "columns=pairing",
				"rows=industry&columns=domain", "rows=pairing&measure=weight", "type=ships", "rows=stage&colour=red",
				"indicator=none", "domain=none", "period=x", "measure=value", "type=projects&rows=domain")) {
			assertThat(this.demo.status("official", "/explore?" + query)).as(query).isEqualTo(400);
		}
	}

	@Test
	void anExplorationIsKeptSharedAndDropped() {
		this.demo.send("official", "/explore/views")
			.param("name", "各结对阶段")
			.param("conditions", "type=projects&rows=pairing&columns=stage")
			.param("shared", "true")
			.exchange();
		assertThat(this.demo.page("team-suixi", "/explore")).contains("各结对阶段");
		String page = this.demo.page("official", "/explore?rows=pairing");
		Matcher drop = Pattern.compile("/explore/views/([0-9a-f-]{36})/drop").matcher(page);
		assertThat(drop.find()).isTrue();
		assertThat(this.demo.send("team-suixi", drop.group()).exchange().getResponse().getStatus()).isEqualTo(404);
		this.demo.send("official", drop.group()).exchange();
		assertThat(this.demo.page("team-suixi", "/explore")).doesNotContain("各结对阶段");
	}

	@Test
	void theTableLeavesAsAFileWithItsRule() {
		assertThat(Demo.text(this.mvc.get()
			.uri("/api/v1/explore.csv?rows=pairing,domain&columns=kind")
			.with(this.demo.as("official"))
			.exchange()
			.getResponse())).contains("结对,领域", "小计", "合计", "条数可加");
	}

	@Test
	void thePageSaysEverythingInBothLanguages() {
		for (String query : List.of("", "?rows=type&columns=pairing",
				"?type=projects&rows=industry,stage&columns=period",
				"?rows=pairing&columns=period&measure=value&indicator=investment.agreed",
				"?type=projects&rows=pairing&measure=inPlace", "?rows=domain&period=1900")) {
			for (String language : List.of("zh", "en")) {
				assertThat(this.demo.page("official",
						"/explore" + query + (query.isEmpty() ? "?" : "&") + "lang=" + language))
					.doesNotContain("explore.rule", "explore.missing", "Dimension.", "explore.short");
			}
		}
		this.demo.page("official", "/explore?lang=zh");
	}

}
