package cn.xieshou.round;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.StatementLog;

import static org.assertj.core.api.Assertions.assertThat;

/** Sheets as long as they are in practice, and longer. */
@DatabaseTest
class SheetSizeTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	/** Codes of indicators that people report, those of some kinds. */
	private List<String> indicators(int most, String... kinds) {
		List<String> codes = new ArrayList<>();
		for (JsonNode card : this.demo.get("business", "/indicators?size=500").get("items")) {
			boolean shared = card.path("programme").asString("").isEmpty()
					&& card.path("region").asString("").isEmpty();
			if (codes.size() < most && shared && List.of(kinds).contains(card.path("kind").asString(""))
					&& !card.path("owner").asString("").equals("平台计算") && card.path("partOf").asString("").isEmpty()) {
				codes.add(card.get("code").asString());
			}
		}
		return codes;
	}

	@Test
	void aMonthOf120ValuesIsFilledInReviewedPostedAndSeenAmongThePairingsFigures() {
		TestRounds rounds = new TestRounds(this.demo, this.mvc);
		String month = TestRounds.year() + "-06";
		List<String> codes = indicators(120, "STOCK", "CUMULATIVE", "FLOW");
		assertThat(codes).hasSize(120);
		String round = rounds.opened(month, codes);
		StringBuilder cells = new StringBuilder();
		codes.forEach((code) -> cells.append(cells.isEmpty() ? "" : ",")
			.append(("{\"indicator\":\"%s\",\"period\":\"%s\",\"value\":\"%d\",\"remark\":\"试填\"}").formatted(code,
					month, 3 + codes.indexOf(code) % 5)));
		JsonNode written = rounds.put(round, cells.toString());
		assertThat(written.at("/progress/filled").asInt()).as(written.toString()).isEqualTo(120);
		String filing = rounds.posted(round);
		try {
			assertThat(this.demo
				.get("official", "/figures?pairing=" + TestRounds.PAIRING + "&period=" + month + "&size=200")
				.get("items")).hasSizeGreaterThanOrEqualTo(100);
			assertThat(rounds.sheet(round).get("state").asString()).isEqualTo("POSTED");
		}
		finally {
			rounds.takeBack(filing);
		}
	}

	@Test
	void aLongSheetOpensInAsManyStatementsAsAShortOne() {
		TestRounds rounds = new TestRounds(this.demo, this.mvc);
		String month = TestRounds.year() + "-07";
		List<String> codes = indicators(400, "STOCK", "CUMULATIVE", "FLOW", "RATIO", "RANK");
		assertThat(codes).hasSizeGreaterThan(150);
		String address = "/rounds/" + rounds.opened(month, codes) + "/sheet?pairing=" + TestRounds.PAIRING;
		this.demo.page("team-suixi", address);
		List<StatementLog.Sent> sent = StatementLog.of(() -> this.demo.page("team-suixi", address));
		assertThat((sent.size() > 15) ? StatementLog.of(() -> this.demo.page("team-suixi", address)) : sent)
			.hasSizeLessThanOrEqualTo(15);
	}

}
