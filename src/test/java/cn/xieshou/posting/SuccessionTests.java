package cn.xieshou.posting;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cannot be posted is refused when it is submitted, before anyone has reviewed it.
 */
@DatabaseTest
class SuccessionTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	MessageSource messages;

	@Autowired
	FlywayConnectionDetails owner;

	private String posted(String type, String form) {
		return this.filings.posted(type, form).get("id").stringValue();
	}

	private String organisation() {
		return posted("organisations", "\"name\":\"%s\",\"kind\":\"COMPANY\"".formatted(unique("接替企业")));
	}

	private static String unique(String name) {
		return name + UUID.randomUUID().toString().substring(0, 8);
	}

	private static String create(String form) {
		return "{\"action\":\"create\",\"form\":{\"pairing\":\"越秀区—遂溪县\",%s}}".formatted(form);
	}

	private static String update(String record, String form) {
		return "{\"action\":\"update\",\"recordId\":\"%s\",\"baseVersion\":1,\"form\":{\"pairing\":\"越秀区—遂溪县\",%s}}"
			.formatted(record, form);
	}

	private static String succeeded(String record, String successor) {
		return "{\"action\":\"void\",\"recordId\":\"%s\",\"baseVersion\":1,\"form\":{\"successor\":\"%s\"}}"
			.formatted(record, successor);
	}

	private static String voided(String record) {
		return "{\"action\":\"void\",\"recordId\":\"%s\",\"baseVersion\":1}".formatted(record);
	}

	private String drafted(String type, String... lines) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings",
				"{\"type\":\"%s\",\"evidence\":[{\"document\":\"D000\"}],\"lines\":[%s]}".formatted(type,
						String.join(",", lines))));
		assertThat(filing.path("state").asString("")).as(filing.toString()).isEqualTo("draft");
		return filing.get("id").stringValue();
	}

	private void assertRefusedAtSubmission(String filing, String key, String... words) {
		JsonNode refused = this.filings.act("team-suixi", filing, "submit");
		assertThat(refused.path("status").asInt(0)).as(refused.toString()).isEqualTo(409);
		assertThat(refused.at("/errors/0/code").stringValue()).isEqualTo(key);
		assertThat(refused.get("detail").stringValue()).contains(words);
	}

	@Test
	void aRecordThatWasWrongBeforeHoldsUpNoMerge() {
		String merged = organisation();
		String successor = organisation();
		UUID project = UUID.fromString(posted("projects",
				"\"name\":\"%s\",\"investorOrganisations\":[\"%s\"]".formatted(unique("旧有错误的项目"), merged)));
		this.jdbc.update("update project set accepted_on = '2999-01-01' where id = ?", project);
		JsonNode posted = this.filings.reviewed("team-suixi", drafted("organisations", succeeded(merged, successor)));
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		assertThat(this.jdbc.queryForObject("select investor_organisations[1]::text from project where id = ?",
				String.class, project))
			.isEqualTo(successor);
		asItsFilingSays(project);
	}

	/** The books are what their filings say again, as other tests ask of all of them. */
	private void asItsFilingSays(UUID project) {
		assertThat(new JdbcTemplate(new DriverManagerDataSource(this.owner.getJdbcUrl(), this.owner.getUsername(),
				this.owner.getPassword()))
			.update("update project_history set accepted_on = null where version = 1 and id = ?", project)).isOne();
	}

	@Test
	void aRecordIsNotMadeItsOwnParentByAMerge() {
		String parent = organisation();
		String name = unique("子企业");
		String child = posted("organisations",
				"\"name\":\"%s\",\"kind\":\"COMPANY\",\"parent\":\"%s\"".formatted(name, parent));
		assertRefusedAtSubmission(drafted("organisations", succeeded(parent, child)), "filing.followerRefused", name,
				"隶属于");
	}

	@Test
	void anOrganisationIsNotItsOwnParent() {
		String name = unique("自属企业");
		String record = posted("organisations", "\"name\":\"%s\",\"kind\":\"COMPANY\"".formatted(name));
		assertRefusedAtSubmission(
				drafted("organisations",
						update(record,
								"\"name\":\"%s\",\"kind\":\"COMPANY\",\"parent\":\"%s\"".formatted(name, record))),
				"entry.underItself", name);
	}

	@Test
	void aChangeThatItsRecordForbidsIsRefusedLikeACreation() {
		String enclave = "\"name\":\"%s\",\"direction\":\"REVERSE\"".formatted(unique("飞地"));
		String record = posted("enclaves", enclave);
		assertRefusedAtSubmission(
				drafted("enclaves", update(record, enclave + ",\"possibleSame\":[\"" + record + "\"]")),
				"enclaves.sameAsItself", "自己");
	}

	@Test
	void noLineNamesWhatAnotherVoids() {
		String gone = unique("作废的飞地");
		String record = posted("enclaves", "\"name\":\"%s\",\"direction\":\"REVERSE\"".formatted(gone));
		assertRefusedAtSubmission(drafted("enclaves", voided(record), create(
				"\"name\":\"%s\",\"direction\":\"REVERSE\",\"possibleSame\":[\"%s\"]".formatted(unique("飞地"), record))),
				"filing.namesVoided", "第 2 行", gone);
	}

	@Test
	void noSuccessorIsVoidedWithIt() {
		String one = organisation();
		String other = organisation();
		assertRefusedAtSubmission(drafted("organisations", succeeded(one, other), voided(other)),
				"filing.successorVoided", "第 1 行");
	}

	@Test
	void everyBrokenConstraintIsToldInWords() {
		for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			assertThat(this.messages.getMessage(new BrokenConstraint("team_ends_after_it_begins"), language))
				.contains("team_ends_after_it_begins");
			assertThat(this.messages.getMessage(new BrokenConstraint("target_once"), language))
				.doesNotContain("target_once");
		}
	}

}
