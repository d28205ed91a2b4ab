package cn.xieshou.confirmation;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.round.TestRounds;

import static cn.xieshou.round.TestRounds.cell;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The supporting side rests what it says on files; who reads the difference reads them.
 */
@DatabaseTest
class AnswerEvidenceTests {

	private static final String HELPER = "helper-yuexiu";

	private static final String STOCK = "enclave.counties_planned";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	private TestRounds rounds;

	private String filing;

	@BeforeEach
	void submit() {
		this.rounds = new TestRounds(this.demo, this.mvc);
		String period = TestRounds.year() + "-05";
		String round = this.rounds.opened(period, List.of(STOCK));
		this.rounds.put(round, cell(STOCK, period, "3"));
		this.filing = this.rounds.submit(round).path("filing").asString("");
		assertThat(this.filing).isNotEmpty();
	}

	@AfterEach
	void takeBack() {
		this.demo.post("team-suixi", "/filings/" + this.filing + "/withdraw", "{}").exchange();
	}

	private String uploaded(String account) {
		return Demo
			.text(this.mvc.post()
				.uri("/api/v1/evidence")
				.multipart()
				.file(new MockMultipartFile("file", "来函" + this.filing + ".txt", "text/plain",
						("来函 " + this.filing).getBytes(StandardCharsets.UTF_8)))
				.with(this.demo.as(account))
				.exchange()
				.getResponse())
			.replaceAll("(?s).*?\"id\":\"([0-9a-f-]+)\".*", "$1");
	}

	private JsonNode disputed(String value, String more) {
		return Demo.json(this.demo.post(HELPER, "/filings/" + this.filing + "/dispute",
				"{\"reason\":\"来函所列\",\"value\":\"" + value + "\"" + more + "}"));
	}

	private String difference() {
		return this.demo.get(HELPER, "/filings/" + this.filing + "/differences").at("/items/0/id").asString();
	}

	@Test
	void itsFileIsSeenByWhoReadsTheDifference() {
		String file = uploaded(HELPER);
		JsonNode said = disputed("4个", ",\"evidence\":[{\"file\":\"" + file + "\",\"page\":2}]");
		assertThat(said.path("state").asString("")).as(said.toString()).isEqualTo("submitted");
		assertThat(this.demo.status("team-suixi", "/evidence/" + file)).isEqualTo(200);
		assertThat(this.demo.status("team-longhu", "/evidence/" + file)).isEqualTo(404);
		assertThat(this.demo.status("secadmin", "/evidence/" + file)).isEqualTo(404);
		assertThat(this.demo.page("team-suixi", "/differences?id=" + difference())).contains("来函" + this.filing);
	}

	@Test
	void aFileIsBroughtOnThePage() {
		String file = uploaded(HELPER);
		assertThat(this.demo.page(HELPER, "/differences/dispute?filing=" + this.filing + "&line=1"))
			.contains("evidence-files");
		assertThat(this.demo.send(HELPER, "/differences/dispute")
			.param("filing", this.filing)
			.param("line", "1")
			.param("value", "4个")
			.param("reason", "来函所列")
			.param("evidence[0].file", file)
			.param("evidence[0].page", "1")).hasStatus(302);
		JsonNode word = this.demo.get("team-suixi", "/differences/" + difference()).at("/words/0");
		assertThat(word.at("/evidence/0/file").asString()).isEqualTo(file);
	}

	@Test
	void aCountOfTheOtherSideIsWholeAndNotBelowZero() {
		for (String value : List.of("-300个", "2.5个")) {
			assertThat(disputed(value, "").at("/errors/0/field").asString("")).as(value).isEqualTo("value");
		}
	}

	@Test
	void aDifferenceIsNamedInWordsAndALineThatThereIsNotIsRefused() {
		disputed("4个", "");
		assertThat(this.demo.get("team-suixi", "/differences/" + difference()).get("name").asString())
			.contains(" 年 5 月");
		JsonNode refused = Demo.json(this.demo.post(HELPER, "/differences/confirm",
				"{\"lines\":[{\"filing\":\"" + this.filing + "\",\"line\":99}]}"));
		assertThat(refused.path("status").asInt()).as(refused.toString()).isIn(404, 422);
	}

}
