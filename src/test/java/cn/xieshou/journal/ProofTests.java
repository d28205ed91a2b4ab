package cn.xieshou.journal;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who audits reads the sealed blocks and has the journal verified, by page and program.
 */
@DatabaseTest
class ProofTests {

	@Autowired
	Demo demo;

	@Autowired
	JournalSealer sealer;

	@BeforeEach
	void seal() {
		try {
			this.sealer.seal((lines) -> {
			});
		}
		catch (DataIntegrityViolationException ex) {
			// the job of the portal came first
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "auditor", "auditadmin" })
	void whoAuditsVerifies(String account) {
		JsonNode verdict = Demo.json(this.demo.post(account, "/journal/verify", "{}"));
		assertThat(verdict.get("ok").booleanValue()).as(verdict.toString()).isTrue();
		assertThat(verdict.get("blocks").longValue()).isPositive();
		assertThat(verdict.get("lines").longValue()).isGreaterThanOrEqualTo(verdict.get("blocks").longValue());
		assertThat(verdict.get("head").stringValue()).hasSize(64);
		assertThat(verdict.get("firstBad").isNull()).isTrue();
	}

	@Test
	void thatSomebodyVerifiedIsItselfALine() {
		String head = Demo.json(this.demo.post("auditadmin", "/journal/verify", "{}")).get("head").stringValue();
		JsonNode line = this.demo.get("secadmin", "/journal?act=JOURNAL_VERIFIED&size=1").at("/items/0");
		assertThat(line.at("/actor/username").stringValue()).isEqualTo("auditadmin");
		assertThat(line.at("/detail/head").stringValue()).isEqualTo(head);
		assertThat(this.demo.page("secadmin", "/journal?act=JOURNAL_VERIFIED")).contains("核验审计链", head)
			.doesNotContain("核验全部");
	}

	@Test
	void blocksFollowEachOtherPageByPage() {
		List<String> paged = new ArrayList<>();
		String after = "";
		while (after != null && paged.size() < 20) {
			JsonNode page = this.demo.get("auditor", "/journal/blocks?size=1" + after);
			page.get("items").forEach((block) -> paged.add(block.get("root") + ":" + block.get("block")));
			after = page.get("next").isNull() ? null : "&after=" + page.get("next").stringValue();
		}
		List<String> whole = new ArrayList<>();
		JsonNode first = this.demo.get("auditor", "/journal/blocks?size=20");
		first.get("items").forEach((block) -> whole.add(block.get("root") + ":" + block.get("block")));
		assertThat(whole).isNotEmpty();
		assertThat(paged).isEqualTo(whole);
		assertThat(first.at("/items/0/block").longValue()).isEqualTo(1);
		assertThat(first.at("/items/0/firstLine").longValue()).isEqualTo(1);
		assertThat(first.at("/items/0/sm3").stringValue()).hasSize(64);
	}

	@ParameterizedTest
	@ValueSource(strings = { "after=1", "after=zeros:1", "size=0", "size=501", "nothing=1",
			"after=------------------------------------:1" })
	void aConditionThatThereIsNotIsRefused(String condition) {
		assertThat(this.demo.status("auditor", "/journal/blocks?" + condition)).isEqualTo(400);
	}

	@Test
	void thePageSaysWhatVerifyingCameTo() {
		assertThat(this.demo.page("auditor", "/journal")).contains("审计链核验", "核验全部", "最近的块", "SM3 ", "下载表格")
			.doesNotContain("全部相符");
		assertThat(Demo.page(this.demo.send("auditor", "/journal/verify"), 200)).contains("全部相符", "verify-journal");
		assertThat(this.demo.page("auditadmin", "/journal")).contains("核验全部", "下载表格");
	}

}
