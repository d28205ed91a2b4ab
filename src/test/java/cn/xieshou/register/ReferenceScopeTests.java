package cn.xieshou.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Wherever a record is named, one outside the reader's scope gives the answer of one that
 * does not exist: every field of every form, every filter of every list, every citation.
 */
@DatabaseTest
class ReferenceScopeTests {

	private static final String TEAM = "team-suixi";

	@Autowired
	Registers registers;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	/** How a foreign record is called, and the like that nothing is called. */
	private record Call(String foreign, String absent) {

	}

	/** The ways to call a record of a type that lies outside the team's scope. */
	private List<Call> calls(String type) {
		Optional<JsonNode> found = this.demo.get("official", "/" + type + "?size=500")
			.get("items")
			.valueStream()
			.filter((item) -> !item.path("pairing").isNull())
			.filter((item) -> this.demo.status(TEAM, "/" + type + "/" + item.get("id").stringValue()) == 404)
			.filter((item) -> !type.equals("documents")
					|| List.of("D001", "D004").contains(item.path("code").asString("")))
			.findFirst();
		List<Call> calls = new ArrayList<>();
		found.ifPresent((item) -> {
			calls.add(new Call(item.get("id").stringValue(), UUID.randomUUID().toString()));
			for (String way : List.of("name", "ref", "code")) {
				String called = item.path(way).asString("");
				if (!called.isEmpty()) {
					calls.add(new Call(called, "没有" + called));
				}
			}
		});
		return calls;
	}

	private final Map<String, List<Call>> calls = new LinkedHashMap<>();

	private List<Call> of(String type) {
		return this.calls.computeIfAbsent(type, this::calls);
	}

	@Test
	void everyReferenceOfEveryFormAnswersAsIfTheRecordDidNotExist() {
		int asked = 0;
		for (Register<?, ?> register : this.registers.all()) {
			for (FormField field : FormField.of(register.formType())) {
				if (field.name().equals("pairing")) {
					continue;
				}
				if (field.refersTo() != null) {
					asked += form(register, field.name(),
							"\"" + field.name() + "\":"
									+ (field.kind() == FormField.Kind.REFERENCES ? "[\"*\"]" : "\"*\""),
							field.refersTo());
				}
				for (FormField part : field.parts()) {
					if (part.refersTo() != null) {
						asked += form(register, field.name() + "[0]." + part.name(),
								"\"" + field.name() + "\":[{\"" + part.name() + "\":\"*\"}]", part.refersTo());
					}
				}
			}
		}
		System.out.println("References of forms that were tried: " + asked);
		assertThat(asked).isGreaterThan(100);
	}

	private int form(Register<?, ?> register, String path, String says, String type) {
		boolean placed = FormField.of(register.formType()).stream().anyMatch((field) -> field.name().equals("pairing"));
		String body = "{\"type\":\"" + register.code() + "\",\"form\":{"
				+ (placed ? "\"pairing\":\"440104-440823\"," : "") + says + "}}";
		for (Call call : of(type)) {
			JsonNode foreign = Demo.json(this.demo.post(TEAM, "/filings", body.replace("*", call.foreign())));
			JsonNode absent = Demo.json(this.demo.post(TEAM, "/filings", body.replace("*", call.absent())));
			String what = register.code() + "." + path + " " + call;
			assertThat(foreign.get("status").intValue()).as(what + foreign).isEqualTo(422);
			assertThat(foreign.at("/errors/0/field").stringValue()).as(what).isEqualTo(path);
			assertThat(foreign.toString().replace(call.foreign(), "*")).as(what)
				.isEqualTo(absent.toString().replace(call.absent(), "*"));
		}
		return of(type).size();
	}

