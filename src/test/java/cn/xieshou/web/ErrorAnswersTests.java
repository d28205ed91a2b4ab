package cn.xieshou.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import kit.Kit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = Kit.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "xieshou.demo=true", "spring.main.allow-bean-definition-overriding=false" })
@ExtendWith(OutputCaptureExtension.class)
class ErrorAnswersTests {

	private final HttpClient client = HttpClient.newHttpClient();

	private final JsonMapper mapper = JsonMapper.builder().build();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "missing, 404, not-found", "denied, 403, forbidden", "refused, 409, conflict",
			"boom, 500, internal-server-error" })
	void apiAnswersEveryFailureAsProblem(String how, int status, String type) throws Exception {
		HttpResponse<String> answer = get("/api/v1/fail/" + how, "application/json", null);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		JsonNode problem = this.mapper.readTree(answer.body());
		assertThat(problem.propertyNames()).contains("type", "title", "status", "detail", "instance");
		assertThat(problem.get("type").asString()).isEqualTo("urn:xieshou:problem:" + type);
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/fail/" + how);
		assertThat(answer.body()).doesNotContain("Exception", "secret of the house", "cn.xieshou");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/v1/nowhere, 404", "DELETE, /api/v1/forms, 405", "GET, /api/v1/number, 400",
			"GET, /api/v1/number?n=many, 400" })
	void apiAnswersWhatReachesNoControllerAsProblem(String method, String path, int status) throws Exception {
		HttpResponse<String> answer = send(
				request(path, "*/*", null).method(method, HttpRequest.BodyPublishers.noBody()));
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(this.mapper.readTree(answer.body()).get("title").asString()).isNotBlank();
	}

	@Test
	void apiSaysWhichFieldsAreWrong() throws Exception {
		HttpResponse<String> answer = post("{\"name\":\"\",\"listed\":true}");
		assertThat(answer.statusCode()).isEqualTo(422);
		JsonNode errors = this.mapper.readTree(answer.body()).get("errors");
		assertThat(errors.findValuesAsString("field")).containsExactlyInAnyOrder("name", "nature", "amount");
		assertThat(errors.findValuesAsString("code")).contains("NotBlank", "NotNull");
		assertThat(errors.findValuesAsString("message")).allMatch((message) -> !message.isBlank());
	}

	@Test
	void apiSaysWhichFieldCannotBeRead() throws Exception {
		HttpResponse<String> answer = post("{\"name\":\"n\",\"openedOn\":\"soon\"}");
		assertThat(answer.statusCode()).isEqualTo(422);
		JsonNode error = this.mapper.readTree(answer.body()).get("errors").get(0);
		assertThat(error.get("field").asString()).isEqualTo("openedOn");
		assertThat(error.get("code").asString()).isEqualTo("typeMismatch");
		assertThat(post("{oops").statusCode()).isEqualTo(400);
	}

	@Test
	void apiSpeaksTheCallersLanguage() throws Exception {
		String path = "/api/v1/fail/refused";
		assertThat(detail(get(path, "*/*", null))).isEqualTo("超出计划 3 项，请核对");
		assertThat(detail(get(path, "*/*", "en-GB,en;q=0.9,zh;q=0.1"))).isEqualTo("3 more than planned, please check");
		assertThat(detail(get(path, "*/*", "fr"))).isEqualTo("超出计划 3 项，请核对");
	}

	@ParameterizedTest
	@CsvSource({ "/fail/missing, 404, 没有找到这个页面", "/fail/denied, 403, 您没有这项操作的权限", "/fail/refused, 409, 与现有内容冲突",
			"/fail/boom, 500, 系统暂时无法处理", "/fail/template, 500, 系统暂时无法处理", "/nowhere, 404, 没有找到这个页面",
			"/kit/fail/boom, 500, 系统暂时无法处理" })
	void pagesSayWhatHappened(String path, int status, String title) throws Exception {
		HttpResponse<String> answer = get(path, "text/html,*/*;q=0.8", "en");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/html"));
		assertThat(answer.body()).contains("<title>" + title, "演示数据").doesNotContain("Exception", "secret", "??");
	}

	@ParameterizedTest
	@CsvSource({ "/fail/boom", "/api/v1/fail/boom" })
	void whatIsUnexpectedIsLoggedOnceUnderItsNumber(String path, CapturedOutput output) throws Exception {
		String body = get(path, "text/html", null).body();
		String id = body.replaceAll("(?s).*?(E-[0-9A-F]{6}-\\d{8}).*", "$1");
		assertThat(id).hasSizeLessThan(20);
		assertThat(output.getAll()).containsOnlyOnce(id).containsOnlyOnce("secret of the house");
	}

	@Test
	void theChosenLanguageIsRemembered() throws Exception {
		HttpResponse<String> chosen = get("/login?lang=en", "text/html", "zh-CN");
		String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(chosen.body()).contains("<html lang=\"en\"", "Sign in").doesNotContain("??");
		assertThat(cookie).startsWith("lang=en").contains("HttpOnly", "SameSite=Lax");
		assertThat(send(request("/nowhere", "text/html", null).header("Cookie", "lang=en")).body())
			.contains("There is no such page");
		assertThat(get("/login?lang=zz", "text/html", null).body()).contains("<html lang=\"zh-CN\"");
		assertThat(get("/login", "text/html", "en").body()).contains("<html lang=\"zh-CN\"");
	}

	private String detail(HttpResponse<String> answer) {
		return this.mapper.readTree(answer.body()).get("detail").asString();
	}

	private HttpResponse<String> post(String json) throws Exception {
		return send(request("/api/v1/forms", "*/*", null).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json)));
	}

	private HttpResponse<String> get(String path, String accept, String language) throws Exception {
		return send(request(path, accept, language));
	}

	private HttpRequest.Builder request(String path, String accept, String language) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Accept", accept);
		return (language != null) ? request.header("Accept-Language", language) : request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
