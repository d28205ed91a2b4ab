package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What a workbook is read as, one line for each record, then what is said of it. */
final class ReadLines {

	private ReadLines() {
	}

	/** Records by their rows or cells, then findings that are no notes. */
	static List<String> of(Workbook workbook, String type, Context context) {
		FieldCatalogue fields = ExpectedReading.catalogue(type);
		List<String> lines = new ArrayList<>();
		List<String> found = new ArrayList<>();
		Readings readings = new Readings(Layouts.propose(workbook, fields, context, null), fields, context);
		readings.problems().forEach((problem) -> add(problem, found));
		readings.forEach((row) -> {
			if (row.kind() == RowKind.DATA) {
				lines.add(((row.cell() != null) ? row.cell() : row.row()) + " " + new TreeMap<>(row.values()));
			}
			row.problems().forEach((problem) -> add(problem, found));
		});
		lines.addAll(found);
		return lines;
	}

	private static void add(Problem problem, List<String> found) {
		if (problem.finding().severity() != Finding.Severity.NOTE) {
			found.add(problem.cell() + " " + problem.finding().code().code() + " "
					+ problem.finding().severity().name().toLowerCase(java.util.Locale.ROOT));
		}
	}

}
