package cn.xieshou.organisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.TestBooks;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Grant;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Teams by program, and the access that follows their tours. */
@DatabaseTest
class TeamTests {

	static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	@Autowired
	Demo demo;

	@Autowired
	Accounts accounts;

	@Autowired
	PairingTree tree;

	@Autowired
	JdbcTemplate jdbc;

	/** Each test posts somebody of its own. */
	String member;

	UUID account;

	@BeforeEach
	void openAnAccount() {
		this.member = "member-" + UUID.randomUUID().toString().substring(0, 8);
		this.account = this.accounts.open(this.member, "周队员", "驻遂溪县工作队", this.accounts.hash("Xieshou-demo-2026"));
		grant();
	}

	private void grant() {
		UUID pairing = this.tree.find("越秀区—遂溪县").orElseThrow().id();
		this.accounts.grant(this.account, new Grant(Role.TEAM, pairing, null), null);
	}

	@Test
	void everyTeamOfTheDocumentsIsInTheBooks() {
		assertThat(TestBooks.read("entities.csv").stream().filter((line) -> line.getField("type").equals("work_team")))
			.hasSize(11)
			.allSatisfy((line) -> assertThat(one("work_team:" + line.getField("name_zh")).get("name").stringValue())
				.isEqualTo(line.getField("name_zh")));
		assertThat(one("work_team:支教老师队伍").get("kind").stringValue()).isEqualTo("TEACHERS");
		assertThat(one("work_team:驻龙湖区产业协作工作组").get("dispatchedBy").stringValue()).isEqualTo("440300");
		assertThat(one("work_team:省直纵向工作队").get("dispatcherName").stringValue()).isEqualTo("省直单位");
	}

	@Test
	void afterTheTourTheAccountNeitherReadsNorWritesThere() {
		assertThat(this.demo.status(this.member, "/teams")).isEqualTo(200);
		posted(team(TODAY.minusDays(1), ""));
		assertThat(this.demo.status(this.member, "/teams")).isEqualTo(403);
		assertThat(this.demo.post(this.member, "/filings", team(TODAY, ""))).hasStatus(403);
		Map<String, Object> line = this.jdbc
			.queryForMap("select act, actor_name, detail ->> 'lastDay' as last_day from journal_line"
					+ " where object_id = ? and act = 'GRANTS_SHORTENED'", this.account);
		assertThat(line).containsEntry("actor_name", "何处长").containsEntry("last_day", TODAY.minusDays(1).toString());
	}

	@Test
	void theTourShortensAccessAndNeverWidensIt() {
		JsonNode team = posted(team(TODAY.plusDays(30), "")).at("/lines/0/recordId");
		assertThat(lastDay()).isEqualTo(TODAY.plusDays(30));
		posted(change(team, 1, team(TODAY.plusDays(30), ",\"to\":\"" + TODAY.plusDays(9) + "\"")));
		assertThat(lastDay()).isEqualTo(TODAY.plusDays(9));
		posted(change(team, 2, team(TODAY.plusDays(90), "")));
		assertThat(lastDay()).isEqualTo(TODAY.plusDays(9));
		assertThat(this.demo.status(this.member, "/teams")).isEqualTo(200);
	}

