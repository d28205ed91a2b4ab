package cn.xieshou.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.job.Jobs;
import cn.xieshou.workbook.Grid;
import cn.xieshou.workbook.Workbook;

import static org.assertj.core.api.Assertions.assertThat;

/** The way of a file from its upload into filings. */
@DatabaseTest
class ImportTests {

	private static final String CONTEXT = "{\"pairing\":\"越秀区—遂溪县\"}";

	@Autowired
	Demo demo;

	@Autowired
	Jobs jobs;

	@Autowired
	ImportStore store;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	MockMvcTester mvc;

	Imports imports;

	/** Told apart from what other tests have sent. */
	String mark;

	@BeforeEach
	void begin() {
		this.imports = new Imports(this.mvc, this.demo);
		this.mark = UUID.randomUUID().toString().substring(0, 8);
	}

	String honours(String... lines) {
		return "序号,名称,级别,授予时间,授予单位\n" + String.join("\n", lines).replace("#", this.mark) + "\n";
	}

	@Test
	void goodRowsBecomeOneFilingAndBadOnesAreSaidAtTheirCells() {
		JsonNode batch = this.imports.read("team-suixi", "honours", "荣誉.csv",
				honours("1,#甲,国家级,2023-05,农业农村部", "2,#乙,银河级,2023-06,某部", "3,#丙,省级,2023-13-40,省厅", "4,#丁,省级,2023,省厅"),
				CONTEXT);
		assertThat(batch.get("state").stringValue()).as(batch.toString()).isEqualTo("read");
		assertThat(batch.get("rows").intValue()).isEqualTo(4);
		assertThat(batch.get("accepted").intValue()).isEqualTo(2);
		assertThat(batch.get("rejected").intValue()).isEqualTo(2);
		assertThat(batch.get("errors").valueStream().map((error) -> error.get("cell").stringValue()))
			.containsExactly("C3", "D4");
		assertThat(batch.get("errors").valueStream())
			.allMatch((error) -> !error.get("message").stringValue().isBlank());
		String id = batch.get("id").stringValue();
		assertThat(this.imports.submit("team-suixi", id, "all")).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.imports.submit("team-suixi", id, "good")).hasStatus(HttpStatus.ACCEPTED);
		JsonNode filed = this.imports.settled("team-suixi", id);
		assertThat(filed.get("state").stringValue()).as(filed.toString()).isEqualTo("filed");
		assertThat(filed.get("filings").size()).isEqualTo(1);
		JsonNode filing = this.demo.get("team-suixi", "/filings/" + filed.at("/filings/0/id").stringValue());
		assertThat(filing.get("state").stringValue()).isEqualTo("draft");
		assertThat(filing.get("lines").valueStream().map((line) -> line.at("/form/name").stringValue()))
			.containsExactly(this.mark + "甲", this.mark + "丁");
		assertThat(this.imports.submit("team-suixi", id, "good")).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void whoDoesNotSayWhichRowsFilesTheGoodOnes() {
		JsonNode batch = this.imports.read("team-suixi", "honours", "荣誉.csv",
				honours("1,#甲,国家级,2023-05,农业农村部", "2,#乙,银河级,2023-06,某部"), CONTEXT);
		String id = batch.get("id").stringValue();
		assertThat(this.imports.submit("team-suixi", id, "some")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.mvc.post().uri("/api/v1/imports/" + id + "/submit").with(this.demo.as("team-suixi")))
			.hasStatus(HttpStatus.ACCEPTED);
		assertThat(this.imports.settled("team-suixi", id).get("filed").intValue()).isEqualTo(1);
	}

	@Test
	void theSameFileAgainChangesNothingAndNamesTheEarlierImport() {
		String file = honours("1,#甲,国家级,2023-05,农业农村部");
		JsonNode first = this.imports.read("team-suixi", "honours", "荣誉.csv", file, CONTEXT);
		MockHttpServletResponse again = this.imports.send("team-suixi", "honours", "改名.csv", file, CONTEXT);
		assertThat(again.getStatus()).isEqualTo(200);
		assertThat(Imports.json(again).get("id")).isEqualTo(first.get("id"));
		assertThat(Imports.json(again).get("message").stringValue()).contains("荣誉.csv");
		String id = first.get("id").stringValue();
		this.imports.submit("team-suixi", id, "all").exchange();
		this.imports.settled("team-suixi", id);
		MockHttpServletResponse other = this.imports.send("team-suixi", "honours", "荣誉.csv", file,
				"{\"pairing\":\"越秀区—遂溪县\",\"giver\":\"另一说\"}");
		assertThat(Imports.json(other).get("id")).isEqualTo(first.get("id"));
	}

