package cn.xieshou.database;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.rollup.RollupCheck;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds in the home of every earlier portal once this one has brought it up to date:
 * what was known then is still known, and its records are changed and voided like new
 * ones.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ Demo.class, Filings.class })
abstract class EarlierHomeContract {

	private static final String OF_YORE = "旧账册荣誉（改动后）";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	RollupCheck check;

	/** A record that the earlier portal changed once. */
	private String changedThen(String table) {
		return this.jdbc.queryForObject("""
				select t.id from %1$s t join %1$s_history h on h.id = t.id where h.name like '旧账册%%' limit 1
				""".formatted(table), UUID.class).toString();
	}

	private String name(String type, String id, Instant asKnownOn) {
		return this.demo.get("official", "/" + type + "/" + id + "?asKnownOn=" + asKnownOn).path("name").asString("");
	}

	/** When the content of a record entered the books that it has had since. */
	private Instant postedAt(String table, String id) {
		return this.jdbc
			.queryForObject("select posted_at from " + table + " where id = ?::uuid", java.time.OffsetDateTime.class,
					id)
			.toInstant();
	}

	/** Posts a further version of a record, or voids it. */
	private void post(String type, String action, String id, int version, String form) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"%s","action":"%s","recordId":"%s","baseVersion":%d,"form":{"pairing":"越秀区—遂溪县"%s},
				"evidence":[{"document":"D000"}]}""".formatted(type, action, id, version, form)));
		String address = "/filings/" + filing.path("id").asString("");
		assertThat(this.demo.post("team-suixi", address + "/submit", "{}")).as(filing.toString()).hasStatusOk();
		assertThat(this.demo.post("county-suixi", address + "/approve", "{}")).hasStatusOk();
		assertThat(this.demo.post("city-zhanjiang", address + "/approve", "{}")).hasStatusOk();
	}

	private List<String> namesListed(Instant asKnownOn) {
		return this.demo.get("official", "/honours?size=500&asKnownOn=" + asKnownOn)
			.path("items")
			.valueStream()
			.map((item) -> item.path("name").asString(""))
			.toList();
	}

	@Test
	void cardOfTheCatalogueThatNobodyChangedFollowsTheRelease() {
		assertThat(this.jdbc.queryForMap(
				"""
						select i.ref, i.version > 1 as followed, exists (select 1 from indicator_history h where h.id = i.id) as kept
						from indicator i where i.code = 'park.cobuilt'"""))
			.containsEntry("ref", "PARK-01")
			.containsEntry("followed", true)
			.containsEntry("kept", true);
	}

	@Test
	void whatWasKnownBeforeAnEarlierChangeIsStillKnown() {
		String honour = changedThen("honour");
		Instant changed = postedAt("honour", honour);
		assertThat(name("honours", honour, changed)).isEqualTo(OF_YORE);
		assertThat(name("honours", honour, changed.minusMillis(1))).isEqualTo("旧账册荣誉（改动）");
		String project = changedThen("project");
		assertThat(name("projects", project, postedAt("project", project).minusMillis(1))).isEqualTo("旧账册项目");
	}

	@Test
	void whatWasVoidedThenIsListedAsItWasKnownBefore() {
		Instant voided = this.jdbc
			.queryForObject("select superseded_at from honour_history where name = '旧账册荣誉（作废后）'",
					java.time.OffsetDateTime.class)
			.toInstant();
		assertThat(namesListed(voided.minusMillis(1))).contains("旧账册荣誉（作废后）");
		assertThat(namesListed(voided)).doesNotContain("旧账册荣誉（作废后）");
	}

	@Test
	void recordOfTheEarlierPortalIsChangedAndKeepsAllItsVersions() {
		this.filings.posted("projects", "\"name\":\"升级后的项目\",\"region\":\"440823\"");
		String project = changedThen("project");
		Instant before = Instant.now();
		post("projects", "update", project, 2, ",\"name\":\"旧账册项目（升级后又改）\",\"region\":\"440823\"");
		assertThat(name("projects", project, before)).isEqualTo("旧账册项目（改）");
		assertThat(name("projects", project, Instant.now())).isEqualTo("旧账册项目（升级后又改）");
		assertThat(this.demo.get("official", "/projects/" + project + "/history").path("items").valueStream())
			.extracting((revision) -> revision.path("form").path("name").asString(""))
			.containsExactly("旧账册项目（升级后又改）", "旧账册项目（改）", "旧账册项目");
		assertThat(this.demo.page("official", "/projects/" + project)).contains("旧账册项目（升级后又改）");
	}

	@Test
	void recordPostedNowIsChangedAndVoidedAndStillKnownAsItWas() {
		String honour = this.filings.posted("honours", "\"name\":\"新账册荣誉\"").path("id").asString("");
		Instant before = Instant.now();
		post("honours", "update", honour, 1, ",\"name\":\"新账册荣誉（改）\"");
		Instant changed = Instant.now();
		post("honours", "void", honour, 2, "");
		assertThat(name("honours", honour, before)).isEqualTo("新账册荣誉");
		assertThat(name("honours", honour, changed)).isEqualTo("新账册荣誉（改）");
		assertThat(this.demo.status("official", "/honours/" + honour)).isEqualTo(404);
		assertThat(namesListed(changed)).contains("新账册荣誉（改）");
		assertThat(namesListed(Instant.now())).doesNotContain("新账册荣誉（改）");
	}

	@Test
	void sumsAndCountsAgreeWithTheRecords() {
		assertThat(this.check.differences()).isEmpty();
	}

}
