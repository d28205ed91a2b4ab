package cn.xieshou.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.reconciliation.TestExtracts;
import cn.xieshou.round.TestRounds;
import cn.xieshou.rule.PostedCheck;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every POST and PUT of the API, sent twice and sixteen times at once: the first wins,
 * the same key gets the same answer, who is late learns so, nothing is a 500.
 */
@DatabaseTest
class EveryWriteTests {

	private static final String MARKS = """
			{"marks":{"AMOUNT":{"tick":"VOUCHER"},"CONTRACT":{"tick":"VOUCHER"},"BANK":{"tick":"BANK"},
			"TWICE":{"tick":"ADDED"},"ACCEPTANCE":{"tick":"VOUCHER","note":"相符"}}}""";

	static final AtomicInteger year = new AtomicInteger(1700);

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Filings filings;

	@Autowired
	PostedCheck check;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	/** A fresh request for each address: what it acts on is made for it alone. */
	Map<String, Supplier<Write>> writes;

	/**
	 * A request ready to be sent as often as one likes.
	 *
	 * @param once whether it can be done only once, key or no key
	 */
	record Write(String account, HttpMethod method, String address, String body, boolean once) {

	}

	@BeforeEach
	void everyWrite() {
		this.writes = new TreeMap<>();
		this.writes.put("POST /intake",
				() -> new Write("team-suixi", HttpMethod.POST, "/intake", "{\"text\":\"到位资金3200万元。\"}", false));
		this.writes.put("POST /approvals", () -> new Write("county-suixi", HttpMethod.POST, "/approvals",
				"{\"filings\":[\"%s\"]}".formatted(submitted()), false));
		this.writes.putAll(Map.of("POST /filings",
				() -> new Write("team-suixi", HttpMethod.POST, "/filings", revenue("1亿元"), false), "PUT /filings/{id}",
				() -> new Write("team-suixi", HttpMethod.PUT, filing(drafted()), revenue("2亿元"), true),
				"POST /filings/{id}/submit", () -> act("team-suixi", drafted(), "submit"),
				"POST /filings/{id}/withdraw", () -> act("team-suixi", submitted(), "withdraw"),
				"POST /filings/{id}/approve", () -> act("county-suixi", submitted(), "approve"),
				"POST /filings/{id}/return", () -> act("county-suixi", submitted(), "return"),
				"POST /filings/{id}/confirm", () -> act("helper-yuexiu", submitted(), "confirm"), "POST /evidence",
				() -> new Write("team-suixi", HttpMethod.POST, "/evidence", "佐证" + year.get(), false),
				"POST /{type}/{id}/merge", this::merge));
		this.writes.put("POST /filings/{id}/dispute", () -> new Write("helper-yuexiu", HttpMethod.POST,
				filing(submitted()) + "/dispute", "{\"reason\":\"请核对\",\"value\":\"2亿元\"}", false));
		this.writes.put("POST /differences/{id}/answer", this::answer);
		this.writes.put("POST /differences/confirm", () -> new Write("helper-yuexiu", HttpMethod.POST,
				"/differences/confirm", "{\"lines\":[{\"filing\":\"%s\",\"line\":1}]}".formatted(posted()), true));
		this.writes.put("POST /rounds", () -> new Write("business", HttpMethod.POST, "/rounds", round(), false));
		this.writes.put("POST /snapshots", () -> new Write("auditor", HttpMethod.POST, "/snapshots",
				"{\"name\":\"同时 %s\"}".formatted(UUID.randomUUID()), true));
		this.writes.put("POST /audit/samples",
				() -> new Write("auditor", HttpMethod.POST, "/audit/samples", sampleOrder(), false));
		this.writes.put("POST /audit/samples/{id}/papers/{number}", () -> paper("", MARKS));
		this.writes.put("POST /audit/samples/{id}/papers/{number}/submit", () -> paper("/submit", "{}"));
		this.writes.put("POST /audit/samples/{id}/papers/{number}/review", () -> paper("/review", "{}"));
		this.writes.put("POST /audit/samples/{id}/papers/{number}/return", () -> paper("/return", "{}"));
		this.writes.put("POST /exports", () -> new Write("auditor", HttpMethod.POST, "/exports",
				"{\"what\":\"parks\",\"format\":\"csv\"}", false));
		this.writes.put("POST /findings/run",
				() -> new Write("auditor", HttpMethod.POST, "/findings/run", "{}", false));
		this.writes.put("POST /findings/{id}/assign", () -> new Write("official", HttpMethod.POST,
				finding() + "/assign", "{\"owner\":\"city-zhanjiang\"}", false));
		this.writes.put("POST /findings/{id}/explain", () -> new Write("city-zhanjiang", HttpMethod.POST,
				finding() + "/explain", "{\"text\":\"另有一家担保公司\"}", false));
		this.writes.put("POST /reconciliations/{id}/acts", () -> new Write("finance-zhanjiang", HttpMethod.POST,
				"/reconciliations/" + reconciliation() + "/acts", "{\"act\":\"match\"}", false));
		this.writes.put("PUT /rounds/{id}/sheet", () -> sheet(HttpMethod.PUT, ""));
		this.writes.put("POST /rounds/{id}/sheet/submit", () -> sheet(HttpMethod.POST, "/submit"));
	}

