package cn.xieshou.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Worksheet;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.values.Labels;
import cn.xieshou.workbook.A1;
import cn.xieshou.workbook.Cell;
import cn.xieshou.workbook.Grid;
import cn.xieshou.workbook.RowKind;
import cn.xieshou.workbook.Workbook;

/**
 * The rows of a file that do not go in, as they were sent, each bad cell marked and in a
 * last column what is wrong and how to mend it (错误清单). What stands above the table and
 * over a group, such as unit, year and kind, goes along, or the mended file would say
 * something else.
 */
@Component
class ErrorWorkbook {

	private static final int AT_ONCE = 1000;

	private static final int PATIENCE = 20;

	private static final String BAD = "F8D7DA";

	private static final String DOUBTFUL = "FFF3CD";

	private final ImportRows rows;

	private final ImportStore store;

	private final OpenWorkbooks workbooks;

	private final Labels labels;

	ErrorWorkbook(ImportRows rows, ImportStore store, OpenWorkbooks workbooks, Labels labels) {
		this.rows = rows;
		this.store = store;
		this.workbooks = workbooks;
		this.labels = labels;
	}

	/** What is to be marked of a row: all that is said of it, and its bad cells. */
	private static final class Marks {

		private final Set<String> sentences = new java.util.LinkedHashSet<>();

		private final Map<String, Boolean> cells = new HashMap<>();

	}

	void write(ImportBatch batch, OutputStream out) {
		LayoutView layout = this.store.layout(batch.id())
			.orElseThrow(() -> new cn.xieshou.values.Refusal("imports.stillWorking"));
		Map<String, Map<Integer, Marks>> marks = marks(batch);
		Map<String, NavigableMap<Integer, RowKind>> sections = over(batch);
		this.workbooks.use(batch, PATIENCE, (sent) -> write(sent, layout, marks, sections, out));
	}

	/** The rows that say something of those below them, by sheet. */
	private Map<String, NavigableMap<Integer, RowKind>> over(ImportBatch batch) {
		Map<String, NavigableMap<Integer, RowKind>> sections = new HashMap<>();
		int after = 0;
		List<ImportRow> page;
		do {
			page = this.rows.after(batch.id(), after, ImportRows.Choice.OVER, AT_ONCE);
			for (ImportRow row : page) {
				sections.computeIfAbsent((row.sheet() != null) ? row.sheet() : "", (name) -> new TreeMap<>())
					.put(row.row(), row.kind());
				after = row.number();
			}
		}
		while (!page.isEmpty());
		return sections;
	}

	private Map<String, Map<Integer, Marks>> marks(ImportBatch batch) {
		Locale language = LocaleContextHolder.getLocale();
		Map<String, Map<Integer, Marks>> marks = new LinkedHashMap<>();
		List<ImportRow> page = this.rows.after(batch.id(), 0, ImportRows.Choice.BAD, AT_ONCE);
		while (!page.isEmpty()) {
			for (ImportRow row : page) {
				String sheet = (row.sheet() != null) ? row.sheet() : "";
				Marks known = marks.computeIfAbsent(sheet, (name) -> new TreeMap<>())
					.computeIfAbsent(row.row(), (number) -> new Marks());
				for (RowProblem problem : row.problems()) {
					known.sentences
						.add(((problem.cell() != null) ? problem.cell() + " " : "") + problem.sentence(language));
					if (problem.cell() != null) {
						known.cells.merge(problem.cell().split(":")[0], problem.isError(), Boolean::logicalOr);
					}
				}
			}
			page = this.rows.after(batch.id(), page.get(page.size() - 1).number(), ImportRows.Choice.BAD, AT_ONCE);
		}
		return marks;
	}