	@Test
	void everyFilterByARecordAnswersAsIfItDidNotExist() {
		int asked = 0;
		for (Register<?, ?> register : this.registers.all()) {
			List<Column> columns = new ArrayList<>(register.columns());
			columns.add(Column.record("pairing", "pairings"));
			for (Column column : columns) {
				if (column.refersTo() == null) {
					continue;
				}
				for (Call call : of(column.refersTo())) {
					for (String form : List.of("", ".csv", ".xlsx")) {
						String list = "/" + register.code() + form + "?" + column.key() + "=";
						String foreign = answer(list, call.foreign());
						assertThat(foreign).as(list + call).startsWith("400 ");
						assertThat(foreign).as(list + call).isEqualTo(answer(list, call.absent()));
						asked++;
					}
				}
			}
		}
		System.out.println("Filters by records that were tried: " + asked);
		assertThat(asked).isGreaterThan(100);
	}

	/** Status and content, with what was called left out. */
	private String answer(String address, String called) {
		try {
			var response = this.mvc.get()
				.uri(java.net.URI.create("/api/v1" + address + encoded(called)))
				.with(this.demo.as(TEAM))
				.exchange()
				.getResponse();
			return response.getStatus() + " "
					+ response.getContentAsString(StandardCharsets.UTF_8).replace(called, "*");
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void aForeignDocumentIsCitedByNoneOfItsNames() {
		String body = "{\"type\":\"honours\",\"form\":{\"pairing\":\"440104-440823\"},\"evidence\":[{\"document\":\"*\"}]}";
		assertThat(of("documents")).hasSizeGreaterThan(2);
		for (Call call : of("documents")) {
			JsonNode foreign = Demo.json(this.demo.post(TEAM, "/filings", body.replace("*", call.foreign())));
			JsonNode absent = Demo.json(this.demo.post(TEAM, "/filings", body.replace("*", call.absent())));
			assertThat(foreign.get("status").intValue()).isEqualTo(422);
			assertThat(foreign.at("/errors/0/field").stringValue()).isEqualTo("evidence[0].document");
			assertThat(foreign.toString().replace(call.foreign(), "*"))
				.isEqualTo(absent.toString().replace(call.absent(), "*"));
		}
	}

	@Test
	void everyRecordOutsideIsNotFoundByAnyWay() {
		int asked = 0;
		for (Register<?, ?> register : this.registers.all()) {
			for (Call call : of(register.code()).stream().limit(1).toList()) {
				for (String way : List.of("/%s/*", "/%s/*/history", "/%s/*?asKnownOn=2030-01-01T00:00:00Z")) {
					String address = way.formatted(register.code());
					assertThat(path(address, call.foreign())).as(address)
						.startsWith("404 ")
						.isEqualTo(path(address, call.absent()));
					asked++;
				}
			}
			for (Call call : of(register.code())) {
				assertThat(answer("/refs?ref=", call.foreign())).startsWith("404 ")
					.isEqualTo(answer("/refs?ref=", call.absent()));
				asked++;
			}
		}
		System.out.println("Records outside that were asked for: " + asked);
	}

	private String path(String address, String id) {
		try {
			var response = this.mvc.get()
				.uri(java.net.URI.create("/api/v1" + address.replace("*", id)))
				.with(this.demo.as(TEAM))
				.exchange()
				.getResponse();
			return response.getStatus() + " " + response.getContentAsString(StandardCharsets.UTF_8).replace(id, "*");
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void whatOthersNameIsNotVoided() {
		JsonNode investor = this.filings.posted("organisations", "\"name\":\"遂溪被提到的公司\",\"kind\":\"COMPANY\"");
		JsonNode project = this.filings.posted("projects",
				"\"name\":\"提到它的项目\",\"investorOrganisations\":[" + investor.get("id") + "]");
		JsonNode refused = Demo.json(this.demo.post(TEAM, "/filings",
				"""
						{"type":"organisations","action":"void","recordId":%s,"baseVersion":1,"evidence":[{"document":"D000"}]}"""
					.formatted(investor.get("id"))));
		assertThat(refused.get("status").intValue()).isEqualTo(409);
		assertThat(refused.get("detail").stringValue()).contains("提到它的项目").contains("不能作废");
		assertThat(this.demo.page("official", "/projects/" + project.get("id").stringValue())).contains("遂溪被提到的公司");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
