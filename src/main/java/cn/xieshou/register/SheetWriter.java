package cn.xieshou.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows into a workbook as they come, texts inline and numbers as numbers; a new
 * sheet begins where one is full.
 */
final class SheetWriter {

	/** What a sheet holds below its heading. */
	private static final int ROWS = 1_048_575;

	private final Workbook workbook;

	private final String title;

	private final List<String> headings;

	private @Nullable Worksheet sheet;

	private int sheets;

	private int rowInSheet;

	private long rows;

	SheetWriter(OutputStream out, String title, List<String> headings) {
		this.workbook = new Workbook(out, "Xieshou", "1.0");
		this.title = title;
		this.headings = headings;
	}

	/** Writes the row that a result stands at. */
	void row(ResultSet result) throws SQLException {
		try {
			Worksheet current = (this.sheet == null || this.rowInSheet == ROWS) ? begin() : this.sheet;
			this.rowInSheet++;
			this.rows++;
			for (int column = 0; column < this.headings.size(); column++) {
				Object value = result.getObject(column + 1);
				if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
					current.value(this.rowInSheet, column, (Number) value);
				}
				else if (value != null) {
					current.inlineString(this.rowInSheet, column, value.toString());
				}
			}
			if (this.rowInSheet % 1000 == 0) {
				current.flush();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Worksheet begin() throws IOException {
		if (this.sheet != null) {
			this.sheet.finish();
		}
		this.sheets++;
		this.rowInSheet = 0;
		Worksheet fresh = this.workbook.newWorksheet((this.sheets == 1) ? this.title : this.title + " " + this.sheets);
		fresh.freezePane(0, 1);
		for (int column = 0; column < this.headings.size(); column++) {
			fresh.inlineString(0, column, this.headings.get(column));
			fresh.style(0, column).bold().set();
			fresh.width(column, (column == 0) ? 36 : 18);
		}
		this.sheet = fresh;
		return fresh;
	}

	/** Ends the file; an empty list still has its headings. */
	long finish() throws IOException {
		Worksheet last = (this.sheet != null) ? this.sheet : begin();
		last.finish();
		this.workbook.finish();
		return this.rows;
	}

}