	@Test
	void whatIsGrantedAnewStaysWhenTheRecordIsTouchedUp() {
		JsonNode team = posted(team(TODAY.minusDays(1), "")).at("/lines/0/recordId");
		grant();
		posted(change(team, 1, team(TODAY.minusDays(1), "").replace("驻点工作队", "驻点工作一队")));
		assertThat(this.demo.status(this.member, "/teams")).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nobody-there", "helper-yuexiu", "county-suixi", "city-zhanjiang", "team-longhu",
			"official", "secadmin" })
	void onlyAccountsOfTheTeamAreNamedAndAllOthersAnswerAlike(String account) {
		for (String ends : new String[] { team(TODAY, ""),
				team(TODAY, ",\"to\":null").replace("\"ends\":\"" + TODAY + "\",", "") }) {
			JsonNode refused = Demo.json(this.demo.post("team-suixi", "/filings", ends.replace(this.member, account)));
			assertThat(refused.get("status").intValue()).isEqualTo(422);
			assertThat(refused.at("/errors/0/code").stringValue()).isEqualTo("X003");
			assertThat(refused.at("/errors/0/message").stringValue()).contains("“" + account + "”不是这支工作队的账户");
		}
	}

	@Test
	void anotherRoleOfTheSamePersonOutlivesTheTour() {
		UUID pairing = this.tree.find("越秀区—遂溪县").orElseThrow().id();
		this.accounts.grant(this.account, new Grant(Role.OFFICIAL, pairing, null), null);
		posted(team(TODAY.minusDays(1), ""));
		assertThat(this.demo.status(this.member, "/teams")).isEqualTo(200);
		assertThat(this.demo.post(this.member, "/filings", team(TODAY, ""))).hasStatus(403);
	}

	@Test
	void peopleAndPostingsAreKeptApart() {
		JsonNode team = posted("""
				{"type":"teams","form":{"pairing":"越秀区—遂溪县","name":"支教二队","kind":"TEACHERS","headcount":"12人",
				"personTimes":"超30人次"}}""").at("/lines/0/recordId");
		JsonNode read = this.demo.get("official", "/teams/" + team.stringValue());
		assertThat(read.at("/headcount/value").stringValue()).isEqualTo("12");
		assertThat(read.at("/personTimes/comparator").stringValue()).isEqualTo(">=");
		assertThat(this.demo.get("official", "/teams").at("/totals").propertyNames())
			.containsExactlyInAnyOrder("headcount", "personTimes");
	}

	private JsonNode one(String ref) {
		JsonNode found = this.demo.get("official", "/refs?ref=" + ref);
		return this.demo.get("official", "/teams/" + found.get("id").stringValue());
	}

	private LocalDate lastDay() {
		return this.jdbc.queryForObject("select ends_on from access_grant where account_id = ?", LocalDate.class,
				this.account);
	}

	/** A team that ends on a day, with one person posted. */
	private String team(LocalDate ends, String more) {
		return """
				{"type":"teams","form":{"pairing":"越秀区—遂溪县","name":"驻点工作队","kind":"WORK_TEAM","ends":"%s",
				"assignments":[{"person":"周队员","account":"%s","role":"队员"%s}]},"evidence":[{"document":"D000"}]}"""
			.formatted(ends, this.member, more);
	}

	private static String change(JsonNode record, int version, String filing) {
		return filing.replace("\"form\"",
				"\"action\":\"update\",\"recordId\":" + record + ",\"baseVersion\":" + version + ",\"form\"");
	}

	private JsonNode posted(String body) {
		JsonNode answer = reviewed(body);
		assertThat(answer.path("state").asString()).as(answer.toString()).isEqualTo("posted");
		return answer;
	}

	private JsonNode reviewed(String body) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", body));
		String address = "/filings/" + filing.get("id").stringValue();
		Demo.json(this.demo.post("team-suixi", address + "/submit", "{}"));
		Demo.json(this.demo.post("county-suixi", address + "/approve", "{}"));
		return Demo.json(this.demo.post("city-zhanjiang", address + "/approve", "{}"));
	}

	@Test
	void thePageKeepsPeopleAndPostingsApart() {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"teams","form":{"pairing":"越秀区—遂溪县","name":"驻遂溪医疗队","kind":"MEDICS","headcount":"12人",
				"personTimes":"20人次","begins":"2025-01-01","ends":"2025-12-31","assignments":[{"person":"李医生"}]},
				"evidence":[{"document":"D000"}]}"""));
		String address = "/filings/" + filing.get("id").stringValue();
		Demo.json(this.demo.post("team-suixi", address + "/submit", "{}"));
		Demo.json(this.demo.post("county-suixi", address + "/approve", "{}"));
		JsonNode posted = Demo.json(this.demo.post("city-zhanjiang", address + "/approve", "{}"));
		assertThat(this.demo.page("official", "/teams/" + posted.at("/lines/0/recordId").stringValue())).contains("12人",
				"20人次", "共 365 天", "已结束", "（随队伍）");
	}

}
