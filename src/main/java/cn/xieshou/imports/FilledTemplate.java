package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.A1;
import cn.xieshou.workbook.Cell;
import cn.xieshou.workbook.FieldCatalogue;
import cn.xieshou.workbook.Grid;
import cn.xieshou.workbook.Mapping;
import cn.xieshou.workbook.Workbook;

/**
 * What a template that somebody filled in says of its columns (填好的模板).
 *
 * @param type the record type
 * @param version of which version it is
 * @param codes the fields by the labels of their columns
 * @param units by the fields the units of their bare numbers
 */
record FilledTemplate(String type, String version, Map<String, String> codes, Map<String, String> units) {

	/** The head of the rows stands among the first. */
	private static final int SEARCHED = 40;

	private static final int UNIT = 5;

	/** What a file says that was made out of a template, nothing for any other. */
	static Optional<FilledTemplate> of(Workbook workbook) {
		return workbook.sheets().stream().filter(FilledTemplate::isMarked).findFirst().map(FilledTemplate::of);
	}

	private static boolean isMarked(Grid grid) {
		return grid.cell(1, 1).text().equals(ImportTemplate.MARK);
	}

	private static FilledTemplate of(Grid about) {
		Map<String, String> codes = new HashMap<>();
		Map<String, String> units = new HashMap<>();
		for (int row = ImportTemplate.ABOVE_FIELDS + 1; row <= about.rows(); row++) {
			String code = about.cell(row, 1).text();
			codes.put(about.cell(row, 2).text(), code);
			if (!about.cell(row, UNIT).isBlank()) {
				units.put(code, about.cell(row, UNIT).text());
			}
		}
		return new FilledTemplate(about.cell(1, 2).text(), about.cell(1, 3).text(), codes, units);
	}

	/** Which column says what, by the head as the template has it, in whatever order. */
	@Nullable Mapping mapping(Workbook workbook, FieldCatalogue fields) {
		List<Mapping.Sheet> sheets = new ArrayList<>();
		for (Grid grid : workbook.sheets()) {
			int head = isMarked(grid) ? 0 : head(grid);
			if (head > 0) {
				sheets.add(sheet(grid, head, fields));
			}
		}
		return sheets.isEmpty() ? null : new Mapping(sheets);
	}

	private int head(Grid grid) {
		int best = 0;
		int most = 0;
		for (int row = 1; row <= Math.min(SEARCHED, grid.rows()); row++) {
			int known = Math.toIntExact(grid.row(row).cells().values().stream().filter(this::isHead).count());
			if (known > most) {
				most = known;
				best = row;
			}
		}
		return best;
	}

	private boolean isHead(Cell cell) {
		return this.codes.containsKey(label(cell));
	}

	private static String label(Cell cell) {
		return cell.text().replaceFirst(" \\*$", "").strip();
	}

	private Mapping.Sheet sheet(Grid grid, int head, FieldCatalogue fields) {
		Map<String, String> columns = new HashMap<>();
		Map<String, String> inUnits = new HashMap<>();
		grid.row(head).cells().forEach((column, cell) -> {
			String code = this.codes.get(label(cell));
			if (code != null && fields.find(code) != null) {
				columns.put(A1.letters(column), code);
				if (this.units.containsKey(code)) {
					inUnits.put(A1.letters(column), this.units.get(code));
				}
			}
		});
		return new Mapping.Sheet(grid.name(), List.of(head), columns, inUnits, null, null);
	}

}
