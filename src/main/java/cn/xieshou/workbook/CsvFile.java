package cn.xieshou.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import cn.xieshou.workbook.WorkbookRefused.Reason;

/**
 * A text file of separated cells (文本表格) in whatever encoding and with whatever separator.
 */
final class CsvFile {

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private static final int SAMPLE = 64 << 10;

	/** So many records show how many cells a line has. */
	private static final int HEAD_SOUGHT = 20;

	/** What Excel writes to keep digits as they are. */
	private static final Pattern AS_TEXT = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

	private static final Pattern LINE = Pattern.compile("line (\\d+)");

	private final Path file;

	private final String name;

	CsvFile(Path file, String name) {
		this.file = file;
		this.name = name;
	}

	Workbook read() throws IOException {
		Charset charset = charset();
		char separator = separator(charset);
		Grid sheet = new Grid(null, false);
		try (CsvReader<CsvRecord> records = CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(false)
			.allowMissingFields(true)
			.allowExtraFields(true)
			.ofCsvRecord(reader(charset))) {
			int number = 0;
			int width = 0;
			long start = 1;
			List<String> last = List.of();
			for (CsvRecord one : records) {
				number++;
				start = one.getStartingLineNumber();
				last = one.getFields();
				width = Math.max(width, (number <= HEAD_SOUGHT) ? last.size() : 0);
				requireOwnLines(last, separator, width, start);
				sheet.add(number, cells(last));
			}
			requireClosed(last, charset, start);
		}
		catch (CsvParseException ex) {
			throw refused(ex);
		}
		return new Workbook(this.name, charset.name(), separator, List.of(sheet));
	}

	/**
	 * A record that cannot be parsed has too many cells, or a quote in it is not closed.
	 */
	private static WorkbookRefused refused(Throwable parsing) {
		for (Throwable one = parsing; one != null; one = one.getCause()) {
			String said = String.valueOf(one.getMessage());
			Matcher line = LINE.matcher(said);
			if (said.contains("fields")) {
				return new WorkbookRefused(Reason.TOO_WIDE);
			}
			if (line.find()) {
				return new WorkbookRefused(Reason.OPEN_QUOTE, line.group(1));
			}
		}
		return new WorkbookRefused(Reason.BROKEN);
	}

	/** Whether a file is text with separated cells, in UTF-8 or GB18030. */
	static boolean isText(Path file) throws IOException {
		CsvFile text = new CsvFile(file, "");
		try {
			Charset charset = text.charset();
			char[] some = new char[SAMPLE];
			try (Reader reader = text.reader(charset)) {
				int n = reader.read(some);
				// with a last sign, so that a line break at the end counts
				List<String> lines = (new String(some, 0, Math.max(n, 0)) + ".").lines().toList();
				return lines.stream()
					.limit(lines.size() - 1L)
					.anyMatch((line) -> line.indexOf(',') >= 0 || line.indexOf(';') >= 0 || line.indexOf('\t') >= 0);
			}
		}
		catch (WorkbookRefused | CharacterCodingException ex) {
			return false;
		}
	}

	/**
	 * A cell with whole lines of the table in it stands between quotes that are no pair.
	 */
	private static void requireOwnLines(List<String> fields, char separator, int width, long start) {
		for (String text : fields) {
			if (width > 1 && text.indexOf('\n') >= 0
					&& text.lines()
						.skip(1)
						.anyMatch((line) -> line.chars().filter((one) -> one == separator).count() >= width - 1)) {
				throw new WorkbookRefused(Reason.OPEN_QUOTE, String.valueOf(start));
			}
		}
	}

	/** A quote that nothing closes takes all lines behind it for one cell. */
	private void requireClosed(List<String> last, Charset charset, long start) throws IOException {
		if (last.stream().noneMatch((text) -> text.indexOf('\n') >= 0)) {
			return;
		}
		long quotes = 0;
		try (Reader reader = reader(charset)) {
			for (int one = reader.read(); one >= 0; one = reader.read()) {
				quotes += (one == '"') ? 1 : 0;
			}
		}
		if (quotes % 2 == 1) {
			throw new WorkbookRefused(Reason.OPEN_QUOTE, String.valueOf(start));
		}
	}

	private static NavigableMap<Integer, Cell> cells(List<String> fields) {
		NavigableMap<Integer, Cell> cells = new TreeMap<>();
		for (int i = 0; i < fields.size(); i++) {
			String text = fields.get(i);
			Matcher kept = AS_TEXT.matcher(text.strip());
			if (!text.isBlank()) {
				cells.put(i + 1, Cell.text(kept.matches() ? kept.group(1) : text));
			}
		}
		return cells;
	}

	private Charset charset() throws IOException {
		byte[] start;
		try (InputStream in = Files.newInputStream(this.file)) {
			start = in.readNBytes(SAMPLE);
		}
		if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
			return StandardCharsets.UTF_16LE;
		}
		if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
			return StandardCharsets.UTF_16BE;
		}
		int zeros = 0;
		for (byte one : start) {
			zeros += (one == 0) ? 1 : 0;
		}
		List<Charset> possible = (zeros > 0) ? List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
				: List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
		for (Charset charset : possible) {
			if (isWrittenIn(charset)) {
				return charset;
			}
		}
		throw new WorkbookRefused((zeros > 0) ? Reason.OTHER_FORMAT : Reason.ENCODING);
	}

	private boolean isWrittenIn(Charset charset) throws IOException {
		char[] some = new char[SAMPLE];
		try (Reader reader = reader(charset)) {
			for (int n = reader.read(some); n > 0; n = reader.read(some)) {
				for (int i = 0; i < n; i++) {
					if (some[i] < ' ' && "\t\r\n\f\u001a".indexOf(some[i]) < 0) {
						return false;
					}
				}
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private Reader reader(Charset charset) throws IOException {
		BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(this.file),
				charset.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)));
		reader.mark(1);
		if (reader.read() != BYTE_ORDER_MARK) {
			reader.reset();
		}
		return reader;
	}

	/** The one that stands most often outside quotes. */
	private char separator(Charset charset) throws IOException {
		char[] some = new char[SAMPLE];
		int n;
		try (Reader reader = reader(charset)) {
			n = reader.read(some);
		}
		char best = ',';
		int most = 0;
		for (char one : new char[] { ',', '\t', ';' }) {
			boolean quoted = false;
			int seen = 0;
			for (int i = 0; i < n; i++) {
				quoted ^= some[i] == '"';
				seen += (!quoted && some[i] == one) ? 1 : 0;
			}
			if (seen > most) {
				most = seen;
				best = one;
			}
		}
		return best;
	}

}
