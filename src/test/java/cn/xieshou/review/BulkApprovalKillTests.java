package cn.xieshou.review;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
 * A portal on a home of its own is killed twice in the middle of an act that approves 500
 * filings.
 */
@Tag("long")
class BulkApprovalKillTests {

	private static final int FILINGS = 500;

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	private final Map<String, String> tokens = new HashMap<>();

	@TempDir(cleanup = CleanupMode.NEVER)
	Path home;

	private int port;

	private Process portal;

	@BeforeEach
	void begin() throws Exception {
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
		start();
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

	private JsonNode send(String account, String address, String body) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1" + address))
			.header("Content-Type", "application/json")
			.timeout(Duration.ofMinutes(2));
		if (!address.equals("/tokens")) {
			request.header("Authorization", "Bearer " + token(account));
		}
		if (!body.isEmpty()) {
			request.POST(HttpRequest.BodyPublishers.ofString(body));
		}
		HttpResponse<String> answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
		return JSON.readTree(answer.body());
	}

	private String token(String account) throws IOException, InterruptedException {
		if (!this.tokens.containsKey(account)) {
			this.tokens.put(account,
					send(account, "/tokens",
							"{\"username\":\"%s\",\"password\":\"Xieshou-demo-2026\"}".formatted(account))
						.get("token")
						.stringValue());
		}
		return this.tokens.get(account);
	}

	private List<String> submitted() throws IOException, InterruptedException {
		List<String> filings = new ArrayList<>();
		for (int at = 0; at < FILINGS; at++) {
			String id = send("team-suixi", "/filings",
					"""
							{"type":"honours","action":"create","form":{"pairing":"越秀区—遂溪县","name":"成批荣誉%d","level":"PROVINCIAL"},
							"evidence":[{"document":"D000"}]}"""
						.formatted(at))
				.get("id")
				.stringValue();
			send("team-suixi", "/filings/" + id + "/submit", "{}");
			filings.add(id);
		}
		return filings;
	}

	private JsonNode until(String act, Predicate<JsonNode> so) throws IOException, InterruptedException {
		Instant end = Instant.now().plus(Duration.ofMinutes(5));
		JsonNode now = send("county-suixi", "/approvals/" + act, "");
		while (!so.test(now)) {
			assertThat(Instant.now()).as(now.toString()).isBefore(end);
			Thread.sleep(20);
			now = send("county-suixi", "/approvals/" + act, "");
		}
		return now;
	}

	private void killAfter(String act, int decided) throws Exception {
		JsonNode then = until(act, (now) -> FILINGS - now.get("waiting").intValue() > decided);
		assertThat(then.get("waiting").intValue()).as("killed in the middle").isPositive();
		this.portal.destroyForcibly().waitFor();
		System.out.println("killed with " + then.get("waiting") + " of " + FILINGS + " filings left");
		start();
	}

	@Test
	void noFilingIsLeftOutOrApprovedTwiceByAPortalThatIsKilledTwice() throws Exception {
		List<String> filings = submitted();
		String act = send("county-suixi", "/approvals",
				"{\"filings\":[%s]}"
					.formatted(filings.stream().map((id) -> "\"" + id + "\"").collect(Collectors.joining(","))))
			.get("id")
			.stringValue();
		killAfter(act, FILINGS / 10);
		killAfter(act, FILINGS / 2);
		JsonNode done = until(act, (now) -> now.get("waiting").intValue() == 0);
		assertThat(done.get("passed").intValue()).as(done.toString()).isEqualTo(FILINGS);
		for (String filing : filings) {
			JsonNode now = send("team-suixi", "/filings/" + filing, "");
			assertThat(now.get("step").intValue()).as(filing).isEqualTo(2);
			assertThat(now.get("events")
				.valueStream()
				.map((event) -> event.get("kind").stringValue())
				.filter("approved"::equals)).as(filing).hasSize(1);
		}
	}

}
