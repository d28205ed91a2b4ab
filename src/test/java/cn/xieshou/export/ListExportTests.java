package cn.xieshou.export;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.register.Register;
import cn.xieshou.values.Days;
import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/** A list as a file is the list, and opens as it was meant. */
@DatabaseTest
class ListExportTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Collection<Register<?, ?>> registers;

	private MockHttpServletResponse file(String address, String... parameters) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.get().uri("/api/v1" + address);
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return request.with(this.demo.as("auditor")).exchange().getResponse();
	}

	private List<List<String>> csv(String type, String... parameters) throws Exception {
		MockHttpServletResponse response = file("/" + type + ".csv", parameters);
		assertThat(response.getStatus()).as(type).isEqualTo(200);
		String text = response.getContentAsString(StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF");
		try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(text.substring(1))) {
			return lines.stream().map(CsvRecord::getFields).toList();
		}
	}

	private List<Row> xlsx(String type, String... parameters) throws Exception {
		byte[] file = file("/" + type + ".xlsx", parameters).getContentAsByteArray();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			return workbook.getFirstSheet().read();
		}
	}

	@Test
	void aWorkbookSaysItsConditionsInASheetOfItsOwn() throws Exception {
		byte[] file = file("/parks.xlsx", "pairing", "440100-440800", "q", "园").getContentAsByteArray();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			long rows = workbook.getFirstSheet().read().size() - 1L;
			List<String> about = workbook.getSheet(1)
				.orElseThrow()
				.read()
				.stream()
				.map((row) -> row.getCellText(0) + "=" + row.getCellText(1))
				.toList();
			assertThat(about).hasSize(5)
				.contains("内容=共建园区", "行数=" + rows, "数据级别=内部")
				.anyMatch((line) -> line.startsWith("条件=") && line.contains("广州—湛江") && line.contains("园"))
				.anyMatch((line) -> line.matches("数据时间=\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"));
		}
	}

	/** The cell of a record below a heading. */
	private String cell(List<List<String>> lines, String ref, String heading) {
		int column = lines.get(0).indexOf(heading);
		assertThat(column).as(heading + " in " + lines.get(0)).isNotNegative();
		return lines.stream()
			.filter((line) -> line.get(line.size() - 1).equals(ref))
			.findAny()
			.orElseThrow()
			.get(column);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1试验", "+86试验", "-1试验", "@SUM(A1)试验", "＝1+1试验", "＋1试验", "－2+3试验", "＠SUM(A1)试验" })
	void noTextIsTakenForAFormula(String name) throws Exception {
		JsonNode honour = this.filings.posted("honours", "\"name\":\"" + name + "\",\"level\":\"PROVINCIAL\"");
		List<List<String>> lines = csv("honours", "q", "试验");
		assertThat(cell(lines, honour.get("id").stringValue(), lines.get(0).get(0))).isEqualTo("'" + name);
		assertThat(xlsx("honours", "q", "试验").stream().flatMap(Row::stream).filter(Objects::nonNull).map(Cell::getText))
			.contains("'" + name)
			.doesNotContain(name);
	}

	@Test
	void noNameOfAnotherRecordIsTakenForAFormula() throws Exception {
		String park = this.filings.posted("parks", "\"name\":\"=HYPERLINK(1)园\",\"kind\":\"SPECIALISED\"")
			.get("id")
			.stringValue();
		this.filings.posted("funds", "\"name\":\"公式资金\",\"amount\":\"3万元\",\"parks\":[\"" + park + "\"]");
		assertThat(csv("funds", "q", "公式资金").stream().flatMap(List::stream)).noneMatch((cell) -> cell.startsWith("="));
	}

	@ParameterizedTest
	@ValueSource(strings = { "逗号,引号\"换行", "分号;与'撇号", "反斜\\杠%_", "<b>&amp;" })
	void aCellIsReadBackAsItWasWritten(String name) throws Exception {
		String json = name.replace("\\", "\\\\").replace("\"", "\\\"");
		JsonNode honour = this.filings.posted("honours", "\"name\":\"" + json + "\",\"level\":\"PROVINCIAL\"");
		List<List<String>> lines = csv("honours");
		assertThat(cell(lines, honour.get("id").stringValue(), lines.get(0).get(0))).isEqualTo(name);
	}

	/** Of the thousands of regions those of a province. */
	@Test
	void bothFilesOfEveryListSayTheSameInAllItsColumns() throws Exception {
		for (Register<?, ?> register : this.registers) {
			String[] some = register.code().equals("regions") ? new String[] { "parent", "440000" } : new String[0];
			List<List<String>> lines = csv(register.code(), some);
			assertThat(lines).as(register.code()).allMatch((line) -> line.size() == lines.get(0).size());
			assertThat(lines.get(0)).as(register.code()).doesNotHaveDuplicates().noneMatch(String::isBlank);
			int total = Demo
				.json(this.mvc.get()
					.uri("/api/v1/" + register.code() + ((some.length > 0) ? "?parent=440000" : ""))
					.with(this.demo.as("auditor")))
				.get("total")
				.intValue();
			assertThat(lines).as(register.code()).hasSizeGreaterThanOrEqualTo(total + 1);
			List<Row> rows = xlsx(register.code(), some);
			assertThat(rows).as(register.code()).hasSameSizeAs(lines);
			for (int i = 0; i < rows.size(); i++) {
				for (int column = 0; column < lines.get(i).size(); column++) {
					same(rows.get(i), column, lines.get(i).get(column));
				}
			}
		}
	}

	private static void same(Row row, int column, String text) {
		Cell cell = (column < row.getCellCount()) ? row.getCell(column) : null;
		if (cell == null || cell.getType() == CellType.EMPTY) {
			assertThat(text).isEmpty();
		}
		else if (cell.getType() == CellType.NUMBER) {
			assertThat(new BigDecimal(text)).isEqualByComparingTo(cell.asNumber());
		}
		else {
			assertThat(cell.getText()).isEqualTo(text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "';drop table park;--", "\\", "?", "'", "$1", "%", "遂溪?" })
	void whateverIsLookedForIsOnlyLookedFor(String words) throws Exception {
		List<List<String>> lines = csv("parks", "q", words);
		int total = Demo.json(this.mvc.get().uri("/api/v1/parks").param("q", words).with(this.demo.as("auditor")))
			.get("total")
			.intValue();
		assertThat(lines).hasSize(total + 1);
	}

	@Test
	void aFileHasTheRowsOfTheListInItsOrder() throws Exception {
		List<String> ids = csv("parks", "sort", "-plannedArea", "pairing", "440100-440800").stream()
			.skip(1)
			.map((line) -> line.get(line.size() - 1))
			.toList();
		JsonNode list = this.demo.get("auditor", "/parks?size=500&sort=-plannedArea&pairing=440100-440800");
		assertThat(ids).isNotEmpty()
			.containsExactlyElementsOf(
					list.get("items").valueStream().map((item) -> item.get("id").stringValue()).toList());
	}

	@Test
	void aListWithoutRowsIsAHeading() throws Exception {
		assertThat(csv("parks", "q", UUID.randomUUID().toString())).hasSize(1);
		assertThat(xlsx("parks", "q", UUID.randomUUID().toString())).hasSize(1);
	}

	private static String named(MockHttpServletResponse file) {
		assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
		return ContentDisposition.parse(file.getHeader("Content-Disposition")).getFilename();
	}

	@Test
	void aFileIsNamedByWhatIsInItUnderWhichConditionsAndWhen() {
		String today = Days.today(Clock.systemUTC()).toString();
		assertThat(file("/parks.csv").getContentType()).startsWith("text/csv").containsIgnoringCase("utf-8");
		assertThat(named(file("/parks.csv"))).isEqualTo("共建园区-内部-" + today + ".csv");
		assertThat(named(file("/parks.xlsx"))).isEqualTo("共建园区-内部-" + today + ".xlsx");
		assertThat(named(file("/figures.csv"))).isEqualTo("指标数据-内部-" + today + ".csv");
		assertThat(named(file("/figures.xlsx", "pairing", "440100-440800")))
			.isEqualTo("指标数据-内部-结对：广州—湛江-" + today + ".xlsx");
		assertThat(named(file("/parks.csv", "q", "a/b:\"c\"|<d>".repeat(20)))).startsWith("共建园区-内部-")
			.endsWith("-" + today + ".csv")
			.doesNotContainPattern("[/:\"|<>]")
			.hasSizeLessThan(90);
	}

	@Test
	void aFileThatCannotBeAskedForIsRefusedBeforeItBegins() {
		assertThat(file("/parks.csv", "nonsense", "1").getStatus()).isEqualTo(400);
		assertThat(file("/parks.xlsx", "sort", "address").getStatus()).isEqualTo(400);
	}

	/** Of every way to bound a number, in the words of the database and of the portal. */
	@Test
	void aQuantityIsWrittenByTheDatabaseAsByThePortal() {
		List<Quantity> quantities = new ArrayList<>();
		for (String text : List.of("2亿元", "≥2亿元", "≤2亿元", "约2亿元", "超过2亿元", "超2亿元", "逾2亿元", "不少于2亿元", "不小于2亿元", "不低于2亿元",
				"至少2亿元", "不超过2亿元", "不多于2亿元", "至多2亿元", "前2位", "大约2亿元", "将近2亿元", "近2亿元", "2余亿元", "2多亿元", "2亿元以上", "2亿元以下",
				"2亿元以内", "2亿元左右", "-3.50万元", "0.0000000001吨", "1.76万亩", "2有余亿元", "2亿元上下", "2亿元起", ">2亿元", "大于2亿元",
				"<2亿元", "低于2亿元", "2—3.50亿元", "约2—3亿元", "2—3亿元左右")) {
			quantities.add(Quantity.parseStatement(text, null));
		}
		for (Quantity quantity : quantities) {
			assertThat(this.jdbc.queryForObject(
					"select " + ListExport.quantity("q", ListExport.ends("q")) + " from (select ?::numeric as q_value,"
							+ " ?::numeric as q_upper, ? as q_unit, ? as q_comparator, ?::text as q_word) q",
					String.class, quantity.value(), quantity.upper(), quantity.unit().symbol(),
					quantity.comparator().code(), quantity.word()))
				.isEqualTo(quantity.toString());
		}
	}

	@Test
	void aStatedNumberKeepsItsDecimalsAndItsBase() throws Exception {
		String id = this.filings.posted("funds", "\"name\":\"小数资金\",\"amount\":\"1234567.890万元\"")
			.get("id")
			.stringValue();
		List<String> line = csv("funds", "q", "小数资金").stream()
			.filter((cells) -> cells.contains(id))
			.findAny()
			.orElseThrow();
		assertThat(line).contains("1234567.890万元", "12345678900.00");
	}

}
