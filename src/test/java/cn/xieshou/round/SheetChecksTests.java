package cn.xieshou.round;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static cn.xieshou.round.TestRounds.cell;
import static org.assertj.core.api.Assertions.assertThat;

/** What is said of cells as soon as they are written. */
@DatabaseTest
class SheetChecksTests {

	private static final String STOCK = "enclave.counties_planned";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	private TestRounds rounds;

	private String period;

	private String round;

	@BeforeEach
	void open() {
		this.rounds = new TestRounds(this.demo, this.mvc);
		this.period = TestRounds.year() + "-05";
		this.round = this.rounds.opened(this.period, List.of(STOCK));
	}

	private List<String> problems(String of, String cell) {
		return TestRounds.cell(this.rounds.put(of, cell), STOCK, this.period)
			.get("problems")
			.valueStream()
			.map((problem) -> problem.get("code").asString())
			.toList();
	}

	private String absent(String remark) {
		return "{\"indicator\":\"%s\",\"period\":\"%s\",\"absence\":\"missing\",\"remark\":\"%s\"}".formatted(STOCK,
				this.period, remark);
	}

	@Test
	void aMereSignIsNoSentence() {
		for (String sign : List.of("。", "无", "\u200b", "--")) {
			assertThat(problems(this.round, absent(sign))).as(sign).containsExactly("sentence");
		}
		assertThat(this.rounds.submit(this.round).at("/errors/0/code").asString()).isEqualTo("sentence");
		assertThat(problems(this.round, absent("乡镇未报齐"))).isEmpty();
	}

	@Test
	void aCountIsHeldAgainstTheRuleOfCountsAtOnce() {
		assertThat(problems(this.round, cell(STOCK, this.period, "-5"))).containsExactly("count");
		assertThat(problems(this.round, cell(STOCK, this.period, "2.5"))).containsExactly("count");
		assertThat(this.rounds.submit(this.round).get("errors").size()).as("told once").isOne();
		assertThat(problems(this.round, cell(STOCK, this.period, "5"))).isEmpty();
	}

	@Test
	void anotherRoundOfTheMonthChangesTheBooksOnlyWithAReason() {
		this.rounds.put(this.round, cell(STOCK, this.period, "3"));
		String posted = this.rounds.posted(this.round);
		String second = this.rounds.opened(this.period, List.of(STOCK));
		assertThat(problems(second, cell(STOCK, this.period, "3"))).as("as the books say").isEmpty();
		assertThat(problems(second, cell(STOCK, this.period, "4"))).containsExactly("differsFromBooks");
		assertThat(problems(second, absent("。"))).contains("differsFromBooks");
		JsonNode refused = this.rounds.submit(second);
		assertThat(refused.get("errors").toString()).contains("differsFromBooks", "3");
		this.rounds.put(second, cell(STOCK, this.period, "4").replace("}", ",\"remark\":\"复核后多一个县\"}"));
		JsonNode handedIn = this.rounds.submit(second);
		assertThat(handedIn.path("filing").asString("")).as(handedIn.toString()).isNotEmpty();
		this.demo.post("team-suixi", "/filings/" + handedIn.get("filing").asString() + "/withdraw", "{}").exchange();
		this.rounds.takeBack(posted);
	}

	@Test
	void reviewersSeeWhatIsTypedOnceItIsHandedIn() {
		this.rounds.put(this.round, cell(STOCK, this.period, "3"));
		assertThat(seen("county-suixi")).isEmpty();
		String filing = this.rounds.submit(this.round).get("filing").asString();
		assertThat(seen("county-suixi")).isEqualTo("3");
		this.demo.post("team-suixi", "/filings/" + filing + "/withdraw", "{}").exchange();
		assertThat(seen("county-suixi")).isEmpty();
		assertThat(seen("team-suixi")).isEqualTo("3");
	}

	private String seen(String account) {
		return TestRounds.cell(this.demo.get(account, TestRounds.address(this.round)), STOCK, this.period)
			.get("text")
			.asString();
	}

}
