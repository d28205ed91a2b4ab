package cn.xieshou.figures;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of figures say all that figures say. */
@DatabaseTest
class FigureExportTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	private byte[] file(String address) {
		return this.mvc.get()
			.uri("/api/v1/figures" + address)
			.with(this.demo.as("official"))
			.exchange()
			.getResponse()
			.getContentAsByteArray();
	}

	private List<CsvRecord> lines(String question) {
		String text = new String(file(".csv" + question), java.nio.charset.StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF");
		return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
	}

	/** The figures of a file, by their ids, each by its headings. */
	private Map<String, Map<String, String>> figures(String question) {
		List<CsvRecord> lines = lines(question);
		List<String> head = lines.get(2).getFields();
		Map<String, Map<String, String>> figures = new HashMap<>();
		for (CsvRecord line : lines.subList(3, lines.size())) {
			Map<String, String> figure = new HashMap<>();
			for (int i = 0; i < head.size(); i++) {
				figure.put(head.get(i), line.getField(i));
			}
			figures.put(figure.get("编号"), figure);
		}
		return figures;
	}

	@Test
	void aFileSaysItsConditionsAndItsDayOnTop() throws Exception {
		List<CsvRecord> lines = lines("?indicator=investment.agreed");
		assertThat(lines.get(0).getFields()).startsWith("条件").anyMatch((cell) -> cell.contains("协议投资额"));
		assertThat(lines.get(1).getField(0)).isEqualTo("数据时间");
		assertThat(lines.get(1).getField(1)).matches("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d");
		assertThat(lines("").get(0).getField(1)).isEqualTo("全部");
	}

	@Test
	void everyReportedFigureIsInTheFileWithWhatItsJsonSays() {
		Map<String, Map<String, String>> file = figures("");
		List<JsonNode> reported = this.demo.get("official", "/figures?size=500")
			.get("items")
			.valueStream()
			.filter((figure) -> !figure.get("derived").booleanValue())
			.toList();
		assertThat(file).hasSameSizeAs(reported);
		for (JsonNode figure : reported) {
			Map<String, String> line = file.get(figure.get("id").stringValue());
			assertThat(line).isNotNull()
				.containsEntry("指标代码", figure.at("/indicator/code").stringValue())
				.containsEntry("结对", figure.get("pairingName").stringValue())
				.containsEntry("界", figure.get("comparator").asString(""))
				.containsEntry("原词", figure.get("word").asString(""))
				.containsEntry("下界（基本单位）", figure.at("/base/low").asString(""))
				.containsEntry("上界（基本单位）", figure.at("/base/high").asString(""))
				.containsEntry("口径说明", figure.get("scopeNote").asString(""))
				.containsEntry("同比（原文，%）", figure.at("/growth/stated").asString(""))
				.containsEntry("位次", figure.at("/rank/stated").asString(""))
				.containsEntry("文件", figure.at("/sources/0/document/title").asString(""))
				.containsEntry("行", figure.at("/sources/0/line").asString(""));
			assertThat(line.get("填报（行）")).isNotEmpty();
		}
	}

	@Test
	void aFigureHasTheWordsOfItsPageInTheFile() {
		JsonNode sales = this.demo.get("official", "/figures?ref=S000-016").at("/items/0");
		Map<String, String> line = figures("?q=荔枝").get(sales.get("id").stringValue());
		assertThat(line).containsEntry("数值（原文）", "超2亿元")
			.containsEntry("单位", "亿元")
			.containsEntry("界", ">=")
			.containsEntry("原词", "超")
			.containsEntry("下界（基本单位）", "200000000.00")
			.containsEntry("上界（基本单位）", "")
			.containsEntry("时期", "2024 年")
			.containsEntry("起", "2024-01-01")
			.containsEntry("止", "2024-12-31");
	}

	@Test
	void numbersOfTheWorkbookAreNumbersWhereTheyAreExactAndTextElse() throws Exception {
		List<Row> rows = new ArrayList<>();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file(".xlsx?sort=-value")))) {
			rows.addAll(workbook.getFirstSheet().read());
		}
		Row head = rows.get(2);
		int comparator = column(head, "界");
		int number = column(head, "数");
		int growth = column(head, "同比（原文，%）");
		for (Row row : rows.subList(3, rows.size())) {
			if (!row.getCellText(comparator).isEmpty()) {
				assertThat(row.getCell(number).getType())
					.isEqualTo(row.getCellText(comparator).equals("=") ? CellType.NUMBER : CellType.STRING);
			}
			if (!row.getCellText(growth).isEmpty()) {
				assertThat(row.getCell(growth).getType()).isEqualTo(CellType.NUMBER);
			}
		}
		assertThat(rows).hasSizeGreaterThan(200);
	}

	private static int column(Row head, String heading) {
		for (int i = 0; i < head.getCellCount(); i++) {
			if (head.getCellText(i).equals(heading)) {
				return i;
			}
		}
		throw new AssertionError(heading);
	}

	@Test
	void whoMayNotExportGetsNoFile() {
		assertThat(this.mvc.get().uri("/api/v1/figures.csv").with(this.demo.as("helper-yuexiu"))).hasStatus(403);
	}

	@Test
	void theListOfFiguresOffersTheWholeFile() {
		assertThat(this.demo.page("official", "/indicator-values")).contains("/api/v1/figures.xlsx",
				"/api/v1/figures.csv");
	}

}
