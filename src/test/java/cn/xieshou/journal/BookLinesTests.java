package cn.xieshou.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.Acting;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Auditors search the journal of the books, within their scope. */
@DatabaseTest
class BookLinesTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	BookLines lines;

	@Autowired
	PairingTree tree;

	private String project;

	private String filing;

	@BeforeEach
	void aProjectIsPosted() {
		JsonNode posted = this.filings.posted("projects", "\"name\":\"日志查询" + UUID.randomUUID() + "\"");
		this.project = posted.get("id").asString();
		this.filing = posted.get("filing").asString();
	}

	private List<String> acts(String conditions) {
		return this.demo.get("auditor", "/journal?" + conditions)
			.get("items")
			.valueStream()
			.map((line) -> line.get("act").asString() + " " + line.at("/actor/username").asString())
			.toList();
	}

	@Test
	void allThatWasDoneWithARecordIsFoundByIt() {
		assertThat(acts("record=" + this.project)).containsSubsequence("APPROVED city-zhanjiang",
				"APPROVED county-suixi", "SUBMITTED team-suixi");
		assertThat(acts("record=" + this.project)).isEqualTo(acts("record=" + this.filing));
		assertThat(acts("record=" + UUID.randomUUID())).isEmpty();
		assertThat(this.demo.page("auditor", "/journal?record=" + this.project)).contains("/filings/" + this.filing,
				"周队员", "提交", "对象编号");
	}

	@ParameterizedTest
	@CsvSource({ "actor=team-suixi, true", "actor=team-longhu, false", "act=SUBMITTED, true", "act=RETURNED, false",
			"from=2020-01-01&to=2999-12-31, true", "to=2020-01-01, false", "from=2999-01-01, false",
			"request=none, false" })
	void itIsNarrowedByPersonActAndPeriod(String condition, boolean found) {
		assertThat(acts("record=" + this.project + "&" + condition).isEmpty()).isNotEqualTo(found);
	}

	@Test
	void aSearchIsItselfALine() {
		String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
		acts("request=" + mark);
		JsonNode last = this.demo.get("auditor", "/journal?act=JOURNAL_SEARCHED&size=5").get("items");
		assertThat(last.toString()).contains(mark);
	}

	@Test
	void whatAdministratorsDidIsShownToThoseWhoWatchThem() {
		this.demo.page("secadmin", "/home");
		assertThat(this.demo.get("auditor", "/journal?size=500").get("items").valueStream()).isNotEmpty()
			.allMatch((line) -> line.get("duty").isNull());
		assertThat(acts("actor=secadmin")).isEmpty();
	}

	@Test
	void pagesByKeySayEachLineOnce() {
		List<String> once = ids(this.demo.get("auditor", "/journal?act=SUBMITTED&size=20"));
		List<String> paged = new ArrayList<>();
		String after = "";
		for (int i = 0; i < 7; i++) {
			JsonNode page = this.demo.get("auditor", "/journal?act=SUBMITTED&size=3" + after);
			paged.addAll(ids(page));
			if (page.get("next").isNull()) {
				break;
			}
			after = "&after=" + page.get("next").asString();
		}
		assertThat(paged).doesNotHaveDuplicates().startsWith(once.toArray(String[]::new));
	}

	private static List<String> ids(JsonNode page) {
		return page.get("items").valueStream().map((line) -> line.get("id").asString()).toList();
	}

	@Test
	void whoAuditsOneTreeSeesNothingOfOthersNorOfWhatBelongsToNone() {
		UUID own = this.tree.find("广州—黔南").orElseThrow().id();
		JournalQuery all = new JournalQuery(null, null, null, null, null, null, null);
		List<JournalLine> found = Acting.as(Role.AUDITOR, own, () -> this.lines.page(all, null, 500));
		assertThat(found)
			.noneMatch((line) -> Map.of("filing", this.filing).containsValue(String.valueOf(line.object().id())))
			.noneMatch((line) -> line.act() == Act.SIGNED_IN);
	}

	@Test
	void whoAuditsOnePairingSeesWhatWasDoneThereAndNothingElseOfItsTree() {
		UUID own = this.tree.find("越秀区—遂溪县").orElseThrow().id();
		UUID other = this.tree.find("广州—湛江")
			.map((root) -> this.tree.subtree(root.id()))
			.orElseThrow()
			.stream()
			.map(PairingTree.Node::id)
			.filter((id) -> !id.equals(own))
			.reduce((one, last) -> last)
			.orElseThrow();
		JournalQuery about = new JournalQuery(null, null, null, null, null, null, UUID.fromString(this.filing));
		JournalQuery all = new JournalQuery(null, null, null, null, null, null, null);
		assertThat(Acting.as(Role.AUDITOR, own, () -> this.lines.page(about, null, 50))).extracting(JournalLine::act)
			.contains(Act.SUBMITTED, Act.APPROVED, Act.POSTED);
		assertThat(Acting.as(Role.AUDITOR, own, () -> this.lines.page(all, null, 500)))
			.allMatch((line) -> line.object().type().matches("filing|evidence"));
		assertThat(Acting.as(Role.AUDITOR, other, () -> this.lines.page(about, null, 50))).isEmpty();
	}

	@Test
	void theSameLinesAreAFile() {
		assertThat(Demo.text(this.mvc.get()
			.uri("/api/v1/journal.csv?record=" + this.project)
			.with(this.demo.as("auditor"))
			.exchange()
			.getResponse())).contains("周队员", "提交", this.filing);
	}

}
