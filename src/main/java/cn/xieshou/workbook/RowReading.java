package cn.xieshou.workbook;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a row says (行读数), or a cell of a table in which each cell is a record.
 *
 * @param sheet the name of the sheet, {@code null} in a text file
 * @param row the row
 * @param cell the cell that is the record, {@code null} if the row is
 * @param kind what the row is; only data has values
 * @param hidden whether the row is hidden
 * @param values canonical texts by the ids of fields, of lists a list; what has no value
 * is not there
 * @param problems what is to be said about its cells
 */
public record RowReading(@Nullable String sheet, int row, @Nullable String cell, RowKind kind, boolean hidden,
		Map<String, Object> values, List<Problem> problems) {

	/** Whether it may go in as it is. */
	public boolean isGood() {
		return this.kind == RowKind.DATA && this.problems.stream().noneMatch(Problem::isError);
	}

}
