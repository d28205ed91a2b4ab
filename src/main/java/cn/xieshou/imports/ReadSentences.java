package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.values.Labels;
import cn.xieshou.workbook.ColumnGuess;
import cn.xieshou.workbook.Finding;

/** Says in sentences how a sheet was read, each with its evidence (识读说明). */
@Component
class ReadSentences {

	/** So many columns that ask for a person are named one by one. */
	private static final int MOST = 6;

	private static final Set<String> TOTALS = Set.of("totalDiffers", "countDiffers");

	/** Notes that have a short name; others are counted together. */
	private static final Set<String> NAMED = Set.of("unitInCell", "approximate", "dateNumber", "percentScale",
			"apostrophe", "rareCharacter", "remarkInCell", "emptyMark", "comment", "externalLink", "dateInexact");

	private final ImportRows rows;

	private final Labels labels;

	ReadSentences(ImportRows rows, Labels labels) {
		this.rows = rows;
		this.labels = labels;
	}

	/**
	 * A sentence.
	 *
	 * @param asks whether a person is to look at it
	 * @param text what is so
	 * @param evidence from what that is known, {@code null} if the sentence says so
	 * @param href the column to look at, {@code null} if none
	 */
	record Sentence(boolean asks, String text, @Nullable String evidence, @Nullable String href) {

	}

	List<Sentence> of(UUID batch, LayoutView layout, LayoutView.Sheet sheet) {
		List<Sentence> said = new ArrayList<>();
		columns(layout, sheet, said);
		head(sheet, said);
		units(sheet, said);
		ImportRows.Kinds kinds = this.rows.kinds(batch, sheet.sheet());
		List<ImportRows.Findings> findings = this.rows.findings(batch, sheet.sheet());
		totals(kinds, findings, said);
		if (sheet.filled() != null && sheet.filled() > 0) {
			said.add(new Sentence(false, this.labels.text("imports.said.filled", sheet.filled()), null, null));
		}
		if (kinds.hidden() > 0) {
			said.add(new Sentence(true, this.labels.text("imports.said.hidden", kinds.hidden()),
					this.labels.text("imports.said.hidden.first", String.valueOf(kinds.firstHidden())), null));
		}
		notes(findings, said);
		problems(findings, said);
		others(layout, said);
		return said;
	}

	private void columns(LayoutView layout, LayoutView.Sheet sheet, List<Sentence> said) {
		Map<String, String> names = new LinkedHashMap<>();
		layout.fields().forEach((field) -> names.put(field.id(), field.label()));
		List<LayoutView.Column> asking = sheet.found()
			.stream()
			.filter((column) -> column.isOpen() || column.certainty() == ColumnGuess.Certainty.CHECK)
			.toList();
		for (LayoutView.Column column : asking.stream().limit(MOST).toList()) {
			String field = sheet.columns().getOrDefault(column.column(), "");
			List<String> may = new ArrayList<>(List.of(names.getOrDefault(field, field)));
			column.alternatives().forEach((id) -> may.add(names.getOrDefault(id, id)));
			said.add(new Sentence(true,
					this.labels.text(column.isOpen() ? "imports.said.open" : "imports.said.check", column.column(),
							column.head()),
					column.isOpen() ? this.labels.text("imports.said.may", joined(may))
							: this.labels.text("imports.said.as", may.get(0)),
					"#field-" + column.column()));
		}
		if (asking.size() > MOST) {
			said.add(new Sentence(true, this.labels.text("imports.said.columns", asking.size() - MOST), null,
					"#field-" + asking.get(MOST).column()));
		}
	}

	private void head(LayoutView.Sheet sheet, List<Sentence> said) {
		long merged = Objects.requireNonNullElse(sheet.merged(), List.<cn.xieshou.workbook.CellRange>of())
			.stream()
			.filter((range) -> sheet.headRows().contains(range.top()))
			.count();
		said.add(new Sentence(false,
				this.labels.text("imports.said.head", sheet.headRows().size(),
						joined(sheet.headRows().stream().map(String::valueOf).toList())),
				(merged > 0) ? this.labels.text("imports.said.merged", merged) : null, null));
		List<String> periods = sheet.found()
			.stream()
			.map(LayoutView.Column::period)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		if (periods.size() > 1) {
			said.add(new Sentence(false, this.labels.text("imports.said.periods", periods.size()), joined(periods),
					null));
		}
	}

