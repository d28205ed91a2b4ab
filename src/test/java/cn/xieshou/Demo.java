package cn.xieshou;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The demonstration accounts at work: requests with their tokens, answers as JSON. */
@TestComponent
public class Demo {

	static final String PASSWORD = "Xieshou-demo-2026";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final MockMvcTester mvc;

	private final Map<String, String> tokens = new ConcurrentHashMap<>();

	Demo(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	/** The request comes from that account. */
	public RequestPostProcessor as(String account) {
		String token = this.tokens.computeIfAbsent(account, this::token);
		return (request) -> {
			request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
			return request;
		};
	}

	private String token(String account) {
		return json(this.mvc.post()
			.uri("/api/v1/tokens")
			.contentType("application/json")
			.content("{\"username\":\"" + account + "\",\"password\":\"" + PASSWORD + "\"}")).get("token")
			.stringValue();
	}

	/** What the API answers to an account. */
	public JsonNode get(String account, String address) {
		return json(this.mvc.get().uri("/api/v1" + address).with(as(account)));
	}

	public int status(String account, String address) {
		return this.mvc.get().uri("/api/v1" + address).with(as(account)).exchange().getResponse().getStatus();
	}

	public MockMvcTester.MockMvcRequestBuilder post(String account, String address, String body) {
		return this.mvc.post().uri("/api/v1" + address).contentType("application/json").content(body).with(as(account));
	}

	/** The page that an account sees, which must be there. */
	public String page(String account, String address) {
		return page(this.mvc.get().uri(address).with(as(account)), 200);
	}

	/** The page of a request, which must have that status. */
	public static String page(MockMvcTester.MockMvcRequestBuilder request, int status) {
		try {
			MockHttpServletResponse response = request.accept("text/html").exchange().getResponse();
			assertThat(response.getStatus()).isEqualTo(status);
			return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a page posts. */
	public MockMvcTester.MockMvcRequestBuilder send(String account, String address) {
		return this.mvc.post().uri(address).with(as(account));
	}

	/** The JSON of an answer, which must be one. */
	public static JsonNode json(MockMvcTester.MockMvcRequestBuilder request) {
		try {
			String body = request.exchange().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
			assertThat(body).as("an answer").startsWith("{");
			return JSON.readTree(body);
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
