package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.xieshou.values.Unit;
import cn.xieshou.workbook.Finding.Code;

/**
 * Finds numbers far beyond the others of their column (数量级核对), likely in another unit.
 */
final class ColumnScale {

	private static final int SAMPLE = 2000;

	/** How many times the middle of a column is out of scale. */
	private static final int FAR = 1000;

	private static final int LEAST = 4;

	private final SheetLayout sheet;

	private final Map<Integer, Double> middles = new HashMap<>();

	/**
	 * Compares the records from a row until before another, which are in one unit.
	 */
	ColumnScale(SheetLayout sheet, int from, int until) {
		this.sheet = sheet;
		List<Integer> rows = sheet.rows(RowKind.DATA)
			.stream()
			.filter((row) -> row >= from && row < until)
			.limit(SAMPLE)
			.toList();
		for (ColumnGuess column : sheet.columns()) {
			Unit unit = column.unit();
			if (unit != null && !column.fields().isEmpty()) {
				double[] numbers = rows.stream()
					.map((row) -> sheet.grid().cell(row, column.column()))
					.filter((cell) -> cell.kind() == Cell.Kind.NUMBER && cell.number().signum() > 0)
					.mapToDouble((cell) -> cell.number().doubleValue())
					.sorted()
					.toArray();
				if (numbers.length >= LEAST) {
					this.middles.put(column.column(),
							Arrays.stream(numbers).skip(numbers.length / 2).findFirst().orElse(0));
				}
			}
		}
	}

	void check(Row row, RowValues.Said said) {
		this.middles.forEach((column, middle) -> {
			Cell cell = row.cell(column);
			Unit unit = this.sheet.unit(column);
			if (unit == null || cell.kind() != Cell.Kind.NUMBER || cell.number().doubleValue() <= FAR * middle) {
				return;
			}
			BigDecimal smaller = unit.fromBase(cell.number());
			String proposal = unit.symbol().equals(unit.base()) ? null : AmountCells.plain(smaller) + unit.symbol();
			said.add(this.sheet.grid().name(), A1.cell(row.number(), column), Finding.of(Code.UNIT_DOUBT, proposal,
					cell.text() + unit.symbol(), AmountCells.plain(BigDecimal.valueOf(middle)) + unit.symbol()));
		});
	}

}
