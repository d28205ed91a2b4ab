package cn.xieshou.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import kit.Kit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is broken is refused in a sentence before anybody reads it, and logged nowhere.
 */
@SpringBootTest(classes = Kit.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "xieshou.demo=true", "spring.main.allow-bean-definition-overriding=false" })
@ExtendWith(OutputCaptureExtension.class)
class RequestBorderTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/%", "/%zz", "/%ff", "/%00", "/%ed%a0%80", "/a%0d%0aERROR", "/login?q=%", "/login?q=%ff",
			"/login?q=%00", "/login?q=%ed%a0%80", "/login?%ff=1", "/login?lang=%ff", "/login?q=%e2%80%ae",
			"/login?q=%1b", "/api/v1/%ff", "/api/v1/number?n=%00", "/api/v1/number?n=%" })
	void aBrokenEncodingOrHiddenCharacterIsRefused(String address, CapturedOutput output) throws IOException {
		String answer = send("GET " + address + " HTTP/1.1\r\n", "", 0);
		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains(address.startsWith("/api/") ? "application/problem+json" : "text/html")
			.containsAnyOf("请求无法识别", "看不见的字符");
		assertThat(output.getAll()).doesNotContain(" ERROR ");
	}

	/** The server itself gives up on these before anybody of the portal sees them. */
	@ParameterizedTest
	@ValueSource(strings = { "?q={x}", "?q=<x>", "?q=遂溪", "/遂溪", "?q=\"", "?q=|", "?q=LONG", "/LONG",
			"?n=1 HTTP/1.1\r\nX-Long: LONG\r\nX-", "?n=1 HTTP/x\r\nX-" })
	void aRequestLineThatBreaksOffIsAnsweredAsItsAddressIs(String rest, CapturedOutput output) throws IOException {
		for (String path : new String[] { "/api/v1/number", "/login" }) {
			String line = "GET " + path + rest.replace("LONG", "x".repeat(20_000));
			String answer = raw(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
			assertThat(answer).startsWith("HTTP/1.1 4")
				.contains(path.startsWith("/api/") ? "application/problem+json" : "text/html")
				.contains("请求无法识别");
		}
		assertThat(output.getAll()).doesNotContain(" ERROR ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "TRACK", "PROPFIND", "CONNECT" })
	void aMethodThatNobodyServesIsRefused(String method) throws IOException {
		assertThat(send(method + " /login HTTP/1.1\r\n", "X-Secret: not-to-be-repeated\r\n", 0))
			.matches("(?s)HTTP/1\\.1 (4\\d\\d|501) .*")
			.doesNotContain("not-to-be-repeated");
	}

	@Test
	void whatOnlyAProxyMaySayIsNotBelievedOfACaller() throws IOException {
		assertThat(send("GET /login HTTP/1.1\r\n",
				"X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nForwarded: host=evil.example;proto=https\r\n",
				0))
			.startsWith("HTTP/1.1 200")
			.doesNotContain("evil.example", "; Secure", "Strict-Transport-Security", "Server:", "Tomcat");
	}

	/** Where one request ends must never be a matter of opinion. */
	@ParameterizedTest
	@ValueSource(
			strings = { "Content-Length: 5\r\nTransfer-Encoding: chunked", "Content-Length: 5\r\nContent-Length: 30",
					"Transfer-Encoding: xchunked", "Content-Length: +5", "Content-Length: -1" })
	void nothingBehindARequestIsTakenForAnother(String lengths) throws IOException {
		assertThat(answers(lengths)).hasSize(1).allMatch((answer) -> answer.matches("(?s)(4\\d\\d|501) .*"));
		assertThat(answers("Content-Length: 5")).as("what is plain is taken").hasSize(2);
	}

	private List<String> answers(String lengths) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			String first = "POST /api/v1/number HTTP/1.1\r\nHost: localhost\r\n" + lengths + "\r\n\r\n0\r\n\r\n";
			String second = "GET /api/v1/number?n=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write((first + second).getBytes(StandardCharsets.US_ASCII));
			String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return Arrays.stream(all.split("HTTP/1\\.1 ")).filter((answer) -> !answer.isEmpty()).toList();
		}
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			return read(socket);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Accept-Language: ,", "Accept-Language: ;;q=x", "Accept: foo", "Cookie: lang=%ff",
			"Range: bytes=x", "If-None-Match: \"" })
	void anOddHeaderBreaksNothing(String header, CapturedOutput output) throws IOException {
		String answer = send("GET /api/v1/number?n=1 HTTP/1.1\r\n", header + "\r\n", 0);
		assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
		assertThat(output.getAll()).doesNotContain(" ERROR ");
	}

	@Test
	void aRefusalOfTheApiNamesTheParameter() throws IOException {
		assertThat(send("GET /api/v1/number?n=%ff HTTP/1.1\r\n", "", 0)).contains("\"field\":\"n\"",
				"web.border.parameter");
		assertThat(send("GET /api/v1/number?n=1&x=1 HTTP/1.1\r\n", "", 0)).startsWith("HTTP/1.1 400")
			.contains("\"field\":\"x\"", "web.parameter.unknown");
		assertThat(send("GET /api/v1/number?n=1&n=2 HTTP/1.1\r\n", "", 0)).startsWith("HTTP/1.1 400")
			.contains("\"field\":\"n\"", "web.parameter.repeated");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*", "foo", "application/json;charset=none", "multipart/form-data" })
	void aContentTypeThatIsNoneOrNotTakenIsRefused(String type) throws IOException {
		for (String address : new String[] { "/api/v1/forms", "/nowhere" }) {
			assertThat(send("POST " + address + " HTTP/1.1\r\n", "Content-Type: " + type + "\r\n", 2)).as(address)
				.startsWith("HTTP/1.1 415");
		}
	}

	@ParameterizedTest
	@CsvSource({ "application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=x" })
	void whatIsTooLargeIsRefusedUnread(String type) throws IOException {
		for (String address : new String[] { "/api/v1/forms", "/nowhere" }) {
			long before = System.nanoTime();
			String answer = send("POST " + address + " HTTP/1.1\r\n",
					"Content-Type: " + type + "\r\nContent-Length: 200000000\r\n", -1);
			assertThat(answer).as(address).startsWith("HTTP/1.1 413").contains("2 MB");
			assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
		}
	}

	@Test
	void aBodyOfUnknownLengthIsReadUpToTheLimit() throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			OutputStream out = socket.getOutputStream();
			out.write(("POST /api/v1/forms HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
					+ "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"name\":\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			byte[] blanks = ("10000\r\n" + " ".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
			for (int i = 0; i < 40; i++) {
				out.write(blanks);
			}
			out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			assertThat(read(socket)).startsWith("HTTP/1.1 413").contains("2 MB");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"name\":\"\\ud800\"}", "{\"name\":\"a\\u0000b\"}", "{\"name\":\"a\\u202eb\"}" })
	void aStringThatCannotBeShownIsRefusedAtItsField(String json) throws IOException {
		assertThat(body(json)).startsWith("HTTP/1.1 422").contains("\"field\":\"name\"");
	}

	@Test
	void jsonBeyondTheLimitsOrWithUnknownNamesIsRefused() throws IOException {
		assertThat(body("{\"name\":" + "[".repeat(5000))).startsWith("HTTP/1.1 4");
		assertThat(body("{\"name\":" + "9".repeat(5000) + "}")).startsWith("HTTP/1.1 4");
		assertThat(body("{\"listed\":true,\"nothing\":1}")).startsWith("HTTP/1.1 422")
			.contains("web.border.unknownKey", "nothing");
		assertThat(body("{\"name\":\"a\",\"name\":\"b\"}")).startsWith("HTTP/1.1 4");
	}

	private String body(String json) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
			socket.getOutputStream()
				.write(("POST /api/v1/forms HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
						+ "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n" + json)
					.getBytes(StandardCharsets.UTF_8));
			return read(socket);
		}
	}

	/**
	 * @param length of the body that is sent, less than nothing to send none
	 */
	private String send(String line, String headers, int length) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			String declared = (length > 0) ? "Content-Length: " + length + "\r\n" : "";
			socket.getOutputStream()
				.write((line + "Host: localhost\r\nConnection: close\r\n" + headers + declared + "\r\n"
						+ "x".repeat(Math.max(length, 0)))
					.getBytes(StandardCharsets.US_ASCII));
			return read(socket);
		}
	}

	/** What is answered at once, even if the server still waits for the body. */
	private static String read(Socket socket) throws IOException {
		InputStream in = socket.getInputStream();
		StringBuilder answer = new StringBuilder();
		byte[] buffer = new byte[8192];
		while (!isWhole(answer.toString())) {
			int some = in.read(buffer);
			if (some < 0) {
				break;
			}
			answer.append(new String(buffer, 0, some, StandardCharsets.UTF_8));
		}
		return answer.toString();
	}

	private static boolean isWhole(String answer) {
		return answer.contains("</html>") || answer.contains("\"status\"") && answer.contains("}");
	}

}
