package cn.xieshou.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.StatementLog;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.Registers;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables say what records and figures say, and nothing that is not there. */
@DatabaseTest
class ReportTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ReportDefinitions definitions;

	@Autowired
	Registers registers;

	@Autowired
	Indicators indicators;

	static List<String> codes() {
		return List.of("TB-01", "TB-02", "TB-03", "TB-04", "TB-05", "TB-06", "TB-07", "TB-08", "TB-09", "TB-10",
				"TB-11", "TB-12", "TB-13", "TB-14", "TB-15", "TB-16", "TB-17", "TB-18", "TB-19", "TB-20", "TB-21",
				"TB-22", "TB-23", "TB-24");
	}

	private JsonNode cell(JsonNode row, int column) {
		for (JsonNode cell : row.get("cells")) {
			if (cell.get("column").intValue() == column) {
				return cell;
			}
		}
		throw new AssertionError("No column " + column);
	}

	/** As PDF and as Word the form says the same, and what the page says. */
	@ParameterizedTest
	@ValueSource(strings = { "TB-06", "TB-11", "TB-16" })
	void whatIsPrintedSaysTheSame(String code) throws IOException {
		List<String> words = new ArrayList<>();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes(code + ".docx")))) {
			document.getParagraphs().forEach((paragraph) -> words.add(paragraph.getText()));
			document.getTables()
				.forEach((table) -> table.getRows()
					.forEach((row) -> row.getTableCells().forEach((cell) -> words.add(cell.getText()))));
		}
		String printed;
		try (PDDocument document = Loader.loadPDF(bytes(code + ".pdf"))) {
			assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(1190f, 1192f);
			printed = new PDFTextStripper().getText(document).replaceAll("\\s", "");
		}
		List<String> texts = words.stream()
			.flatMap((text) -> Stream.of(text.split("\u3000+")))
			.map((text) -> text.replaceAll("\\s", ""))
			.filter((text) -> !text.isEmpty())
			.toList();
		assertThat(texts).hasSizeGreaterThan(40)
			.allSatisfy((text) -> assertThat(printed).contains(text.replace('\u2212', '-')));
		String rest = printed;
		for (String text : texts.stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
			rest = rest.replace(text.replace('\u2212', '-'), "");
		}
		assertThat(rest).as("the numbers of pages").matches("[0-9/=]*");
		String page = Jsoup.parse(this.demo.page("official", "/reports/" + code)).text().replaceAll("\\s", "");
		assertThat(texts).allSatisfy((text) -> assertThat(page).contains(text));
	}

	@Test
	void aCharacterThatTheFontsLackIsMarked() {
		PaperFonts fonts = new PaperFonts();
		assertThat(fonts.printable("遂溪堃翀 7\u22125 ≥约")).isEqualTo("遂溪堃翀 7-5 ≥约");
		assertThat(fonts.printable("䶮山、\uD842\uDFB7野家")).isEqualTo("〓山、〓野家");
	}

	@Test
	void everyIndicatorOfATableIsInTheCatalogue() {
		assertThat(this.definitions.all()).extracting(ReportDefinition::code).containsExactlyElementsOf(codes());
		assertThat(this.definitions.all()).allSatisfy((definition) -> assertThat(definition.indicators())
			.allSatisfy((code) -> assertThat(this.indicators.find(code)).as(code).isPresent()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "'field:nothing' | no field nothing", "'=9/1' | no column 9",
					"'indicator:park.cobuilt' | only rows", "'line:value' | only rows",
					"'line:nothing' | no part of a line", "'guess' | no source", "'=1/1x' | no formula" })
	void aDefinitionThatCannotBeFilledSaysWhy(String source, String why) {
		String file = """
				{"code":"TB-99","version":1,"title":{"zh":"表","en":"Table"},"origin":"form","unit":{"zh":"个","en":"each"},
				"rows":{"type":"parks"},"columns":[{"number":1,"title":{"zh":"园区","en":"Park"},"source":"field:name"},
				{"number":2,"title":{"zh":"栏","en":"Column"},"source":"%s"}]}
				"""
			.formatted(source);
		List<String> problems = DefinitionCheck.of(ReportDefinitions.read(file.getBytes(StandardCharsets.UTF_8)),
				this.registers);
		assertThat(problems).singleElement().asString().startsWith("TB-99: column 2").contains(why);
	}

	@ParameterizedTest
	@MethodSource("codes")
	void pageAndFileOfATableSayTheSame(String code) {
		String query = "?pairing=440100-440800";
		JsonNode table = this.demo.get("official", "/reports/" + code + query);
		int columns = table.get("columns").size();
		List<String> lines = new ArrayList<>(file(code + ".csv" + query));
		int head = lines.indexOf(String.join(",", numbers(code)));
		assertThat(head).as(lines.toString()).isPositive();
		assertThat(table.get("rows")).allSatisfy((row) -> assertThat(row.get("cells")).hasSize(columns));
		for (int i = 0; i < table.get("rows").size(); i++) {
			String line = lines.get(head + 1 + i);
			for (JsonNode cell : table.get("rows").get(i).get("cells")) {
				if (!cell.get("text").isNull() && !cell.get("text").stringValue().contains("\"")) {
					assertThat(line).contains(cell.get("text").stringValue());
				}
			}
		}
		String page = this.demo.page("official", "/reports/" + code + query);
		assertThat(page).contains(code);
		table.get("rows").forEach((row) -> assertThat(page).contains(row.get("href").stringValue()));
	}

	private List<String> numbers(String code) {
		return this.definitions.find(code)
			.orElseThrow()
			.columns()
			.stream()
			.map((column) -> (column.source() != null && column.source().startsWith("="))
					? column.number() + column.source() : String.valueOf(column.number()))
			.toList();
	}

	private List<String> file(String address) {
		return new String(bytes(address), StandardCharsets.UTF_8).lines().toList();
	}

	private byte[] bytes(String address) {
		MockHttpServletResponse file = this.mvc.get()
			.uri("/api/v1/reports/" + address)
			.with(this.demo.as("official"))
			.exchange()
			.getResponse();
		assertThat(file.getStatus()).as(Demo.text(file)).isEqualTo(200);
		return file.getContentAsByteArray();
	}

	@Test
	void parksOfAPairingAreRowsWithBoundsRatesAndAFootThatSaysWhatItCovers() {
		JsonNode parks = this.demo.get("official", "/parks?size=500").get("items");
		JsonNode table = this.demo.get("official", "/reports/TB-06");
		assertThat(table.get("rows")).hasSameSizeAs(parks).isNotEmpty();
		assertThat(table.get("more").booleanValue()).isFalse();
		int reported = 0;
		int open = 0;
		for (JsonNode row : table.get("rows")) {
			assertThat(cell(row, 3).get("state").stringValue()).isEqualTo("typed");
			boolean both = !cell(row, 10).get("value").isNull() && !cell(row, 11).get("value").isNull();
			assertThat(cell(row, 12).get("state").stringValue()).isEqualTo(both ? "computed" : "incomputable");
			assertThat(cell(row, 12).get("value").isNull()).isEqualTo(!both);
			open += row.get("aggregate").booleanValue() ? 0 : 1;
			reported += (cell(row, 18).get("value").isNull() || row.get("aggregate").booleanValue()) ? 0 : 1;
		}
		JsonNode foot = table.get("foot").get(17);
		assertThat(foot.get("column").intValue()).isEqualTo(18);
		if (reported == 0) {
			assertThat(foot.get("state").stringValue()).isEqualTo("missing");
		}
		else {
			assertThat(foot.get("note").stringValue()).isEqualTo("覆盖 " + reported + "/" + open);
		}
		assertThat(table.get("foot").get(11).get("value").isNull()).isTrue();
		assertThat(table.get("missing")).isNotEmpty();
		assertThat(table.get("checks")).extracting((check) -> check.get("rule").stringValue())
			.contains("7<=6", "11<=10");
	}

	@Test
	void aTeamFindsItsOwnRowsOnly() {
		JsonNode table = this.demo.get("team-suixi", "/reports/TB-06");
		assertThat(table.get("rows"))
			.allSatisfy((row) -> assertThat(row.get("pairing").stringValue()).isEqualTo("440104-440823"));
		assertThat(this.demo.get("official", "/reports/TB-06").get("rows").size())
			.isGreaterThan(table.get("rows").size());
		assertThat(this.demo.status("team-suixi", "/reports/TB-06?pairing=440300-440500")).isEqualTo(400);
		assertThat(this.demo.status("official", "/reports/TB-99")).isEqualTo(404);
		assertThat(this.demo.status("official", "/reports/TB-06?pairing=440300-440500&period=x")).isEqualTo(400);
	}

	@Test
	void agreementLinesCompareAsTheFiguresDo() {
		JsonNode table = this.demo.get("official", "/reports/TB-11?pairing=440100-440800&period=2023");
		JsonNode agreed = null;
		for (JsonNode row : table.get("rows")) {
			if (row.get("name").stringValue().equals("协议投资额")) {
				agreed = row;
			}
		}
		assertThat(agreed).isNotNull();
		String figure = cell(agreed, 7).get("href").stringValue();
		JsonNode traced = this.demo.get("official", figure);
		assertThat(cell(agreed, 7).get("value").get("value")).isEqualTo(traced.get("value"));
		assertThat(table.get("rows")).noneMatch((row) -> row.get("cells").isEmpty());
	}

	@Test
	void moreRowsCostNoMoreStatements() {
		this.demo.page("official", "/reports/TB-06");
		int some = StatementLog.of(() -> this.demo.page("official", "/reports/TB-06?pairing=440300-440500")).size();
		int all = StatementLog.of(() -> this.demo.page("official", "/reports/TB-06")).size();
		assertThat(all).isLessThanOrEqualTo(Math.max(some + 2, 12));
	}

}
