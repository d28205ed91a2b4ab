package cn.xieshou.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** Workbooks as county offices send them, sent to the portal as they are. */
@DatabaseTest
class ForeignImportTests {

	private static final Path FOLDER = Path.of("src/test/resources/workbooks");

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	static List<Path> expectations() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".expected.json")).sorted().toList();
		}
	}

	/** Rows, values and problems are those of the expectation, without a correction. */
	@ParameterizedTest
	@MethodSource("expectations")
	void isReadAsExpectedWithoutACorrection(Path file) throws IOException {
		JsonNode expected = JSON.readTree(file.toFile());
		Imports imports = new Imports(this.mvc, this.demo);
		String account = "team-suixi";
		String context = expected.get("context").toString().replace("广州—湛江", "越秀区—遂溪县");
		JsonNode batch = imports.read(account, expected.get("type").stringValue(),
				expected.get("uploadName").stringValue(),
				Files.readAllBytes(FOLDER.resolve(expected.get("file").stringValue())), context);
		assertThat(batch.get("state").stringValue()).as(batch.toString()).isEqualTo("read");
		Map<String, JsonNode> read = new HashMap<>();
		TreeSet<String> told = new TreeSet<>();
		rows(account, batch.get("id").stringValue(), read, told);
		int records = 0;
		for (JsonNode table : expected.get("tables")) {
			String sheet = table.path("sheet").stringValue("");
			for (JsonNode row : table.path("rows")) {
				assertThat(read).as("%s row %s", sheet, row.get("row")).containsKey(sheet + "!" + row.get("row"));
				records++;
			}
			for (JsonNode record : table.path("records")) {
				JsonNode found = read.get(sheet + "!" + record.get("cell").stringValue());
				assertThat(found).as("%s %s", sheet, record).isNotNull();
				records++;
			}
		}
		assertThat(batch.get("rows").intValue()).isGreaterThanOrEqualTo(records);
		int serious = 0;
		int found = 0;
		for (JsonNode problem : expected.get("problems")) {
			if (!problem.get("severity").stringValue().equals("note")) {
				serious++;
				String at = problem.path("sheet").stringValue("") + "!" + problem.get("code").stringValue();
				found += told.contains(at) ? 1 : 0;
			}
		}
		System.out.println(expected.get("file") + " rows " + batch.get("rows") + " accepted " + batch.get("accepted")
				+ " rejected " + batch.get("rejected") + " errors and warnings " + found + "/" + serious);
		assertThat(found).isEqualTo(serious);
	}

	/**
	 * Months across: a record for each, called by place and month, wrong at its own cell.
	 */
	@Test
	void eachMonthOfARowIsDraftedAndSaidAtItsOwnCell() {
		Imports imports = new Imports(this.mvc, this.demo);
		JsonNode batch = imports.read("team-suixi", "employments", "按月.csv", """
				2025年务工就业月报,,,
				县区,1月,,2月,
				,就业人数,赴粤就业,就业人数,赴粤就业
				遂溪县,120,20,130,30.5
				""", "{\"pairing\":\"越秀区—遂溪县\",\"elsewhere\":\"0人\"}");
		assertThat(batch.get("accepted").intValue()).as(batch.toString()).isEqualTo(1);
		assertThat(batch.get("errors").toString()).contains("\"cell\":\"E4\"").doesNotContain("\"cell\":\"C4\"");
		JsonNode rows = this.demo.get("team-suixi", "/imports/" + batch.get("id").stringValue() + "/rows");
		assertThat(rows.toString()).contains("遂溪县 2025年1月 务工就业", "遂溪县 2025年2月 务工就业");
	}

	private void rows(String account, String id, Map<String, JsonNode> read, TreeSet<String> told) {
		int after = 0;
		while (true) {
			JsonNode page = this.demo.get(account, "/imports/" + id + "/rows?after=" + after);
			page.get("items").forEach((row) -> {
				String sheet = row.path("sheet").stringValue("");
				if (row.get("kind").stringValue().equals("data")) {
					read.put(sheet + "!"
							+ (row.get("cell").isString() ? row.get("cell").stringValue() : row.get("row").asString()),
							row);
				}
				row.get("problems").forEach((problem) -> told.add(sheet + "!" + problem.get("code").stringValue()));
			});
			if (!page.get("next").isNumber()) {
				return;
			}
			after = page.get("next").intValue();
		}
	}

}