	private int write(Workbook sent, LayoutView layout, Map<String, Map<Integer, Marks>> marks,
			Map<String, NavigableMap<Integer, RowKind>> sections, OutputStream out) {
		try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Xieshou", null)) {
			for (LayoutView.Sheet sheet : layout.sheets()) {
				String name = (sheet.sheet() != null) ? sheet.sheet() : "";
				Grid grid = sent.sheet(sheet.sheet());
				if (grid != null && marks.containsKey(name)) {
					write(workbook.newWorksheet(name.isEmpty() ? this.labels.text("imports.errors") : name), grid,
							sheet.headRows(), marks.get(name), sections.getOrDefault(name, new TreeMap<>()));
				}
			}
			if (marks.isEmpty()) {
				workbook.newWorksheet(this.labels.text("imports.errors"))
					.value(0, 0, this.labels.text("imports.errors.none"));
			}
			return marks.size();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(Worksheet sheet, Grid grid, List<Integer> head, Map<Integer, Marks> marks,
			NavigableMap<Integer, RowKind> over) {
		int last = grid.columns();
		int at = above(sheet, grid, head);
		for (int row : head) {
			cells(sheet, grid, row, at);
			sheet.range(at, 0, at, last + 1).style().bold().fillColor("E8F0FA").set();
			at++;
		}
		sheet.value(Math.max(0, at - 1), last, this.labels.text("imports.errors.row"));
		sheet.value(Math.max(0, at - 1), last + 1, this.labels.text("imports.errors.what"));
		sheet.width(last + 1, 80);
		int done = head.isEmpty() ? 0 : head.get(head.size() - 1);
		for (Map.Entry<Integer, Marks> row : marks.entrySet()) {
			for (int above : between(over.subMap(done, false, row.getKey(), false))) {
				cells(sheet, grid, above, at);
				at++;
			}
			done = row.getKey();
			int line = at;
			cells(sheet, grid, row.getKey(), line);
			row.getValue().cells.forEach((cell, bad) -> {
				if (A1.row(cell) == row.getKey()) {
					sheet.style(line, A1.column(cell) - 1).fillColor(bad ? BAD : DOUBTFUL).set();
				}
			});
			sheet.value(line, last, row.getKey());
			sheet.value(line, last + 1, row.getValue().sentences.stream().collect(Collectors.joining("\n")));
			sheet.style(line, last + 1).wrapText(true).set();
			at++;
		}
	}

	/**
	 * The rows over some rows that count for what is below them: the last group, and
	 * where a table begins its head with what is said right above it.
	 */
	private static List<Integer> between(NavigableMap<Integer, RowKind> over) {
		Integer begin = over.isEmpty() ? null : over.lastKey();
		for (Map.Entry<Integer, RowKind> one : over.descendingMap().entrySet()) {
			if (one.getValue() == RowKind.HEAD_REPEATED) {
				begin = one.getKey();
				Integer before = over.lowerKey(begin);
				while (before != null && begin - before <= 2) {
					begin = before;
					before = over.lowerKey(begin);
				}
				break;
			}
		}
		if (begin == null) {
			return List.of();
		}
		List<Integer> rows = new ArrayList<>();
		over.headMap(begin, false)
			.descendingMap()
			.entrySet()
			.stream()
			.filter((one) -> one.getValue() == RowKind.SECTION)
			.findFirst()
			.ifPresent((group) -> rows.add(group.getKey()));
		rows.addAll(over.tailMap(begin, true).keySet());
		return rows;
	}

	/**
	 * What stands above the head.
	 * @return how many rows it has
	 */
	private static int above(Worksheet sheet, Grid grid, List<Integer> head) {
		int at = 0;
		for (int row = 1; !head.isEmpty() && row < head.get(0); row++) {
			if (!grid.row(row).cells().isEmpty()) {
				cells(sheet, grid, row, at);
				at++;
			}
		}
		return at;
	}

	private static void cells(Worksheet sheet, Grid grid, int row, int line) {
		for (Map.Entry<Integer, Cell> entry : grid.row(row).cells().entrySet()) {
			Cell cell = entry.getValue();
			String text = (cell.unit() != null) ? cell.text() + cell.unit() : cell.text();
			sheet.value(line, entry.getKey() - 1, text);
		}
	}

}
