package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.Finding;
import cn.xieshou.workbook.RecordNames;

/**
 * Some rows as a grid (行预览): a column for each field that the file has, a line for each
 * row, and under it what is said of it.
 *
 * @param heads what the columns are called
 * @param rows the rows
 */
record RowPreview(List<String> heads, List<Told> rows) {

	/** A row, and what is said of it in the reader's words. */
	record Told(ImportRow row, List<Value> values, List<Said> said, long errors, long warnings) {

		/** Whether something of it is to be answered or mended. */
		public boolean isOpen() {
			return this.errors > 0 || this.said.stream().anyMatch((one) -> one.proposal() != null);
		}

	}

	/** A value, {@code bad} or {@code warn} if something is said against it. */
	record Value(String text, String tone) {

	}

	/**
	 * What is said of a cell.
	 *
	 * @param proposal the value that may be taken, {@code null} if none is proposed
	 * @param leave whether the proposal may be left and the row goes in all the same
	 */
	record Said(@Nullable String cell, String code, String tone, String icon, String text, @Nullable String proposal,
			boolean leave) {

	}

	static RowPreview of(@Nullable LayoutView layout, List<ImportRow> rows, Locale language) {
		Map<String, String> names = new HashMap<>();
		Map<String, List<String>> fields = new LinkedHashMap<>();
		if (layout != null) {
			layout.fields().forEach((field) -> names.putIfAbsent(target(field.id()), field.label()));
			layout.sheets()
				.forEach((sheet) -> sheet.columns()
					.forEach((letters, field) -> fields.put(sheet.title() + "!" + letters, targets(field))));
		}
		Set<String> there = new HashSet<>();
		rows.forEach((row) -> {
			there.addAll(row.said().keySet());
			there.addAll(tones(row, fields).keySet());
		});
		Set<String> order = new LinkedHashSet<>();
		fields.values().forEach(order::addAll);
		order.addAll(there);
		order.retainAll(there);
		return new RowPreview(order.stream().map((id) -> names.getOrDefault(id, id)).toList(),
				rows.stream().map((row) -> told(row, order, fields, language)).toList());
	}

	private static List<String> targets(String field) {
		List<String> targets = new ArrayList<>();
		for (String id : field.split(" \\+ ")) {
			if (!id.isEmpty()) {
				targets.add(target(id));
			}
		}
		return targets;
	}

	/** Two columns, in and out, say one amount. */
	private static String target(String id) {
		return id.replaceFirst(":.*", "");
	}

	/** What is wrong with which field of a row. */
	private static Map<String, String> tones(ImportRow row, Map<String, List<String>> fields) {
		Map<String, String> tones = new LinkedHashMap<>();
		for (RowProblem problem : row.problems()) {
			if (problem.severity() == Finding.Severity.NOTE || problem.column() == null) {
				continue;
			}
			String column = Objects.requireNonNullElse(row.sheet(), "") + "!" + problem.column();
			for (String field : fields.getOrDefault(column, List.of())) {
				tones.merge(field, problem.isError() ? "bad" : "warn", (one, other) -> one.equals("bad") ? one : other);
			}
		}
		return tones;
	}

	private static Told told(ImportRow row, Set<String> order, Map<String, List<String>> fields, Locale language) {
		Map<String, String> tones = tones(row, fields);
		List<Value> values = new ArrayList<>();
		for (String field : order) {
			values.add(new Value(text(field, row.said().get(field), language), tones.getOrDefault(field, "")));
		}
		List<Said> said = row.problems()
			.stream()
			.sorted((one, other) -> other.severity().compareTo(one.severity()))
			.map((problem) -> said(problem, language))
			.toList();
		return new Told(row, values, said, row.problems().stream().filter(RowProblem::isError).count(),
				row.problems().stream().filter((problem) -> problem.severity() == Finding.Severity.WARNING).count());
	}

	private static String text(String field, @Nullable Object value, Locale language) {
		if (value != null && (field.equals("region") || field.endsWith("Region"))) {
			return RecordNames.region(value.toString());
		}
		String between = language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ", " : "、";
		return (value instanceof List<?> several) ? String.join(between, several.stream().map(String::valueOf).toList())
				: (value != null) ? value.toString() : "";
	}

	private static Said said(RowProblem problem, Locale language) {
		String tone = switch (problem.severity()) {
			case ERROR -> "bad";
			case WARNING -> "warn";
			case NOTE -> "info";
		};
		String icon = switch (problem.severity()) {
			case ERROR -> "error";
			case WARNING -> "warning";
			case NOTE -> "info";
		};
		boolean asks = problem.proposal() != null && problem.cell() != null
				&& problem.severity() != Finding.Severity.NOTE;
		return new Said(problem.cell(), problem.code(), tone, icon, problem.sentence(language),
				asks ? problem.proposal() : null, asks && problem.severity() == Finding.Severity.WARNING);
	}

}
