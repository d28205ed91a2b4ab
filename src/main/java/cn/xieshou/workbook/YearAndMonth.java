package cn.xieshou.workbook;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Periods of which the year stands in one column and the month or quarter in another
 * (年份、月份分列).
 */
final class YearAndMonth {

	private final SheetLayout sheet;

	/** The column of the months, {@code null} if there is none. */
	private final @Nullable Integer part;

	YearAndMonth(SheetLayout sheet) {
		this.sheet = sheet;
		ColumnGuess year = sheet.column("period");
		boolean years = year != null && leaf(year).matches("年份?|年度");
		this.part = sheet.columns()
			.stream()
			.filter((column) -> years && column.fields().isEmpty() && leaf(column).matches("月份?|季度|时段|期间|月度"))
			.map(ColumnGuess::column)
			.findFirst()
			.orElse(null);
	}

	private String leaf(ColumnGuess column) {
		List<String> path = HeadRows.names(this.sheet.head().path(column.column()));
		return path.isEmpty() ? "" : Cell.word(path.get(path.size() - 1));
	}

	/** Puts the period of a row together. */
	void complete(Row row, Map<String, Object> values) {
		Object year = values.get("period");
		if (this.part == null || year == null || !year.toString().matches("\\d{4}")) {
			return;
		}
		String part = this.sheet.cell(row, this.part).word();
		String period = part.isEmpty() ? null
				: HeadPeriods.of(List.of(year + "年", part.matches("\\d{1,2}") ? part + "月" : part), null, false);
		if (period != null) {
			values.put("period", period);
		}
	}

}
