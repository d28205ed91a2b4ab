package cn.xieshou.books;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** A file of the books (账套文件). */
final class BookFile {

	private BookFile() {
	}

	/** The lines of a file by their headings. */
	static List<NamedCsvRecord> read(String name) {
		try (InputStream in = Objects.requireNonNull(BookFile.class.getResourceAsStream("/books/" + name));
				CsvReader<NamedCsvRecord> lines = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return lines.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
