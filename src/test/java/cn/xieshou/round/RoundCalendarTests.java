package cn.xieshou.round;

import java.time.Clock;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.values.Days;

import static org.assertj.core.api.Assertions.assertThat;

/** The rounds of a year are proposed, and opened as far as somebody confirms it. */
@DatabaseTest
class RoundCalendarTests {

	private static final String QUARTER = "enclave.counties_planned";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Clock clock;

	@Test
	void whatIsChosenOpensLikeTheLastOfItsKindAndIsThereThen() {
		int next = Days.today(this.clock).getYear() + 1;
		TestRounds rounds = new TestRounds(this.demo, this.mvc);
		rounds.opened(TestRounds.year() + "Q1", java.util.List.of(QUARTER));
		String address = "/rounds/calendar?year=" + next;
		String before = this.demo.page("business", address);
		assertThat(before).contains(next + "年1月月报", next + "年第4季度季报", next + "年年报");
		assertThat(checkbox(before, next + "Q2")).doesNotContain("disabled");
		MockHttpServletResponse opened = this.demo.send("business", "/rounds/calendar")
			.accept("text/html")
			.param("year", String.valueOf(next))
			.param("period", next + "Q2", next + "Q3")
			.exchange()
			.getResponse();
		assertThat(opened.getRedirectedUrl()).isEqualTo(address);
		String after = this.demo.page("business", address);
		assertThat(checkbox(after, next + "Q2")).contains("disabled");
		String round = after.replaceAll("(?s).*href=\"/rounds/([0-9a-f-]{36})\"[^>]*>" + next + "年第2季度季报.*", "$1");
		assertThat(this.demo.get("business", "/rounds/" + round).get("opensOn").asString()).isEqualTo(next + "-07-01");
		takeBack(round);
		takeBack(after.replaceAll("(?s).*href=\"/rounds/([0-9a-f-]{36})\"[^>]*>" + next + "年第3季度季报.*", "$1"));
		assertThat(checkbox(this.demo.page("business", address), next + "Q2")).doesNotContain("disabled");
	}

	private void takeBack(String round) {
		this.demo.send("business", "/rounds/" + round + "/withdraw").exchange();
	}

	/** The box by which a period is chosen. */
	private static String checkbox(String page, String period) {
		return page.replaceAll("(?s).*(<input[^>]*value=\"" + period + "\"[^>]*>).*", "$1");
	}

}
