package cn.xieshou.statement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is entered is stored and shown as {@code values/input-output.csv} says, everywhere
 * the same.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InputOutputTests {

	private static final String SUBJECT = "读写例";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	/** The rows of the table by the record that each was entered as. */
	private final Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();

	@BeforeAll
	void enter() throws Exception {
		List<NamedCsvRecord> table = new ArrayList<>();
		try (var in = getClass().getResourceAsStream("/values/input-output.csv");
				CsvReader<NamedCsvRecord> lines = CsvReader.builder()
					.ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
			lines.forEach(table::add);
		}
		String lines = table.stream()
			.map((row) -> """
					{"action":"create","form":{"pairing":"越秀区—遂溪县","indicator":"%s","subject":"%s%d","period":"1993","value":"%s",
					"basis":"actual"},"evidence":[{"document":"D000"}]}
					"""
				.formatted(row.getField("indicator"), SUBJECT, table.indexOf(row), row.getField("input")))
			.collect(Collectors.joining(","));
		JsonNode done = post("{\"type\":\"indicator-values\",\"lines\":[" + lines + "]}");
		for (int i = 0; i < table.size(); i++) {
			this.rows.put(done.at("/lines/" + i + "/recordId").stringValue(), table.get(i));
		}
	}

	@AfterAll
	void takeBack() {
		post(this.rows.keySet()
			.stream()
			.map((record) -> """
					{"action":"void","recordId":"%s","baseVersion":1}""".formatted(record))
			.collect(Collectors.joining(",", "{\"type\":\"indicator-values\",\"lines\":[", "]}")));
	}

	private JsonNode post(String filing) {
		JsonNode draft = Demo.json(this.demo.post("team-suixi", "/filings", filing));
		assertThat(draft.path("state").asString("")).as(draft.toString()).isEqualTo("draft");
		JsonNode done = this.filings.reviewed("team-suixi", draft.get("id").stringValue());
		assertThat(done.path("state").asString("")).as(done.toString()).isEqualTo("posted");
		return done;
	}

	@Test
	void jsonSaysBothEndsAndTheTextOfTheSource() {
		this.rows.forEach((record, row) -> {
			JsonNode figure = this.demo.get("official", "/figures/" + record);
			String input = row.getField("input");
			assertThat(figure.get("comparator").stringValue()).as(input).isEqualTo(row.getField("comparator"));
			assertThat(figure.get("low").asString("")).as(input).isEqualTo(row.getField("low"));
			assertThat(figure.get("high").asString("")).as(input).isEqualTo(row.getField("high"));
			assertThat(figure.get("text").asString(row.getField("stored"))).as(input).isEqualTo(row.getField("input"));
			JsonNode value = this.demo.get("official", "/indicator-values/" + record).get("value");
			assertThat(Quantity.parseStatement(input, null).toString()).isEqualTo(row.getField("stored"));
			assertThat(value.get("unit").stringValue()).as(input).isEqualTo(figure.get("unit").stringValue());
		});
	}

	@Test
	void theDatabaseHoldsTheEndsInTheBaseUnit() {
		this.rows.forEach((record, row) -> {
			JsonNode base = this.demo.get("official", "/figures/" + record).get("base");
			String[] ends = row.getField("base").split("/");
			boolean range = ends.length == 2;
			assertThat(base.get("value").asString("")).isEqualTo(range ? "" : ends[0]);
			assertThat(base.get("low").asString("")).isEqualTo(row.getField("low").isEmpty() ? "" : ends[0]);
			assertThat(base.get("high").asString(""))
				.isEqualTo(row.getField("high").isEmpty() ? "" : ends[ends.length - 1]);
		});
	}

	@Test
	void theFileOfTheListSaysThemAsTheyAreStored() throws Exception {
		String text = this.mvc.get()
			.uri("/api/v1/indicator-values.csv?q=" + SUBJECT)
			.with(this.demo.as("official"))
			.exchange()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
			Map<String, NamedCsvRecord> byRecord = lines.stream()
				.collect(Collectors.toMap((line) -> line.getFields().get(line.getFieldCount() - 1), (line) -> line));
			this.rows.forEach((record, row) -> {
				NamedCsvRecord line = byRecord.get(record);
				String[] ends = row.getField("base").split("/");
				assertThat(line.getField("数值")).isEqualTo(row.getField("stored"));
				assertThat(line.getField("数值（最低，基准单位）")).isEqualTo(row.getField("low").isEmpty() ? "" : ends[0]);
				assertThat(line.getField("数值（最高，基准单位）"))
					.isEqualTo(row.getField("high").isEmpty() ? "" : ends[ends.length - 1]);
			});
		}
	}

	@Test
	void pagesShowThemInBothLanguages() {
		this.rows.forEach((record, row) -> {
			assertThat(plain("/figures/" + record)).contains(row.getField("shown"));
			assertThat(plain("/figures/" + record + "?lang=en")).contains(row.getField("shownEn"));
		});
	}

	/** Without what is marked up, and without the spaces around it. */
	private String plain(String address) {
		return this.demo.page("official", address)
			.replaceAll("<[^>]*>", "")
			.replaceAll("&gt;", ">")
			.replaceAll("&lt;", "<")
			.replaceAll("\\s+", " ");
	}

	@Test
	void theFormOffersWhatWasTyped() {
		this.rows.forEach((record,
				row) -> assertThat(this.demo.page("team-suixi", "/filings/new?type=indicator-values&record=" + record))
					.contains("value=\"" + row.getField("input").replace("<", "&lt;").replace(">", "&gt;") + "\""));
	}

	@Test
	void rowsAreFilteredByBothEnds() {
		assertThat(found("value.min=1200万元&value.max=1500万元")).contains("1200—1500万元").doesNotContain("2亿元");
		assertThat(found("value.min=1200万元&value.max=1400万元")).doesNotContain("1200—1500万元");
		assertThat(found("value.min=1300万元&value.max=1500万元")).doesNotContain("1200—1500万元");
	}

	private List<String> found(String conditions) {
		return this.demo.get("official", "/indicator-values?size=500&q=" + SUBJECT + "&" + conditions)
			.get("items")
			.valueStream()
			.map((item) -> this.rows.get(item.get("id").stringValue()))
			.map((row) -> row.getField("stored"))
			.toList();
	}

}
