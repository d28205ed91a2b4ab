package cn.xieshou.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Quantity;

/**
 * Puts the cells of a row together: what is read first, then what is computed from it.
 */
final class RowCells {

	private RowCells() {
	}

	/**
	 * The cells of a row.
	 * @param number the number of the row
	 * @param read reads what the books say of a column
	 */
	static List<ReportCell> of(ReportDefinition definition, int number, Function<Source, ReportCell> read) {
		List<ReportCell> cells = new ArrayList<>();
		Map<Integer, Quantity> quantities = new HashMap<>();
		for (ReportColumn column : definition.columns()) {
			ReportCell cell = column.isPersonal() ? ReportCell.empty(CellState.WITHHELD)
					: cell(column.from(), number, quantities, read);
			Quantity quantity = cell.quantity();
			if (quantity != null) {
				quantities.put(column.number(), quantity);
			}
			cells.add(cell);
		}
		return cells;
	}

	private static ReportCell cell(Source source, int number, Map<Integer, Quantity> quantities,
			Function<Source, ReportCell> read) {
		return switch (source.kind()) {
			case TYPED -> ReportCell.empty(CellState.TYPED);
			case NUMBER -> new ReportCell(CellState.COMPUTED, number, null, null, null);
			case COMPUTED -> computed(source.computation(), quantities);
			default -> read.apply(source);
		};
	}

	private static ReportCell computed(Formula formula, Map<Integer, Quantity> quantities) {
		@Nullable Quantity quantity = formula.of(quantities::get);
		return (quantity != null) ? new ReportCell(CellState.COMPUTED, quantity, null, null, null)
				: ReportCell.empty(CellState.INCOMPUTABLE);
	}

}
