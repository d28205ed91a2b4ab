package cn.xieshou.search;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.JobRuns;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found in the demonstration books, by whom. */
@DatabaseTest
class SearchTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JobRuns jobs;

	@BeforeEach
	void theIndexIsBuilt() {
		this.jobs.awaitEnd("search.build");
	}

	private JsonNode find(String account, String asked) {
		return Demo.json(this.mvc.get().uri("/api/v1/search").param("q", asked).with(this.demo.as(account)));
	}

	private List<String> names(String account, String asked) {
		return find(account, asked).get("items").valueStream().map((item) -> item.get("name").stringValue()).toList();
	}

	@ParameterizedTest
	@CsvSource({ "遂溪, 遂溪县", "suixi, 遂溪县", "suixix, 遂溪县", "sxx, 遂溪县", "440823, 遂溪县", "遂溪 yuexiu, 越秀区—遂溪县",
			"越秀区-遂溪县, 越秀区—遂溪县", "chongqing, 重庆市", "duyun, 都匀市", "ＳＵＩＸＩ, 遂溪县" })
	void findsByChinesePinyinInitialsAndCodes(String asked, String name) {
		assertThat(names("official", asked)).contains(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "official", "team-suixi", "county-suixi", "city-zhanjiang", "auditor" })
	void regionsOfOnesPairingsComeBeforeTheirNamesakes(String account) {
		assertThat(names(account, "suixi")).first().isEqualTo("遂溪县");
		assertThat(names(account, "suixi")).contains("濉溪县");
	}

	@ParameterizedTest
	@CsvSource({ "三都水组自治县, 三都水族自治县", "三都水自治县, 三都水族自治县", "三都族水自治县, 三都水族自治县", "zhanjaing, 湛江市", "zhanjiangg, 湛江市",
			"合作圆, 广州市-湛江市产业转移合作园", "嘉立合, 嘉立荷牧业集团", "嘉利合, 嘉立荷牧业集团" })
	void forgivesOneMistake(String asked, String name) {
		JsonNode found = find("official", asked);
		assertThat(found.get("items").valueStream().map((item) -> item.get("name").stringValue())).contains(name);
		assertThat(found.get("similar").booleanValue()).isTrue();
	}

	@Test
	void theWholeNameComesFirstAndEveryTypeIsCounted() {
		JsonNode found = find("official", "遂溪县");
		assertThat(found.at("/items/0/name").stringValue()).isEqualTo("遂溪县");
		assertThat(found.at("/items/0/type").stringValue()).isEqualTo("regions");
		assertThat(found.at("/items/0/note").stringValue()).isEqualTo("广东省湛江市");
		assertThat(found.at("/types/pairings").intValue()).isPositive();
		JsonNode pairings = this.demo.get("official", "/search?type=pairings&q=suixi");
		assertThat(pairings.get("types").propertyNames()).containsExactly("pairings");
		assertThat(pairings.at("/items/0/url").stringValue()).startsWith("/pairings/");
	}

	@Test
	void documentsAreFoundByTheirCode() {
		assertThat(find("official", "D003").at("/items/0/type").stringValue()).isEqualTo("documents");
		assertThat(find("official", "d003").at("/items/0/code").stringValue()).isEqualTo("D003");
	}

	@Test
	void recordsOfOthersAreNotFound() {
		assertThat(names("team-longhu", "坪山区—龙湖区")).contains("坪山区—龙湖区");
		assertThat(names("team-suixi", "坪山区—龙湖区")).doesNotContain("坪山区—龙湖区");
		List<UUID> foreign = this.jdbc.queryForList("""
				select record_id from search_entry where pairing_id is not null and pairing_id not in
				(select id from pairing where name = '越秀区—遂溪县')""", UUID.class);
		assertThat(foreign).isNotEmpty();
		for (String asked : List.of("园", "gz", "广州", "产业园", "公司", "longhu", "龙胡坪山")) {
			for (JsonNode item : Demo
				.json(this.mvc.get()
					.uri("/api/v1/search")
					.param("q", asked)
					.param("size", "100")
					.with(this.demo.as("team-suixi")))
				.get("items")) {
				assertThat(UUID.fromString(item.get("id").stringValue())).as(asked).isNotIn(foreign);
			}
		}
	}

	@Test
	void whatIsCommonIsFoundByEveryReaderAndNothingByOthers() {
		assertThat(names("team-suixi", "龙湖区")).contains("龙湖区");
		assertThat(find("team-suixi", "旅游").get("types").propertyNames()).contains("indicators");
		assertThat(this.demo.status("sysadmin", "/search?q=suixi")).isEqualTo(403);
		assertThat(this.mvc.get().uri("/api/v1/search?q=x")).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void whatIsPostedIsFoundAndWhatIsVoidedIsNot() {
		JsonNode posted = posted("""
				{"type":"honours","form":{"pairing":"越秀区—遂溪县","name":"遂溪县螺岗小镇帮扶先进集体"},
				"evidence":[{"document":"D000","line":"9"}]}""");
		String record = posted.at("/lines/0/recordId").stringValue();
		assertThat(names("team-suixi", "luogangxiaozhen")).contains("遂溪县螺岗小镇帮扶先进集体");
		assertThat(names("team-longhu", "luogangxiaozhen")).isEmpty();
		posted("{\"type\":\"honours\",\"action\":\"void\",\"recordId\":\"" + record + "\",\"baseVersion\":1}");
		assertThat(names("team-suixi", "螺岗小镇")).isEmpty();
	}

	private JsonNode posted(String body) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", body));
		assertThat(filing.get("id")).as(filing.toString()).isNotNull();
		JsonNode answer = filing;
		for (List<String> act : List.of(List.of("team-suixi", "submit"), List.of("county-suixi", "approve"),
				List.of("city-zhanjiang", "approve"))) {
			answer = Demo.json(
					this.demo.post(act.get(0), "/filings/" + filing.get("id").stringValue() + "/" + act.get(1), "{}"));
		}
		assertThat(answer.get("state").stringValue()).as(answer.toString()).isEqualTo("posted");
		return answer;
	}

	@Test
	void aFieldIsOfferedWhatItMayReferTo() throws Exception {
		JsonNode pairings = choices("team-suixi", "/pairings/lookup?q=sx");
		assertThat(pairings.valueStream().map((choice) -> choice.get("text").stringValue())).containsExactly("越秀区—遂溪县");
		assertThat(choices("team-suixi", "/regions/lookup?q=suixi").valueStream()
			.map((choice) -> choice.get("id").stringValue())).as("遂溪县 and 濉溪县").contains("440823", "340621");
		assertThat(choices("team-suixi", "/pairings/lookup").size()).isEqualTo(1);
		assertThat(this.demo.status("team-suixi", "/nothings/lookup?q=a")).isEqualTo(404);
	}

	private JsonNode choices(String account, String address) throws Exception {
		return JsonMapper.builder()
			.build()
			.readTree(this.mvc.get()
				.uri("/api/v1" + address)
				.with(this.demo.as(account))
				.exchange()
				.getResponse()
				.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\u202e", "\u001b[31m" })
	void whatCannotBeSeenIsNotSearchedFor(String asked) {
		assertThat(this.mvc.get().uri("/api/v1/search").param("q", asked).with(this.demo.as("official")))
			.hasStatus(400);
		assertThat(this.mvc.get().uri("/search").param("q", asked).with(this.demo.as("official"))).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'; drop table search_entry; --", "%", "_", "\\", "{}", "{\"a\"}", "?", "$1",
			"<script>alert(1)</script>", "园' or '1'='1", " ", "……", "𬱖龘", "a" })
	void anythingMayBeAsked(String asked) {
		assertThat(find("official", asked).get("items").isArray()).isTrue();
		var page = this.mvc.get().uri("/search").param("q", asked).with(this.demo.as("official")).exchange();
		assertThat(page).hasStatusOk();
		assertThat(page).bodyText().doesNotContain("<script>alert");
	}

	@Test
	void thePageMarksWhatAnswersAndHelpsWhereNothingDoes() {
		assertThat(this.mvc.get().uri("/search").param("q", "suixi").with(this.demo.as("official"))).hasStatusOk()
			.bodyText()
			.contains("<mark>遂溪</mark>县");
		assertThat(this.mvc.get().uri("/search").param("q", "魑魅魍魉").with(this.demo.as("official"))).hasStatusOk()
			.bodyText()
			.contains("没有找到“魑魅魍魉”", "可以这样查");
		assertThat(this.mvc.get().uri("/search/suggest").param("q", "xm").with(this.demo.as("official"))).hasStatusOk()
			.bodyText()
			.contains("role=\"option\"", "href=\"/projects\"");
	}

	@Test
	void theIndexIsBuiltAnewWhereItsTokensAreOfAnotherTime() {
		this.jdbc.update("update search_entry set grams = '{}', name = 'x' where type = 'documents'");
		this.jdbc.update("insert into search_entry (record_id, root_id, type, posted_at, name, pinyin, grams)"
				+ " values ('00000000-0000-0000-0000-00000000dead', '00000000-0000-0000-0000-000000000000',"
				+ " 'documents', now(), '已作废', '', '{}')");
		this.jdbc.update("update search_build set signature = 'old' where type = 'documents'");
		this.jobs.run("search.build");
		assertThat(find("official", "D003").at("/items/0/type").stringValue()).isEqualTo("documents");
		assertThat(this.jdbc.queryForObject("select count(*) from search_entry where type = 'documents'", Long.class))
			.isEqualTo(this.jdbc.queryForObject("select count(*) from document", Long.class));
	}

}
