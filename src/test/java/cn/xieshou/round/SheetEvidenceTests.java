package cn.xieshou.round;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a cell rests on becomes evidence of its line; what the other side says stands
 * beside it.
 */
@DatabaseTest
class SheetEvidenceTests {

	private static final String EACH = "pairing.schools";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Filings filings;

	private TestRounds rounds;

	private String period;

	private String round;

	@BeforeEach
	void open() {
		this.rounds = new TestRounds(this.demo, this.mvc);
		this.period = TestRounds.year() + "-05";
		this.round = this.rounds.opened(this.period, List.of(EACH));
	}

	private String uploaded(String account, String name) throws Exception {
		String answer = Demo.text(this.mvc.post()
			.uri("/api/v1/evidence")
			.multipart()
			.file(new MockMultipartFile("file", name, "text/plain", ("学校名单 " + name).getBytes("UTF-8")))
			.with(this.demo.as(account))
			.exchange()
			.getResponse());
		return answer.replaceAll("(?s).*?\"id\":\"([0-9a-f-]+)\".*", "$1");
	}

	private String cell(String value, String more) {
		return "{\"indicator\":\"%s\",\"period\":\"%s\",\"value\":\"%s\"%s}".formatted(EACH, this.period, value, more);
	}

	@Test
	void aFileOfACellIsEvidenceOfItsLine() throws Exception {
		String file = uploaded("team-suixi", "学校名单" + this.period + ".txt");
		assertThat(file).isNotEmpty();
		JsonNode written = this.rounds.put(this.round, cell("12", ",\"evidence\":[{\"file\":\"" + file + "\"}]"));
		assertThat(TestRounds.cell(written, EACH, this.period).at("/evidence/0/name").asString())
			.isEqualTo("学校名单" + this.period + ".txt");
		JsonNode again = this.rounds.put(this.round, cell("13", ""));
		assertThat(TestRounds.cell(again, EACH, this.period).get("evidence")).as("not said, as before").hasSize(1);
		String filing = this.rounds.submit(this.round).path("filing").asString("");
		assertThat(this.demo.get("county-suixi", "/filings/" + filing).at("/lines/0/evidence/0/file").asString())
			.isEqualTo(file);
		this.filings.act("team-suixi", filing, "withdraw");
		JsonNode none = this.rounds.put(this.round, cell("13", ",\"evidence\":[]"));
		assertThat(TestRounds.cell(none, EACH, this.period).get("evidence")).isEmpty();
	}

	@Test
	void aFileThatItsAuthorDoesNotSeeIsNotCited() throws Exception {
		String foreign = uploaded("team-longhu", "别处" + this.period + ".txt");
		JsonNode refused = this.rounds.put(this.round, cell("12", ",\"evidence\":[{\"file\":\"" + foreign + "\"}]"));
		assertThat(refused.at("/errors/0/field").asString()).isEqualTo("cells[0].evidence");
		assertThat(refused.toString()).doesNotContain("别处");
	}

	@Test
	void whatTheSheetAnswersItTakes() {
		JsonNode sheet = this.rounds.put(this.round, cell("12", ""));
		JsonNode cell = TestRounds.cell(sheet, EACH, this.period);
		assertThat(this.rounds.put(this.round, cell.toString()).path("version").asInt()).isEqualTo(2);
	}

	@Test
	void whatTheOtherSideSaysStandsBesideTheCell() {
		this.rounds.put(this.round, cell("12", ""));
		String filing = this.rounds.submit(this.round).path("filing").asString("");
		JsonNode disputed = Demo.json(this.demo.post("helper-yuexiu", "/filings/" + filing + "/dispute",
				"{\"reason\":\"我方数为15\",\"value\":\"15对\",\"line\":1}"));
		assertThat(disputed.path("status").asInt(0)).as(disputed.toString()).isZero();
		JsonNode partner = TestRounds.cell(this.rounds.sheet(this.round), EACH, this.period).get("partner");
		assertThat(partner.at("/value/value").asString()).isEqualTo("15");
		assertThat(this.demo.page("team-suixi", TestRounds.address(this.round))).contains("对方：15对");
		assertThat(this.demo.page("official", TestRounds.address(this.round))).doesNotContain("15对");
		this.filings.act("team-suixi", filing, "withdraw");
	}

}
