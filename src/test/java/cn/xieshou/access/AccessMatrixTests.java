package cn.xieshou.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.actuate.endpoint.web.WebMvcEndpointHandlerMapping;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.JobRuns;
import cn.xieshou.job.Jobs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gets what from every address of the portal, against {@code access/endpoints.csv}:
 * each line an address (a star stands for the record), each column an account, each cell
 * the answers for a record of 越秀区—遂溪县, for one of another tree, and for none. An address
 * without a line fails, and so does an answer that tells the second from the third where
 * both are refused.
 */
@DatabaseTest
class AccessMatrixTests {

	private static final List<String> ACCOUNTS = List.of("nobody", "official", "team-suixi", "team-longhu",
			"team-qiannan", "county-suixi", "city-zhanjiang", "helper-yuexiu", "auditor", "business", "business-2",
			"sysadmin", "secadmin", "auditadmin", "finance-zhanjiang");

	private static final String OTHER_TREES = "天津—甘肃,广州—黔南,440300-440500";

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Autowired
	WebMvcEndpointHandlerMapping actuator;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	PairingTree tree;

	@Autowired
	Jobs jobs;

	@Autowired
	JobRuns runs;

	@Autowired
	JdbcTemplate jdbc;

	/** What a star stands for: a record inside, one of another tree, none. */
	private record Three(String own, String foreign, String absent) {

	}

	private final Map<String, Three> things = new LinkedHashMap<>();

	private static List<NamedCsvRecord> table() {
		return table("/access/endpoints.csv");
	}

	/**
	 * Who keeps the ledger reads what the city's reviewer reads; where the answers
	 * differ, {@code access/finance.csv} says them.
	 */
	private static String expected(NamedCsvRecord line, String account) {
		if (!account.startsWith("finance-")) {
			return line.getField(account);
		}
		return table("/access/finance.csv").stream()
			.filter((own) -> Stream.of("method", "address", "of", "body")
				.allMatch((part) -> own.getField(part).equals(line.getField(part))))
			.map((own) -> own.getField("answers"))
			.findFirst()
			.orElseGet(() -> line.getField("city-zhanjiang"));
	}

