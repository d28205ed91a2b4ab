package cn.xieshou.reports;

import org.jspecify.annotations.Nullable;

import cn.xieshou.statement.Basis;
import cn.xieshou.values.Quantity;

/**
 * A cell (格).
 *
 * @param state where it is from, or why it is empty
 * @param value what it says, {@code null} if it is empty
 * @param href the record or figure that says it, {@code null} for none
 * @param basis whether a figure is actual or expected, {@code null} for what is none
 * @param note what else is to know of it: its period, its coverage, why it is empty
 */
record ReportCell(CellState state, @Nullable Object value, @Nullable String href, @Nullable Basis basis,
		@Nullable String note) {

	static ReportCell empty(CellState state) {
		return new ReportCell(state, null, null, null, null);
	}

	static ReportCell empty(CellState state, @Nullable String note) {
		return new ReportCell(state, null, null, null, note);
	}

	/** What a record says; nothing is missing. */
	static ReportCell of(@Nullable Object value, @Nullable String href) {
		return (value != null) ? new ReportCell(CellState.BOOKS, value, href, null, null) : empty(CellState.MISSING);
	}

	@Nullable Quantity quantity() {
		return (this.value instanceof Quantity quantity) ? quantity : null;
	}

	/** Whether it is expected only. */
	boolean isForecast() {
		return this.basis != null && this.basis != Basis.ACTUAL;
	}

}
