package cn.xieshou.posting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is first wins, who is late learns who was first. */
@DatabaseTest
class ConcurrencyTests {

	static final AtomicInteger year = new AtomicInteger(1760);

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	private static String line(String action, String subject, int year, String value) {
		return """
				{%s,"form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue","region":"440823","subject":"%s",
				"period":"%d","value":"%s亿元","basis":"ACTUAL"}}""".formatted(action, subject, year, value);
	}

	private JsonNode drafted(List<String> lines) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings",
				"{\"type\":\"indicator-values\",\"evidence\":[{\"document\":\"D000\"}],\"lines\":[%s]}"
					.formatted(String.join(",", lines))));
		assertThat(filing.path("state").asString("")).as(filing.toString()).isEqualTo("draft");
		return filing;
	}

	private String beforeLastStep(List<String> lines) {
		String id = drafted(lines).get("id").stringValue();
		assertThat(this.demo.post("team-suixi", "/filings/" + id + "/submit", "{}")).hasStatusOk();
		assertThat(this.demo.post("county-suixi", "/filings/" + id + "/approve", "{}")).hasStatusOk();
		return id;
	}

	private int approve(String filing) {
		return this.demo.post("city-zhanjiang", "/filings/" + filing + "/approve", "{}")
			.exchange()
			.getResponse()
			.getStatus();
	}

	/** Records in the books, each of a subject of its own. */
	private List<String> posted(int number, int ownYear) {
		String filing = beforeLastStep(IntStream.range(0, number)
			.mapToObj((i) -> line("\"action\":\"create\"", "先后" + i, ownYear, "1"))
			.toList());
		assertThat(approve(filing)).isEqualTo(200);
		return this.demo.get("team-suixi", "/filings/" + filing)
			.get("lines")
			.valueStream()
			.map((line) -> line.get("recordId").stringValue())
			.toList();
	}

	private List<String> changes(List<String> records, List<String> order, int ownYear, int version, String value) {
		List<String> lines = new ArrayList<>();
		for (String record : order) {
			lines.add(line("\"action\":\"update\",\"recordId\":\"" + record + "\",\"baseVersion\":" + version,
					"先后" + records.indexOf(record), ownYear, value));
		}
		return lines;
	}

	private static Map<Integer, Long> counted(List<Integer> statuses) {
		return statuses.stream()
			.collect(Collectors.groupingBy((status) -> status, TreeMap::new, Collectors.counting()));
	}

	@Test
	void ofEightRivalsOnOneVersionOneIsPosted() {
		int ownYear = year.getAndIncrement();
		List<String> record = posted(1, ownYear);
		List<String> rivals = IntStream.range(2, 10)
			.mapToObj((i) -> beforeLastStep(changes(record, record, ownYear, 1, String.valueOf(i))))
			.toList();
		List<Integer> statuses = AtOnce.times(8, (i) -> approve(rivals.get(i)));
		assertThat(counted(statuses)).isEqualTo(Map.of(200, 1L, 409, 7L));
		String late = rivals.get((statuses.indexOf(200) + 1) % 8);
		JsonNode refused = Demo.json(this.demo.post("city-zhanjiang", "/filings/" + late + "/approve", "{}"));
		assertThat(refused.get("detail").stringValue()).contains("被周队员更新")
			.containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d");
		assertThat(this.jdbc.queryForObject("select version from indicator_value where id = ?", Integer.class,
				UUID.fromString(record.get(0))))
			.isEqualTo(2);
	}

	@Test
	void filingsOverTheSameRecordsInOppositeOrderNeverFail() {
		int ownYear = year.getAndIncrement();
		List<String> records = posted(12, ownYear);
		List<String> reversed = new ArrayList<>(records);
		Collections.reverse(reversed);
		List<Integer> statuses = new ArrayList<>();
		for (int version = 1; version < 7; version++) {
			int seen = version;
			List<String> rivals = IntStream.range(0, 4)
				.mapToObj((i) -> beforeLastStep(
						changes(records, (i % 2 == 0) ? records : reversed, ownYear, seen, (seen + 1) + "." + (i + 1))))
				.toList();
			statuses.addAll(AtOnce.times(4, (i) -> approve(rivals.get(i))));
		}
		assertThat(counted(statuses)).isEqualTo(Map.of(200, 6L, 409, 18L));
	}

	@Test
	void newRecordsInOppositeOrderNeverFail() {
		List<String> filings = new ArrayList<>();
		int years = year.getAndAdd(20);
		for (int i = 0; i < 4; i++) {
			List<String> lines = new ArrayList<>();
			for (int other = 0; other < 20; other++) {
				lines.add(line("\"action\":\"create\"", "新" + i, years + ((i % 2 == 0) ? other : 19 - other), "1"));
			}
			filings.add(beforeLastStep(lines));
		}
		assertThat(AtOnce.times(4, (i) -> approve(filings.get(i)))).containsOnly(200);
	}

	@Test
	void theLoserOfAStepLearnsWhoWasFirst() {
		String id = drafted(List.of(line("\"action\":\"create\"", "甲", year.getAndIncrement(), "1"))).get("id")
			.stringValue();
		assertThat(this.demo.post("team-suixi", "/filings/" + id + "/submit", "{}")).hasStatusOk();
		assertThat(this.demo.post("county-suixi", "/filings/" + id + "/approve", "{}")).hasStatusOk();
		assertLate("county-suixi", id, "approve", "已由梁科长于", "审核通过");
		assertLate("county-suixi", id, "return", "已由梁科长于", "审核通过");
		assertThat(this.demo.post("city-zhanjiang", "/filings/" + id + "/approve", "{}")).hasStatusOk();
		assertLate("city-zhanjiang", id, "approve", "已由何处长于", "入账");
		assertLate("team-suixi", id, "withdraw", "已由何处长于", "入账");
	}

	@Test
	void aReviewerLearnsThatTheAuthorTookItBack() {
		String id = drafted(List.of(line("\"action\":\"create\"", "乙", year.getAndIncrement(), "1"))).get("id")
			.stringValue();
		assertThat(this.demo.post("team-suixi", "/filings/" + id + "/submit", "{}")).hasStatusOk();
		assertThat(this.demo.post("team-suixi", "/filings/" + id + "/withdraw", "{}")).hasStatusOk();
		assertLate("county-suixi", id, "approve", "已由周队员于", "撤回");
		assertThat(this.demo.post("team-longhu", "/filings/" + id + "/approve", "{\"reason\":\"x\"}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		String page = Demo.page(fromPage("county-suixi", "/review/" + id).param("action", "approve"), 409);
		assertThat(page).contains("已由周队员于");
	}

	private void assertLate(String account, String id, String act, String... said) {
		JsonNode refused = Demo.json(this.demo.post(account, "/filings/" + id + "/" + act, "{\"reason\":\"数字有误\"}"));
		assertThat(refused.get("status").intValue()).as(refused.toString()).isEqualTo(409);
		assertThat(refused.get("detail").stringValue()).contains(said);
	}

	@Test
	void aStaleChangeSaysWhoChangedItAndWhen() {
		JsonNode filing = drafted(List.of(line("\"action\":\"create\"", "丙", year.getAndIncrement(), "1")));
		String body = "{\"type\":\"indicator-values\",\"lines\":["
				+ line("\"action\":\"create\"", "丙", year.getAndIncrement(), "2") + "]}";
		List<Integer> statuses = AtOnce.times(16, (i) -> put(filing, body).getStatus());
		assertThat(counted(statuses)).isEqualTo(Map.of(200, 1L, 412, 15L));
		assertThat(new String(put(filing, body).getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
			.contains("由周队员更新");
	}

	private MockHttpServletResponse put(JsonNode filing, String body) {
		return this.mvc.put()
			.uri("/api/v1/filings/" + filing.get("id").stringValue())
			.contentType("application/json")
			.content(body)
			.header("If-Match", "\"1\"")
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse();
	}

	/** A post from a page of a session of that account. */
	private MockMvcTester.MockMvcRequestBuilder fromPage(String account, String address) {
		return this.mvc.post().uri(address).with(this.demo.browser(this.demo.session(account)));
	}

	@Test
	void aButtonPressedTwiceDoesItOnce() {
		String press = UUID.randomUUID().toString();
		String subject = "两次" + year.getAndIncrement();
		List<String> saved = AtOnce.times(2,
				(i) -> pressedByAuthor("/filings", "type", "indicator-values", "press", press, "action", "save",
						"form.pairing", "440104-440823", "form.indicator", "tourism.revenue", "form.subject", subject));
		assertThat(saved.get(0)).isEqualTo(saved.get(1)).startsWith("/filings/").endsWith("/edit");
		assertThat(this.jdbc.queryForObject("select count(*) from filing_line where form ->> 'subject' = ?",
				Integer.class, subject))
			.isEqualTo(1);
		String id = drafted(List.of(line("\"action\":\"create\"", "丁", year.getAndIncrement(), "1"))).get("id")
			.stringValue();
		assertThat(AtOnce.times(2, (i) -> pressedByAuthor("/filings/" + id + "/submit", "version", "1")))
			.containsOnly("/filings/" + id);
		assertThat(
				AtOnce.times(2, (i) -> pressed("county-suixi", "/review/" + id, "version", "2", "action", "approve")))
			.containsOnly("/review");
	}

	private String pressedByAuthor(String address, String... parameters) {
		return pressed("team-suixi", address, parameters);
	}

	private String pressed(String account, String address, String... parameters) {
		MockMvcTester.MockMvcRequestBuilder request = fromPage(account, address);
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return String.valueOf(request.exchange().getResponse().getRedirectedUrl());
	}

}
