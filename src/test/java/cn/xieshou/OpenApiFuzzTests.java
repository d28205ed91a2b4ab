package cn.xieshou;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.register.Register;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests made from the API description with values that nobody would send, and good
 * ones with such values in a place or two: none is answered with a failure of ours, and
 * none leaves an error in the log. At least 15 % are taken, since a portal that refuses
 * all fails at none.
 */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class OpenApiFuzzTests {

	private static final String ACCOUNT = "team-qiannan";

	private static final List<String> TEXTS = List.of("", " ", "x", "-", ",", "%", "%00", "\u0000", "\ud800", "\u202e",
			"\ufeff", "'", "\"", "\\", "${7*7}", "../..", "a".repeat(5000), "遂溪", "2024", "2024-02-30", "9999-12-31",
			"+999999999-12-31T23:59:59Z", "2024-11/YTD", "1e999999999", "1e400000000", "-0", "0.1", "9".repeat(300),
			"null", "true", "是", "1", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1", "超2亿元", "5亩", "440823",
			"123456", "create", "draft", "D000", "\n", "a\r\nERROR b", "=", "&", "MDAwMA", "500", "501", "-1",
			"2147483648");

	private static final List<String> JSON = List.of("null", "true", "0", "-1", "2.9", "1e400000000", "45292", "[]",
			"[null]", "{}", "[[[[[]]]]]", "{\"value\":\"1e999999999\",\"unit\":\"元\"}", "{\"value\":1,\"unit\":2}",
			"\"\\ud800\"", "\"\\u0000\"", "12345678901234567.89", "\"" + "x".repeat(3000) + "\"");

	/** What says most, so asked more often than by its share. */
	private static final Call DRAFT = new Call("POST", "/api/v1/filings", List.of(), true);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	List<Register<?, ?>> registers;

	private final JsonMapper json = JsonMapper.builder().build();

	/** Some minutes of any day, so that each run tries other requests. */
	@Test
	void noRequestOfManyFails(CapturedOutput output) {
		fuzz(Long.getLong("xieshou.fuzz.seed", System.nanoTime()), 300, output);
	}

	@Test
	@Tag("long")
	void noRequestOfTwentyTwoThousandFails(CapturedOutput output) {
		fuzz(Long.getLong("xieshou.fuzz.seed", System.nanoTime()), 22_000, output);
	}

	/** Half of the requests are made up, half are good ones spoilt in a place or two. */
	private void fuzz(long seed, int requests, CapturedOutput output) {
		System.out.println("Fuzz seed " + seed);
		Random random = new Random(seed);
		List<Call> calls = calls();
		assertThat(calls).hasSizeGreaterThan(30);
		FuzzSamples samples = new FuzzSamples(this.demo, this.registers, (requests > 1000) ? 20 : 1);
		Answers answers = new Answers();
		int logged = output.getAll().length();
		while (answers.count() < requests) {
			if (random.nextBoolean()) {
				Call call = (random.nextInt(3) == 0) ? DRAFT : calls.get(random.nextInt(calls.size()));
				answers.add(send(call, random), call.method() + " " + call.path());
			}
			else if (random.nextBoolean()) {
				askFor(samples.address(random), answers, random);
			}
			else {
				file(samples, answers, random);
			}
		}
		System.out.println("Fuzz answers by status " + answers.statuses);
		assertThat(answers.failed).as("seed " + seed).isEmpty();
		assertThat(output.getAll().substring(logged).lines().filter((line) -> line.contains(" ERROR ")))
			.as("seed " + seed)
			.isEmpty();
		assertThat(answers.taken()).as("share of requests that were taken, seed " + seed).isGreaterThan(0.15);
	}

	/** What was answered so far. */
	private static final class Answers {

		final Map<Integer, Integer> statuses = new TreeMap<>();

		final List<String> failed = new ArrayList<>();

		int add(int status, String said) {
			this.statuses.merge(status, 1, Integer::sum);
			if (status >= 500) {
				this.failed.add(status + " " + said);
			}
			return status;
		}

		int count() {
			return this.statuses.values().stream().mapToInt(Integer::intValue).sum();
		}

		double taken() {
			return this.statuses.entrySet()
				.stream()
				.filter((entry) -> entry.getKey() / 100 == 2)
				.mapToInt(Map.Entry::getValue)
				.sum() / (double) count();
		}

	}

	/** A good address, one of its parameters in some cases odd or given twice. */
	private void askFor(String address, Answers answers, Random random) {
		UriComponents good = UriComponentsBuilder.fromUriString(address).build();
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(good.getQueryParams()).deepCopy();
		List<String> names = List.copyOf(parameters.keySet());
		if (!names.isEmpty() && random.nextBoolean()) {
			String name = one(names, random);
			if (random.nextBoolean()) {
				parameters.remove(name);
			}
			parameters.add(name, one(TEXTS, random));
		}
		var request = this.mvc.get().uri(String.valueOf(good.getPath())).params(parameters);
		answers.add(status(request.with(this.demo.as(FuzzSamples.TEAM))), "GET " + address + " " + parameters);
	}

	/**
	 * A good filing, spoilt in none, one or two places. What is taken is looked at, saved
	 * again spoilt once more, handed in and taken back.
	 */
	private void file(FuzzSamples samples, Answers answers, Random random) {
		FuzzSamples.Draft draft = samples.draft(random);
		for (int places = random.nextInt(3); places > 0; places--) {
			samples.spoil(draft.body(), value(random), random);
		}
		String said = draft.account() + " POST /filings " + draft.body();
		MockHttpServletResponse answer = this.demo.post(draft.account(), "/filings", draft.body().toString())
			.exchange()
			.getResponse();
		if (answers.add(answer.getStatus(), said) != 201) {
			return;
		}
		String id = this.json.readTree(Demo.text(answer)).path("id").asString();
		for (String page : List.of("/api/v1/filings/", "/filings/")) {
			answers.add(status(this.mvc.get().uri(page + id).with(this.demo.as(draft.account()))),
					page + " of " + said);
		}
		answers.add(status(this.mvc.get().uri("/filings/" + id + "/edit").with(this.demo.as(draft.account()))),
				"edit of " + said);
		samples.spoil(draft.body(), value(random), random);
		answers.add(status(this.mvc.put()
			.uri("/api/v1/filings/" + id)
			.header("If-Match", answer.getHeader("ETag"))
			.contentType("application/json")
			.content(draft.body().toString())
			.with(this.demo.as(draft.account()))), "PUT of " + said + " " + draft.body());
		answers.add(status(this.demo.post(draft.account(), "/filings/" + id + "/submit", "{}")), "submit of " + said);
		answers.add(status(this.mvc.get().uri("/filings/" + id).with(this.demo.as(draft.account()))),
				"submitted of " + said);
		answers.add(status(this.demo.post(draft.account(), "/filings/" + id + "/withdraw", "{}")),
				"withdraw of " + said);
	}

	private static int status(MockMvcTester.MockMvcRequestBuilder request) {
		return request.exchange().getResponse().getStatus();
	}

	/** An operation of the description. */
	private record Call(String method, String path, List<String> names, boolean body) {

	}

	private List<Call> calls() {
		JsonNode paths = Demo.json(this.mvc.get().uri("/v3/api-docs").with(this.demo.as("official"))).get("paths");
		List<Call> calls = new ArrayList<>();
		paths.properties().forEach((path) -> path.getValue().properties().forEach((method) -> {
			List<String> names = new ArrayList<>();
			method.getValue().path("parameters").forEach((parameter) -> {
				if (parameter.path("in").asString("").equals("query")) {
					names.add(parameter.path("name").asString(""));
				}
			});
			calls.add(new Call(method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), names,
					method.getValue().has("requestBody")));
		}));
		return calls;
	}

	private int send(Call call, Random random) {
		String path = call.path();
		while (path.contains("{")) {
			path = path.replaceFirst("\\{\\w+\\}", variable(path, random));
		}
		var request = this.mvc.method(HttpMethod.valueOf(call.method())).uri(path);
		if (random.nextInt(20) > 0) {
			request = request.with(this.demo.as(random.nextBoolean() ? ACCOUNT : "official"));
		}
		for (String name : names(call, random)) {
			request = request.param(name, one(TEXTS, random));
			if (random.nextInt(10) == 0) {
				request = request.param(name, one(TEXTS, random));
			}
		}
		if (random.nextInt(5) == 0) {
			request = request.header(
					one(List.of("Idempotency-Key", "If-Match", "Accept", "Range", "If-None-Match"), random),
					one(TEXTS, random).replaceAll("[\\r\\n\\u0000]", "?"));
		}
		if (call.body() || !call.method().equals("GET")) {
			String type = (random.nextInt(10) == 0) ? one(List.of("*/*", "text/plain", "application/xml", "a"), random)
					: "application/json";
			request = request.header("Content-Type", type).content(body(random));
		}
		return status(request);
	}

	private String variable(String path, Random random) {
		boolean type = path.indexOf("{type}") == path.indexOf('{') && path.contains("{type}");
		if (type && random.nextInt(10) > 0) {
			return one(this.registers, random).code();
		}
		return (random.nextInt(3) > 0) ? java.util.UUID.randomUUID().toString()
				: one(List.of("x", "1-1-1-1-1", "0", "a.b", "%E9%81%82", "%25"), random);
	}

	private List<String> names(Call call, Random random) {
		List<String> names = new ArrayList<>();
		for (int i = call.names().isEmpty() ? 0 : random.nextInt(3); i > 0; i--) {
			names.add(one(call.names(), random));
		}
		Register<?, ?> register = one(this.registers, random);
		String column = one(register.columns(), random).key();
		if (random.nextInt(8) == 0) {
			names.add(one(List.of("q", "sort", "size", "after", "before", "columns", "asKnownOn", "pairing", "period",
					"region", "ref", column, column + ".min", column + ".to", "nothing"), random));
		}
		return names;
	}

	private String body(Random random) {
		Register<?, ?> register = one(this.registers, random);
		StringBuilder form = new StringBuilder("{\"pairing\":")
			.append(one(List.of("\"广州—黔南\"", "null", "\"x\""), random));
		for (int i = random.nextInt(6); i > 0; i--) {
			String name = one(java.util.Arrays.asList(register.formType().getRecordComponents()), random).getName();
			form.append(",\"").append(name).append("\":").append(value(random));
		}
		form.append('}');
		return switch (random.nextInt(12)) {
			case 0 -> "{";
			case 1 -> "[".repeat(2000);
			case 2 -> value(random);
			case 3 -> "{\"reason\":" + value(random) + "}";
			case 4 -> "{\"username\":" + value(random) + ",\"password\":" + value(random) + "}";
			default -> "{\"type\":\"" + register.code() + "\",\"action\":"
					+ one(List.of("\"create\"", "\"update\"", "\"void\"", "1"), random) + ",\"recordId\":"
					+ one(List.of("null", "\"" + java.util.UUID.randomUUID() + "\"", "5"), random) + ",\"baseVersion\":"
					+ one(List.of("null", "1", "1.5", "\"x\""), random) + ",\"form\":" + form + ",\"evidence\":"
					+ one(List.of("[]", "[null]", "null", "[{\"document\":\"D000\"}]", "[{\"page\":1e9}]"), random)
					+ ",\"note\":" + value(random) + "}";
		};
	}

	private String value(Random random) {
		return random.nextBoolean() ? one(JSON, random)
				: this.json.writeValueAsString(one(TEXTS, random).replace("\ud800", "?"));
	}

	private static <T> T one(List<T> of, Random random) {
		return of.get(random.nextInt(of.size()));
	}

}
