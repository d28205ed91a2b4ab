package cn.xieshou.intake;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** A text becomes a draft of the figures that a person takes, by plain forms. */
@DatabaseTest
class IntakePageTests {

	private static final String TEXT = "1—9月，新签约产业项目协议投资额3.2亿元，举办招聘会12场。";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Demo demo;

	@Autowired
	private Filings filings;

	private String read(String text) {
		Cookie session = this.demo.session("team-suixi");
		return Demo.text(this.mvc.post()
			.uri("/intake")
			.multipart()
			.file(new MockMultipartFile("file", new byte[0]))
			.param("text", text)
			.param("pairing", "440104-440823")
			.param("on", "2019-12-31")
			.with(this.demo.browser(session))
			.exchange()
			.getResponse());
	}

	private MockHttpServletResponse draft(String key, String... parameters) {
		var request = this.mvc.post()
			.uri("/intake/draft")
			.with(this.demo.browser(this.demo.session("team-suixi")))
			.param("key", key)
			.param("text", TEXT)
			.param("pairing", "440104-440823")
			.param("on", "2019-12-31");
		for (int at = 0; at < parameters.length; at += 2) {
			request = request.param(parameters[at], parameters[at + 1]);
		}
		return request.exchange().getResponse();
	}

	@Test
	void theFiguresAreMarkedInTheTextAndListedBeside() {
		String page = read(TEXT);
		assertThat(page).contains("<mark>3.2亿元</mark>", "<mark>12场</mark>", "value=\"2019-09/YTD\"", "协议投资额",
				"name=\"take\" value=\"1\"");
		assertThat(read("")).contains("请贴入文字");
		assertThat(read("<b>到位</b>3200万元")).doesNotContain("<b>到位</b>").contains("清理了");
	}

	@Test
	void whatIsTakenBecomesOneDraftWithItsSentence() {
		String key = "00000000-0000-0000-0000-000000018734";
		String[] taken = { "take", "0", "code0", "协议投资额", "value0", "3.2亿元", "period0", "2019-09/YTD", "basis0",
				"actual" };
		MockHttpServletResponse made = draft(key, taken);
		assertThat(made.getStatus()).as(Demo.text(made)).isEqualTo(302);
		String filing = String.valueOf(made.getRedirectedUrl()).replace("/filings/", "");
		try {
			assertThat(draft(key, taken).getRedirectedUrl()).as("pressed twice").isEqualTo(made.getRedirectedUrl());
			JsonNode draft = this.demo.get("team-suixi", "/filings/" + filing);
			JsonNode line = draft.at("/lines/0/form");
			assertThat(draft.get("lines")).hasSize(1);
			assertThat(line.get("period").asString()).isEqualTo("2019-09/YTD");
			assertThat(line.get("remark").asString()).contains("第1页第1行", TEXT);
		}
		finally {
			this.filings.act("team-suixi", filing, "withdraw");
		}
	}

	@Test
	void whatCannotBeTakenIsShownAgainWithWhy() {
		MockHttpServletResponse none = draft("00000000-0000-0000-0000-000000018735");
		assertThat(none.getStatus()).isEqualTo(422);
		assertThat(Demo.text(none)).contains("还没有取用任何数字");
		MockHttpServletResponse wrong = draft("00000000-0000-0000-0000-000000018736", "take", "1", "code1", "协议投资额",
				"value1", "12场", "period1", "2019");
		assertThat(wrong.getStatus()).isEqualTo(422);
		assertThat(Demo.text(wrong)).contains("value=\"12场\"", "checked=\"checked\"");
	}

}
