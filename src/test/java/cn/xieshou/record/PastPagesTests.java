package cn.xieshou.record;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of records and lists as the books knew them at a moment. */
@DatabaseTest
class PastPagesTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	private int status(String account, String page) {
		return this.mvc.get().uri(page).with(this.demo.as(account)).exchange().getResponse().getStatus();
	}

	@Test
	void aRecordAndItsListAreShownAsTheyWere() {
		String name = "时点荣誉" + UUID.randomUUID();
		JsonNode first = this.filings.posted("honours", "\"name\":\"" + name + "\"");
		String id = first.get("id").stringValue();
		String then = first.get("postedAt").stringValue();
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"honours","action":"update","recordId":"%s","baseVersion":1,
				"form":{"pairing":"越秀区—遂溪县","name":"%s之后"}}""".formatted(id, name)));
		this.filings.reviewed("team-suixi", filing.get("id").stringValue());
		String page = this.demo.page("official", "/honours/" + id);
		assertThat(page).contains(name + "之后", "/honours/" + id + "?asKnownOn=" + then, "第 1 版当时的内容")
			.doesNotContain("第 2 版当时的内容", "其后的变更不在内");
		String past = "/honours/" + id + "?asKnownOn=" + then;
		assertThat(this.demo.page("official", past)).contains(name, "其后的变更不在内", "看现在的内容", "第 1 版")
			.doesNotContain(name + "之后", "后来已作废");
		String list = "/honours?q=" + name;
		assertThat(this.demo.page("official", list + "&asKnownOn=" + then)).contains(name, "其后入账的变更不在内")
			.doesNotContain(name + "之后");
		assertThat(this.demo.page("official", list)).contains(name + "之后").doesNotContain("其后入账的变更不在内");
		assertThat(this.demo.page("official", past + "&lang=en")).contains("What changed later is left out");
		this.demo.page("official", "/honours?lang=zh-CN");
		this.filings.takeBack("honours", id);
		assertThat(this.demo.page("official", past)).contains(name, "后来已作废").doesNotContain("看现在的内容");
		assertThat(status("official", "/honours/" + id)).isEqualTo(404);
		assertThat(status("team-qiannan", past)).isEqualTo(404);
		assertThat(status("official", "/honours/" + id + "?asKnownOn=2001-01-01T00:00:00Z")).isEqualTo(404);
		assertThat(status("official", "/honours/" + id + "?asKnownOn=yesterday")).isEqualTo(400);
	}

}
