package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.A1;
import cn.xieshou.workbook.CellRange;
import cn.xieshou.workbook.ColumnGuess;
import cn.xieshou.workbook.FieldCatalogue;
import cn.xieshou.workbook.Grid;
import cn.xieshou.workbook.Layout;
import cn.xieshou.workbook.RowKind;
import cn.xieshou.workbook.SheetField;
import cn.xieshou.workbook.SheetLayout;
import cn.xieshou.workbook.Workbook;

/**
 * How a file was laid out, to be looked at and corrected (版式): what a correction says,
 * and beside it how that was found.
 *
 * @param sheets the sheets with records
 * @param otherSheets the sheets without, and why
 * @param fields the fields that a column may say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LayoutView(List<Sheet> sheets, List<OtherSheet> otherSheets, List<Field> fields) {

	/** Rows that are shown of a sheet. */
	private static final int SHOWN = 40;

	/** Columns that are shown of a sheet. */
	private static final int WIDEST = 200;

	/** The longest text that is shown of a cell. */
	private static final int LONGEST = 120;

	/**
	 * A sheet with records.
	 *
	 * @param sheet its name, {@code null} in a text file
	 * @param headRows its head rows
	 * @param columns the fields by the letters of columns, empty for not imported
	 * @param units units by the letters of columns
	 * @param skip rows below the head that are no records
	 * @param words by the letters of a column what a word in it means
	 * @param found how each column was found
	 * @param rows how many rows are records
	 * @param shown some rows as they look
	 * @param head the digest of the head rows that were found unaided
	 * @param merged the merged ranges that begin in the rows that are shown
	 * @param filled how many cells of records are filled from a merged cell above
	 * @param last its last row with a filled cell
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Sheet(@Nullable String sheet, List<Integer> headRows, Map<String, String> columns, Map<String, String> units,
			List<Integer> skip, Map<String, Map<String, String>> words, List<Column> found, int rows, List<Shown> shown,
			@Nullable String head, @Nullable List<CellRange> merged, @Nullable Integer filled, @Nullable Integer last) {

		/** A sheet of which it is not known how long it is. */
		Sheet(@Nullable String sheet, List<Integer> headRows, Map<String, String> columns, Map<String, String> units,
				List<Integer> skip, Map<String, Map<String, String>> words, List<Column> found, int rows,
				List<Shown> shown, @Nullable String head, @Nullable List<CellRange> merged, @Nullable Integer filled) {
			this(sheet, headRows, columns, units, skip, words, found, rows, shown, head, merged, filled, null);
		}

		String title() {
			return (this.sheet != null) ? this.sheet : "";
		}

		/** Whether a column must be chosen before the import goes on. */
		@JsonIgnore
		public boolean isOpen() {
			return this.found.stream().anyMatch(Column::isOpen);
		}

	}

	/**
	 * How a column was found.
	 *
	 * @param column its letters
	 * @param head the heads over it
	 * @param certainty how sure that is
	 * @param ignored why it is not imported, {@code null} if it is
	 * @param alternatives ids of other fields that it may be
	 * @param unit the unit of numbers that name none
	 * @param unitFrom where that unit stands
	 * @param period the period of a column across periods
	 * @param hidden whether the column is hidden
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Column(String column, String head, ColumnGuess.Certainty certainty, ColumnGuess.@Nullable Ignored ignored,
			List<String> alternatives, @Nullable String unit, @Nullable String unitFrom, @Nullable String period,
			boolean hidden) {

		/** Whether it must be chosen. */
		@JsonIgnore
		public boolean isOpen() {
			return this.certainty == ColumnGuess.Certainty.AMBIGUOUS;
		}

		/** Whether somebody chose what it is, now or in an earlier file. */
		@JsonIgnore
		boolean isChosen() {
			return this.certainty == ColumnGuess.Certainty.REMEMBERED || this.ignored == ColumnGuess.Ignored.CHOSEN;
		}

	}

	/** A row as it looks, its cells by the letters of columns. */
	record Shown(int row, RowKind kind, boolean hidden, Map<String, String> cells) {

	}

	/** A sheet without records, why, and its first rows as they look. */
	record OtherSheet(String sheet, Layout.Why why, int rows, List<Shown> shown) {

	}

	/**
	 * A field that a column may say.
	 *
	 * @param id its id in columns
	 * @param label what it is called
	 * @param kept whether the form has it; what is not kept is read and left out
	 * @param unit for amounts the usual unit
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Field(String id, String label, boolean kept, @Nullable String unit) {

		/** A field that measures nothing. */
		Field(String id, String label, boolean kept) {
			this(id, label, kept, null);
		}

	}

	static LayoutView of(Workbook workbook, Layout layout, FieldCatalogue fields, Map<String, String> heads) {
		return new LayoutView(layout.sheets().stream().map((sheet) -> sheet(sheet, heads)).toList(),
				layout.others().stream().map((other) -> other(other, workbook.sheet(other.sheet()))).toList(),
				fields.fields().stream().map(LayoutView::field).toList());
	}

	private static OtherSheet other(Layout.OtherSheet other, @Nullable Grid grid) {
		List<Shown> shown = new ArrayList<>();
		for (int row = 1; grid != null && row <= Math.min(grid.rows(), SHOWN / 4); row++) {
			Map<String, String> cells = cells(grid, row);
			shown.add(new Shown(row, cells.isEmpty() ? RowKind.BLANK : RowKind.SKIPPED, grid.isHiddenRow(row), cells));
		}
		return new OtherSheet(other.sheet(), other.why(), other.rows(), shown);
	}

	private static Map<String, String> cells(Grid grid, int row) {
		Map<String, String> cells = new LinkedHashMap<>();
		grid.row(row).cells().headMap(WIDEST, true).forEach((column, cell) -> {
			if (!cell.text().isBlank()) {
				cells.put(A1.letters(column), shorter(cell.text()));
			}
		});
		return cells;
	}

	private static Field field(SheetField field) {
		return new Field(field.id(), field.label(), field.key() != null,
				(field.unit() != null) ? field.unit().symbol() : null);
	}

	private static Sheet sheet(SheetLayout sheet, Map<String, String> heads) {
		Map<String, String> columns = new LinkedHashMap<>();
		Map<String, String> units = new LinkedHashMap<>();
		List<Column> found = new ArrayList<>();
		for (ColumnGuess guess : sheet.columns()) {
			columns.put(guess.letters(), String.join(" + ", guess.fields()));
			String unit = (guess.unit() != null) ? guess.unit().symbol() : null;
			if (unit != null) {
				units.put(guess.letters(), unit);
			}
			found.add(new Column(guess.letters(), guess.head(), guess.certainty(), guess.ignored(),
					guess.alternatives(), unit, guess.unitFrom(), guess.period(), guess.hidden()));
		}
		List<Integer> head = sheet.head().rows();
		List<Integer> skip = new ArrayList<>();
		for (int row = head.get(head.size() - 1) + 1; row <= sheet.grid().rows(); row++) {
			if (sheet.kind(row) != RowKind.DATA && sheet.kind(row) != RowKind.BLANK) {
				skip.add(row);
			}
		}
		List<Shown> shown = shown(sheet);
		Set<Integer> rows = shown.stream().map(Shown::row).collect(Collectors.toSet());
		List<CellRange> merged = sheet.grid().merged().stream().filter((range) -> rows.contains(range.top())).toList();
		return new Sheet(sheet.grid().name(), head, columns, units, skip, sheet.words(), found, sheet.dataRows(), shown,
				heads.get(sheet.grid().title()), merged, filled(sheet), sheet.grid().rows());
	}

	/** The first rows, and behind them some that are no records or are hidden. */
	private static List<Shown> shown(SheetLayout sheet) {
		List<Shown> shown = new ArrayList<>();
		RowKind before = RowKind.BLANK;
		for (int row = 1; row <= sheet.grid().rows() && shown.size() < SHOWN; row++) {
			RowKind kind = sheet.kind(row);
			boolean hidden = sheet.grid().isHiddenRow(row);
			boolean telling = kind == RowKind.BLANK ? before != RowKind.BLANK && shown.size() < SHOWN / 2
					: shown.size() < SHOWN / 2 || kind != RowKind.DATA || hidden;
			if (telling) {
				shown.add(new Shown(row, kind, hidden, cells(sheet.grid(), row)));
			}
			before = kind;
		}
		return shown;
	}

	/** How many cells of records say what a merged cell above them says. */
	private static int filled(SheetLayout sheet) {
		Set<Integer> read = sheet.columns()
			.stream()
			.filter((guess) -> !guess.fields().isEmpty())
			.map(ColumnGuess::column)
			.collect(Collectors.toSet());
		int filled = 0;
		for (CellRange range : sheet.grid().merged()) {
			for (int row = range.top() + 1; read.contains(range.left())
					&& row <= Math.min(range.bottom(), sheet.grid().rows()); row++) {
				filled += (sheet.kind(row) == RowKind.DATA) ? 1 : 0;
			}
		}
		return filled;
	}

	private static String shorter(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
	}

}