	@Test
	void aCancelledImportIsReadAnewAndFilesNothing() {
		String file = honours("1,#甲,国家级,2023-05,农业农村部");
		JsonNode first = this.imports.read("team-suixi", "honours", "荣誉.csv", file, CONTEXT);
		String id = first.get("id").stringValue();
		assertThat(this.demo.post("team-suixi", "/imports/" + id + "/cancel", "")).hasStatusOk();
		assertThat(this.imports.submit("team-suixi", id, "good")).hasStatus(HttpStatus.CONFLICT);
		JsonNode second = this.imports.read("team-suixi", "honours", "荣誉.csv", file, CONTEXT);
		assertThat(second.get("id")).isNotEqualTo(first.get("id"));
	}

	@Test
	void nobodySeesTheImportOfAnother() {
		JsonNode batch = this.imports.read("team-suixi", "honours", "荣誉.csv", honours("1,#甲,国家级,2023,部"), CONTEXT);
		String id = batch.get("id").stringValue();
		for (String account : new String[] { "team-longhu", "county-suixi", "official", "sysadmin" }) {
			for (String part : new String[] { "", "/mapping", "/rows" }) {
				assertThat(this.demo.status(account, "/imports/" + id + part)).isEqualTo(404);
			}
			assertThat(this.demo.post(account, "/imports/" + id + "/cancel", "")).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void onlyWhoMayEnterTheTypeForThePairingImportsIt() {
		String file = honours("1,#甲,国家级,2023,部");
		assertThat(this.imports.send("official", "honours", "荣誉.csv", file, CONTEXT).getStatus()).isEqualTo(403);
		assertThat(this.imports.send("county-suixi", "honours", "荣誉.csv", file, CONTEXT).getStatus()).isEqualTo(403);
		assertThat(this.imports.send("team-longhu", "honours", "荣誉.csv", file, CONTEXT).getStatus()).isEqualTo(403);
		assertThat(this.imports.send("team-suixi", "indicators", "指标.csv", file, CONTEXT).getStatus()).isEqualTo(403);
		JsonNode foreign = this.imports.read("team-suixi", "honours", "荣誉.csv",
				"名称,结对,级别\n" + this.mark + "甲,天津—甘肃,国家级\n" + this.mark + "乙,没有—没有,国家级\n", CONTEXT);
		assertThat(foreign.get("rejected").intValue()).as(foreign.toString()).isEqualTo(2);
		assertThat(foreign.at("/errors/0/message")).isEqualTo(foreign.at("/errors/1/message"));
		assertThat(foreign.at("/errors/0/cell").stringValue()).isEqualTo("B2");
	}

	@Test
	void aCorrectionIsReadAnewAndRememberedForTheNextFileWithTheSameHead() {
		String head = "名称,级别,颁发方" + this.mark + "\n";
		JsonNode first = this.imports.read("team-suixi", "honours", "一.csv", head + this.mark + "甲,国家级,农业农村部\n",
				CONTEXT);
		String id = first.get("id").stringValue();
		assertThat(this.demo.get("team-suixi", "/imports/" + id + "/rows").at("/items/0/values").has("giver"))
			.isFalse();
		assertThat(
				this.imports.correct("team-suixi", id, "{\"sheets\":[{\"sheet\":null,\"columns\":{\"C\":\"giver\"}}]}"))
			.hasStatus(HttpStatus.ACCEPTED);
		this.imports.settled("team-suixi", id);
		JsonNode second = this.imports.read("team-suixi", "honours", "二.csv", head + this.mark + "乙,省级,省厅\n", CONTEXT);
		for (String batch : new String[] { id, second.get("id").stringValue() }) {
			JsonNode row = data(batch);
			assertThat(row.at("/form/giver").isString()).as(row.toString()).isTrue();
			assertThat(row.at("/form/level").isString()).isTrue();
		}
	}

	@Test
	void aTableWhoseHeadIsNotFoundIsReadOnceItsHeadIsSaid() {
		JsonNode batch = this.imports.read("team-suixi", "honours", "荣誉.csv", "甲子,乙丑\n" + this.mark + "甲,国家级\n",
				CONTEXT);
		String id = batch.get("id").stringValue();
		assertThat(batch.path("message").asString("")).as(batch.toString()).contains("表头");
		assertThat(this.demo.get("team-suixi", "/imports/" + id + "/mapping").at("/otherSheets/0/shown").size())
			.isEqualTo(2);
		assertThat(this.imports.correct("team-suixi", id,
				"{\"sheets\":[{\"headRows\":[1],\"columns\":{\"A\":\"name\",\"B\":\"level\"}}]}"))
			.hasStatus(HttpStatus.ACCEPTED);
		assertThat(this.imports.settled("team-suixi", id).get("accepted").intValue()).isEqualTo(1);
	}

	@Test
	void aWordOfAColumnMeansWhatWasSaidOfIt() {
		JsonNode batch = this.imports.read("team-suixi", "indicator-values", "指标.csv",
				"县（市、区）,指标,计量单位,2011年1月,2011年2月\n遂溪县,旅游钱" + this.mark + ",亿元,1.5,2\n", CONTEXT);
		String id = batch.get("id").stringValue();
		assertThat(batch.get("accepted").intValue()).isZero();
		this.imports
			.correct("team-suixi", id,
					"{\"sheets\":[{\"words\":{\"B\":{\"旅游钱" + this.mark + "\":\"tourism.revenue\"}}}]}")
			.exchange();
		JsonNode read = this.imports.settled("team-suixi", id);
		assertThat(read.get("accepted").intValue()).as(read.toString()).isEqualTo(2);
	}

	/** A run as a node leaves it that is killed in the middle. */
	@Test
	void readingThatWasBrokenOffGoesOnWithoutLossOrDouble() {
		String[] lines = new String[1200];
		for (int i = 0; i < lines.length; i++) {
			lines[i] = (i + 1) + ",#" + i + ",国家级,2023,部";
		}
		JsonNode whole = this.imports.read("team-suixi", "honours", "荣誉.csv", honours(lines), CONTEXT);
		UUID id = UUID.fromString(whole.get("id").stringValue());
		for (int kept : new int[] { 500, 0 }) {
			this.jdbc.update("delete from import_row where import_id = ? and number > ?", id, kept);
			goOn(id, "READING", ImportReading.JOB, new ImportReading.Request(id));
			assertThat(this.jdbc.queryForList(
					"select form ->> 'name' from import_row where import_id = ? and kind = 'DATA' order by number",
					String.class, id))
				.containsExactlyElementsOf(
						java.util.stream.IntStream.range(0, lines.length).mapToObj((i) -> this.mark + i).toList());
		}
		assertThat(this.imports.submit("team-suixi", id.toString(), "all")).hasStatus(HttpStatus.ACCEPTED);
		JsonNode filed = this.imports.settled("team-suixi", id.toString());
		assertThat(filed.get("filings").valueStream().map((one) -> one.get("lines").intValue())).containsExactly(1000,
				200);
		goOn(id, "FILING", ImportFiling.JOB, new ImportFiling.Request(id));
		assertThat(this.jdbc.queryForObject("select count(*) from filing_line where form ->> 'name' like ?",
				Integer.class, this.mark + "%"))
			.isEqualTo(lines.length);
	}

	private void goOn(UUID id, String state, String job, Object request) {
		this.jdbc.update("update import_batch set state = ? where id = ?", state, id);
		this.jobs.request(job,
				this.jdbc.queryForObject("select owner_id from import_batch where id = ?", UUID.class, id), request);
		this.imports.settled("team-suixi", id.toString());
	}

	@Test
	void theErrorsComeBackAsAWorkbookWithEachBadCellAndItsRemedy() throws IOException {
		JsonNode batch = this.imports.read("team-suixi", "honours", "荣誉.csv",
				honours("1,#甲,国家级,2023,部", "2,#乙,银河级,2023,=1+1"), CONTEXT);
		byte[] file = this.mvc.get()
			.uri("/api/v1/imports/" + batch.get("id").stringValue() + "/errors.xlsx")
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		Grid sheet = Workbook.read(new ByteArrayInputStream(file), "错误.xlsx").sheets().get(0);
		assertThat(sheet.rows()).isEqualTo(2);
		assertThat(sheet.cell(1, 2).text()).isEqualTo("名称");
		assertThat(sheet.cell(2, 2).text()).isEqualTo(this.mark + "乙");
		assertThat(sheet.cell(2, 3).text()).isEqualTo("银河级");
		assertThat(sheet.cell(2, 5).formula()).isNull();
		assertThat(sheet.cell(2, 6).text()).isEqualTo("3");
		assertThat(sheet.cell(2, 7).text()).contains("C3", "银河级");
	}

	@Test
	void eachFileThatIsNotReadIsRefusedWithItsOwnSentence() throws IOException {
		byte[] old = new byte[2048];
		old[0] = (byte) 0xD0;
		old[1] = (byte) 0xCF;
		byte[] sealed = Arrays.copyOf(old, 4096);
		byte[] sealing = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(sealing, 0, sealed, 1024, sealing.length);
		Set<String> sentences = new HashSet<>();
		byte[][] files = { sealed, zip("xl/workbook.xml", "<a/>", "xl/vbaProject.bin", "x"),
				zip("xl/workbook.xml", "<workbook>" + " ".repeat(40 << 20) + "</workbook>"), old,
				"<html><table></table></html>".getBytes(StandardCharsets.UTF_8),
				"%PDF-1.7 ".getBytes(StandardCharsets.UTF_8), new byte[0],
				"PK\u0003\u0004".getBytes(StandardCharsets.UTF_8) };
		String[] names = { "台账.xlsx", "台账.xlsm", "台账.xlsx", "台账.xls", "台账.xls", "台账.xlsx", "台账.csv", "台账.xlsx" };
		for (int i = 0; i < files.length; i++) {
			MockHttpServletResponse refused = this.imports.send("team-suixi", "honours", names[i], files[i], CONTEXT);
			assertThat(refused.getStatus()).as(Demo.text(refused)).isEqualTo(422);
			JsonNode error = Imports.json(refused).at("/errors/0");
			assertThat(error.get("field").stringValue()).isEqualTo("file");
			assertThat(error.get("message").stringValue()).contains("请");
			sentences.add(error.get("message").stringValue());
		}
		assertThat(sentences).hasSize(files.length);
	}

	private static byte[] zip(String... parts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < parts.length; i += 2) {
				zip.putNextEntry(new ZipEntry(parts[i]));
				zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
		return out.toByteArray();
	}

	@Test
	void aFileOverTheLimitIsRefused() {
		MockHttpServletResponse refused = this.mvc.post()
			.uri("/api/v1/imports")
			.contentType("multipart/form-data; boundary=x")
			.content(new byte[(50 << 20) + 1])
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse();
		assertThat(refused.getStatus()).isEqualTo(413);
	}

	@Test
	void aFileGoesWithItsImportOrAfterNinetyDaysAndTheRowsStay() {
		JsonNode first = this.imports.read("team-suixi", "honours", "荣誉.csv", honours("1,#甲,银河级,2023,部"), CONTEXT);
		JsonNode second = this.imports.read("team-suixi", "honours", "荣誉.csv", honours("1,#乙,银河级,2023,部"), CONTEXT);
		JsonNode third = this.imports.read("team-suixi", "honours", "荣誉.csv", honours("1,#丙,银河级,2023,部"), CONTEXT);
		assertThat(this.demo.post("team-suixi", "/imports/" + first.get("id").stringValue() + "/cancel", ""))
			.hasStatusOk();
		this.jdbc.update("update import_batch set changed_at = changed_at - interval '91 days' where id = ?",
				UUID.fromString(second.get("id").stringValue()));
		this.store.forgetOldFiles();
		assertThat(parts(first)).isZero();
		assertThat(parts(second)).isZero();
		assertThat(parts(third)).isPositive();
		String id = second.get("id").stringValue();
		assertThat(data(id).at("/form/name").stringValue()).isEqualTo(this.mark + "乙");
		assertThat(this.imports.correct("team-suixi", id, "{\"sheets\":[{\"columns\":{\"C\":\"giver\"}}]}"))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(this.demo.status("team-suixi", "/imports/" + id + "/errors.xlsx")).isEqualTo(409);
	}

	private int parts(JsonNode batch) {
		Integer parts = this.jdbc.queryForObject("select count(*) from import_file where import_id = ?", Integer.class,
				UUID.fromString(batch.get("id").stringValue()));
		return (parts != null) ? parts : -1;
	}

	@Test
	void thePagesLeadFromAFileToItsDrafts() {
		var browser = this.demo.browser(this.demo.session("team-suixi"));
		String file = honours("1,#甲,国家级,2023,部", "2,#乙,银河级,2023,部");
		MockHttpServletResponse refused = this.mvc.post()
			.uri("/imports")
			.multipart()
			.file(new MockMultipartFile("file", "台账.xls", "text/csv", "<html>".getBytes(StandardCharsets.UTF_8)))
			.param("type", "honours")
			.with(browser)
			.exchange()
			.getResponse();
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(Demo.text(refused)).contains("不要只改文件名");
		String address = this.mvc.post()
			.uri("/imports")
			.multipart()
			.file(new MockMultipartFile("file", "荣誉.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
			.param("type", "honours")
			.with(browser)
			.exchange()
			.getResponse()
			.getRedirectedUrl();
		this.imports.settled("team-suixi", address.replace("/imports/", ""));
		assertThat(this.demo.page("team-suixi", "/imports")).contains("荣誉.csv", "已识读");
		assertThat(this.demo.page("team-suixi", address + "?lang=en")).contains("Head matches");
		assertThat(this.demo.page("team-suixi", address)).contains("aria-current=\"step\"><b>认列", "银河级")
			.doesNotContain("下载错误清单");
		assertThat(this.demo.page("team-suixi", address + "?step=check")).contains("银河级", "下载错误清单", "只导入没有错误的",
				"class=\"is-bad\"", "第 3 行：错误 1");
		MockHttpServletResponse same = this.mvc.post()
			.uri(address + "/mapping")
			.param("sheet", "")
			.param("import", "true")
			.param("field.C", "level")
			.with(browser)
			.exchange()
			.getResponse();
		assertThat(same.getRedirectedUrl()).isEqualTo(address + "?step=check");
		assertThat(this.demo.page("team-suixi", address)).doesNotContain("上次这样认");
		assertThat(this.mvc.post()
			.uri(address + "/mapping")
			.param("sheet", "")
			.param("import", "true")
			.param("field.E", "-")
			.with(browser)
			.exchange()
			.getResponse()
			.getStatus()).isEqualTo(302);
		this.imports.settled("team-suixi", address.replace("/imports/", ""));
		assertThat(this.demo.page("team-suixi", address)).contains("您选了不导入");
		this.mvc.post().uri(address + "/submit").param("rows", "good").with(browser).exchange();
		this.imports.settled("team-suixi", address.replace("/imports/", ""));
		assertThat(this.demo.page("team-suixi", address)).contains("已生成填报", "/filings/");
	}

	@Test
	void theRowsOfATableThatWasNotFoundAreOfferedAsItsHead() {
		String file = "甲乙丙,丁戊己\n" + this.mark + "甲,国家级\n";
		JsonNode batch = this.imports.read("team-suixi", "honours", "没有表头.csv", file, CONTEXT);
		String address = "/imports/" + batch.get("id").stringValue();
		assertThat(this.demo.page("team-suixi", address)).contains("没有认出表头", "name=\"row.1\"", this.mark + "甲");
		assertThat(this.demo.page("team-suixi", address + "?step=check&sheet=x")).contains("name=\"row.1\"");
	}

	private JsonNode data(String batch) {
		return this.demo.get("team-suixi", "/imports/" + batch + "/rows")
			.get("items")
			.valueStream()
			.filter((row) -> row.get("kind").stringValue().equals("data"))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aCorrectionThatSpeaksOfWhatThereIsNotIsRefusedAtItsPlace() {
		JsonNode batch = this.imports.read("team-suixi", "honours", "荣誉.csv", honours("1,#甲,国家级,2023,部"), CONTEXT);
		String id = batch.get("id").stringValue();
		for (String wrong : new String[] { "{\"sheets\":[]}", "{\"sheets\":[{\"sheet\":\"没有\"}]}", "{}",
				"{\"sheets\":[{\"columns\":{\"B\":\"nothing\"}}]}", "{\"sheets\":[{\"columns\":{\"2\":\"name\"}}]}",
				"{\"sheets\":[{\"headRows\":[0]}]}", "{\"sheets\":[{\"units\":{\"B\":\"斗\"}}]}" }) {
			assertThat(this.imports.correct("team-suixi", id, wrong)).as(wrong)
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@Test
	void aContextThatSaysWhatThereIsNotIsRefused() {
		String file = honours("1,#甲,国家级,2023,部");
		for (String wrong : new String[] { "[]", "{", "{\"colour\":\"red\"}", "{\"pairing\":7.5e3}", "{\"unit\":\"斗\"}",
				"{\"giver\":{}}" }) {
			assertThat(this.imports.send("team-suixi", "honours", "荣誉.csv", file, wrong).getStatus()).as(wrong)
				.isIn(403, 422);
		}
	}

	@Test
	void whatAllRowsHaveInCommonIsSaidOnce() {
		JsonNode batch = this.imports.read("team-suixi", "honours", "荣誉.csv",
				"名称,级别\n" + this.mark + "甲,国家级\n" + this.mark + "乙,省级\n",
				"{\"pairing\":\"440104-440823\",\"giver\":\"农业农村部\"}");
		JsonNode row = data(batch.get("id").stringValue());
		assertThat(row.at("/form/giver").stringValue()).isEqualTo("农业农村部");
		assertThat(row.at("/form/pairing").stringValue()).isEqualTo("越秀区—遂溪县");
	}

}
