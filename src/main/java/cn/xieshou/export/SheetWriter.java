package cn.xieshou.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongFunction;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows into a workbook as they come (工作簿写入), with flat memory; a sheet that is
 * full is followed by another. Rows are written by a thread of their own, so that the
 * database finds the next ones meanwhile.
 */
public class SheetWriter implements AutoCloseable {

	/** What a sheet holds below its heading. */
	private static final int ROWS = 1_048_575;

	/** The characters that a cell holds. */
	private static final int LONGEST_CELL = 32_767;

	private static final int BATCH = 1000;

	private static final List<Object[]> END = List.of();

	private final Workbook workbook;

	private final String title;

	private final List<List<@Nullable Object>> top;

	private final List<String> headings;

	private final BlockingQueue<List<Object[]>> batches = new ArrayBlockingQueue<>(4);

	private final Thread thread = new Thread(this::write, "xlsx");

	private List<Object[]> batch = new ArrayList<>(BATCH);

	private volatile @Nullable Exception failure;

	private boolean ended;

	private @Nullable Worksheet sheet;

	private int sheets;

	private int rowInSheet;

	private long rows;

	/**
	 * A workbook of sheets with a heading.
	 * @param grade how its content is graded, in the workbook's own properties
	 * @param top what stands above the heading of the first sheet, line by line
	 */
	public SheetWriter(OutputStream out, String title, String grade, List<List<@Nullable Object>> top,
			List<String> headings) {
		this.workbook = new Workbook(out, "Xieshou", "1.0");
		this.workbook.properties().setCategory(grade);
		this.title = title;
		this.top = top;
		this.headings = headings;
		this.thread.start();
	}

	/**
	 * Takes the row that a result is at.
	 * @throws UncheckedIOException if what came before could not be written
	 */
	void row(ResultSet result) throws SQLException {
		Object[] row = new Object[this.headings.size()];
		for (int column = 0; column < row.length; column++) {
			row[column] = result.getObject(column + 1);
		}
		row(row);
	}

	/**
	 * Takes a row.
	 * @throws UncheckedIOException if what came before could not be written
	 */
	public void row(@Nullable Object[] row) {
		this.batch.add(row);
		this.rows++;
		if (this.batch.size() == BATCH) {
			hand(this.batch);
			this.batch = new ArrayList<>(BATCH);
		}
	}

	private void hand(List<Object[]> rows) {
		try {
			this.batches.put(rows);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UncheckedIOException(new IOException("Interrupted", ex));
		}
		refuseAfterFailure();
	}

	private void refuseAfterFailure() {
		Exception failed = this.failure;
		if (failed != null) {
			throw new UncheckedIOException((failed instanceof IOException io) ? io : new IOException(failed));
		}
	}

	/**
	 * Ends the file; an empty list still has its headings.
	 * @return how many rows it has
	 */
	public long finish() throws IOException {
		return finish("", (rows) -> List.of());
	}

	/**
	 * Ends the file with a sheet of its own that says what the file is, so that the first
	 * sheet begins with its headings.
	 * @param title what that sheet is called
	 * @param about its lines, by the number of rows; without any there is no such sheet
	 * @return how many rows the file has
	 */
	public long finish(String title, LongFunction<List<List<String>>> about) throws IOException {
		hand(this.batch);
		close();
		refuseAfterFailure();
		Worksheet last = (this.sheet != null) ? this.sheet : begin();
		last.finish();
		List<List<String>> lines = about.apply(this.rows);
		if (!lines.isEmpty()) {
			Worksheet further = this.workbook.newWorksheet(title);
			for (int row = 0; row < lines.size(); row++) {
				for (int column = 0; column < lines.get(row).size(); column++) {
					cell(further, row, column, lines.get(row).get(column));
				}
			}
			further.width(0, 18);
			further.width(1, 80);
			further.finish();
		}
		this.workbook.finish();
		return this.rows;
	}

	/** Lets the thread go, whether the file came to its end or not. */
	@Override
	public void close() {
		if (!this.ended) {
			this.ended = true;
			hand(END);
			try {
				this.thread.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/** The thread: after a failure it goes on taking, so that nobody waits for it. */
	private void write() {
		try {
			for (List<Object[]> next = this.batches.take(); next != END; next = this.batches.take()) {
				if (this.failure == null) {
					write(next);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.failure = ex;
		}
	}

	private void write(List<Object[]> next) {
		try {
			for (Object[] row : next) {
				write(row);
			}
			if (this.sheet != null) {
				this.sheet.flush();
			}
		}
		catch (IOException | RuntimeException ex) {
			this.failure = ex;
		}
	}

	private void write(Object[] row) throws IOException {
		Worksheet current = (this.sheet == null || this.rowInSheet == ROWS) ? begin() : this.sheet;
		this.rowInSheet++;
		for (int column = 0; column < row.length; column++) {
			cell(current, this.rowInSheet, column, row[column]);
		}
	}

	private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
		if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
			sheet.value(row, column, (Number) value);
		}
		else if (value != null) {
			sheet.inlineString(row, column, cellText(value.toString()));
		}
	}

	/** A file with a longer cell is taken for a damaged one. */
	private static String cellText(String text) {
		if (text.length() <= LONGEST_CELL) {
			return text;
		}
		int end = LONGEST_CELL - 1;
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
	}

	private Worksheet begin() throws IOException {
		if (this.sheet != null) {
			this.sheet.finish();
		}
		this.sheets++;
		Worksheet fresh = this.workbook.newWorksheet((this.sheets == 1) ? this.title : this.title + " " + this.sheets);
		int above = (this.sheets == 1) ? this.top.size() : 0;
		for (int row = 0; row < above; row++) {
			for (int column = 0; column < this.top.get(row).size(); column++) {
				cell(fresh, row, column, this.top.get(row).get(column));
			}
		}
		this.rowInSheet = above;
		fresh.freezePane(0, above + 1);
		for (int column = 0; column < this.headings.size(); column++) {
			fresh.inlineString(above, column, this.headings.get(column));
			fresh.style(above, column).bold().set();
			fresh.width(column, (column == 0) ? 36 : 18);
		}
		this.sheet = fresh;
		return fresh;
	}

}