	private String reconciliation() {
		TestExtracts extracts = new TestExtracts(this.demo, this.mvc, this.filings);
		String fund = extracts.fund("同时对账" + UUID.randomUUID(), "RECEIVED 5.00 2024-03-01 甲");
		return TestExtracts.json(extracts.send("finance-zhanjiang", fund, "2024-03-01,1,收,甲,5,,5\n"))
			.at("/reconciliation/id")
			.asString();
	}

	/** One of the demonstration. */
	private String finding() {
		JsonNode found = this.demo.get("official", "/findings?rule=X061");
		if (found.get("items").isEmpty()) {
			this.check.run(null, (done, total, type) -> {
			});
			found = this.demo.get("official", "/findings?rule=X061");
		}
		return "/findings/" + found.at("/items/0/id").asString();
	}

	private static String sampleOrder() {
		return """
				{"name":"同时 %s","type":"parks","method":"RANDOM","seed":"7","size":"1"}""".formatted(UUID.randomUUID());
	}

	/** Of a sample that is drawn for it; what is looked at again, somebody else wrote. */
	private Write paper(String act, String body) {
		Answer drawn = send(new Write("auditor", HttpMethod.POST, "/audit/samples", sampleOrder(), false), null);
		String id = drawn.body().replaceAll("(?s).*\"sample\":\\{\"id\":\"([^\"]+)\".*", "$1");
		String address = "/audit/samples/" + id + "/papers/1";
		if (act.equals("/submit")) {
			send(new Write("auditor", HttpMethod.POST, address, MARKS, false), null);
		}
		else if (!act.isEmpty()) {
			this.jdbc.update("update audit_item set state = 'DONE', author_id = ?, author_name = '另一人', done_at = now()"
					+ " where sample_id = ?", UUID.randomUUID(), UUID.fromString(id));
		}
		return new Write("auditor", HttpMethod.POST, address + act, body, false);
	}

	private static String round() {
		return "{\"period\":\"%d-05\",\"indicators\":[\"project.introduced\"],\"pairings\":[\"%s\"]}"
			.formatted(TestRounds.year(), TestRounds.PAIRING);
	}

	/** A sheet that is filled in once, for a further writing or to be handed in. */
	private Write sheet(HttpMethod method, String act) {
		TestRounds rounds = new TestRounds(this.demo, this.mvc);
		String period = TestRounds.year() + "-05";
		String round = rounds.opened(period, List.of("project.introduced"));
		String cell = TestRounds.cell("project.introduced", period, "3");
		rounds.put(round, cell);
		return new Write("team-suixi", method, TestRounds.address(round).replace("?", act + "?"),
				"{\"cells\":[" + cell + "]}", true);
	}

	private String revenue(String value) {
		return """
				{"type":"indicator-values","action":"create","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue",
				"region":"440823","subject":"同时","period":"%d","value":"%s","basis":"ACTUAL"},
				"evidence":[{"document":"D000","line":"9"}]}""".formatted(year.get(), value);
	}

	private Write act(String account, UUID filing, String act) {
		return new Write(account, HttpMethod.POST, filing(filing) + "/" + act, "{\"reason\":\"请补充\"}", true);
	}

