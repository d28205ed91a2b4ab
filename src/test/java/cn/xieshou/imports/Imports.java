package cn.xieshou.imports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports by program as tests need them: sent, waited for, read. */
final class Imports {

	private static final JsonMapper JSON = new JsonMapper();

	private final MockMvcTester mvc;

	private final Demo demo;

	Imports(MockMvcTester mvc, Demo demo) {
		this.mvc = mvc;
		this.demo = demo;
	}

	MockHttpServletResponse send(String account, String type, String name, byte[] content, @Nullable String context) {
		MockMvcTester.MockMultipartMvcRequestBuilder request = this.mvc.post()
			.uri("/api/v1/imports")
			.multipart()
			.file(new MockMultipartFile("file", name, "application/octet-stream", content))
			.param("type", type);
		if (context != null) {
			request = request.param("context", context);
		}
		return request.with(this.demo.as(account)).exchange().getResponse();
	}

	MockHttpServletResponse send(String account, String type, String name, String content, @Nullable String context) {
		return send(account, type, name, content.getBytes(StandardCharsets.UTF_8), context);
	}

	static JsonNode json(MockHttpServletResponse response) {
		return JSON.readTree(Demo.text(response));
	}

	/** An import that is sent and read to its end. */
	JsonNode read(String account, String type, String name, byte[] content, @Nullable String context) {
		MockHttpServletResponse response = send(account, type, name, content, context);
		assertThat(response.getStatus()).as(Demo.text(response)).isEqualTo(202);
		return settled(account, json(response).get("id").stringValue());
	}

	JsonNode read(String account, String type, String name, String content, @Nullable String context) {
		return read(account, type, name, content.getBytes(StandardCharsets.UTF_8), context);
	}

	/** The import once no work on it is under way. */
	JsonNode settled(String account, String id) {
		Instant end = Instant.now().plus(Duration.ofSeconds(60));
		while (true) {
			JsonNode batch = this.demo.get(account, "/imports/" + id);
			String state = batch.path("state").stringValue("");
			if (!state.equals("reading") && !state.equals("filing")) {
				return batch;
			}
			assertThat(Instant.now()).as(batch.toString()).isBefore(end);
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	MockMvcTester.MockMvcRequestBuilder submit(String account, String id, String rows) {
		return this.demo.post(account, "/imports/" + id + "/submit", "{\"rows\":\"" + rows + "\"}");
	}

	MockMvcTester.MockMvcRequestBuilder correct(String account, String id, String mapping) {
		return this.mvc.put()
			.uri("/api/v1/imports/" + id + "/mapping")
			.contentType("application/json")
			.content(mapping)
			.with(this.demo.as(account));
	}

}
