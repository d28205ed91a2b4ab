package cn.xieshou.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** A moment of the books has a name, is read by it, and compared with others. */
@DatabaseTest
class SnapshotTests {

	private static final String PAIRING = "440104-440823";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	private String mark;

	private String project;

	private String snapshot;

	@BeforeEach
	void aProjectThatIsRenamedAfterTheSnapshot() {
		this.mark = UUID.randomUUID().toString().substring(0, 8);
		JsonNode posted = this.filings.posted("projects", "\"name\":\"快照前" + this.mark + "\"");
		this.project = posted.get("id").asString();
		this.snapshot = taken("auditor", this.mark).get("id").asString();
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"projects","action":"update","recordId":"%s","baseVersion":1,
				"form":{"pairing":"越秀区—遂溪县","name":"快照后%s"},"evidence":[{"document":"D000"}]}""".formatted(this.project,
				this.mark)));
		assertThat(this.filings.reviewed("team-suixi", filing.path("id").asString(filing.toString()))
			.path("state")
			.asString("")).isEqualTo("posted");
	}

	private JsonNode taken(String account, String name) {
		return Demo.json(this.demo.post(account, "/snapshots", "{\"name\":\"%s\"}".formatted(name)));
	}

	@Test
	void itIsKeptWithTheHeadOfTheJournal() {
		JsonNode kept = this.demo.get("team-suixi", "/snapshots/" + this.snapshot);
		assertThat(kept.get("name").asString()).isEqualTo(this.mark);
		assertThat(kept.get("head").asString()).matches("[0-9a-f]{64}");
		assertThat(kept.get("headSm3").asString()).matches("[0-9a-f]{64}").isNotEqualTo(kept.get("head").asString());
		assertThat(this.demo.get("team-suixi", "/snapshots?size=1").at("/items/0/id").asString())
			.isEqualTo(this.snapshot);
		assertThat(this.demo.page("official", "/snapshots")).contains(this.mark, this.snapshot, "留快照");
		assertThat(this.demo.page("team-suixi", "/snapshots")).contains(this.mark).doesNotContain("id=\"take-h\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"name\":\" \"}|name", "{\"name\":\"将来\",\"moment\":\"2199-01-01T00:00:00Z\"}|moment",
					"{\"name\":\"不清\",\"moment\":\"昨天\"}|moment" })
	void whatIsNoSnapshotIsRefused(String body, String field) {
		JsonNode refused = Demo.json(this.demo.post("official", "/snapshots", body));
		assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(422);
		assertThat(refused.at("/errors/0/field").asString()).isEqualTo(field);
	}

	@Test
	void oneThatNobodyNamedIsCalledAfterItsMoment() {
		JsonNode now = Demo.json(this.demo.post("business", "/snapshots", "{}"));
		assertThat(now.path("name").asString("")).as(now.toString()).startsWith("截至 20");
		JsonNode then = Demo.json(this.demo.post("official", "/snapshots",
				"{\"moment\":\"2026-11-01T08:00:00.%d+08:00\"}".formatted(System.nanoTime() % 100_000 + 100_000)));
		assertThat(then.path("name").asString("")).as(then.toString()).startsWith("截至 2026-11-01 08:00:00.");
		assertThat(then.path("moment").asString("")).startsWith("2026-11-01T00:00:00");
	}

	@Test
	void aNameIsGivenOnceAndByFewOnly() {
		assertThat(taken("business", this.mark).at("/errors/0/field").asString()).isEqualTo("name");
		for (String account : List.of("team-suixi", "city-zhanjiang", "helper-yuexiu", "sysadmin", "auditadmin")) {
			assertThat(taken(account, this.mark + account).path("status").asInt()).as(account).isEqualTo(403);
		}
	}

	@Test
	void listsAndRecordsAreReadByIt() {
		String known = "snapshot=" + this.snapshot;
		assertThat(this.demo.get("team-suixi", "/projects?q=" + this.mark + "&" + known).at("/items/0/name").asString())
			.isEqualTo("快照前" + this.mark);
		assertThat(this.demo.get("team-suixi", "/projects/" + this.project + "?" + known).get("name").asString())
			.isEqualTo("快照前" + this.mark);
		assertThat(this.demo.get("team-suixi", "/projects/" + this.project).get("name").asString())
			.isEqualTo("快照后" + this.mark);
		MockHttpServletResponse page = this.mvc.get()
			.uri("/projects/" + this.project + "?" + known)
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse();
		assertThat(page.getStatus()).isEqualTo(302);
		assertThat(page.getRedirectedUrl()).startsWith("/projects/" + this.project + "?asKnownOn=");
		assertThat(this.demo.page("team-suixi", java.net.URLDecoder.decode(String.valueOf(page.getRedirectedUrl()),
				java.nio.charset.StandardCharsets.UTF_8)))
			.contains("快照前" + this.mark);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/figures?pairing=" + PAIRING + "&size=1", "/totals?indicator=tourism.revenue",
			"/cells?indicator=tourism.revenue&pairing=" + PAIRING + "&period=2023", "/indicator-values?size=1",
			"/pairings?size=1", "/funding-entries?size=1" })
	void everythingThatIsReadAsKnownIsReadByIt(String address) {
		assertThat(this.demo.status("official", address + "&snapshot=" + this.snapshot)).isEqualTo(200);
		assertThat(this.demo.status("official", address + "&snapshot=" + UUID.randomUUID())).isEqualTo(400);
		assertThat(this.demo.status("official", address + "&snapshot=neulich")).isEqualTo(400);
		assertThat(this.demo.status("official", address + "&asKnownOn=2026-11-01T00:00:00Z&snapshot=" + this.snapshot))
			.isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/filings?size=1", "/rules?x=1", "/regions/schema?y=1" })
	void whatKnowsNoMomentSaysSo(String address) {
		assertThat(this.demo.status("official", address + "&snapshot=" + this.snapshot)).isEqualTo(400);
		assertThat(this.demo.status("official", address + "&asKnownOn=2026-11-01T00:00:00Z")).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "440104-440823", "越秀区—遂溪县" })
	void aPairingIsShownAsItWas(String called) {
		MockHttpServletResponse page = this.mvc.get()
			.uri("/pairings/{code}?snapshot={id}", called, this.snapshot)
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse();
		String known = java.net.URLDecoder.decode(String.valueOf(page.getRedirectedUrl()),
				java.nio.charset.StandardCharsets.UTF_8);
		assertThat(known).contains("asKnownOn=");
		MockHttpServletResponse record = this.mvc.get()
			.uri(known)
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse();
		assertThat(record.getStatus()).isEqualTo(302);
		assertThat(this.demo.page("team-suixi", String.valueOf(record.getRedirectedUrl()))).contains("越秀区—遂溪县",
				"当时的内容");
	}

	@Test
	void aFileIsWrittenAsOfIt() {
		String body = "{\"what\":\"projects\",\"format\":\"csv\",\"filter\":{\"snapshot\":\"%s\"}}";
		JsonNode asked = Demo.json(this.demo.post("auditor", "/exports", body.formatted(this.snapshot)));
		JsonNode file = this.demo.get("auditor", "/exports/" + asked.path("id").asString(asked.toString()));
		assertThat(file.at("/filter/asKnownOn/0").asString()).startsWith("20");
		assertThat(Demo.json(this.demo.post("auditor", "/exports", body.formatted("nichts"))).path("status").asInt())
			.isEqualTo(422);
		JsonNode beside = Demo.json(this.demo.post("auditor", "/exports",
				"{\"what\":\"projects\",\"format\":\"csv\",\"snapshot\":\"%s\"}".formatted(this.snapshot)));
		assertThat(this.demo.get("auditor", "/exports/" + beside.path("id").asString(beside.toString()))
			.at("/filter/asKnownOn/0")).isEqualTo(file.at("/filter/asKnownOn/0"));
	}

	@Test
	void whatChangedSinceIsSaidWithWhoSaidSo() {
		JsonNode change = this.demo.get("official", "/changes?from=" + this.snapshot + "&type=projects")
			.get("items")
			.valueStream()
			.filter((one) -> one.get("record").asString().equals(this.project))
			.findAny()
			.orElseThrow();
		assertThat(change.get("action").asString()).isEqualTo("update");
		assertThat(change.get("name").asString()).isEqualTo("快照后" + this.mark);
		assertThat(change.get("author").asString()).isEqualTo("周队员");
		assertThat(change.get("approvers").valueStream().map(JsonNode::asString)).containsExactly("梁科长", "何处长");
		assertThat(change.at("/changes/0/field").asString()).isEqualTo("name");
		assertThat(change.at("/changes/0/before").asString()).isEqualTo("快照前" + this.mark);
		assertThat(change.at("/changes/0/after").asString()).isEqualTo("快照后" + this.mark);
		assertThat(change.get("changes").size()).isEqualTo(1);
		assertThat(this.demo.page("official", "/changes?from=" + this.snapshot)).contains("快照前" + this.mark,
				"快照后" + this.mark, "周队员", "何处长", "/projects/" + this.project);
		String second = taken("auditor", this.mark + "之后").get("id").asString();
		assertThat(this.demo.get("official", "/changes?from=" + second + "&type=projects").toString())
			.doesNotContain(this.project);
		assertThat(this.demo.get("official", "/changes?from=" + this.snapshot + "&to=" + second).toString())
			.contains(this.project);
		assertThat(this.demo.status("official", "/changes?from=" + second + "&to=" + this.snapshot)).isEqualTo(400);
	}

	@Test
	void nobodyIsToldOfWhatLiesOutsideTheirScope() {
		String address = "/changes?from=" + this.snapshot;
		assertThat(this.demo.get("team-suixi", address).toString()).contains(this.project);
		assertThat(this.demo.get("team-longhu", address).toString()).doesNotContain(this.project);
		assertThat(this.demo.get("business", address).toString()).doesNotContain(this.project);
		assertThat(this.demo.status("team-longhu", address + "&pairing=" + PAIRING)).isEqualTo(400);
		assertThat(this.demo.get("official", address + "&pairing=" + PAIRING).toString()).contains(this.project);
		assertThat(this.demo.get("official", address + "&pairing=120000-620000").toString())
			.doesNotContain(this.project);
	}

	@Test
	void pagesByKeySayEachChangeOnce() {
		String all = "/changes?from=2020-01-01T00:00:00Z&to=" + this.snapshot + "&type=organisations&size=";
		List<String> once = lines(this.demo.get("official", all + "500"));
		List<String> paged = new ArrayList<>();
		JsonNode page = this.demo.get("official", all + "7");
		paged.addAll(lines(page));
		for (int i = 0; i < 10 && !page.get("next").isNull(); i++) {
			page = this.demo.get("official", all + "7&after=" + page.get("next").asString());
			paged.addAll(lines(page));
		}
		assertThat(paged).isNotEmpty().doesNotHaveDuplicates();
		assertThat(once).startsWith(paged.toArray(String[]::new));
		assertThat(this.demo.status("official", all + "7&after=x")).isEqualTo(400);
	}

	private static List<String> lines(JsonNode page) {
		return page.get("items")
			.valueStream()
			.map((one) -> one.get("filing").asString() + "." + one.get("line").asInt())
			.toList();
	}

}