	private static String filing(UUID id) {
		return "/filings/" + id;
	}

	private UUID drafted() {
		year.incrementAndGet();
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", revenue("1亿元")));
		return UUID.fromString(filing.path("id").asString("none: " + filing));
	}

	private UUID submitted() {
		UUID id = drafted();
		assertThat(this.demo.post("team-suixi", filing(id) + "/submit", "{}")).hasStatusOk();
		return id;
	}

	private UUID posted() {
		UUID id = submitted();
		this.filings.act("county-suixi", id.toString(), "approve");
		this.filings.act("city-zhanjiang", id.toString(), "approve");
		return id;
	}

	private Write answer() {
		UUID filing = posted();
		assertThat(this.demo.post("helper-yuexiu", filing(filing) + "/dispute", "{\"reason\":\"请核对\"}")).hasStatusOk();
		String difference = this.demo.get("helper-yuexiu", filing(filing) + "/differences")
			.at("/items/0/id")
			.asString();
		return new Write("team-suixi", HttpMethod.POST, "/differences/" + difference + "/answer",
				"{\"way\":\"apart\",\"reason\":\"两地口径不同\"}", true);
	}

	private Write merge() {
		return new Write("team-suixi", HttpMethod.POST, "/organisations/" + organisation() + "/merge",
				"{\"duplicate\":\"%s\",\"baseVersion\":1,\"duplicateVersion\":1}".formatted(organisation()), false);
	}

	/** An organisation that nothing else names. */
	private String organisation() {
		return this.filings
			.posted("organisations", "\"name\":\"同时%s\",\"kind\":\"%s\"".formatted(UUID.randomUUID(), "COMPANY"))
			.get("id")
			.stringValue();
	}

	/** What came back. */
	record Answer(int status, String body) {

	}

	private Answer send(Write write, String key) {
		if (write.address().equals("/evidence")) {
			byte[] content = write.body().getBytes(StandardCharsets.UTF_8);
			var upload = this.mvc.post()
				.uri("/api/v1/evidence")
				.multipart()
				.file(new MockMultipartFile("file", "佐证.txt", "text/plain", content))
				.with(this.demo.as(write.account()));
			return answer(((key != null) ? upload.header(IdempotentRequest.HEADER, key) : upload).exchange());
		}
		var request = this.mvc.method(write.method())
			.uri("/api/v1" + write.address())
			.contentType("application/json")
			.content(write.body())
			.with(this.demo.as(write.account()));
		if (write.method() == HttpMethod.PUT) {
			request = request.header("If-Match", "\"1\"");
		}
		return answer(((key != null) ? request.header(IdempotentRequest.HEADER, key) : request).exchange());
	}

