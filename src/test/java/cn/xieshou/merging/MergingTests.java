package cn.xieshou.merging;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two records of one thing, of any type with aliases: found, merged by a filing, taken
 * back.
 */
@DatabaseTest
class MergingTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private String posted(String type, String form) {
		return this.filings.posted(type, form).get("id").asString();
	}

	@Test
	void twoParksBecomeOneAndNothingIsLost() {
		String kept = posted("parks", "\"name\":\"合并试验科创园\",\"kind\":\"GENERAL\",\"ref\":\"test:科创园\"");
		String gone = posted("parks",
				"\"name\":\"合并试验科创园区\",\"kind\":\"GENERAL\",\"address\":\"岭北镇\",\"ref\":\"test:科创园区\"");
		String project = posted("projects", "\"name\":\"合并试验入园厂\",\"park\":\"%s\"".formatted(gone));
		assertThat(this.demo.page("team-suixi", "/parks")).contains("/duplicates/parks");
		assertThat(this.demo.page("team-suixi", "/duplicates/parks")).contains("合并试验科创园区", "名称相近", "并排比较");
		assertThat(this.demo.page("official", "/duplicates/parks?pairing=440104-440823&lang=zh")).contains("由填报单位合并");
		assertThat(this.demo.get("team-suixi", "/parks/duplicates").toString()).contains(kept, gone);
		assertThat(this.demo.get("team-longhu", "/parks/duplicates").toString()).doesNotContain(kept, gone);
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/parks/" + kept + "/merge",
				"{\"duplicate\":\"%s\",\"baseVersion\":1,\"duplicateVersion\":1}".formatted(gone)));
		assertThat(this.demo.status("official", "/parks/" + gone)).as("until it is posted").isEqualTo(200);
		JsonNode posted = this.filings.reviewed("team-suixi", filing.path("id").asString(""));
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");

		JsonNode park = this.demo.get("official", "/parks/" + kept);
		assertThat(park.at("/aliases/0").asString()).isEqualTo("合并试验科创园区");
		assertThat(park.path("address").asString()).isEqualTo("岭北镇");
		assertThat(this.demo.get("official", "/projects/" + project).path("park").asString()).isEqualTo(kept);
		assertThat(this.demo.get("official", "/refs?ref=test:科创园区").path("id").asString()).isEqualTo(kept);
		assertThat(this.demo.status("official", "/parks/" + gone)).isEqualTo(308);
		assertThat(this.demo.status("team-longhu", "/parks/" + gone)).isEqualTo(404);
		assertThat(this.demo.get("official", "/search?q=合并试验科创园区").toString()).contains(kept);
		namedByItsAlias(kept);
		this.filings.takeBack("projects", project);
		this.filings.takeBack("parks", kept);
	}

	/** Forms, files and texts call the record by its alias. */
	private void namedByItsAlias(String park) {
		String named = posted("projects", "\"name\":\"合并试验别名厂\",\"park\":\"合并试验科创园区\"");
		assertThat(this.demo.get("official", "/projects/" + named).path("park").asString()).isEqualTo(park);
		this.filings.takeBack("projects", named);
	}

	@Test
	void whatIsNoOtherNameIsNoAlias() {
		JsonNode refused = this.filings.decided("products",
				"\"name\":\"合并试验菠萝\",\"kind\":\"FARM\",\"aliases\":[\"合并试验菠萝\"]");
		assertThat(refused.toString()).contains("entry.aliasIsName");
	}

	@Test
	void ledgerEntriesAndSettingsAreNotMerged() {
		assertThat(this.demo.status("team-suixi", "/funding-entries/duplicates")).isEqualTo(404);
		assertThat(this.demo.status("business", "/units/duplicates")).isEqualTo(404);
	}

}
