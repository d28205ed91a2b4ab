package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a cell was read as (单元格读数).
 *
 * @param text the canonical text, {@code null} if no value is taken
 * @param list the canonical texts of a list, {@code null} if it is none
 * @param base of an amount the number in the base unit, {@code null} if there is none
 * @param remark what else stood in the cell
 * @param findings what is to be said about it
 */
record CellReading(@Nullable String text, @Nullable List<String> list, @Nullable BigDecimal base,
		@Nullable String remark, List<Finding> findings) {

	static final CellReading NOTHING = new CellReading(null, null, null, null, List.of());

	static CellReading of(@Nullable String text) {
		return new CellReading(text, null, null, null, List.of());
	}

	static CellReading of(@Nullable String text, Finding... findings) {
		return new CellReading(text, null, null, null, List.of(findings));
	}

	static CellReading several(List<String> list, Finding... findings) {
		return new CellReading(null, list, null, null, List.of(findings));
	}

	CellReading and(Finding further) {
		List<Finding> all = new ArrayList<>(this.findings);
		all.add(further);
		return new CellReading(this.text, this.list, this.base, this.remark, all);
	}

	boolean isError() {
		return this.findings.stream().anyMatch((finding) -> finding.severity() == Finding.Severity.ERROR);
	}

}
