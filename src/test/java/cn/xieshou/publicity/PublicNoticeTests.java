package cn.xieshou.publicity;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Notices to the public are posted, listed and printed as their table. */
@DatabaseTest
class PublicNoticeTests {

	private static final String WHOLE = """
			"name":"红薯冷库项目公示测试","kind":"ARRANGEMENT","region":"440823","place":"城月镇","amount":"320.5万元",
			"implementer":"城月镇人民政府","mechanism":"村集体收租并按户分配","goals":"年收租 12 万元","tier":"VILLAGE",
			"shownAt":"村公开栏","beginsOn":"2024-03-01","endsOn":"%s","phone":"12317\"""";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Test
	void aNoticeIsPostedAndPrintedInItsTable() {
		String id = this.filings.posted("public-notices", WHOLE.formatted("2024-03-10")).get("id").asString();
		assertThat(this.demo.get("official", "/public-notices?q=公示测试&tier=VILLAGE").get("total").intValue()).isOne();
		assertThat(this.demo.page("official", "/public-notices/" + id)).contains("村公开栏", "320.5万元", "2024-03-01");
		assertThat(this.demo.get("official", "/reports/TB-23?pairing=440104-440823").get("rows").toString())
			.contains("村集体收租并按户分配", "320.5", "12317");
		this.filings.takeBack("public-notices", id);
	}

	@Test
	void whatIsShownTooShortOrLeavesSomethingOutIsAskedFor() {
		JsonNode refused = this.filings.decided("public-notices",
				WHOLE.formatted("2024-03-09").replace("\"goals\":\"年收租 12 万元\",", ""));
		assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(422);
		assertThat(refused.get("errors").valueStream().map((error) -> error.get("code").asString()))
			.containsExactlyInAnyOrder("F27", "F28");
	}

}
