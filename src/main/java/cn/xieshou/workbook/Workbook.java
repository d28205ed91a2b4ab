package cn.xieshou.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.WorkbookRefused.Reason;

/**
 * A workbook or text file with its sheets (表格文件).
 *
 * @param fileName the name under which it was sent
 * @param encoding of a text file how its characters are written, otherwise {@code null}
 * @param separator of a text file what parts its cells, otherwise {@code null}
 * @param sheets all sheets in order, hidden and empty ones too
 */
public record Workbook(String fileName, @Nullable String encoding, @Nullable Character separator, List<Grid> sheets) {

	private static final int BEGINNING = 8;

	/**
	 * Reads a file.
	 * @throws WorkbookRefused if it is none that is read
	 */
	public static Workbook read(InputStream in, String fileName) throws IOException {
		Path copy = Files.createTempFile("workbook", null);
		try {
			Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
			return read(copy, fileName);
		}
		finally {
			Files.delete(copy);
		}
	}

	/**
	 * Reads a file.
	 * @throws WorkbookRefused if it is none that is read
	 */
	public static Workbook read(Path file, String fileName) throws IOException {
		byte[] beginning;
		try (InputStream in = Files.newInputStream(file)) {
			beginning = in.readNBytes(BEGINNING);
		}
		if (beginning.length == 0) {
			throw new WorkbookRefused(Reason.EMPTY);
		}
		String ending = (fileName.indexOf('.') < 0) ? ""
				: fileName.substring(fileName.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
		Workbook read;
		if (startsWith(beginning, "PK")) {
			read = new Workbook(fileName, null, null, new XlsxFile(file, ending).read());
			if (!ending.equals("xlsx")) {
				throw renamed(ending, "xlsx");
			}
		}
		else if (beginning[0] == (byte) 0xD0 && beginning[1] == (byte) 0xCF) {
			throw new WorkbookRefused(OleFile.isEncrypted(file) ? Reason.ENCRYPTED : Reason.OLD_EXCEL);
		}
		else {
			refuseOther(file, beginning, ending);
			read = new CsvFile(file, fileName).read();
		}
		if (read.sheets.stream().allMatch(Grid::isEmpty)) {
			throw new WorkbookRefused(XlsxFile.hasPictures(file) ? Reason.PICTURES : Reason.EMPTY);
		}
		return read;
	}

	private static void refuseOther(Path file, byte[] beginning, String ending) throws IOException {
		String start = new String(beginning, java.nio.charset.StandardCharsets.ISO_8859_1);
		if (start.startsWith("%PDF") || start.startsWith("Rar!") || start.startsWith("\u0089PNG")
				|| start.startsWith("\u00ff\u00d8") || start.startsWith("7z")) {
			throw new WorkbookRefused(Reason.OTHER_FORMAT);
		}
		if (start.strip().startsWith("<")) {
			throw ending.matches("html?|xml") ? new WorkbookRefused(Reason.OTHER_FORMAT) : renamed(ending, "html/xml");
		}
		if (!ending.equals("csv") && !ending.equals("txt") && !ending.equals("tsv")) {
			boolean table = ending.isEmpty() || ending.equals("xlsx") || ending.equals("xls");
			throw (table && CsvFile.isText(file)) ? renamed(ending, "csv")
					: new WorkbookRefused(ending.equals("xlsx") ? Reason.BROKEN : Reason.OTHER_FORMAT);
		}
	}

	private static WorkbookRefused renamed(String ending, String content) {
		return ending.isEmpty() ? new WorkbookRefused(Reason.NO_ENDING, content)
				: new WorkbookRefused(Reason.RENAMED, ending, content);
	}

	private static boolean startsWith(byte[] bytes, String text) {
		return bytes.length >= text.length() && bytes[0] == text.charAt(0) && bytes[1] == text.charAt(1);
	}

	/** The sheet of that name, or part of it; of a text file its only one. */
	public @Nullable Grid sheet(@Nullable String name) {
		Grid part = ListBelow.part(this, name);
		return (part != null) ? part : whole(name);
	}

	/** The sheet that a part is of. */
	Grid base(Grid part) {
		return this.sheets.stream()
			.filter((sheet) -> sheet == part || (part.name() != null && ListBelow.isOf(sheet, part.name())))
			.findFirst()
			.orElse(part);
	}

	private @Nullable Grid whole(@Nullable String name) {
		return this.sheets.stream()
			.filter((sheet) -> sheet.name() == null || sheet.title().equals(name))
			.findFirst()
			.orElse(null);
	}

}
