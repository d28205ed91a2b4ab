package cn.xieshou.values.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.values.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures, growth and periods in the language of work reports (readings/reports.csv) and
 * of reports on the work of governments (readings/work-reports.csv), each with what it
 * means, judged by hand before it was read.
 */
class ReportReadingTests {

	private static List<NamedCsvRecord> rows(String corpus) throws IOException {
		try (InputStream in = Objects
			.requireNonNull(ReportReadingTests.class.getResourceAsStream("/readings/" + corpus));
				CsvReader<NamedCsvRecord> rows = CsvReader.builder()
					.ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
			return rows.stream().toList();
		}
	}

	private static String read(NamedCsvRecord row) {
		String text = row.getField("text");
		String with = row.getField("with");
		try {
			return switch (row.getField("kind")) {
				case "q" -> quantity(QuantityGrammar.read(text, with.isEmpty() ? null : Unit.of(with)));
				case "g" -> growth(GrowthGrammar.read(text));
				default -> period(PeriodGrammar.read(text, LocalDate.parse(with)));
			};
		}
		catch (Unreadable ex) {
			return ex.reason().code();
		}
	}

	private static String quantity(QuantityReading read) {
		String number = (read.value() != null) ? read.value().toString() : read.low() + "…" + read.high();
		return "%s %s %s %s"
			.formatted(number, read.unit(), read.bound().code(), (read.word() != null) ? read.word() : "")
			.strip();
	}

	private static String growth(GrowthReading read) {
		QuantityReading how = read.quantity();
		String number = (how.value() != null) ? how.value().toString() : how.low() + "…" + how.high();
		return "%s %s %s %s %s %s %s".formatted(read.kind().code(), number, how.unit(), how.bound().code(),
				(how.word() != null) ? how.word() : "-", (read.of() != null) ? read.of().code() : "-",
				(read.against() != null) ? read.against().code() : "-");
	}

	private static String period(PeriodReading read) {
		return read.period().text() + " " + read.period().kind().code();
	}

	@ParameterizedTest
	@CsvSource({ "reports.csv, 150", "work-reports.csv, 330" })
	void everyPhraseOfReportsIsReadAsItIsMeant(String corpus, int least) throws IOException {
		List<NamedCsvRecord> rows = rows(corpus);
		assertThat(rows).hasSizeGreaterThanOrEqualTo(least);
		List<String> otherwise = new ArrayList<>();
		for (NamedCsvRecord row : rows) {
			String read = read(row);
			if (!read.equals(row.getField("meant"))) {
				otherwise.add(row.getField("text") + ": " + row.getField("meant") + " was read as " + read);
			}
		}
		assertThat(otherwise).isEmpty();
	}

}
