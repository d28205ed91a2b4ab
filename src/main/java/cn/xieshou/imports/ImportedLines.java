package cn.xieshou.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.filing.LineSources;
import cn.xieshou.form.FormProblem;
import cn.xieshou.values.Labels;
import cn.xieshou.workbook.A1;

/**
 * Where in their file the lines of filings stand that came from imports (导入行的原处), as long
 * as nobody has changed the draft: after that its lines are no more the rows.
 */
@Component
class ImportedLines implements LineSources {

	private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)](?:\\.(.*))?");

	private static final String ROWS = """
			select r.import_id, r.line, r.sheet, r.row, r.cell from import_row r
			join filing f on f.id = r.filing_id
			where r.filing_id = ? and r.line = any(?) and f.updated_at = f.created_at
			""";

	private final JdbcTemplate jdbc;

	private final ImportStore store;

	private final Labels labels;

	ImportedLines(JdbcTemplate jdbc, ImportStore store, Labels labels) {
		this.jdbc = jdbc;
		this.store = store;
		this.labels = labels;
	}

	/** A row of a file. */
	private record Origin(UUID batch, @Nullable String sheet, int row, @Nullable String cell) {

	}

	@Override
	public List<FormProblem> placed(UUID filing, List<FormProblem> problems) {
		Set<Integer> lines = new HashSet<>();
		problems.forEach((problem) -> lines.add(line(problem)));
		Map<Integer, Origin> origins = new HashMap<>();
		this.jdbc.query(ROWS, (row) -> {
			origins.put(row.getInt("line"), new Origin(row.getObject("import_id", UUID.class), row.getString("sheet"),
					row.getInt("row"), row.getString("cell")));
		}, filing, lines.toArray(Integer[]::new));
		if (origins.isEmpty()) {
			return problems;
		}
		UUID batch = origins.values().iterator().next().batch();
		String file = this.store.find(batch).orElseThrow().fileName();
		LayoutView layout = this.store.layout(batch).orElse(null);
		return problems.stream().map((problem) -> {
			Origin origin = origins.get(line(problem));
			return (origin == null) ? problem : new FormProblem(problem.field(), problem.code(),
					this.labels.text("imports.inFile", problem.message(), place(file, origin, field(problem), layout)));
		}).toList();
	}

	/**
	 * The number of the line that a problem speaks of; a filing of one has no numbers.
	 */
	private static int line(FormProblem problem) {
		Matcher line = LINE.matcher(Objects.requireNonNullElse(problem.field(), ""));
		return line.matches() ? Integer.parseInt(line.group(1)) + 1 : 1;
	}

	private static @Nullable String field(FormProblem problem) {
		Matcher line = LINE.matcher(Objects.requireNonNullElse(problem.field(), ""));
		return line.matches() ? line.group(2) : problem.field();
	}

	/** The file, the sheet, the row and, if one says the field, the column. */
	private String place(String file, Origin origin, @Nullable String field, @Nullable LayoutView layout) {
		String row = (origin.sheet() != null)
				? this.labels.text("imports.inFile.sheet", file, origin.sheet(), String.valueOf(origin.row()))
				: this.labels.text("imports.inFile.row", file, String.valueOf(origin.row()));
		LayoutView.Column column = (layout != null && field != null) ? column(layout, origin, field) : null;
		return (column == null) ? row
				: row + this.labels.text("imports.inFile.column", column.column(), column.head().strip());
	}

	private static LayoutView.@Nullable Column column(LayoutView layout, Origin origin, String field) {
		for (LayoutView.Sheet sheet : layout.sheets()) {
			if (Objects.equals(sheet.sheet(), origin.sheet())) {
				String letters = letters(sheet, origin, field);
				return sheet.found().stream().filter((one) -> one.column().equals(letters)).findFirst().orElse(null);
			}
		}
		return null;
	}

	private static @Nullable String letters(LayoutView.Sheet sheet, Origin origin, String field) {
		String root = field.split("[\\[.]", 2)[0];
		return sheet.columns()
			.entrySet()
			.stream()
			.filter((column) -> SheetColumns.says(column.getValue().split(" \\+ "), root))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse((origin.cell() != null) ? A1.letters(A1.column(origin.cell())) : null);
	}

}