	private static List<NamedCsvRecord> table(String file) {
		try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
			.ofNamedCsvRecord(
					new InputStreamReader(Objects.requireNonNull(AccessMatrixTests.class.getResourceAsStream(file)),
							StandardCharsets.UTF_8))) {
			return lines.stream().toList();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@Test
	void everyAddressHasALine() {
		Set<String> lines = table().stream()
			.map((line) -> line.getField("method") + " " + line.getField("mapping"))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> mapped = new TreeSet<>();
		this.mappings.getHandlerMethods().forEach((info, handler) -> {
			if (handler.getBeanType().getName().startsWith("cn.xieshou.")) {
				mapped.addAll(names(info));
			}
		});
		this.actuator.getHandlerMethods().keySet().forEach((info) -> mapped.addAll(names(info)));
		assertThat(lines).isEqualTo(mapped);
	}

	private static Set<String> names(RequestMappingInfo info) {
		Set<String> names = new LinkedHashSet<>();
		for (String pattern : info.getPatternValues()) {
			if (info.getMethodsCondition().getMethods().isEmpty()) {
				names.add("ANY " + pattern);
			}
			info.getMethodsCondition().getMethods().forEach((method) -> names.add(method + " " + pattern));
		}
		return names;
	}

	private void makeThings() {
		JsonNode project = this.filings.posted("projects", "\"name\":\"矩阵项目\"");
		JsonNode foreign = first("/projects?pairing=天津—甘肃");
		put("project", project.get("id"), foreign.get("id"));
		put("filing", project.get("filing"), foreign.get("filing"), "/projects/" + foreign.get("id").stringValue());
		put("task", this.filings.posted("tasks", "\"name\":\"矩阵任务\",\"kind\":\"MEASURE\"").get("id"),
				first("/tasks?pairing=" + OTHER_TREES).get("id"));
		put("document", this.filings.posted("documents", "\"title\":\"矩阵文件\",\"kind\":\"REPORT\"").get("id"),
				first("/documents?pairing=天津—甘肃").get("id"));
		for (String type : List.of("organisations", "meetings", "enclaves", "funds", "indicator-values")) {
			JsonNode own = this.demo.get("team-suixi", "/" + type + "?size=1&sort=-postedAt").at("/items/0");
			put(type, own.get("id"), first("/" + type + "?pairing=" + OTHER_TREES).get("id"));
			put(type + " name", own.get("name"), first("/" + type + "?pairing=" + OTHER_TREES).get("name"));
		}
		this.things.put("document code", new Three("D000", "D004", "D999"));
		this.things.put("ref", new Three(first("/organisations?pairing=440104-440823&q=岭南集团").get("ref").stringValue(),
				first("/organisations?pairing=天津—甘肃").get("ref").stringValue(), "organisation:没有"));
		this.things.put("pairing code", new Three("440104-440823", "120000-620000", "999999-999998"));
		this.things.put("pairing name", new Three("越秀区—遂溪县", "天津—甘肃", "没有—没有"));
		this.things.put("pairing", new Three(pairing("越秀区—遂溪县"), pairing("天津—甘肃"), UUID.randomUUID().toString()));
		this.things.put("contact", new Three(contact("越秀区—遂溪县"), contact("天津—甘肃"), UUID.randomUUID().toString()));
		this.things.put("upload",
				new Three(uploaded("team-suixi"), uploaded("team-longhu"), UUID.randomUUID().toString()));
		this.things.put("view", new Three(kept("official"), kept("auditor"), UUID.randomUUID().toString()));
		this.things.put("job", new Three(ended("team-suixi"), ended("auditor"), UUID.randomUUID().toString()));
		this.things.put("import",
				new Three(imported("team-suixi"), imported("team-longhu"), UUID.randomUUID().toString()));
		this.things.put("intake",
				new Three(takenIn("team-suixi"), takenIn("team-longhu"), UUID.randomUUID().toString()));
		this.things.put("export", new Three(written("official"), written("auditor"), UUID.randomUUID().toString()));
		this.things.computeIfPresent("filing",
				(name, filing) -> new Three(filing.own(), filing.foreign(), next(filing.foreign())));
		Three projects = this.things.get("project");
		this.things.put("cursor",
				new Three(cursor(projects.own()), cursor(projects.foreign()), cursor(projects.absent())));
	}

	private String ended(String account) {
		UUID id = this.jobs.request("test.count",
				this.jdbc.queryForObject("select id from account where username = ?", UUID.class, account),
				java.util.Map.of("mark", "矩阵", "to", 1, "pause", 0));
		this.runs.await("(select state = 'DONE' from job where id = ?)", id);
		return id.toString();
	}

	/** An import with a row that cannot be filed. */
	private String imported(String account) {
		String id = Demo
			.text(this.mvc.post()
				.uri("/api/v1/imports")
				.multipart()
				.file(new MockMultipartFile("file", "矩阵.csv", "text/csv",
						("名称,级别\n" + UUID.randomUUID() + ",银河级\n").getBytes(StandardCharsets.UTF_8)))
				.param("type", "honours")
				.with(this.demo.as(account))
				.exchange()
				.getResponse())
			.replaceFirst(".*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
		this.runs.await("(select state = 'READ' from import_batch where id = ?)", UUID.fromString(id));
		return id;
	}

	/** A text that its owner takes in, made anew whatever is done with it. */
	private String takenIn(String account) {
		UUID id = UUID.randomUUID();
		this.jdbc.update("""
				insert into intake_text (id, root_id, owner_id, title, pages, said, state, created_at, changed_at)
				select ?, id, id, '矩阵材料', array['到位资金3200万元。'],
				'{"document": "", "pairing": "", "period": "", "on": "2019-12-31"}', 'READ', now(), now()
				from account where username = ?""", id, account);
		return id.toString();
	}

	/** A file that is written, of whose owner the rights have changed since. */
	private String written(String account) {
		UUID id = UUID.randomUUID();
		this.jdbc.update(
				"""
						insert into export_file (id, owner_id, owner_name, what, format, filter, language, grade, job_id, state,
						file_name, size, sha256, sm3, rights, created_at, finished_at) select ?, id, display_name, 'projects', 'CSV',
						'{}', 'zh-CN', 'INTERNAL', ?, 'DONE', '矩阵.csv', 1, repeat('0', 64), repeat('0', 64), '', now(), now()
						from account where username = ?""",
				id, UUID.randomUUID(), account);
		return id.toString();
	}

	/** An id right beside another, so that what comes after one comes after both. */
	private static String next(String id) {
		return id.substring(0, 35) + (id.endsWith("0") ? "1" : "0");
	}

	/** A removal ends one, so that it is none for who comes after. */
	private String contact(String pairing) {
		PairingTree.Node node = this.tree.find(pairing).orElseThrow();
		UUID id = UUID.randomUUID();
		this.jdbc.update("insert into contact (id, root_id, pairing_id, person, phone) values (?, ?, ?, '矩阵', '无')", id,
				node.root(), node.id());
		return id.toString();
	}

	@AfterEach
	void takeBack() {
		this.jdbc.update("update data_grade set raised_grade = null, why = null where why = '矩阵定级'");
		this.jdbc.update("delete from export_file where file_name = '矩阵.csv'");
		this.jdbc.update("delete from intake_text where title = '矩阵材料'");
		this.jdbc.update("delete from contact where person = '矩阵'");
		this.jdbc.update("delete from saved_view where name = '矩阵视图'");
	}

	private JsonNode first(String list) {
		JsonNode found = this.demo.get("official", list).at("/items/0");
		assertThat(found.isMissingNode()).as(list).isFalse();
		return found;
	}

	private void put(String name, JsonNode own, JsonNode foreign) {
		this.things.put(name, new Three(own.stringValue(), foreign.stringValue(),
				name.endsWith("name") ? "没有这个名称" : UUID.randomUUID().toString()));
	}

	private void put(String name, JsonNode own, JsonNode foreign, String record) {
		put(name, own, (foreign != null) ? foreign : this.demo.get("official", record).get("filing"));
	}

	private String pairing(String name) {
		return this.tree.find(name).orElseThrow().id().toString();
	}

	private static String cursor(String id) {
		return java.util.Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((id + "=一").getBytes(StandardCharsets.UTF_8));
	}

	private String uploaded(String account) {
		try {
			String answer = this.mvc.post()
				.uri("/api/v1/evidence")
				.multipart()
				.file(new MockMultipartFile("file", "矩阵.txt", "text/plain",
						("矩阵 " + account).getBytes(StandardCharsets.UTF_8)))
				.with(this.demo.as(account))
				.exchange()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
			return answer.replaceFirst(".*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The table has no bodies of several parts. */
	@Test
	void aFileForAForeignPairingIsRefusedAsOneForNone() {
		for (String address : List.of("/api/v1/evidence", "/evidence")) {
			List<Answer> answers = new ArrayList<>();
			for (String pairing : List.of("天津—甘肃", "120000-620000", pairing("天津—甘肃"), "没有—没有", "999999-999998",
					UUID.randomUUID().toString(), "越秀区—遂溪县")) {
				var response = this.mvc.post()
					.uri(address)
					.multipart()
					.file(new MockMultipartFile(address.startsWith("/api") ? "file" : "files", "外地.txt", "text/plain",
							"外地".getBytes(StandardCharsets.UTF_8)))
					.param("pairing", pairing)
					.with(this.demo.as("team-suixi"))
					.exchange()
					.getResponse();
				answers.add(answer(response, pairing));
			}
			assertThat(answers.subList(0, 6)).as(address).containsOnly(answers.get(0));
			assertThat(answers.get(0).status()).isEqualTo(403);
			assertThat(answers.get(6).status()).isBetween(200, 201);
		}
	}

	@Test
	void aRecordMovesToAForeignPairingNoMoreThanToNone() {
		JsonNode own = this.filings.posted("projects", "\"name\":\"矩阵迁移\"");
		List<Answer> answers = new ArrayList<>();
		for (String pairing : List.of("天津—甘肃", "440103-440804", "广州—湛江", "没有—没有", "999999-999998")) {
			var response = this.demo.post("team-suixi", "/filings", """
					{"type":"projects","action":"update","recordId":%s,"baseVersion":1,
					"form":{"pairing":"%s","name":"矩阵迁移","nothing":1}}""".formatted(own.get("id"), pairing))
				.exchange()
				.getResponse();
			answers.add(answer(response, pairing));
		}
		assertThat(answers).containsOnly(answers.get(0));
		assertThat(answers.get(0).status()).isEqualTo(403);
	}

	private String kept(String account) {
		UUID id = UUID.randomUUID();
		this.jdbc.update("insert into saved_view (id, account_id, owner, type, name, conditions, shared, created_at)"
				+ " select ?, id, display_name, 'honours', '矩阵视图', '', false, now() from account where username = ?",
				id, account);
		return id.toString();
	}

	@Test
	void everyAddressAnswersWhoIsInsideAndWhoIsNotAsTheTableSays() throws IOException {
		compare(List.of("nobody", "team-suixi", "team-longhu", "sysadmin"));
	}

	@Test
	@Tag("long")
	void everyAddressAnswersEveryAccountAsTheTableSays() throws IOException {
		compare(ACCOUNTS);
	}

	private void compare(List<String> accounts) throws IOException {
		makeThings();
		List<String> wrong = new ArrayList<>();
		List<String> actual = new ArrayList<>();
		int cells = 0;
		for (NamedCsvRecord line : table()) {
			List<String> answers = new ArrayList<>();
			for (String account : accounts) {
				List<Answer> answered = ask(line, account);
				cells += answered.size();
				String said = answered.stream()
					.map((answer) -> String.valueOf(answer.status()))
					.collect(Collectors.joining(" "));
				answers.add(said);
				String what = line.getField("method") + " " + line.getField("address") + " " + line.getField("body")
						+ " of " + line.getField("of") + " by " + account + ": ";
				String expected = expected(line, account);
				if (!said.equals(expected)) {
					wrong.add(what + said + " instead of " + expected);
				}
				if (answered.size() == 3 && isOutside(account, line) && !answered.get(1).equals(answered.get(2))) {
					wrong
						.add(what + "a foreign record is told from none:\n" + answered.get(1) + "\n" + answered.get(2));
				}
			}
			actual.add(line.getFields()
				.subList(0, 5)
				.stream()
				.map(AccessMatrixTests::quoted)
				.collect(Collectors.joining(",")) + "," + String.join(",", answers));
		}
		Files.write(Path.of("target", "endpoints.csv"), actual);
		System.out.println("Cells of the access table that were tried: " + cells);
		assertThat(wrong).as("differences; what was answered stands in target/endpoints.csv").isEmpty();
	}

	/**
	 * Whether the account sees nothing of the foreign record. Business administrators
	 * keep the pairings themselves, so that they are told their names, and nothing within
	 * them.
	 */
	private static boolean isOutside(String account, NamedCsvRecord line) {
		return !account.equals("official") && !account.equals("auditor")
				&& !(account.startsWith("business") && line.getField("of").startsWith("pairing")
						&& line.getField("address").matches("(/api/v1)?/(pairings/\\*.*|filings)"))
				&& !(account.equals("team-longhu")
						&& List.of("upload", "import", "intake").contains(line.getField("of")))
				&& !(account.equals("sysadmin") && line.getField("of").equals("job"));
	}

	private static String quoted(String text) {
		return (text.contains(",") || text.contains("\"")) ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
	}

	private record Answer(int status, String content) {

	}

	private List<Answer> ask(NamedCsvRecord line, String account) {
		Three three = this.things.get(line.getField("of"));
		if (three == null) {
			return List.of(ask(line, account, ""));
		}
		return List.of(ask(line, account, three.own()), ask(line, account, three.foreign()),
				ask(line, account, three.absent()));
	}

	private Answer ask(NamedCsvRecord line, String account, String called) {
		String address = line.getField("address").replace("*", encoded(called));
		String method = line.getField("method").equals("ANY") ? "GET" : line.getField("method");
		var request = this.mvc.method(HttpMethod.valueOf(method)).uri(URI.create(address));
		if (!account.equals("nobody")) {
			request = request.with(this.demo.as(account));
		}
		String body = line.getField("body");
		if (!body.isEmpty()) {
			request = request.header("If-Match", "\"1\"")
				.content(body.replace("*", body.startsWith("{") ? called : encoded(called)));
			request.contentType(body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
		}
		MockHttpServletResponse response = request.accept(address.matches("/(api|actuator)\\b.*") ? "*/*" : "text/html")
			.exchange()
			.getResponse();
		requireTyped(response, method + " " + address);
		return answer(response, called);
	}

	/**
	 * Whoever asks, what is answered says what it is, and a text in which characters; but
	 * a file that somebody brought is handed out in whatever characters it came.
	 */
	private static void requireTyped(MockHttpServletResponse response, String asked) {
		if (response.getContentAsByteArray().length > 0) {
			String type = response.getContentType();
			assertThat(type).as(asked).isNotNull();
			if (!asked.endsWith("/file") && type.matches("(?i)(text/|application/xml|.*[+]xml).*")) {
				assertThat(type).as(asked).containsIgnoringCase("charset=utf-8");
			}
		}
	}

	private static Answer answer(MockHttpServletResponse response, String called) {
		try {
			return new Answer(response.getStatus(),
					content(response.getContentAsString(StandardCharsets.UTF_8), called));
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The content without what was called and without what differs from answer to answer.
	 */
	private static String content(String content, String called) {
		return (called.isEmpty() ? content : content.replace(called, "*").replace(encoded(called), "*"))
			.replaceAll("(name=\"_csrf\" (content|value)|nonce)=\"[^\"]*\"", "")
			.replaceAll("name=\"press\" value=\"[^\"]*\"", "")
			.replaceAll("(value|content)=\"[^\"]*\" name=\"_csrf\"", "");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
