package cn.xieshou.administration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import cn.xieshou.values.Refusal;

/**
 * A file of accounts (账户文件): the first sheet of a workbook, or a CSV in UTF-8 or GB18030,
 * turned into the lines that somebody would paste, each in its row.
 */
final class AccountFile {

	/** What is larger is no list of accounts. */
	static final int LARGEST = 2_000_000;

	/** A workbook of lists unpacks to a little more than it is, never to so much. */
	private static final int LARGEST_UNPACKED = 40_000_000;

	/** Rows beyond are not read, so that the first too many is still said. */
	private static final int MOST_ROWS = AccountSheet.MOST + 50;

	private static final List<String> SEPARATORS = List.of("\t", ";", ",");

	private AccountFile() {
	}

	/**
	 * The lines of a file.
	 * @throws Refusal if it is none of those that can be read
	 */
	static String lines(byte[] content) {
		if (content.length > LARGEST) {
			throw Refusal.at("file", "accounts.sheet.tooLarge", LARGEST / 1_000_000);
		}
		if (content.length == 0) {
			throw Refusal.at("file", "accounts.sheet.emptyFile");
		}
		try {
			List<List<String>> rows = isWorkbook(content) ? workbook(content) : csv(text(content));
			return rows.stream()
				.limit(MOST_ROWS)
				.map((row) -> row.stream().map(AccountFile::cell).collect(Collectors.joining("\t")))
				.collect(Collectors.joining("\n"));
		}
		catch (IOException | UncheckedIOException | CsvParseException | ExcelReaderException ex) {
			throw Refusal.at("file", "accounts.sheet.unreadable");
		}
	}

	/** A cell stands in one line, between tabs. */
	private static String cell(String text) {
		return text.replaceAll("[\\t\\r\\n]+", " ").strip();
	}

	private static boolean isWorkbook(byte[] content) {
		return content.length > 1 && content[0] == 'P' && content[1] == 'K';
	}

	private static List<List<String>> workbook(byte[] content) throws IOException {
		requireSmall(content);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
				Stream<Row> rows = workbook.getFirstSheet().openStream()) {
			List<List<String>> read = new ArrayList<>();
			rows.limit(MOST_ROWS).forEach((row) -> {
				while (read.size() < Math.min(row.getRowNum() - 1, MOST_ROWS)) {
					read.add(List.of());
				}
				read.add(row.stream().map((cell) -> (cell != null) ? text(cell) : "").toList());
			});
			return read;
		}
	}

	/** As it stands there; a number is written without what its format adds. */
	private static String text(Cell cell) {
		return (cell.getRawValue() != null) ? cell.getText() : "";
	}

	private static void requireSmall(byte[] content) throws IOException {
		long left = LARGEST_UNPACKED;
		byte[] buffer = new byte[65_536];
		try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				try (InputStream in = zip.getInputStream(entry)) {
					for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
						left -= read;
						if (left < 0) {
							throw Refusal.at("file", "accounts.sheet.unreadable");
						}
					}
				}
			}
		}
	}

	private static String text(byte[] content) throws IOException {
		try {
			String text = decoded(content, StandardCharsets.UTF_8);
			return text.startsWith("\ufeff") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			return decoded(content, Charset.forName("GB18030"));
		}
	}

	private static String decoded(byte[] content, Charset charset) throws CharacterCodingException {
		return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
	}

	private static List<List<String>> csv(String text) throws IOException {
		String first = text.lines().findFirst().orElse("");
		String separator = SEPARATORS.stream().filter(first::contains).findFirst().orElse(",");
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(false)
			.allowMissingFields(true)
			.allowExtraFields(true)
			.ofCsvRecord(text)) {
			return reader.stream().limit(MOST_ROWS).map(CsvRecord::getFields).toList();
		}
	}

}
