package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** A sheet as a grid of cells (工作表); rows and columns count from 1. */
public final class Grid {

	/** The most that the rows of a file take, packed. */
	private static final long MOST_BYTES = 160L << 20;

	/** The most rows and columns that a spreadsheet has. */
	private static final int MOST_ROWS = 1_048_576;

	private static final int MOST_COLUMNS = 16_384;

	/** The most rows that merged ranges cover together. */
	private static final int MOST_MERGED = 2_000_000;

	/** Rows that are kept unpacked, as the last ones are asked for again and again. */
	private static final int RECENT = 64;

	private final @Nullable String name;

	private final boolean hidden;

	private final List<byte @Nullable []> rows = new ArrayList<>();

	private final Row[] recent = new Row[RECENT];

	private final List<CellRange> merged = new ArrayList<>();

	private final Map<Integer, List<CellRange>> mergedByRow = new HashMap<>();

	private final BitSet hiddenRows = new BitSet();

	private final BitSet hiddenColumns = new BitSet();

	private final Map<String, String> comments = new TreeMap<>();

	private int columns;

	/** The first row, if it is only a part of a sheet. */
	private int first = 1;

	private long bytes;

	private long mergedRows;

	/**
	 * An empty sheet.
	 * @param name its name, {@code null} for the only one of a text file
	 */
	Grid(@Nullable String name, boolean hidden) {
		this.name = name;
		this.hidden = hidden;
	}

	/**
	 * Some rows of this sheet, under the numbers that they have in it.
	 * @param called the name of the part
	 */
	Grid part(@Nullable String called, int from, int to) {
		Grid part = new Grid(called, this.hidden);
		for (int row = 1; row <= Math.min(to, this.rows.size()); row++) {
			part.rows.add((row < from) ? null : this.rows.get(row - 1));
		}
		part.first = from;
		part.columns = this.columns;
		this.merged.stream().filter((range) -> range.top() >= from && range.bottom() <= to).forEach(part::merge);
		part.hiddenRows.or(this.hiddenRows);
		part.hiddenColumns.or(this.hiddenColumns);
		this.comments.forEach((address, text) -> {
			if (A1.row(address) >= from && A1.row(address) <= to) {
				part.comments.put(address, text);
			}
		});
		return part;
	}

	/** The first row of it, more than 1 in the lower part of a sheet. */
	int first() {
		return this.first;
	}

	public @Nullable String name() {
		return this.name;
	}

	/** The name, empty if it has none. */
	public String title() {
		return (this.name != null) ? this.name : "";
	}

	public boolean isHidden() {
		return this.hidden;
	}

	/** The last row that has a filled cell. */
	public int rows() {
		return this.rows.size();
	}

	/** The last column that has a filled cell. */
	public int columns() {
		return this.columns;
	}

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	public Row row(int number) {
		Row known = this.recent[number % RECENT];
		if (known == null || known.number() != number) {
			known = Row.unpacked(number,
					(number >= 1 && number <= this.rows.size()) ? this.rows.get(number - 1) : null);
			this.recent[number % RECENT] = known;
		}
		return known;
	}

	public Cell cell(int row, int column) {
		return row(row).cell(column);
	}

	public boolean isHiddenRow(int row) {
		return this.hiddenRows.get(row);
	}

	public boolean isHiddenColumn(int column) {
		return this.hiddenColumns.get(column);
	}

	/** Comments by the addresses of their cells. */
	public Map<String, String> comments() {
		return this.comments;
	}

	public List<CellRange> merged() {
		return this.merged;
	}

	/** The merged range that a cell lies in. */
	@Nullable CellRange mergedAt(int row, int column) {
		for (CellRange range : this.mergedByRow.getOrDefault(row, List.of())) {
			if (range.contains(row, column)) {
				return range;
			}
		}
		return null;
	}

	/** What stands in a cell, or in the first one of the range that it is merged into. */
	Cell spread(int row, int column) {
		CellRange range = mergedAt(row, column);
		return (range != null) ? cell(range.top(), range.left()) : cell(row, column);
	}

	/** Adds a row behind the others; rows without filled cells are left out. */
	void add(int number, NavigableMap<Integer, Cell> cells) {
		if (cells.isEmpty()) {
			return;
		}
		if (number >= 1 && cells.firstKey() >= 1 && cells.lastKey() > MOST_COLUMNS) {
			throw new WorkbookRefused(WorkbookRefused.Reason.TOO_WIDE);
		}
		if (number < 1 || number > MOST_ROWS || cells.firstKey() < 1) {
			throw new WorkbookRefused(
					(number > MOST_ROWS) ? WorkbookRefused.Reason.TOO_LARGE : WorkbookRefused.Reason.BROKEN);
		}
		while (this.rows.size() < number - 1) {
			this.rows.add(null);
		}
		byte[] packed = new Row(number, cells).packed();
		this.bytes += packed.length;
		if (this.bytes > MOST_BYTES) {
			throw new WorkbookRefused(WorkbookRefused.Reason.TOO_LARGE);
		}
		if (number <= this.rows.size()) {
			this.rows.set(number - 1, packed);
		}
		else {
			this.rows.add(packed);
		}
		this.columns = Math.max(this.columns, cells.lastKey());
	}

	void merge(CellRange range) {
		if (range.width() * (long) range.height() < 2) {
			return;
		}
		this.merged.add(range);
		this.mergedRows += Math.min(range.bottom(), this.rows.size()) - range.top() + 1;
		if (this.mergedRows > MOST_MERGED) {
			throw new WorkbookRefused(WorkbookRefused.Reason.TOO_LARGE);
		}
		for (int row = range.top(); row <= Math.min(range.bottom(), this.rows.size()); row++) {
			this.mergedByRow.computeIfAbsent(row, (key) -> new ArrayList<>()).add(range);
		}
	}

	void hideRow(int row) {
		this.hiddenRows.set(row);
	}

	void hideColumns(int from, int to) {
		this.hiddenColumns.set(from, Math.min(to, Short.MAX_VALUE) + 1);
	}

	void comment(String address, String text) {
		this.comments.put(address, text);
	}

}
