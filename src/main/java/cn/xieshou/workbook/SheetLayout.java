package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;

/** What a sheet with records is made of (工作表版式). */
public final class SheetLayout {

	private final Grid grid;

	private final HeadRows head;

	private final RowKind[] kinds;

	private final List<ColumnGuess> columns;

	private final Stated stated;

	private final @Nullable String region;

	private final Across across;

	private final Map<String, Map<String, String>> words;

	/** Whether a row is one record or each of some cells is one. */
	public enum Across {

		NOTHING, PERIODS, INDICATORS, PLACES

	}

	SheetLayout(Grid grid, HeadRows head, RowKind[] kinds, List<ColumnGuess> columns, Stated stated,
			@Nullable String region, Across across, Map<String, Map<String, String>> words) {
		this.grid = grid;
		this.head = head;
		this.kinds = kinds;
		this.columns = columns;
		this.stated = stated;
		this.region = region;
		this.across = across;
		this.words = words;
	}

	/** The same, in which amounts of some columns are in other units. */
	SheetLayout in(Map<Integer, Unit> units) {
		List<ColumnGuess> others = this.columns.stream()
			.map((guess) -> units.containsKey(guess.column()) ? guess.with(units.get(guess.column()), "row") : guess)
			.toList();
		return new SheetLayout(this.grid, this.head, this.kinds, others, this.stated, this.region, this.across,
				this.words);
	}

	public Grid grid() {
		return this.grid;
	}

	public HeadRows head() {
		return this.head;
	}

	public List<ColumnGuess> columns() {
		return this.columns;
	}

	public Stated stated() {
		return this.stated;
	}

	/** The code of the region that the name of the sheet names. */
	public @Nullable String region() {
		return this.region;
	}

	public Across across() {
		return this.across;
	}

	/** By the letters of a column what a word in it was said to mean. */
	public Map<String, Map<String, String>> words() {
		return this.words;
	}

	public RowKind kind(int row) {
		return this.kinds[row];
	}

	public List<Integer> rows(RowKind kind) {
		List<Integer> rows = new ArrayList<>();
		for (int row = 1; row < this.kinds.length; row++) {
			if (this.kinds[row] == kind) {
				rows.add(row);
			}
		}
		return rows;
	}

	/** The periods of which each row has a record of its own, none if it has one. */
	List<String> periods() {
		return (this.across != Across.NOTHING) ? List.of()
				: this.columns.stream().map(ColumnGuess::period).filter(java.util.Objects::nonNull).distinct().toList();
	}

	/** The same, with what it says of one period and of all. */
	SheetLayout of(String period) {
		List<ColumnGuess> others = this.columns.stream()
			.map((guess) -> (guess.period() == null) ? guess
					: guess.period().equals(period) ? guess.at(null) : guess.without(ColumnGuess.Ignored.PERIODS))
			.toList();
		return new SheetLayout(this.grid, this.head, this.kinds, others, this.stated, this.region, this.across,
				this.words);
	}

	/** How many rows are records. */
	public int dataRows() {
		int count = 0;
		for (int row = 1; row < this.kinds.length; row++) {
			count += (this.kinds[row] == RowKind.DATA) ? 1 : 0;
		}
		return count;
	}

	/** The unit of a column, {@code null} if it has none. */
	@Nullable Unit unit(int column) {
		for (ColumnGuess guess : this.columns) {
			if (guess.column() == column) {
				return guess.unit();
			}
		}
		return null;
	}

	@Nullable ColumnGuess column(String field) {
		return this.columns.stream().filter((guess) -> guess.says(field)).findFirst().orElse(null);
	}

	/**
	 * What stands in a data row under a column, cells that are merged down counting for
	 * all their rows.
	 */
	Cell cell(Row row, int column) {
		Cell cell = row.cell(column);
		if (!cell.isBlank()) {
			return cell;
		}
		CellRange range = this.grid.mergedAt(row.number(), column);
		return (range != null && range.left() == column) ? this.grid.cell(range.top(), column) : cell;
	}

}
