package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.A1;
import cn.xieshou.workbook.ColumnGuess;
import cn.xieshou.workbook.SheetLayout;

/** Which column of a sheet says which field of the form (字段所在列). */
final class SheetColumns {

	private final Map<String, String> letters = new HashMap<>();

	/** All columns that say a field, as each of several periods has its own. */
	private final Map<String, List<String>> all = new HashMap<>();

	/** What the values of columns stand under, by their letters. */
	private final Map<String, String> targets = new HashMap<>();

	private final @Nullable String pairing;

	SheetColumns(SheetLayout sheet) {
		this.pairing = sheet.stated().pairing();
		for (ColumnGuess column : sheet.columns()) {
			for (String id : column.fields()) {
				this.targets.putIfAbsent(column.letters(), id.replaceFirst(":.*", ""));
				says(id, column.letters());
			}
		}
	}

	SheetColumns(LayoutView.Sheet sheet) {
		this.pairing = null;
		sheet.columns().forEach((column, field) -> {
			for (String id : field.split(" \\+ ")) {
				this.targets.putIfAbsent(column, id.replaceFirst(":.*", ""));
				says(id, column);
			}
		});
	}

	private void says(String id, String column) {
		roots(id).forEach((root) -> {
			this.letters.putIfAbsent(root, column);
			this.all.computeIfAbsent(root, (key) -> new ArrayList<>()).add(column);
		});
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

	/**
	 * What a row says, without values that are only proposed.
	 * @param asked the cells of these values
	 */
	Map<String, Object> sure(Map<String, Object> said, @Nullable String record, List<String> asked) {
		if (asked.isEmpty()) {
			return said;
		}
		Map<String, Object> sure = new LinkedHashMap<>(said);
		asked.forEach((cell) -> sure
			.remove(cell.equals(record) ? "value" : this.targets.getOrDefault(A1.letters(A1.column(cell)), "")));
		return sure;
	}

	/** The field of the form that a cell goes into, empty if into none. */
	String root(String cell, @Nullable String record) {
		String target = cell.equals(record) ? "value"
				: this.targets.getOrDefault(A1.letters(A1.column(cell.split(":")[0])), "");
		return target.split("[\\[.+]", 2)[0];
	}

	/** The letters of the column that says a field, {@code null} if none does. */
	@Nullable String column(String field) {
		return this.letters.get(field);
	}

	/** The two sides that title or head name. */
	@Nullable String pairing() {
		return this.pairing;
	}

	/**
	 * The problems of a row and what the check found besides; that a field is open is not
	 * said again at a cell that could not be read.
	 */
	List<RowProblem> and(ImportRow row, List<RowProblem> found) {
		List<RowProblem> problems = new ArrayList<>(row.problems());
		for (RowProblem one : found) {
			RowProblem placed = placed(one, row);
			boolean said = placed.cell() != null && placed.code().matches("NotNull|NotBlank|NotEmpty")
					&& row.problems()
						.stream()
						.anyMatch((known) -> known.isError() && placed.cell().equals(known.cell()));
			if (!said) {
				problems.add(placed);
			}
		}
		return problems;
	}

	/** The column of a field where a row has a record of each period. */
	private @Nullable String ofPart(String field, String cells) {
		String[] ends = cells.split(":");
		return this.all.getOrDefault(field, List.of())
			.stream()
			.filter((one) -> A1.column(one) >= A1.column(ends[0]) && A1.column(one) <= A1.column(ends[1]))
			.findFirst()
			.orElse(this.letters.get(field));
	}

	/** A problem of a field at the cell that says it. */
	RowProblem placed(RowProblem problem, ImportRow row) {
		if (problem.cell() != null || problem.field() == null) {
			return problem;
		}
		String field = problem.field().split("[\\[.]", 2)[0];
		String record = row.cell();
		boolean part = record != null && record.contains(":");
		String column = (record != null && part) ? ofPart(field, record) : this.letters.get(field);
		String cell = (row.cell() != null && !part && (column == null || field.equals("value"))) ? row.cell()
				: (column != null) ? column + row.row() : null;
		return problem.at(cell, problem.field());
	}

}
