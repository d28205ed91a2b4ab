package cn.xieshou.review;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** A filing is sent back to whom it is chosen, with remarks on fields. */
@DatabaseTest
class ReturnStepTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Filings filings;

	private final String name = "退回环节" + UUID.randomUUID();

	private String filing;

	@BeforeEach
	void atTheCity() {
		JsonNode written = this.filings.written("honours", "\"name\":\"" + this.name + "\",\"level\":\"PROVINCIAL\"");
		this.filing = written.path("id").asString(written.toString());
		this.filings.act("team-suixi", this.filing, "submit");
		assertThat(this.filings.act("county-suixi", this.filing, "approve").path("step").asInt()).isEqualTo(2);
	}

	@AfterEach
	void takeBack() {
		this.filings.act("team-suixi", this.filing, "withdraw");
	}

	private JsonNode returned(String body) {
		return Demo.json(this.demo.post("city-zhanjiang", "/filings/" + this.filing + "/return", body));
	}

	@Test
	void theCountyDecidesAgainOnWhatTheCitySendsBackToIt() {
		JsonNode back = returned("{\"reason\":\"请县里核对级别\",\"step\":1}");
		assertThat(back.path("state").asString(back.toString())).isEqualTo("submitted");
		assertThat(back.get("step").intValue()).isEqualTo(1);
		assertThat(
				back.get("events").valueStream().reduce((one, other) -> other).orElseThrow().get("toStep").intValue())
			.isEqualTo(1);
		String page = this.demo.page("county-suixi", "/review?id=" + this.filing);
		assertThat(page).contains("退回到第 1 步", "请县里核对级别", "可以审核（四眼原则）");
		assertThat(this.filings.act("county-suixi", this.filing, "approve").get("step").intValue()).isEqualTo(2);
		assertThat(this.demo.page("city-zhanjiang", "/review?id=" + this.filing)).contains("第 1 步通过：梁科长");
	}

	@Test
	void remarksStandAtTheirFieldsAndTheReviewerSeesWhatChangedSince() {
		JsonNode back = returned("""
				{"reason":"请改","remarks":[{"line":1,"field":"level","text":"应为国家级"}]}""");
		assertThat(back.path("state").asString(back.toString())).isEqualTo("returned");
		assertThat(this.demo.page("team-suixi", "/filings/" + this.filing + "/edit")).contains("应为国家级");
		assertThat(this.demo.page("team-suixi", "/filings/" + this.filing)).contains("应为国家级");
		int version = back.get("version").intValue();
		JsonNode changed = Demo.json(this.mvc.put()
			.uri("/api/v1/filings/" + this.filing)
			.header("If-Match", "\"" + version + "\"")
			.contentType("application/json")
			.with(this.demo.as("team-suixi"))
			.content("""
					{"type":"honours","action":"create","form":{"pairing":"越秀区—遂溪县","name":"%s","level":"NATIONAL"},
					"evidence":[{"document":"D000"}]}""".formatted(this.name)));
		assertThat(changed.path("state").asString(changed.toString())).isEqualTo("returned");
		this.filings.act("team-suixi", this.filing, "submit");
		assertThat(this.demo.page("county-suixi", "/review?id=" + this.filing)).contains("第 2 次提交", "退回以后改了什么",
				"应为国家级");
	}

	@Test
	void thereMustBeSuchAStepAndSuchAField() {
		assertThat(returned("{\"reason\":\"错\",\"step\":2}").at("/errors/0/field").asString("")).isEqualTo("step");
		assertThat(
				returned("{\"reason\":\"错\",\"remarks\":[{\"field\":\"nothing\",\"text\":\"错\"}]}").at("/errors/0/code")
					.asString(""))
			.isEqualTo("review.return.field");
		assertThat(returned("{\"reason\":\"错\",\"remarks\":[{\"line\":9,\"field\":\"name\",\"text\":\"错\"}]}")
			.at("/errors/0/code")
			.asString("")).isEqualTo("review.return.line");
	}

}
