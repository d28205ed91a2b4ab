package cn.xieshou.opendata;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.account.People;

import static org.assertj.core.api.Assertions.assertThat;

/** What everybody reads without signing in is what a security administrator opened. */
@DatabaseTest
class OpenDataTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	People people;

	@Autowired
	Filings filings;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JsonMapper json;

	@AfterEach
	void takeBack() {
		this.jdbc.update("update open_set set closed_at = now(), closed_by = '测试' where closed_at is null");
	}

	private MockHttpServletResponse open(String type, String title, String... columns) {
		String[] parameters = new String[6 + 2 * columns.length];
		System.arraycopy(new String[] { "type", type, "title", title, "pairing", "" }, 0, parameters, 0, 6);
		for (int at = 0; at < columns.length; at++) {
			parameters[6 + 2 * at] = "columns";
			parameters[7 + 2 * at] = columns[at];
		}
		return this.people.post(this.demo.session("secadmin"), "/admin/open", parameters);
	}

	private String opened(String type, String title, String... columns) {
		assertThat(open(type, title, columns).getStatus()).isEqualTo(302);
		return this.jdbc
			.queryForObject("select id from open_set where closed_at is null and title = ?", UUID.class, title)
			.toString();
	}

	private String read(String address) throws Exception {
		MockHttpServletResponse response = this.mvc.get().uri(address).exchange().getResponse();
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		return Demo.text(response);
	}

	private int status(String address) {
		return this.mvc.get().uri(address).exchange().getResponse().getStatus();
	}

	@Test
	void nothingIsOpenUntilItIsMarkedAndNothingAfterItIsTakenBack() throws Exception {
		assertThat(read("/open")).contains("目前没有公开的数据", "没有标为公开的，一律不公开");
		String id = opened("honours", "公开试验荣誉", "level");
		assertThat(read("/open")).contains("公开试验荣誉").doesNotContain("目前没有公开的数据");
		assertThat(read("/open/" + id)).contains("级别", "省级").doesNotContain("/honours/");
		assertThat(read("/open/" + id + ".csv")).contains("国家级");
		Cookie security = this.demo.session("secadmin");
		assertThat(this.people.post(security, "/admin/open/" + id + "/close").getStatus()).isEqualTo(302);
		assertThat(status("/open/" + id)).isEqualTo(404);
		assertThat(status("/open/" + id + ".csv")).isEqualTo(404);
		assertThat(status("/open/" + id + "/schema.json")).isEqualTo(404);
		assertThat(read("/open/catalogue.jsonld")).doesNotContain(id);
		assertThat(this.demo.page("auditadmin", "/journal?act=DATA_OPENED")).contains("开放数据", "公开试验荣誉");
		assertThat(this.demo.page("auditadmin", "/journal?act=DATA_CLOSED")).contains("收回开放");
	}

	@Test
	void onlyTheColumnsThatWereMarkedLeave() throws Exception {
		String id = opened("projects", "公开试验项目", "stage", "region");
		String file = read("/open/" + id + ".csv");
		String heading = file.substring(0, file.indexOf('\n'));
		assertThat(heading).contains("名称", "地区").doesNotContain("投资方", "跟踪人", "到位");
		JsonNode schema = this.json.readTree(read("/open/" + id + "/schema.json"));
		assertThat(schema.get("properties").propertyNames()).containsExactly(heading.replace("\uFEFF", "").split(","));
		JsonNode entry = this.json.readTree(read("/open/catalogue.jsonld")).at("/dcat:dataset/0");
		assertThat(entry.path("dct:title").asString()).isEqualTo("公开试验项目");
		assertThat(entry.at("/dcat:distribution/0/dcat:downloadURL").asString()).endsWith("/open/" + id + ".csv");
		assertThat(status("/api/v1/projects")).isEqualTo(401);
		assertThat(status("/projects")).isEqualTo(302);
	}

	@Test
	void whatIsGradedUpIsGoneAtOnceWhoeverLooks() throws Exception {
		String name = "公开试验产品" + UUID.randomUUID().toString().substring(0, 8);
		String product = this.filings.posted("products", "\"name\":\"%s\",\"kind\":\"FARM\"".formatted(name))
			.get("id")
			.asString();
		String id = opened("products", "公开试验产品库", "kind");
		assertThat(read("/open/" + id + ".csv")).contains(name);
		assertThat(this.people
			.post(this.demo.session("team-suixi"), "/products/" + product + "/grade", "grade", "SENSITIVE", "why",
					"尚未公布")
			.getStatus()).isEqualTo(302);
		assertThat(read("/open/" + id + ".csv")).doesNotContain(name);
		assertThat(this.demo.page("official", "/open/" + id)).doesNotContain(name);
		this.filings.takeBack("products", product);
	}

	@Test
	void peopleMoneyAndFreeTextAreNeverOpen() throws Exception {
		for (String type : new String[] { "experts", "consultations", "teams", "funding-entries", "cases",
				"nothing" }) {
			assertThat(open(type, "公开试验不成", "name").getStatus()).as(type).isEqualTo(422);
		}
		assertThat(open("projects", "公开试验不成", "follower").getStatus()).isEqualTo(422);
		assertThat(open("projects", "", "stage").getStatus()).isEqualTo(422);
		assertThat(open("projects", "公开试验不成").getStatus()).isEqualTo(422);
		assertThat(this.people
			.post(this.demo.session("sysadmin"), "/admin/open", "type", "parks", "title", "不成", "columns", "kind")
			.getStatus()).isEqualTo(403);
		assertThat(read("/open")).doesNotContain("公开试验不成");
	}

	@Test
	void aSetIsOpenOnce() {
		opened("modes", "公开试验模式", "state");
		assertThat(open("modes", "公开试验模式再来", "state").getStatus()).isEqualTo(422);
	}

}
