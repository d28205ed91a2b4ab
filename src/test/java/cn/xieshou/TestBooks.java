package cn.xieshou;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The demonstration books as files, for comparing with what the portal says. */
public final class TestBooks {

	private TestBooks() {
	}

	public static List<NamedCsvRecord> facts() {
		return read("facts.csv");
	}

	public static List<NamedCsvRecord> read(String file) {
		try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
			.ofNamedCsvRecord(
					new InputStreamReader(Objects.requireNonNull(TestBooks.class.getResourceAsStream("/books/" + file)),
							StandardCharsets.UTF_8))) {
			return lines.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