	private static Answer answer(MvcTestResult result) {
		MockHttpServletResponse response = result.getResponse();
		return new Answer(response.getStatus(), new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	@Test
	void everyAddressThatWritesIsTried() {
		Set<String> found = new TreeSet<>();
		this.mappings.getHandlerMethods().forEach((mapping, method) -> {
			for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
				for (String path : mapping.getPatternValues()) {
					if (path.startsWith("/api/v1/") && verb != RequestMethod.GET) {
						found.add(verb + " " + path.substring("/api/v1".length()));
					}
				}
			}
		});
		found.remove("POST /tokens");
		// OwnAccountTests holds that a token ends once
		found.remove("DELETE /tokens/{id}");
		// nobody can ask for a job yet; JobTests holds that cancelling twice is
		// cancelling once
		found.remove("POST /jobs/{id}/cancel");
		// it changes nothing but that each time leaves its line; ProofTests holds that
		found.remove("POST /journal/verify");
		// a file is known by its content, key or no key; ImportRepeatedTests holds it
		found.removeIf((address) -> address.contains(" /imports"));
		// likewise; ExtractTests holds it
		found.remove("POST /reconciliations");
		assertThat(this.writes.keySet()).containsExactlyElementsOf(found);
	}

	@Test
	void theSameKeyGetsTheSameAnswer() {
		this.writes.forEach((address, fresh) -> {
			if (address.startsWith("POST")) {
				Write write = fresh.get();
				String key = UUID.randomUUID().toString();
				Answer first = send(write, key);
				assertThat(first.status()).as(address + first.body()).isBetween(200, 202);
				assertThat(send(write, key)).as(address).isEqualTo(first);
			}
		});
	}

	@Test
	void sixteenAtOnceWithOneKeyGetOneAnswer() {
		this.writes.forEach((address, fresh) -> {
			if (address.startsWith("POST")) {
				Write write = fresh.get();
				String key = UUID.randomUUID().toString();
				Set<Answer> answers = Set.copyOf(AtOnce.times(16, (i) -> send(write, key)));
				assertThat(answers).as(address).hasSize(1);
				assertThat(answers.iterator().next().status()).as(address).isBetween(200, 202);
			}
		});
	}

	@Test
	void sixteenAtOnceWithoutAKeyAreDoneOnceOrAreManyAndNeverFail() {
		this.writes.forEach((address, fresh) -> {
			Write write = fresh.get();
			Map<Integer, Long> statuses = AtOnce.times(16, (i) -> send(write, null))
				.stream()
				.collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
			if (write.once()) {
				int late = (write.method() == HttpMethod.PUT) ? 412 : 409;
				int done = address.equals("POST /snapshots") ? 201 : 200;
				assertThat(statuses).as(address).isEqualTo(Map.of(done, 1L, late, 15L));
			}
			else {
				assertThat(statuses.keySet()).as(address).isSubsetOf(200, 201, 202);
			}
		});
	}

	@Test
	void aKeyThatCannotBeKeptIsRefusedByName() {
		this.writes.forEach((address, fresh) -> {
			Write write = fresh.get();
			if (address.startsWith("POST")) {
				for (String key : List.of("x".repeat(201), "a\u0007b", "a\tb", " ")) {
					Answer refused = send(write, key);
					assertThat(refused.status()).as(address + refused.body()).isEqualTo(422);
					assertThat(refused.body()).contains("\"field\":\"Idempotency-Key\"");
				}
			}
		});
		Answer tokens = send(new Write("official", HttpMethod.POST, "/tokens", "{}", false), "x".repeat(201));
		assertThat(tokens.body()).contains("\"field\":\"Idempotency-Key\"");
	}

	@Test
	void equalContentInAnotherOrderIsTheSameRequest() {
		String key = UUID.randomUUID().toString();
		Answer first = send(new Write("team-suixi", HttpMethod.POST, "/filings", revenue("1亿元"), false), key);
		assertThat(first.status()).as(first.body()).isEqualTo(201);
		String turned = """
				{ "evidence": [ { "line": "9", "document": "D000" } ],
				  "form": { "basis": "ACTUAL", "value": "1亿元", "period": "%d", "subject": "同时", "region": "440823",
				            "indicator": "tourism.revenue", "pairing": "越秀区—遂溪县" },
				  "action": "create", "type": "indicator-values" }""".formatted(year.get());
		assertThat(send(new Write("team-suixi", HttpMethod.POST, "/filings", turned, false), key)).isEqualTo(first);
		String other = turned.replace("1亿元", "2亿元");
		assertThat(send(new Write("team-suixi", HttpMethod.POST, "/filings", other, false), key).status())
			.isEqualTo(422);
	}

	@Test
	void aKeyBelongsToOneActOnOneFilingWithOneContent() {
		UUID filing = submitted();
		UUID other = submitted();
		String key = UUID.randomUUID().toString();
		assertThat(send(act("county-suixi", filing, "return"), key).status()).isEqualTo(200);
		assertThat(send(act("county-suixi", filing, "approve"), key).status()).isEqualTo(422);
		assertThat(send(act("county-suixi", other, "return"), key).status()).isEqualTo(422);
		Write otherwise = new Write("county-suixi", HttpMethod.POST, filing(filing) + "/return",
				"{\"reason\":\"另有原因\"}", true);
		assertThat(send(otherwise, key).status()).isEqualTo(422);
		assertThat(this.demo.get("county-suixi", filing(other)).get("state").stringValue()).isEqualTo("submitted");
		assertThat(send(act("team-suixi", other, "withdraw"), key).status()).as("another person's key").isEqualTo(200);
	}

}