	private void units(LayoutView.Sheet sheet, List<Sentence> said) {
		Map<String, Map<String, List<String>>> units = new LinkedHashMap<>();
		for (LayoutView.Column column : sheet.found()) {
			if (column.unit() != null && column.unitFrom() != null && column.ignored() == null) {
				units.computeIfAbsent(column.unitFrom(), (from) -> new LinkedHashMap<>())
					.computeIfAbsent(column.unit(), (unit) -> new ArrayList<>())
					.add(column.column());
			}
		}
		units.forEach((from, columns) -> {
			List<String> each = new ArrayList<>();
			columns.forEach(
					(unit, letters) -> each.add(this.labels.text("imports.said.unit.columns", unit, joined(letters))));
			String all = joined(each);
			said.add(new Sentence(from.equals("usual"), switch (from) {
				case "head", "mapping", "context", "usual" -> this.labels.text("imports.said.unit." + from, all);
				default -> this.labels.text("imports.said.unit.cell", from, all);
			}, null, null));
		});
	}

	private void totals(ImportRows.Kinds kinds, List<ImportRows.Findings> findings, List<Sentence> said) {
		if (kinds.totals() == 0) {
			return;
		}
		List<ImportRows.Findings> differing = findings.stream().filter((one) -> TOTALS.contains(one.code())).toList();
		long count = differing.stream().mapToLong(ImportRows.Findings::count).sum();
		said.add(new Sentence(count > 0, this.labels.text("imports.said.totals", kinds.totals()),
				(count == 0) ? this.labels.text("imports.said.totals.agree")
						: this.labels.text("imports.said.totals.differ", count, sentence(differing.get(0).first())),
				null));
	}

	private void notes(List<ImportRows.Findings> findings, List<Sentence> said) {
		Map<String, Long> counts = new LinkedHashMap<>();
		ImportRows.Findings most = null;
		for (ImportRows.Findings one : findings) {
			if (one.first().severity() == Finding.Severity.NOTE && !one.code().equals("hidden")) {
				String name = NAMED.contains(one.code()) ? one.code() : "other";
				counts.merge(name, one.count(), Long::sum);
				most = (most == null || one.count() > most.count()) ? one : most;
			}
		}
		if (most != null) {
			List<String> each = new ArrayList<>();
			counts.forEach(
					(name, count) -> each.add(this.labels.text("imports.said.note." + name) + " " + grouped(count)));
			said.add(new Sentence(
					false, this.labels.text("imports.said.notes",
							counts.values().stream().mapToLong(Long::longValue).sum(), joined(each)),
					sentence(most.first()), null));
		}
	}

	private void problems(List<ImportRows.Findings> findings, List<Sentence> said) {
		long errors = count(findings, Finding.Severity.ERROR);
		long warnings = count(findings, Finding.Severity.WARNING);
		if (errors + warnings > 0) {
			said.add(new Sentence(true, this.labels.text("imports.said.problems", errors, warnings), null, null));
		}
	}

	private static long count(List<ImportRows.Findings> findings, Finding.Severity severity) {
		return findings.stream()
			.filter((one) -> one.first().severity() == severity)
			.mapToLong(ImportRows.Findings::count)
			.sum();
	}

	private void others(LayoutView layout, List<Sentence> said) {
		if (!layout.otherSheets().isEmpty()) {
			List<String> each = layout.otherSheets()
				.stream()
				.limit(MOST)
				.map((other) -> this.labels.text("imports.said.other", other.sheet(),
						this.labels.text("imports.Why." + other.why().name())))
				.toList();
			said.add(new Sentence(false, this.labels.text("imports.said.others", layout.otherSheets().size()),
					String.join(this.labels.text("imports.list.long"), each), null));
		}
	}

	private String joined(List<String> words) {
		return String.join(this.labels.text("imports.list"), words);
	}

	private static String grouped(long count) {
		return cn.xieshou.page.Numbers.grouped(count);
	}

	private static String sentence(RowProblem problem) {
		Locale language = LocaleContextHolder.getLocale();
		return ((problem.cell() != null) ? problem.cell() + " " : "") + problem.sentence(language);
	}

}
