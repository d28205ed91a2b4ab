package cn.xieshou.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.dhatim.fastexcel.Worksheet;

/**
 * Workbooks written down as text: cells parted by strokes, numbers as numbers, dates with
 * an at sign, shares with a percent sign before them, merged ranges by their addresses.
 */
final class Sheets {

	private final Map<String, String> rows = new LinkedHashMap<>();

	private final Map<String, String> merged = new LinkedHashMap<>();

	Sheets sheet(String name, String mergedRanges, String text) {
		this.rows.put(name, text);
		this.merged.put(name, mergedRanges);
		return this;
	}

	Workbook read() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Office", null)) {
			this.rows.forEach((name, text) -> write(workbook.newWorksheet(name), text, this.merged.get(name)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return read(out.toByteArray(), "表.xlsx");
	}

	static Workbook csv(String text, Charset charset) {
		return read(text.getBytes(charset), "表.csv");
	}

	private static Workbook read(byte[] bytes, String name) {
		try {
			return Workbook.read(new ByteArrayInputStream(bytes), name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(Worksheet sheet, String text, String mergedRanges) {
		String[] lines = text.split("\n", -1);
		for (int row = 0; row < lines.length; row++) {
			String[] cells = lines[row].split("\\|", -1);
			for (int column = 0; column < cells.length; column++) {
				write(sheet, row, column, cells[column].strip().replace("\\n", "\n"));
			}
		}
		for (String reference : mergedRanges.isEmpty() ? new String[0] : mergedRanges.split(" ")) {
			CellRange range = CellRange.of(reference);
			sheet.range(range.top() - 1, range.left() - 1, range.bottom() - 1, range.right() - 1).merge();
		}
	}

	private static void write(Worksheet sheet, int row, int column, String text) {
		if (text.isEmpty()) {
			return;
		}
		if (text.startsWith("@")) {
			sheet.value(row, column, LocalDate.parse(text.substring(1)));
			sheet.style(row, column).format("yyyy/m/d").set();
		}
		else if (text.startsWith("%")) {
			sheet.value(row, column, new BigDecimal(text.substring(1)));
			sheet.style(row, column).format("0.0%").set();
		}
		else if (text.startsWith("=")) {
			sheet.formula(row, column, text.substring(1));
		}
		else if (text.matches("-?\\d{1,15}(\\.\\d+)?") && !text.matches("0\\d+")) {
			sheet.value(row, column, new BigDecimal(text));
		}
		else {
			sheet.value(row, column, text);
		}
	}

}
