package cn.xieshou.briefing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.indicator.Domain;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents say what the books say, in all forms the same, and nothing else. */
@DatabaseTest
class BriefingTests {

	/** Two are but part of a name, three are of no year. */
	private static final List<String> UNSAID = List.of("S003-004", "S003-005", "S003-036", "S003-039", "S003-040");

	private static final Pattern MARK = Pattern.compile("\\[\\d+]");

	private static final String YEAR = "?pairing=440100-440800&period=2023";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	BriefingKinds kinds;

	@Autowired
	JdbcTemplate jdbc;

	private byte[] bytes(String address) {
		MockHttpServletResponse file = this.mvc.get()
			.uri(address)
			.with(this.demo.as("official"))
			.exchange()
			.getResponse();
		assertThat(file.getStatus()).as(Demo.text(file)).isEqualTo(200);
		return file.getContentAsByteArray();
	}

	@Test
	void everyFieldHasItsChapterInEveryKind() {
		assertThat(this.kinds.all()).hasSize(6)
			.allSatisfy((kind) -> assertThat(
					kind.chapters().stream().flatMap((plan) -> plan.domains().stream()).collect(Collectors.toSet()))
				.isEqualTo(Set.of(Domain.values())));
		assertThat(this.demo.get("official", "/reports").get("items"))
			.extracting((one) -> one.get("code").stringValue())
			.contains("BR-D1", "BR-D3", "BR-D6");
	}

	/**
	 * The facts of the yearly review of 2023: each that has a number of the year is in
	 * the text, as a value, a growth, a place, a target or an excess.
	 */
	@Test
	void theYearlyReviewOfZhanjiangStatesEveryFactOfItsYear() throws IOException {
		JsonNode review = this.demo.get("official", "/reports/BR-D3" + YEAR);
		List<String> numbers = new ArrayList<>();
		review.get("numbers").forEach((one) -> numbers.add(one.get("text").stringValue()));
		Map<String, String> unsaid = new TreeMap<>();
		try (CsvReader<NamedCsvRecord> facts = CsvReader.builder()
			.ofNamedCsvRecord(Path.of("src/main/resources/books/facts.csv"))) {
			facts.stream()
				.filter((fact) -> fact.getField("document").equals("D003"))
				.filter((fact) -> numbers(review, fact).noneMatch((number) -> says(number, fact)))
				.forEach((fact) -> unsaid.put(fact.getField("fact_id"),
						fact.getField("indicator_zh") + fact.getField("value") + fact.getField("unit")));
		}
		assertThat(unsaid.keySet()).as(unsaid.toString()).containsExactlyElementsOf(UNSAID);
		assertThat(numbers).contains("65.15亿元", "同比增长24.9%", "预计将达23.8亿元", "约400亿元", "完成年度目标（44个）的102.27%", "超额完成1个",
				"超年度计划23.52%", "前100位", "为上年同期的6倍");
		assertThat(review.get("missing"))
			.anySatisfy((one) -> assertThat(one.get("what").stringValue()).contains("联席会议"));
	}

	/** The numbers of the figure that says a fact, or whose target the fact is. */
	private Stream<String> numbers(JsonNode review, NamedCsvRecord fact) {
		String ref = fact.getField("fact_id").equals("S003-024") ? "S003-023" : fact.getField("fact_id");
		List<String> figures = this.jdbc.queryForList(
				"select record_id::text from record_ref where ref = ? and type = 'indicator-values'", String.class,
				ref);
		return review.get("numbers")
			.valueStream()
			.filter((one) -> figures.contains(one.get("figure").stringValue()))
			.map((one) -> one.get("text").stringValue());
	}

	private static boolean says(String number, NamedCsvRecord fact) {
		String value = fact.getField("value");
		if (fact.getField("measure_kind").equals("growth_rate") && Double.parseDouble(value) >= 200) {
			value = NumberTexts.plain(new java.math.BigDecimal(value).movePointLeft(2).add(java.math.BigDecimal.ONE));
		}
		return number.matches("(.*\\D)?" + value.replace(".", "\\.") + "(\\D.*)?");
	}

