package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import cn.xieshou.workbook.A1;
import cn.xieshou.workbook.CellRange;
import cn.xieshou.workbook.ColumnGuess;
import cn.xieshou.workbook.RowKind;

/**
 * A sheet as it looks, with what its columns and rows are taken for (工作表样貌).
 *
 * @param title its name, empty in a text file
 * @param read whether its rows are read
 * @param why why not, {@code null} if they are
 * @param columns its columns, as far as they are drawn
 * @param beyond those with a head that are not drawn
 * @param lines the rows that are shown
 */
record SheetPicture(String title, boolean read, @Nullable String why, List<Column> columns, List<Column> beyond,
		List<Line> lines) {

	/** The most columns that are drawn of a sheet. */
	private static final int WIDEST = 200;

	/**
	 * A column.
	 *
	 * @param letters its letters
	 * @param found what it was taken for, {@code null} if it has no head
	 * @param value the field that is chosen, as the form sends it; empty if it must still
	 * be chosen
	 * @param unit the unit of its numbers, {@code null} if it has none
	 * @param first the fields that it may be, if it must be chosen
	 */
	record Column(String letters, LayoutView.@Nullable Column found, String value, @Nullable String unit,
			List<String> first) {

		/** Whether a person is to look at it. */
		public boolean isAsking() {
			return isOpen() || (this.found != null && this.found.certainty() == ColumnGuess.Certainty.CHECK);
		}

		public boolean isOpen() {
			return this.found != null && this.found.isOpen();
		}

		public boolean isLeft() {
			return this.found != null && this.found.ignored() != null;
		}

		public boolean isPair() {
			return this.value.contains(" + ");
		}

		/** How it was found. */
		public String how() {
			LayoutView.Column column = Objects.requireNonNull(this.found);
			return (column.ignored() != null) ? "imports.Ignored." + column.ignored().name()
					: "imports.Certainty." + column.certainty().name();
		}

		/** The tone and the icon of that. */
		public String tone() {
			return isAsking() ? "ask" : isLeft() ? "no" : Objects.requireNonNull(this.found).isChosen() ? "rem" : "yes";
		}

		public String icon() {
			return isAsking() ? "warning"
					: isLeft() ? "minus" : Objects.requireNonNull(this.found).isChosen() ? "history" : "ok";
		}

	}

	/**
	 * A row.
	 *
	 * @param row its number
	 * @param kind what it is
	 * @param hidden whether it is hidden
	 * @param choices what it may be, none if nothing else
	 * @param chosen which of these is chosen, {@code null} if the first
	 * @param cells its cells
	 * @param passed how many rows before it are not shown
	 */
	record Line(int row, RowKind kind, boolean hidden, List<RowKind> choices, @Nullable String chosen, List<Look> cells,
			int passed) {

		/** How it looks. */
		public String tone() {
			return switch (this.kind) {
				case HEAD, HEAD_REPEATED -> "r-head";
				case TITLE -> "r-title";
				case INFO -> "r-unit";
				case TOTAL, SUBTOTAL -> "r-tot";
				case DATA -> this.hidden ? "r-hid" : "";
				default -> "r-skip";
			};
		}

	}

	/** A cell, or a merged range of them. */
	record Look(String text, int rows, int columns, boolean number) {

	}

	/** How many columns a person is to look at. */
	public long asking() {
		return all().filter(Column::isAsking).count();
	}

	/** How many columns have a head. */
	public long heads() {
		return all().filter((column) -> column.found() != null).count();
	}

	/** How many of them are read, and nobody need look at them. */
	public long known() {
		return all().filter((column) -> column.found() != null && !column.isAsking() && !column.isLeft()).count();
	}

	/** The columns that are not drawn and that a person is to look at. */
	public List<Column> askingBeyond() {
		return this.beyond.stream().filter(Column::isAsking).toList();
	}

	private Stream<Column> all() {
		return Stream.concat(this.columns.stream(), this.beyond.stream());
	}

	/**
	 * A sheet with records.
	 * @param sent what somebody chose in it that cannot be taken, empty if nothing
	 */
	static SheetPicture of(LayoutView.Sheet sheet, MultiValueMap<String, String> sent) {
		List<Column> columns = new ArrayList<>();
		Map<String, LayoutView.Column> found = new HashMap<>();
		sheet.found().forEach((column) -> found.put(column.column(), column));
		for (int column = 1; column <= width(sheet.shown(), found.keySet()); column++) {
			columns.add(column(A1.letters(column), found.get(A1.letters(column)), sheet, sent));
		}
		List<Column> beyond = sheet.found()
			.stream()
			.filter((column) -> A1.column(column.column()) > columns.size())
			.map((column) -> column(column.column(), column, sheet, sent))
			.toList();
		int lastHead = sheet.headRows().isEmpty() ? 0 : sheet.headRows().get(sheet.headRows().size() - 1);
		return new SheetPicture(sheet.title(), true, null, columns, beyond, lines(sheet.shown(), columns.size(),
				Objects.requireNonNullElse(sheet.merged(), List.of()), lastHead, sent));
	}

	static SheetPicture of(LayoutView.OtherSheet sheet) {
		List<Column> columns = new ArrayList<>();
		for (int column = 1; column <= width(sheet.shown(), Set.of()); column++) {
			columns.add(new Column(A1.letters(column), null, "", null, List.of()));
		}
		return new SheetPicture(sheet.sheet(), false, "imports.Why." + sheet.why().name(), columns, List.of(),
				lines(sheet.shown(), columns.size(), List.of(), Integer.MAX_VALUE, new LinkedMultiValueMap<>()));
	}

	private static Column column(String letters, LayoutView.@Nullable Column found, LayoutView.Sheet sheet,
			MultiValueMap<String, String> sent) {
		String said = Objects.requireNonNullElse(sheet.columns().get(letters), "");
		List<String> first = new ArrayList<>();
		if (found != null && found.isOpen()) {
			first.add(said);
			first.addAll(found.alternatives());
		}
		String chosen = !first.isEmpty() ? "" : said.isEmpty() ? MappingForm.LEFT : said;
		return new Column(letters, found, Objects.requireNonNullElse(sent.getFirst("field." + letters), chosen),
				(found == null) ? null : sent.getOrDefault("unit." + letters, Arrays.asList(found.unit())).get(0),
				first);
	}

	private static int width(List<LayoutView.Shown> shown, Set<String> heads) {
		int width = heads.stream().mapToInt(A1::column).max().orElse(0);
		for (LayoutView.Shown row : shown) {
			width = Math.max(width, row.cells().keySet().stream().mapToInt(A1::column).max().orElse(0));
		}
		return Math.min(width, WIDEST);
	}

	private static List<Line> lines(List<LayoutView.Shown> shown, int width, List<CellRange> merged, int lastHead,
			MultiValueMap<String, String> sent) {
		List<Line> lines = new ArrayList<>();
		Set<String> covered = new HashSet<>();
		int before = 0;
		for (int at = 0; at < shown.size(); at++) {
			LayoutView.Shown row = shown.get(at);
			List<Look> cells = new ArrayList<>();
			for (int column = 1; column <= width; column++) {
				if (covered.contains(A1.cell(row.row(), column))) {
					continue;
				}
				String text = row.cells().getOrDefault(A1.letters(column), "");
				CellRange range = at(merged, row.row(), column);
				int columns = (range != null) ? Math.min(range.right(), width) - column + 1 : 1;
				int rows = (range != null) ? cover(shown, at, range, columns, covered) : 1;
				cells.add(new Look(text, rows, columns, text.matches("[-+−]?[\\d.,]+%?")));
			}
			lines.add(new Line(row.row(), row.kind(), row.hidden(), choices(row.kind(), row.row() > lastHead),
					sent.getFirst("row." + row.row()), cells, row.row() - before - 1));
			before = row.row();
		}
		return lines;
	}

	private static @Nullable CellRange at(List<CellRange> merged, int row, int column) {
		return merged.stream().filter((range) -> range.top() == row && range.left() == column).findFirst().orElse(null);
	}

	/**
	 * Notes what a merged range covers; gives how many of the shown rows it goes over.
	 */
	private static int cover(List<LayoutView.Shown> shown, int at, CellRange range, int columns, Set<String> covered) {
		int rows = 0;
		while (at + rows < shown.size() && shown.get(at + rows).row() <= range.bottom()
				&& shown.get(at + rows).row() == range.top() + rows) {
			for (int column = range.left(); column < range.left() + columns; column++) {
				covered.add(A1.cell(range.top() + rows, column));
			}
			rows++;
		}
		return rows;
	}

	/** What somebody can make of a row; a blank one stays what it is. */
	private static List<RowKind> choices(RowKind kind, boolean below) {
		if (kind == RowKind.BLANK) {
			return List.of();
		}
		List<RowKind> choices = new ArrayList<>(List.of(kind));
		for (RowKind other : (below || kind == RowKind.HEAD) ? List.of(RowKind.HEAD, RowKind.DATA, RowKind.SKIPPED)
				: List.of(RowKind.HEAD)) {
			boolean same = other == kind || (other == RowKind.SKIPPED && kind != RowKind.DATA && kind != RowKind.HEAD);
			if (!same) {
				choices.add(other);
			}
		}
		return choices;
	}

}
