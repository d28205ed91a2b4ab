package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
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

	private static final String TEXT = "一、签约情况\n1—9月，新签约产业项目协议投资额3.2亿元，舉办招聘会12场。";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Demo demo;

	@Autowired
	private Filings filings;

	@Autowired
	private JdbcTemplate jdbc;

	private final List<String> made = new ArrayList<>();

	@AfterEach
	void takeBack() {
		this.made.forEach((filing) -> this.filings.act("team-suixi", filing, "withdraw"));
		this.jdbc.update("delete from intake_text where said ->> 'on' = '2019-12-31'");
	}

	private MockHttpServletResponse take(String text) {
		return this.mvc.post()
			.uri("/intake")
			.multipart()
			.file(new MockMultipartFile("file", new byte[0]))
			.param("text", text)
			.param("pairing", "440104-440823")
			.param("on", "2019-12-31")
			.with(this.demo.browser(this.demo.session("team-suixi")))
			.exchange()
			.getResponse();
	}

	private String taken(String text) {
		MockHttpServletResponse response = take(text);
		assertThat(response.getStatus()).as(Demo.text(response)).isEqualTo(302);
		return String.valueOf(response.getRedirectedUrl());
	}

	private MockHttpServletResponse send(String address, String... parameters) {
		var request = this.mvc.post().uri(address).with(this.demo.browser(this.demo.session("team-suixi")));
		for (int at = 0; at < parameters.length; at += 2) {
			request = request.param(parameters[at], parameters[at + 1]);
		}
		return request.exchange().getResponse();
	}

	private String page(String address) {
		return this.demo.page("team-suixi", address);
	}

	@Test
	void theFiguresAreMarkedInTheTextAndListedBeside() {
		String address = taken(TEXT);
		assertThat(page(address)).contains("<mark>3.2亿元</mark>", "<mark>12场</mark>", "value=\"2019-09/YTD\"", "协议投资额",
				"id=\"L2\"");
		assertThat(page("/intake")).contains("一、签约情况");
		assertThat(this.demo.status("team-longhu", address)).isEqualTo(404);
		assertThat(Demo.text(take(""))).contains("请贴入文字");
		assertThat(Demo.text(take("no Chinese 12家".replace("家", "")))).contains("没有读到中文文字");
		assertThat(page(taken("<b>到位</b>资金3200万元"))).doesNotContain("<b>到位</b>").contains("清理了");
	}

	@Test
	void aChangeOfCleaningIsUndoneByItself() {
		String address = taken(TEXT + "\n共计幫扶3户。");
		Matcher undo = Pattern.compile("name=\"undo\" value=\"([^\"]+)\"").matcher(page(address));
		assertThat(undo.find()).isTrue();
		assertThat(page(address)).contains("，举办招聘会", "共计帮扶");
		send(address + "/cleaning", "undo", undo.group(1));
		String undone = page(address);
		assertThat(undone).contains("，舉办招聘会", "共计帮扶", "name=\"redo\"");
		send(address + "/cleaning", "redo", undo.group(1));
		assertThat(page(address)).contains("，举办招聘会").doesNotContain("name=\"redo\"");
		MockHttpServletResponse stale = send(address + "/choices", "quiet", "1", "version", "1", "d0", "take");
		assertThat(stale.getStatus()).as("decided on another reading").isEqualTo(409);
	}

	@Test
	void whatIsTakenBecomesOneDraftWithItsLine() {
		String address = taken(TEXT);
		String[] choice = { "version", "1", "d0", "take", "code0", "协议投资额", "value0", "3.2亿元", "period0", "2019-09/YTD",
				"basis0", "actual" };
		assertThat(send(address + "/choices", "quiet", "1", "version", "1", "d1", "leave").getStatus()).isEqualTo(204);
		MockHttpServletResponse first = send(address + "/draft", choice);
		assertThat(first.getStatus()).as(Demo.text(first)).isEqualTo(302);
		String filing = String.valueOf(first.getRedirectedUrl()).replace("/filings/", "");
		assertThat(send(address + "/draft", choice).getRedirectedUrl()).as("pressed twice")
			.isEqualTo(first.getRedirectedUrl());
		JsonNode draft = this.demo.get("team-suixi", "/filings/" + filing);
		assertThat(draft.get("lines")).hasSize(1);
		assertThat(draft.at("/lines/0/form/period").asString()).isEqualTo("2019-09/YTD");
		JsonNode cited = draft.at("/lines/0/evidence/0");
		assertThat(cited.get("line").asString()).isEqualTo("2");
		assertThat(cited.get("note").asString()).contains("3.2亿元，举办招聘会");
		String evidence = page("/evidence/" + cited.at("/file").asString(cited.at("/file/id").asString("")));
		assertThat(evidence).contains("id=\"L2\"", "协议投资额3.2亿元");
		assertThat(page(address)).contains("已进草稿", "data-d=\"leave\"");
		JsonNode posted = this.filings.reviewed("team-suixi", filing);
		String record = posted.at("/lines/0/recordId").asString();
		try {
			assertThat(page("/figures/" + record)).as(posted.toString()).contains("#L2\"");
		}
		finally {
			this.filings.takeBack("indicator-values", record);
		}
	}

	@Test
	void aNameThatTheBooksDoNotHaveBecomesADraft() {
		String address = taken("拾月罐头加工项目总投资3.2亿元，占地约60亩，预计带动就业300人以上。");
		assertThat(page(address)).contains("value=\"projects:拾月罐头加工项目\"", "总投资 3.2亿元", "用地 约60亩");
		MockHttpServletResponse made = send(address + "/names", "name", "projects:拾月罐头加工项目");
		assertThat(made.getStatus()).as(Demo.text(made)).isEqualTo(302);
		String filing = String.valueOf(made.getRedirectedUrl()).replace("/filings/", "");
		this.made.add(filing);
		assertThat(send(address + "/names", "name", "projects:拾月罐头加工项目").getRedirectedUrl()).as("pressed twice")
			.isEqualTo(made.getRedirectedUrl());
		JsonNode line = this.demo.get("team-suixi", "/filings/" + filing).at("/lines/0");
		assertThat(line.at("/form/name").asString()).isEqualTo("拾月罐头加工项目");
		assertThat(line.at("/form/plannedInvestment/value").asString()).isEqualTo("3.2");
		assertThat(line.at("/evidence/0/note").asString()).contains("占地约60亩");
		assertThat(page(address)).contains("/filings/" + filing).doesNotContain("value=\"projects:拾月罐头加工项目\"");
		assertThat(send(address + "/names", "name", "parks:没有").getStatus()).isEqualTo(422);
	}

	@Test
	void whatCannotBeTakenIsShownAgainWithWhy() {
		String address = taken(TEXT);
		MockHttpServletResponse none = send(address + "/draft", "version", "1");
		assertThat(none.getStatus()).isEqualTo(422);
		assertThat(Demo.text(none)).contains("还没有取用任何数字");
		MockHttpServletResponse wrong = send(address + "/draft", "version", "1", "d1", "take", "code1", "协议投资额",
				"value1", "一些", "period1", "2019", "basis1", "actual");
		assertThat(wrong.getStatus()).isEqualTo(422);
		assertThat(Demo.text(wrong)).contains("value=\"一些\"", "id=\"em-1\"");
		assertThat(send(address + "/forget").getRedirectedUrl()).isEqualTo("/intake");
		assertThat(this.demo.status("team-suixi", address)).isEqualTo(404);
	}

	@Test
	void aPhraseIsKnownTheNextTimeAndOfferedAsASynonym() {
		String address = taken("举办招聘会12场。");
		MockHttpServletResponse made = send(address + "/draft", "version", "1", "d0", "take", "code0", "协议投资额",
				"value0", "12万元", "period0", "2019", "basis0", "actual");
		assertThat(made.getStatus()).as(Demo.text(made)).isEqualTo(302);
		this.made.add(String.valueOf(made.getRedirectedUrl()).replace("/filings/", ""));
		assertThat(page(taken("举办招聘会15万元。"))).contains("value=\"协议投资额\"");
	}

}
