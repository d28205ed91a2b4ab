package cn.xieshou.funding;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Who keeps the ledger of money enters that, where they may, and nothing else. */
@DatabaseTest
class FinanceTests {

	private static final String FINANCE = "finance-zhanjiang";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	private int status(String method, String type, String pairing) {
		return this.demo
			.post(FINANCE, "/filings",
					"""
							{"type":"%s","action":"%s","form":{"pairing":"%s","name":"财务测试"},"evidence":[{"document":"D000"}]}"""
						.formatted(type, method, pairing))
			.exchange()
			.getResponse()
			.getStatus();
	}

	@Test
	void theLedgerIsEnteredAndReviewed() {
		JsonNode fund = posted("funds", "\"name\":\"财务测试资金\",\"source\":\"MUNICIPAL\"");
		JsonNode entry = posted("funding-entries", """
				"name":"财务测试到账","fund":%s,"kind":"RECEIVED","amount":"100.00","movedOn":"2024-03-01\""""
			.formatted(fund));
		assertThat(this.demo.get(FINANCE, "/funding-entries/" + entry.asString()).get("amount").asString())
			.isEqualTo("100.00");
		assertThat(this.demo.page(FINANCE, "/funds/" + fund.asString())).contains("/filings/new?type=funds");
	}

	/** Files it, has it approved and gives the record's id. */
	private JsonNode posted(String type, String form) {
		JsonNode filing = Demo.json(this.demo.post(FINANCE, "/filings", """
				{"type":"%s","action":"create","form":{"pairing":"越秀区—遂溪县",%s},"evidence":[{"document":"D000"}]}"""
			.formatted(type, form)));
		JsonNode posted = this.filings.reviewed(FINANCE, filing.path("id").asString(filing.toString()));
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		return posted.at("/lines/0/recordId");
	}

	@ParameterizedTest
	@CsvSource({ "projects, 越秀区—遂溪县", "tasks, 广州—湛江", "honours, 越秀区—遂溪县", "organisations, 越秀区—遂溪县",
			"donations, 越秀区—遂溪县", "indicator-values, 越秀区—遂溪县", "units, ", "pairings, ", "funds, 天津—甘肃",
			"funding-entries, 坪山区—龙湖区", "funds, 没有—没有" })
	void nothingElseIs(String type, String pairing) {
		assertThat(status("create", type, pairing)).as(type).isEqualTo(403);
	}

	@Test
	void noProjectIsChangedOrVoided() {
		JsonNode project = this.filings.posted("projects", "\"name\":\"财务不改的项目\"");
		String page = this.demo.page(FINANCE, "/projects/" + project.get("id").asString());
		assertThat(page).contains(project.get("name").asString()).doesNotContain("/filings/new?type=projects");
		for (String action : new String[] { "update", "void" }) {
			assertThat(this.demo.post(FINANCE, "/filings", """
					{"type":"projects","action":"%s","recordId":%s,"baseVersion":%s,
					"form":{"pairing":"越秀区—遂溪县","name":"财务改名"}}""".formatted(action, project.get("id"),
					project.get("version"))))
				.hasStatus(403);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/filings/new?type=projects", "/rounds/new", "/review/stand-ins" })
	void noPageLetsThemEither(String address) {
		assertThat(this.mvc.get().uri(address).with(this.demo.as(FINANCE))).hasStatus(403);
	}

	@Test
	void whatTheyEnterIsOfferedAndWhatTheyDoNotIsNot() {
		String types = this.demo.page(FINANCE, "/filings/new");
		assertThat(types).contains("type=funds", "type=funding-entries").doesNotContain("type=projects", "type=tasks");
		assertThat(this.demo.page(FINANCE, "/home")).contains("type=fund").doesNotContain("type=projects");
		assertThat(this.demo.page(FINANCE, "/imports")).contains("funding-entries").doesNotContain("\"projects\"");
		assertThat(this.demo.page(FINANCE, "/funding")).contains("type=funding-entries");
	}

	@Test
	void rowsAreBroughtInOfTheLedgerOnly() {
		assertThat(brought("funding-entries")).isEqualTo(202);
		assertThat(brought("projects")).isEqualTo(403);
	}

	private int brought(String type) {
		return this.mvc.post()
			.uri("/api/v1/imports")
			.multipart()
			.file(new MockMultipartFile("file", "财务.csv", "text/csv", "名称\n财务测试\n".getBytes(StandardCharsets.UTF_8)))
			.param("type", type)
			.with(this.demo.as(FINANCE))
			.exchange()
			.getResponse()
			.getStatus();
	}

	@Test
	void aVoucherIsKeptAsEvidence() {
		for (String pairing : new String[] { "越秀区—遂溪县", "天津—甘肃" }) {
			assertThat(this.mvc.post()
				.uri("/api/v1/evidence")
				.multipart()
				.file(new MockMultipartFile("file", "凭证.txt", "text/plain", "凭证".getBytes(StandardCharsets.UTF_8)))
				.param("pairing", pairing)
				.with(this.demo.as(FINANCE))).hasStatus(pairing.startsWith("越秀") ? 201 : 403);
		}
	}

}
