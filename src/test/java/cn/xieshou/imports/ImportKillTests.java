package cn.xieshou.imports;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import cn.xieshou.XieshouApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A portal on a home of its own is killed twice in the middle of a large import. The
 * short form is {@code ImportTests.readingThatWasBrokenOffGoesOnWithoutLossOrDouble}.
 */
@Tag("long")
class ImportKillTests {

	private static final int ROWS = 20_000;

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	@TempDir(cleanup = CleanupMode.NEVER)
	Path home;

	private int port;

	private Process portal;

	private String token = "";

	@BeforeEach
	void begin() throws Exception {
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
		start();
		JsonNode answer = send(request("/api/v1/tokens").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString("{\"username\":\"team-suixi\",\"password\":\"Xieshou-demo-2026\"}")));
		this.token = answer.get("token").stringValue();
	}

	@AfterEach
	void stop() throws InterruptedException {
		this.portal.destroy();
		this.portal.waitFor();
	}

	private void start() throws IOException {
		this.portal = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx512m",
				"-Dfile.encoding=UTF-8", "-cp", classPath(), XieshouApplication.class.getName(),
				"--server.port=" + this.port, "--xieshou.home=" + this.home, "--xieshou.database.embedded=true",
				"--xieshou.demo=true")
			.redirectErrorStream(true)
			.start();
		List<String> said = new ArrayList<>();
		BufferedReader lines = this.portal.inputReader(StandardCharsets.UTF_8);
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			said.add(line);
			if (line.contains("携手已就绪")) {
				Thread rest = new Thread(() -> lines.lines().forEach((one) -> {
				}));
				rest.setDaemon(true);
				rest.start();
				return;
			}
		}
		throw new IllegalStateException(String.join("\n", said));
	}

	/** As the jar has it, without what tests add. */
	private static String classPath() {
		return Arrays
			.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
				.split(File.pathSeparator))
			.filter((part) -> !part.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private HttpRequest.Builder request(String address) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + address))
			.timeout(Duration.ofMinutes(2));
		return this.token.isEmpty() ? request : request.header("Authorization", "Bearer " + this.token);
	}

	private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
		return JSON.readTree(answer.body());
	}

	private JsonNode get(String address) throws IOException, InterruptedException {
		return send(request("/api/v1" + address).GET());
	}

	private String take() throws IOException, InterruptedException {
		StringBuilder body = new StringBuilder();
		part(body, "type", "", "honours");
		part(body, "context", "", "{\"pairing\":\"越秀区—遂溪县\"}");
		StringBuilder file = new StringBuilder("名称,级别,授予时间,授予单位");
		IntStream.range(0, ROWS).forEach((row) -> file.append("\n荣誉").append(row).append(",国家级,2023-05,农业农村部"));
		part(body, "file", "; filename=\"rows.csv\"", file.toString());
		body.append("--part--\r\n");
		return send(request("/api/v1/imports").header("Content-Type", "multipart/form-data; boundary=part")
			.POST(HttpRequest.BodyPublishers.ofString(body.toString()))).get("id").stringValue();
	}

	private static void part(StringBuilder body, String name, String rest, String content) {
		body.append("--part\r\nContent-Disposition: form-data; name=\"")
			.append(name)
			.append('"')
			.append(rest)
			.append("\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n")
			.append(content)
			.append("\r\n");
	}

	private JsonNode until(String id, Predicate<JsonNode> so) throws IOException, InterruptedException {
		Instant end = Instant.now().plus(Duration.ofMinutes(8));
		JsonNode batch = get("/imports/" + id);
		while (!so.test(batch)) {
			assertThat(Instant.now()).as(batch.toString()).isBefore(end);
			Thread.sleep(20);
			batch = get("/imports/" + id);
		}
		return batch;
	}

	private void killWhile(String id, String state, String counted) throws Exception {
		JsonNode then = until(id, (batch) -> !state.equals(batch.get("state").stringValue())
				|| batch.get(counted).intValue() > ROWS / 10);
		assertThat(then.get("state").stringValue()).as("killed in the middle").isEqualTo(state);
		this.portal.destroyForcibly().waitFor();
		System.out.println("killed while " + state + " with " + then.get(counted) + " of " + ROWS + " rows");
		start();
	}

	@Test
	void noRowIsLostOrDoubledByAPortalKilledWhileReadingAndWhileFiling() throws Exception {
		String id = take();
		killWhile(id, "reading", "rows");
		JsonNode read = until(id, (batch) -> !"reading".equals(batch.get("state").stringValue()));
		assertThat(read.get("state").stringValue()).as(read.toString()).isEqualTo("read");
		assertThat(read.get("accepted").intValue()).isEqualTo(ROWS);
		send(request("/api/v1/imports/" + id + "/submit").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"rows\":\"all\"}")));
		killWhile(id, "filing", "filed");
		JsonNode filed = until(id, (batch) -> !"filing".equals(batch.get("state").stringValue()));
		assertThat(filed.get("state").stringValue()).as(filed.toString()).isEqualTo("filed");
		List<String> names = new ArrayList<>();
		for (JsonNode filing : filed.get("filings")) {
			get("/filings/" + filing.get("id").stringValue()).get("lines")
				.forEach((line) -> names.add(line.at("/form/name").stringValue()));
		}
		assertThat(names)
			.containsExactlyInAnyOrderElementsOf(IntStream.range(0, ROWS).mapToObj((row) -> "荣誉" + row).toList());
	}

}
