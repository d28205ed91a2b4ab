package cn.xieshou.administration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.Grid;
import cn.xieshou.workbook.Workbook;

/**
 * A file of accounts (账户文件): the first sheet of a workbook or text file that is not
 * empty, turned into the lines that somebody would paste, each in its row.
 */
final class AccountFile {

	/** What is larger is no list of accounts. */
	static final int LARGEST = 2_000_000;

	/** Rows beyond are not taken, so that the first too many is still said. */
	private static final int MOST_ROWS = AccountSheet.MOST + 50;

	private AccountFile() {
	}

	/**
	 * The lines of a file.
	 * @param name the name under which it was sent
	 * @throws Refusal if it is none of those that can be read
	 */
	static String lines(byte[] content, String name) throws IOException {
		if (content.length > LARGEST) {
			throw Refusal.at("file", "accounts.sheet.tooLarge", LARGEST / 1_000_000);
		}
		Grid sheet = Workbook.read(new ByteArrayInputStream(content), name)
			.sheets()
			.stream()
			.filter((one) -> !one.isEmpty())
			.findFirst()
			.orElseThrow();
		return IntStream.rangeClosed(1, Math.min(sheet.rows(), MOST_ROWS))
			.mapToObj((row) -> IntStream.rangeClosed(1, sheet.columns())
				.mapToObj((column) -> oneLine(sheet.cell(row, column).text()))
				.collect(Collectors.joining("\t"))
				.stripTrailing())
			.collect(Collectors.joining("\n"));
	}

	/** A cell stands in one line, between tabs. */
	private static String oneLine(String text) {
		return text.replaceAll("[\\t\\r\\n]+", " ").strip();
	}

}
