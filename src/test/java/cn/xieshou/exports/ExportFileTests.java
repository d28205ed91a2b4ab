package cn.xieshou.exports;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.JobRuns;

import static org.assertj.core.api.Assertions.assertThat;

/** A file that is written in the background is the list, and its owner's alone. */
@DatabaseTest
class ExportFileTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JobRuns runs;

	@Autowired
	JsonMapper json;

	@Autowired
	ExportFolder folder;

	@Autowired
	ExportJob job;

	@AfterEach
	void forget() {
		this.jdbc.update("update export_file set created_at = created_at - interval '8 days'");
		this.job.forget();
	}

	private MockHttpServletResponse post(String account, String body, String... key) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri("/api/v1/exports")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body);
		if (key.length > 0) {
			request.header("Idempotency-Key", key[0]);
		}
		return request.with(this.demo.as(account)).exchange().getResponse();
	}

	private JsonNode ask(String account, String body) throws Exception {
		MockHttpServletResponse answer = post(account, body);
		assertThat(answer.getStatus()).as(Demo.text(answer)).isEqualTo(202);
		UUID id = UUID.fromString(this.json.readTree(answer.getContentAsString()).get("id").stringValue());
		this.runs.await("(select state in ('DONE', 'FAILED') from export_file where id = ?)", id);
		return this.demo.get(account, "/exports/" + id);
	}

	private MockHttpServletResponse get(String account, String address) {
		return this.mvc.get().uri("/api/v1" + address).with(this.demo.as(account)).exchange().getResponse();
	}

	@ParameterizedTest
	@CsvSource({ "projects", "figures", "organisations" })
	void theFileIsTheListThatIsStreamedAtOnce(String what) throws Exception {
		JsonNode export = ask("auditor",
				"{\"what\":\"" + what + "\",\"format\":\"csv\",\"filter\":{\"pairing\":\"440100-440800\"}}");
		assertThat(export.get("state").stringValue()).as(export.toString()).isEqualTo("done");
		assertThat(export.get("progress").intValue()).isEqualTo(100);
		MockHttpServletResponse file = get("auditor", "/exports/" + export.get("id").stringValue() + "/file");
		assertThat(file.getStatus()).as(Demo.text(file)).isEqualTo(200);
		byte[] bytes = file.getContentAsByteArray();
		MockHttpServletResponse streamed = get("auditor", "/" + what + ".csv?pairing=440100-440800");
		assertThat(untimed(bytes)).isEqualTo(untimed(streamed.getContentAsByteArray()));
		assertThat(ContentDisposition.parse(file.getHeader("Content-Disposition")).getFilename())
			.isEqualTo(ContentDisposition.parse(streamed.getHeader("Content-Disposition")).getFilename());
		assertThat(file.getHeader("X-Data-Grade")).isEqualTo(streamed.getHeader("X-Data-Grade"));
		assertThat(export.get("rows").intValue()).isPositive();
		assertThat(export.get("bytes").intValue()).isEqualTo(bytes.length);
		assertThat(export.get("sha256").stringValue())
			.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
		assertThat(export.get("sm3").stringValue()).isEqualTo(sm3(bytes));
		JsonNode manifest = this.demo.get("auditor", "/exports/" + export.get("id").stringValue() + "/manifest");
		assertThat(manifest.get("sha256")).isEqualTo(export.get("sha256"));
		assertThat(manifest.get("rows")).isEqualTo(export.get("rows"));
		assertThat(manifest.at("/filter/pairing/0").stringValue()).isEqualTo("440100-440800");
	}

	/** Files of figures say on top when they were written. */
	private static List<String> untimed(byte[] file) {
		return new String(file, StandardCharsets.UTF_8).lines().filter((line) -> !line.startsWith("数据时间")).toList();
	}

	private static String sm3(byte[] bytes) {
		SM3Digest digest = new SM3Digest();
		digest.update(bytes, 0, bytes.length);
		byte[] result = new byte[digest.getDigestSize()];
		digest.doFinal(result, 0);
		return HexFormat.of().formatHex(result);
	}

	@Test
	void aWorkbookHasTheRowsThatItSays() throws Exception {
		JsonNode export = ask("auditor", "{\"what\":\"parks\",\"format\":\"xlsx\"}");
		MockHttpServletResponse file = get("auditor", "/exports/" + export.get("id").stringValue() + "/file");
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
			assertThat(workbook.getFirstSheet().read()).hasSizeGreaterThan(export.get("rows").intValue());
		}
	}

	@Test
	void nobodyElseFindsItAndItsOwnerLosesItWithTheirRights() throws Exception {
		String id = ask("team-suixi", "{\"what\":\"parks\",\"format\":\"csv\"}").get("id").stringValue();
		for (String tail : List.of("", "/file", "/manifest")) {
			assertThat(get("official", "/exports/" + id + tail).getStatus()).isEqualTo(404);
		}
		assertThat(get("team-suixi", "/exports/" + id + "/file").getStatus()).isEqualTo(200);
		this.jdbc.update("update export_file set rights = rights || 'x' where id = ?", UUID.fromString(id));
		assertThat(get("team-suixi", "/exports/" + id + "/file").getStatus()).isEqualTo(409);
	}

	@Test
	void whatLeavesIsInTheJournalWhenAskedForAndWhenTaken() throws Exception {
		String id = ask("auditor", "{\"what\":\"parks\",\"format\":\"csv\"}").get("id").stringValue();
		String lines = "select count(*) from journal_line where act = 'EXPORTED' and detail->>'file' = ?";
		assertThat(this.jdbc.queryForObject(lines, Integer.class, id)).isZero();
		get("auditor", "/exports/" + id + "/file");
		assertThat(this.jdbc.queryForObject(lines, Integer.class, id)).isOne();
	}

	@Test
	void theSameKeyIsTheSameFile() throws Exception {
		String body = "{\"what\":\"parks\",\"format\":\"csv\"}";
		String key = UUID.randomUUID().toString();
		String first = post("auditor", body, key).getContentAsString();
		assertThat(post("auditor", body, key).getContentAsString()).isEqualTo(first);
		assertThat(post("auditor", "{\"what\":\"parks\",\"format\":\"xlsx\"}", key).getStatus()).isEqualTo(422);
		UUID id = UUID.fromString(this.json.readTree(first).get("id").stringValue());
		this.runs.await("(select state = 'DONE' from export_file where id = ?)", id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{} | 422 | what
			{"what":"journal","format":"csv"} | 422 | what
			{"what":"parks","format":"pdf"} | 422 | format
			{"what":"parks","format":"csv","filter":{"q":{}}} | 422 | filter.q
			{"what":"parks","format":"csv","filter":{"q":null}} | 422 | filter.q
			{"what":"parks","format":"csv","filter":{"colour":"red"}} | 400 | colour
			{"what":"parks","format":"csv","filter":{"pairing":"441900-522700"}} | 400 | pairing
			""")
	void whatCannotBeWrittenIsRefusedAtOnce(String body, int status, String field) throws Exception {
		MockHttpServletResponse answer = post("team-suixi", body);
		assertThat(answer.getStatus()).as(Demo.text(answer)).isEqualTo(status);
		assertThat(this.json.readTree(Demo.text(answer)).at("/errors/0/field").asString("")).as(Demo.text(answer))
			.isEqualTo(field);
	}

	@Test
	void oldFilesGo() throws Exception {
		UUID id = UUID.fromString(ask("auditor", "{\"what\":\"parks\",\"format\":\"csv\"}").get("id").stringValue());
		assertThat(this.folder.path(id)).exists();
		this.job.forget();
		assertThat(this.folder.path(id)).exists();
		this.jdbc.update("update export_file set created_at = created_at - interval '8 days' where id = ?", id);
		this.job.forget();
		assertThat(this.folder.path(id)).doesNotExist();
		assertThat(get("auditor", "/exports/" + id).getStatus()).isEqualTo(404);
	}

}
