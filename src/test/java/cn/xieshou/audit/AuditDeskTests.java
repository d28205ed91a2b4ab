package cn.xieshou.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** The same order draws the same sample; a working paper is looked at by another one. */
@DatabaseTest
class AuditDeskTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JsonMapper json;

	private MockHttpServletResponse post(String address, String body) {
		return this.mvc.post()
			.uri("/api/v1/audit/samples" + address)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.with(this.demo.as("auditor"))
			.exchange()
			.getResponse();
	}

	private JsonNode drawn(String order) throws Exception {
		MockHttpServletResponse answer = post("", "{\"name\":\"测试 " + UUID.randomUUID() + "\"," + order + "}");
		assertThat(answer.getStatus()).as(Demo.text(answer)).isEqualTo(201);
		return this.json.readTree(Demo.text(answer));
	}

	private static List<String> records(JsonNode sample) {
		return sample.get("items").valueStream().map((item) -> item.get("record").asString()).toList();
	}

	@Test
	void theSameSeedDrawsTheSameAndAnotherOneSomethingElse() throws Exception {
		String order = "\"type\":\"organisations\",\"method\":\"RANDOM\",\"size\":\"12\",\"seed\":\"%s\"";
		List<String> first = records(drawn(order.formatted("7")));
		assertThat(first).hasSize(12).doesNotHaveDuplicates().isEqualTo(records(drawn(order.formatted("7"))));
		assertThat(records(drawn(order.formatted("8")))).isNotEqualTo(first);
		assertThat(records(drawn(order.formatted("7").replace("12", "5")))).isEqualTo(first.subList(0, 5));
	}

	@Test
	void theSameOrderIsTheSameSample() throws Exception {
		String order = "{\"name\":\"同一 %s\",\"type\":\"parks\",\"method\":\"RANDOM\",\"size\":\"3\",\"seed\":\"1\",%s}"
			.formatted(UUID.randomUUID(), "\"asKnownOn\":\"2026-11-01T00:00:00Z\"");
		JsonNode first = this.json.readTree(Demo.text(post("", order)));
		JsonNode second = this.json.readTree(Demo.text(post("", order)));
		assertThat(second.at("/sample/id")).isEqualTo(first.at("/sample/id"));
	}

	@Test
	void amountsAreDrawnFromTheLeastOnAndMonetaryUnitsByTheirSize() throws Exception {
		JsonNode all = drawn("\"type\":\"projects\",\"method\":\"AMOUNT\",\"amount\":\"100000000\"");
		assertThat(all.get("items")).isNotEmpty()
			.allMatch((
					item) -> new BigDecimal(item.get("amount").asString()).compareTo(new BigDecimal("100000000")) >= 0);
		JsonNode units = drawn("\"type\":\"projects\",\"method\":\"UNIT\",\"amount\":\"100000000\",\"seed\":\"7\"");
		assertThat(records(units)).containsAll(records(all)).doesNotHaveDuplicates();
		BigDecimal total = new BigDecimal(units.at("/sample/total").asString());
		long points = total.divideToIntegralValue(new BigDecimal("100000000")).longValue();
		assertThat(units.at("/sample/drawn").longValue()).isLessThanOrEqualTo(points + 1);
	}

	@ParameterizedTest
	@CsvSource({ "7, 100.00", "x, 0.01", "20241220, 500000" })
	void theFirstPointIsWithinTheInterval(String seed, BigDecimal interval) {
		assertThat(Sampling.start(seed, interval)).isPositive().isLessThanOrEqualTo(interval);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"type":"job-fairs","method":"AMOUNT","amount":"5" | method
			"type":"nothing","method":"RANDOM","size":"5","seed":"1" | type
			"type":"projects","method":"AMOUNT","amount":"-5" | amount
			"type":"projects","method":"RANDOM","size":"501","seed":"1" | size
			"type":"projects","method":"RANDOM","size":"5" | seed
			"type":"projects","method":"RULE","size":"5","seed":"1","rule":"F999" | rule
			"type":"projects","method":"RANDOM","size":"5","seed":"1","pairing":"nowhere" | pairing
			"type":"projects","method":"RANDOM","size":"5","seed":"1","asKnownOn":"2999-01-01T00:00:00Z" | asKnownOn
			"type":"targets","method":"RANDOM","size":"5","seed":"1","period":"soon" | period
			""")
	void whatCannotBeDrawnIsSaidByField(String order, String field) throws Exception {
		MockHttpServletResponse answer = post("", "{\"name\":\"测试\"," + order + "}");
		assertThat(answer.getStatus()).as(Demo.text(answer)).isEqualTo(422);
		assertThat(this.json.readTree(Demo.text(answer)).at("/errors/0/field").asString()).isEqualTo(field);
	}

	@Test
	void aPaperIsMarkedHandedOnAndLookedAtByAnother() throws Exception {
		String id = drawn("\"type\":\"parks\",\"method\":\"RANDOM\",\"size\":\"1\",\"seed\":\"1\"").at("/sample/id")
			.asString();
		String paper = "/" + id + "/papers/1";
		String marks = """
				{"marks":{"AMOUNT":{"tick":"VOUCHER","note":"发票"},"CONTRACT":{"tick":"VOUCHER"},"BANK":{"tick":"BANK"},
				"TWICE":{"tick":"EXCEPTION"},"ACCEPTANCE":{"tick":"ADDED"}}}""";
		assertThat(post(paper + "/submit", "{}").getStatus()).isEqualTo(422);
		assertThat(post(paper, marks).getStatus()).isEqualTo(200);
		assertThat(Demo.text(post(paper + "/submit", "{}"))).contains("audit.note.missing", "TWICE");
		assertThat(post(paper, "{\"marks\":{\"TWICE\":{\"tick\":\"EXCEPTION\",\"note\":\"重复\"}}}").getStatus())
			.isEqualTo(200);
		assertThat(this.demo.page("auditor", "/audit/samples" + paper)).contains("发票", "送复核");
		assertThat(post(paper + "/submit", "{}").getStatus()).isEqualTo(200);
		assertThat(post(paper, marks).getStatus()).isEqualTo(409);
		assertThat(post(paper + "/review", "{}").getStatus()).isEqualTo(409);
		this.jdbc.update("update audit_item set author_id = ? where sample_id = ?", UUID.randomUUID(),
				UUID.fromString(id));
		assertThat(Demo.text(post(paper + "/review", "{}"))).contains("REVIEWED");
		assertThat(this.demo.page("auditor", "/audit/samples/" + id)).contains("已复核", "有例外 1 份");
		assertThat(this.jdbc.queryForObject(
				"select count(*) from journal_line where object_id = ? and act in ('SAMPLE_DRAWN', 'PAPER_DONE',"
						+ " 'PAPER_REVIEWED')",
				Integer.class, UUID.fromString(id)))
			.isEqualTo(3);
	}

}
