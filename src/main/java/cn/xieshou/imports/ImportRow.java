package cn.xieshou.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.workbook.RowKind;

/**
 * A row of an import as it was read (导入行), or a cell that is a record of its own.
 *
 * @param number its number in the import, from 1
 * @param sheet the name of its sheet, {@code null} in a text file
 * @param row its row in the sheet
 * @param cell the cell that is the record, {@code null} if the row is
 * @param kind what the row is
 * @param hidden whether the row is hidden
 * @param said canonical texts by fields
 * @param form the row as a form, {@code null} if it is no data
 * @param problems what is to be said about it
 * @param filing the filing that it is in, {@code null} if in none
 * @param line its line there
 */
record ImportRow(int number, @Nullable String sheet, int row, @Nullable String cell, RowKind kind, boolean hidden,
		Map<String, Object> said, @Nullable ObjectNode form, List<RowProblem> problems, @Nullable UUID filing,
		@Nullable Integer line) {

	/** The most severe problem: 0 none, 3 an error. */
	int severity() {
		return this.problems.stream()
			.map(RowProblem::severity)
			.max(Comparator.naturalOrder())
			.map((severity) -> severity.ordinal() + 1)
			.orElse(0);
	}

	boolean isGood() {
		return this.kind == RowKind.DATA && this.problems.stream().noneMatch(RowProblem::isError);
	}

	/** The same as another form. */
	ImportRow as(ObjectNode other) {
		return new ImportRow(this.number, this.sheet, this.row, this.cell, this.kind, this.hidden, this.said, other,
				this.problems, this.filing, this.line);
	}

	/** The same saying something else. */
	ImportRow saying(Map<String, Object> other, List<RowProblem> others) {
		return new ImportRow(this.number, this.sheet, this.row, this.cell, this.kind, this.hidden, other, this.form,
				others, this.filing, this.line);
	}

	ImportRow with(List<RowProblem> others) {
		return new ImportRow(this.number, this.sheet, this.row, this.cell, this.kind, this.hidden, this.said, this.form,
				others, this.filing, this.line);
	}

}
