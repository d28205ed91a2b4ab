package cn.xieshou.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.ColumnGuess;
import cn.xieshou.workbook.SheetLayout;

/** Which column of a sheet says which field of the form (字段所在列). */
final class SheetColumns {

	private final Map<String, String> letters = new HashMap<>();

	private final @Nullable String pairing;

	SheetColumns(SheetLayout sheet) {
		this.pairing = sheet.stated().pairing();
		for (ColumnGuess column : sheet.columns()) {
			for (String id : column.fields()) {
				roots(id).forEach((root) -> this.letters.putIfAbsent(root, column.letters()));
			}
		}
	}

	/** The fields of the form that a field of a column goes into. */
	private static List<String> roots(String id) {
		return Arrays.stream(id.replaceFirst(":.*", "").split("\\+"))
			.map((part) -> part.strip().split("[\\[.]", 2)[0])
			.toList();
	}

	/** Whether one of the fields of a column goes into a field of the form. */
	static boolean says(String[] fields, String root) {
		return Arrays.stream(fields).anyMatch((id) -> roots(id).contains(root));
	}

	/** The two sides that title or head name. */
	@Nullable String pairing() {
		return this.pairing;
	}

	/** A problem of a field at the cell that says it. */
	RowProblem placed(RowProblem problem, ImportRow row) {
		if (problem.cell() != null || problem.field() == null) {
			return problem;
		}
		String field = problem.field().split("[\\[.]", 2)[0];
		String column = this.letters.get(field);
		String cell = (row.cell() != null && (column == null || field.equals("value"))) ? row.cell()
				: (column != null) ? column + row.row() : null;
		return problem.at(cell, problem.field());
	}

}
