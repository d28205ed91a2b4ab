package cn.xieshou.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.Accessibility;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.JobRuns;
import cn.xieshou.TestBrowser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An audit package holds what its list says, and its page finds any byte that was
 * changed.
 */
@DatabaseTest
class DossierTests {

	private static final String ASKED = """
			{"what":"PK-AUDIT","format":"zip","filter":{"pairing":"440104-440823"}}""";

	private static byte[] once = {};

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JobRuns runs;

	@Autowired
	JsonMapper json;

	private MockHttpServletResponse post(String account, String body) {
		return this.mvc.post()
			.uri("/api/v1/exports")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.with(this.demo.as(account))
			.exchange()
			.getResponse();
	}

	/** Written once for all tests. */
	private byte[] packed() throws Exception {
		if (once.length == 0) {
			once = written();
		}
		return once.clone();
	}

	private byte[] written() throws Exception {
		MockHttpServletResponse answer = post("auditor", ASKED);
		assertThat(answer.getStatus()).as(Demo.text(answer)).isEqualTo(202);
		String id = this.json.readTree(answer.getContentAsString()).get("id").stringValue();
		this.runs.await("(select state in ('DONE', 'FAILED') from export_file where id = ?)", UUID.fromString(id));
		assertThat(this.demo.get("auditor", "/exports/" + id).get("state").stringValue()).isEqualTo("done");
		byte[] zip = this.mvc.get()
			.uri("/api/v1/exports/" + id + "/file")
			.with(this.demo.as("auditor"))
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		assertThat(this.json.readTree(files(zip).get("manifest.json")).get("id").stringValue()).isEqualTo(id);
		return zip;
	}

	private static Map<String, byte[]> files(byte[] zip) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				files.put(entry.getName(), in.readAllBytes());
			}
		}
		return files;
	}

	@Test
	void itHoldsRecordsWithRevisionsTotalsDictionaryAndTheBlocksThatCoverTheirLines() throws Exception {
		Map<String, byte[]> files = files(packed());
		JsonNode manifest = this.json.readTree(files.get("manifest.json"));
		for (JsonNode file : manifest.get("files")) {
			byte[] content = files.get(file.get("path").stringValue());
			assertThat(content).hasSize(file.get("size").intValue());
			assertThat(file.get("sha256").stringValue())
				.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
		}
		assertThat(files).hasSize(manifest.get("files").size() + 2)
			.containsKeys("dictionary/rules.json", "dictionary/parks.schema.json", "journal/heads.json", "verify.html");
		String park = new String(files.get("records/parks.jsonl"), StandardCharsets.UTF_8).lines()
			.findFirst()
			.orElseThrow();
		JsonNode record = this.json.readTree(park);
		assertThat(record.at("/revisions/0/form")).isEqualTo(record.get("form"));
		assertThat(record.at("/revisions/0/sources/0/document/title").asString("")).isNotBlank();
		for (JsonNode total : this.json.readTree(files.get("totals.json"))) {
			long lines = new String(files.get("records/" + total.get("type").stringValue() + ".jsonl"),
					StandardCharsets.UTF_8)
				.lines()
				.count();
			assertThat(total.get("written").longValue()).as(total.toString()).isEqualTo(lines);
			assertThat(total.get("records").longValue() + total.get("aggregates").longValue()).as(total.toString())
				.isEqualTo(lines);
		}
		String blocks = files.keySet()
			.stream()
			.filter((name) -> name.matches("journal/.*jsonl"))
			.findAny()
			.orElseThrow();
		assertThat(new String(files.get(blocks), StandardCharsets.UTF_8)).contains("xieshou journal line 1")
			.contains(record.at("/revisions/0/filing").stringValue());
	}

	@Test
	void itsPageTellsOfflineWhetherAByteWasChanged(@TempDir Path folder) throws Exception {
		byte[] zip = packed();
		Path page = Files.write(folder.resolve("verify.html"), files(zip).get("verify.html"));
		try (BrowserContext context = TestBrowser.shared().open(1440, 900)) {
			context.setOffline(true);
			Page verifier = context.newPage();
			verifier.navigate(page.toUri().toString());
			verify(verifier, folder, zip);
			assertThat(verifier.locator("#verdict h2")).hasText("未被改动 Unchanged");
			assertThat(verifier.locator("#facts")).containsText("越秀区—遂溪县");
			assertThat(Accessibility.broken(verifier)).isEmpty();
			String park = "records/parks.jsonl";
			byte[] content = zip.clone();
			content[at(zip, park) + 90] ^= 1;
			verify(verifier, folder, content);
			assertThat(verifier.locator("#verdict[data-state=bad]")).containsText(park);
			Random random = new Random(20261130);
			for (int i = 0; i < 12; i++) {
				byte[] changed = zip.clone();
				int place = (i == 0) ? zip.length - 1 : random.nextInt(zip.length);
				changed[place] ^= (byte) (1 << random.nextInt(8));
				verify(verifier, folder, changed);
				assertThat(verifier.locator("#verdict").getAttribute("data-state")).as("byte " + place)
					.isEqualTo("bad");
			}
		}
	}

	private static int at(byte[] zip, String name) {
		return new String(zip, StandardCharsets.ISO_8859_1).indexOf(name) + name.length();
	}

	private static void verify(Page page, Path folder, byte[] zip) throws IOException {
		page.locator("#zip").setInputFiles(new Path[0]);
		page.locator("#verdict").evaluate("(box) => { box.dataset.state = 'running'; }");
		page.locator("#zip").setInputFiles(Files.write(folder.resolve(UUID.randomUUID() + ".zip"), zip));
		page.locator("#verdict:not([data-state=running])").waitFor();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			auditor | {"what":"PK-AUDIT","format":"csv"} | 422
			auditor | {"what":"PK-AUDIT","format":"zip","filter":{"colour":"red"}} | 400
			auditor | {"what":"PK-AUDIT","format":"zip","filter":{"period":"soon"}} | 400
			auditor | {"what":"projects","format":"zip"} | 422
			official | {"what":"PK-AUDIT","format":"zip"} | 403
			team-suixi | {"what":"PK-AUDIT","format":"zip"} | 403
			""")
	void onlyWhoAuditsTakesItAndOnlyAsAWhole(String account, String body, int status) {
		MockHttpServletResponse answer = post(account, body);
		assertThat(answer.getStatus()).as(Demo.text(answer)).isEqualTo(status);
	}

	@Test
	void itIsAmongTheReports() {
		assertThat(this.demo.get("official", "/reports").get("items").valueStream())
			.anyMatch((item) -> item.get("code").stringValue().equals("PK-AUDIT")
					&& item.at("/formats/0").asString("").equals("zip"));
	}

}
