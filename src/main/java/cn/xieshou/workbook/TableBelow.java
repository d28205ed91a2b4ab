package cn.xieshou.workbook;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.Finding.Code;

/**
 * A table below another one on the same sheet (下方的表) of which each cell is a record as
 * well: it is read by its own head and its own title.
 */
final class TableBelow {

	private final SheetLayout above;

	private final FieldCatalogue fields;

	private final Context context;

	TableBelow(SheetLayout above, FieldCatalogue fields, Context context) {
		this.above = above;
		this.fields = fields;
		this.context = context;
	}

	/**
	 * The table whose head stands in a row, {@code null} if it goes on with the one above
	 * or cannot be read by itself.
	 */
	@Nullable SheetLayout at(int row) {
		if (this.above.across() == SheetLayout.Across.NOTHING) {
			return null;
		}
		SheetLayout below = Layouts.below(this.above, row, this.fields, this.context);
		boolean read = below != null && below.across() != SheetLayout.Across.NOTHING && below.dataRows() > 0
				&& below.columns().stream().filter((column) -> column.says("value")).count() > 0;
		boolean other = below != null && (!below.head().normalForm().equals(this.above.head().normalForm())
				|| !below.stated().title().equals(this.above.stated().title())
				|| !Objects.equals(below.region(), this.above.region()));
		return (read && other) ? below : null;
	}

	/** What is said of its head. */
	List<Problem> said(int row) {
		String cell = A1.cell(row, this.above.grid().row(row).cells().firstKey());
		return List.of(new Problem(this.above.grid().name(), cell, Finding.of(Code.TABLE_BELOW, null, row)));
	}

	/** Leaves out what belongs to the table above. */
	static void clear(RowKind[] kinds, SheetLayout above, int head) {
		int last = head - 1;
		while (last > 0 && above.kind(last) != RowKind.DATA && above.kind(last) != RowKind.TOTAL
				&& above.kind(last) != RowKind.SUBTOTAL && above.kind(last) != RowKind.SIGNATURES
				&& above.kind(last) != RowKind.NOTE) {
			last--;
		}
		for (int row = 1; row <= last; row++) {
			kinds[row] = RowKind.BLANK;
		}
		boolean titled = false;
		for (int row = last + 1; row < head && row < kinds.length; row++) {
			if (kinds[row] == RowKind.TITLE || kinds[row] == RowKind.INFO) {
				boolean info = titled || above.grid()
					.row(row)
					.cells()
					.values()
					.stream()
					.anyMatch((cell) -> cell.word().matches(".*[:：].*"));
				kinds[row] = info ? RowKind.INFO : RowKind.TITLE;
				titled |= !info;
			}
		}
		for (int row = head; row < kinds.length; row++) {
			kinds[row] = (above.kind(row) == RowKind.SKIPPED) ? RowKind.SKIPPED : kinds[row];
		}
	}

	/** What is said above it, what it leaves open as above the table before. */
	static Stated stated(Stated own, Stated above) {
		return new Stated(own.title().isBlank() ? above.title() : own.title(),
				(own.pairing() != null) ? own.pairing() : above.pairing(),
				own.units().isEmpty() ? above.units() : own.units(), (own.year() != null) ? own.year() : above.year(),
				(own.from() != null) ? own.from() : above.from(), (own.to() != null) ? own.to() : above.to(),
				own.cumulative() || above.cumulative(), own.notes() + "\n" + above.notes());
	}

}
