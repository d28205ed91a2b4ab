package cn.xieshou.figures;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.stream.Stream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of figures say all that figures say. */
@DatabaseTest
class FigureExportTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Filings filings;

	private final List<String> posted = new ArrayList<>();

	private byte[] file(String address) {
		return of("/api/v1/figures" + address);
	}

	private byte[] of(String address) {
		return this.mvc.get()
			.uri(address)
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
	void whatTheSourceWritesOtherwiseIsInTheFileAsItIsWritten() {
		String id = this.filings.posted("indicator-values", """
				"indicator":"tourism.revenue","subject":"原文例","period":"1969","basis":"actual",
				"value":{"value":"2","unit":"亿元","comparator":"~","word":"左右","text":"两个亿左右"}""").get("id").asString();
		assertThat(figures("?period=1969").get(id)).containsEntry("数值（原文）", "两个亿左右")
			.containsEntry("数", "2")
			.containsEntry("原词", "左右");
		assertThat(new String(of("/api/v1/indicator-values.csv?period=1969"), java.nio.charset.StandardCharsets.UTF_8))
			.contains("数值（原文）", "两个亿左右", "2亿元左右");
		assertThat(this.demo.get("official", "/figures/" + id).get("text").asString()).isEqualTo("两个亿左右");
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

	@AfterEach
	void takeBack() {
		this.posted.forEach((value) -> this.filings.takeBack("indicator-values", value));
	}

	private String posted(String form) {
		String id = this.filings.posted("indicator-values", form).get("id").asString();
		this.posted.add(id);
		return id;
	}

	/**
	 * What a line of the file says of one kind of claim: text, number, unit, bound, word.
	 */
	private static List<String> claim(Map<String, String> line, String kind) {
		return Stream.of("原文", "数", "单位", "界", "原词", "范围和说明").map((part) -> line.get(kind + "·" + part)).toList();
	}

	@Test
	void everyClaimHasItsOwnColumnsWithBoundWordAndText() {
		String figure = posted(
				"""
						"indicator":"tourism.revenue","subject":"随数文件","period":"1993","basis":"ACTUAL","value":"2亿元","claims":[
						{"kind":"GROWTH","value":"超82%","comparable":true},{"kind":"COMPLETION","value":"不低于105.5%"},
						{"kind":"EXCESS","value":"约5%"},{"kind":"SHARE","value":"近三成","within":"全市"},
						{"kind":"AVERAGE","value":"3.2万元","within":"户均"},{"kind":"RANK","value":"前3位","within":"全省","among":21,"tied":true},
						{"kind":"GROWTH_RANK","value":"1位","within":"全市"},{"kind":"GRADE","grade":"第二档次","within":"东西部协作考核"}]""");
		Map<String, String> line = figures("?q=随数文件").get(figure);
		assertThat(claim(line, "增长")).containsExactly("超82%", "82", "%", ">=", "超", "可比口径");
		assertThat(claim(line, "完成")).containsExactly("不低于105.5%", "105.5", "%", ">=", "不低于", "");
		assertThat(claim(line, "超额完成")).containsExactly("约5%", "5", "%", "~", "约", "");
		assertThat(claim(line, "占比")).containsExactly("近三成", "30", "%", "~", "近", "全市");
		assertThat(claim(line, "平均")).containsExactly("3.2万元", "3.2", "万元", "=", "", "户均");
		assertThat(claim(line, "位次")).containsExactly("前3位", "3", "位", "<=", "前", "全省，共 21 个，并列");
		assertThat(claim(line, "增速位次")).containsExactly("1位", "1", "位", "=", "", "全市");
		assertThat(line).containsEntry("等次·原文", "第二档次").containsEntry("等次·范围和说明", "东西部协作考核");
	}

	@ParameterizedTest
	@CsvSource({ "-3%, -3", "下降3.1%, -3.1", "12.50%, 12.50", "1.6倍, 160" })
	void aGrowthThatIsClaimedExactlyIsInTheColumnsOfGrowthAndAmongTheChanges(String said, String points) {
		String id = posted(
				"""
						"indicator":"tourism.revenue","subject":"预计增速 %s","period":"1995","basis":"FORECAST","value":"2亿元","claims":[
						{"kind":"GROWTH","value":"%1$s"}]"""
					.formatted(said));
		assertThat(new BigDecimal(figures("?q=预计增速").get(id).get("同比（原文，%）"))).isEqualByComparingTo(points);
		assertThat(new BigDecimal(this.demo.get("official", "/figures/" + id).at("/growth/stated").asString()))
			.isEqualByComparingTo(points);
		assertThat(this.demo.get("official", "/indicator-values?q=预计增速 " + said).at("/items/0/statedGrowth").asString())
			.startsWith(points);
		String overview = this.demo.page("official", "/?year=1995");
		assertThat(overview.substring(overview.indexOf("changes-h"))).contains("/figures/" + id, "预计");
	}

}