	@Test
	void wordAndPdfSayTheSameInTheMeasuresOfTheStandard() throws IOException {
		StringBuilder word = new StringBuilder();
		try (XWPFDocument document = new XWPFDocument(
				new ByteArrayInputStream(bytes("/api/v1/reports/BR-D3.docx" + YEAR)))) {
			document.getParagraphs().stream().map(XWPFParagraph::getText).forEach(word::append);
			var section = document.getDocument().getBody().getSectPr();
			assertThat(List.of(section.getPgMar().getTop(), section.getPgMar().getLeft(), section.getPgMar().getRight(),
					section.getPgMar().getBottom()))
				.hasToString("[2098, 1588, 1474, 1984]");
			assertThat(section.getDocGrid().getLinePitch()).hasToString("579");
		}
		byte[] pdf = bytes("/api/v1/reports/BR-D3.pdf" + YEAR);
		if (System.getProperty("shots") != null) {
			shots(pdf);
		}
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDFTextStripper text = new PDFTextStripper();
			text.setSortByPosition(true);
			String printed = text.getText(document).replaceAll("— \\d+ —", "");
			assertThat(MARK.matcher(printed).replaceAll("").replaceAll("\\s", ""))
				.isEqualTo(MARK.matcher(word).replaceAll("").replaceAll("\\s", ""));
			assertThat(marks(printed)).isEqualTo(marks(word.toString()));
			assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
			fullPage(document);
		}
	}

	private static void shots(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (int i = 0; i < Math.min(4, document.getNumberOfPages()); i++) {
				ImageIO.write(new PDFRenderer(document).renderImageWithDPI(i, 70), "png",
						Path.of("target/briefing-" + i + ".png").toFile());
			}
		}
	}

	/** Numbers of sources are raised, so a reader of PDF takes them for lines. */
	private static List<String> marks(String text) {
		return MARK.matcher(text).results().map(MatchResult::group).sorted().toList();
	}

	/** A page full of text has 22 lines, a full line 28 characters. */
	private static void fullPage(PDDocument document) throws IOException {
		PDFTextStripper page = new PDFTextStripper();
		page.setSortByPosition(true);
		page.setStartPage(2);
		page.setEndPage(2);
		List<String> lines = page.getText(document)
			.lines()
			.filter((line) -> !MARK.matcher(line).replaceAll("").isBlank())
			.toList();
		assertThat(lines).as("lines and the number of the page").hasSize(23);
		assertThat(lines).anySatisfy(
				(line) -> assertThat(line.strip().codePointCount(0, line.strip().length())).isGreaterThanOrEqualTo(28));
	}

	@Test
	void aDocumentIsWrittenByOneAndIssuedByAnother() {
		String address = start();
		String page = this.demo.page("team-suixi", address);
		assertThat(page).contains("组织领导").doesNotContain("briefing.");
		int chapter = filled();
		String own = address + "/chapters/" + chapter;
		assertThat(refused("team-suixi", own, "version=1&text=共999个")).contains("手打的数字");
		assertThat(status("team-suixi", own, "version=1&text=组织有力。")).isEqualTo(302);
		assertThat(this.demo.page("team-suixi", address + "?chapter=" + chapter)).contains("组织有力。", "删去了");
		assertThat(status("team-suixi", own, "version=1&text=晚了")).isEqualTo(409);
		assertThat(status("county-suixi", address + "/acts", "version=2&act=issue")).isEqualTo(409);
		assertThat(status("team-suixi", address + "/acts", "version=2&act=submit")).isEqualTo(302);
		assertThat(status("team-suixi", address + "/acts", "version=3&act=issue")).isEqualTo(403);
		assertThat(status("county-suixi", address + "/acts", "version=3&act=issue")).isEqualTo(302);
		assertThat(this.demo.page("county-suixi", address)).contains("已签发");
		assertThat(status("team-suixi", own, "version=4&text=再改")).isEqualTo(409);
		assertThat(this.demo.page("team-longhu", "/briefings")).doesNotContain(address);
		String code = this.jdbc.queryForObject("select code from briefing where id = ?::uuid", String.class,
				address.substring("/briefings/".length()));
		assertThat(this.demo.page("official", "/briefings/numbers?code=" + code)).contains("未变");
		assertThat(bytes(address + ".pdf")).isNotEmpty();
	}

	/** What stays of the accounts when the finding below is taken back. */
	@BeforeTransaction
	void tokens() {
		List.of("official", "team-suixi", "county-suixi").forEach(this.demo::as);
	}

	@Transactional
	@Test
	void aNumberWithAnOpenFindingIsPrintedOnlyOnAnothersWord() throws IOException {
		String address = start();
		String id = address.substring("/briefings/".length());
		Map<String, Object> number = this.jdbc.queryForMap(
				"select root_id, figure_id, text from briefing_number where briefing_id = ?::uuid limit 1", id);
		this.jdbc.update(
				"""
						insert into finding (version, rank, message_key, message_values, cites, cited, places, types, pairing_id,
						seen_at, state, id, root_id, type, record_id, rule, found_at) values (1, 0, 'x', '{}', '[]', array[?::uuid],
						array[?::uuid], array['indicator-values'], ?, now(), 'OPEN', ?::uuid, ?, 'indicator-values', ?, 'Q065', now())
						""",
				number.get("figure_id"), number.get("root_id"), number.get("root_id"), id, number.get("root_id"),
				number.get("figure_id"));
		assertThat(this.demo.page("team-suixi", address)).contains("Q065-" + id.substring(28), "不能送签");
		assertThat(status("team-suixi", address + "/acts", "version=1&act=submit")).isEqualTo(409);
		assertThat(status("team-suixi", address + "/acts", "version=1&act=authorise&reason=已电话核对原始凭证")).isEqualTo(403);
		assertThat(status("county-suixi", address + "/acts", "version=1&act=authorise&reason=")).isEqualTo(422);
		assertThat(status("county-suixi", address + "/acts", "version=1&act=authorise&reason=已电话核对原始凭证"))
			.isEqualTo(302);
		assertThat(status("team-suixi", address + "/acts", "version=2&act=submit")).isEqualTo(302);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes(address + ".docx")))) {
			assertThat(document.getParagraphs()).anySatisfy((paragraph) -> assertThat(paragraph.getText())
				.contains("（该数据存在待核问题，编号Q065-" + id.substring(28) + "）"));
		}
	}

	/** The first chapter that has numbers. */
	private int filled() {
		JsonNode chapters = this.demo.get("official", "/reports/BR-D3?pairing=440104-440823&period=2024")
			.get("chapters");
		for (int i = 0; i < chapters.size(); i++) {
			if (chapters.get(i).get("text").stringValue().contains("【")) {
				return i + 1;
			}
		}
		throw new AssertionError(chapters.toString());
	}

	private String start() {
		MockHttpServletResponse started = this.demo.send("team-suixi", "/briefings")
			.param("kind", "BR-D3")
			.param("pairing", "440104-440823")
			.param("period", "2024")
			.exchange()
			.getResponse();
		assertThat(started.getStatus()).isEqualTo(302);
		return String.valueOf(started.getRedirectedUrl());
	}

	private int status(String account, String address, String form) {
		return send(account, address, form).getStatus();
	}

	private String refused(String account, String address, String form) {
		MockHttpServletResponse response = send(account, address, form);
		assertThat(response.getStatus()).isEqualTo(422);
		return Demo.text(response);
	}

	private MockHttpServletResponse send(String account, String address, String form) {
		var request = this.demo.send(account, address);
		for (String field : form.split("&")) {
			request = request.param(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
		}
		return request.exchange().getResponse();
	}

}
