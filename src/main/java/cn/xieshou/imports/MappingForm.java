package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.Mapping;
import cn.xieshou.workbook.RowKind;

/**
 * What the page of columns sends of one sheet (认列表单): {@code sheet} its name,
 * {@code import} if it is imported, {@code row.5} what a row is, {@code field.C} what a
 * column says, {@code unit.C} its unit, {@code word} and {@code means} what a word means.
 * Only what somebody chose goes into the correction; the rest is proposed anew.
 */
final class MappingForm {

	/** The choice of a column that is not imported. */
	static final String LEFT = "-";

	private final MultiValueMap<String, String> sent;

	private final LayoutView found;

	private final @Nullable Mapping before;

	MappingForm(MultiValueMap<String, String> sent, LayoutView found, @Nullable Mapping before) {
		this.sent = sent;
		this.found = found;
		this.before = before;
	}

	/**
	 * A correction.
	 *
	 * @param mapping all sheets that are imported, with what was chosen in them
	 * @param changes whether it says anything new
	 * @param newColumns whether the columns are to be looked at again, as the head or the
	 * sheets are others
	 */
	record Answer(Mapping mapping, boolean changes, boolean newColumns) {

	}

	Answer read() {
		String name = this.sent.getFirst("sheet");
		if (name == null) {
			throw Refusal.at("sheets", "imports.noSheet");
		}
		boolean imported = this.sent.containsKey("import");
		List<Mapping.Sheet> now = new ArrayList<>();
		List<Mapping.Sheet> kept = new ArrayList<>();
		boolean newColumns = false;
		for (LayoutView.Sheet sheet : this.found.sheets()) {
			Mapping.Sheet asIs = kept(sheet);
			kept.add(asIs);
			if (!sheet.title().equals(name)) {
				now.add(asIs);
			}
			else if (imported) {
				Mapping.Sheet chosen = chosen(sheet);
				newColumns = !Objects.equals(chosen.headRows(), asIs.headRows());
				now.add(chosen);
			}
		}
		for (LayoutView.OtherSheet other : this.found.otherSheets()) {
			if (imported && other.sheet().equals(name)) {
				List<Integer> head = rows(other.shown(), "HEAD", RowKind.HEAD);
				now.add(new Mapping.Sheet(name.isEmpty() ? null : name, head.isEmpty() ? null : head, null, null, null,
						null));
			}
		}
		return new Answer(new Mapping(now), !now.equals(kept), newColumns || now.size() != kept.size());
	}

	/** A sheet with what was chosen in it before. */
	private Mapping.Sheet kept(LayoutView.Sheet sheet) {
		Map<String, String> columns = new LinkedHashMap<>();
		Map<String, String> units = new LinkedHashMap<>();
		for (LayoutView.Column column : sheet.found()) {
			if (column.isChosen()) {
				columns.put(column.column(), said(sheet, column));
			}
			if (column.unit() != null && "mapping".equals(column.unitFrom())) {
				units.put(column.column(), column.unit());
			}
		}
		return new Mapping.Sheet(sheet.sheet(), sheet.headRows(), columns, units,
				isSkipChosen(sheet) ? sheet.skip() : null, sheet.words());
	}

	private static String said(LayoutView.Sheet sheet, LayoutView.Column column) {
		return Objects.requireNonNullElse(sheet.columns().get(column.column()), Mapping.NOTHING);
	}

	private boolean isSkipChosen(LayoutView.Sheet sheet) {
		return this.before != null && this.before.sheets()
			.stream()
			.anyMatch((one) -> one.skip() != null && Objects.equals(one.sheet(), sheet.sheet()));
	}

	private Mapping.Sheet chosen(LayoutView.Sheet sheet) {
		Mapping.Sheet kept = kept(sheet);
		Map<String, String> columns = new LinkedHashMap<>(Objects.requireNonNullElse(kept.columns(), Map.of()));
		Map<String, String> units = new LinkedHashMap<>(Objects.requireNonNullElse(kept.units(), Map.of()));
		for (LayoutView.Column column : sheet.found()) {
			String letters = column.column();
			String field = this.sent.getFirst("field." + letters);
			String unit = this.sent.getFirst("unit." + letters);
			if (field != null && !field.isBlank()) {
				String id = field.equals(LEFT) ? Mapping.NOTHING : field.strip();
				if (column.isOpen() || column.isChosen() || !id.equals(said(sheet, column))) {
					columns.put(letters, id);
				}
			}
			if (unit != null && !unit.isBlank() && !unit.strip().equals(column.unit())) {
				units.put(letters, unit.strip());
			}
		}
		List<Integer> head = head(sheet);
		return new Mapping.Sheet(sheet.sheet(), head, columns, units, skip(sheet, head), words(kept.words()));
	}

	/**
	 * What words mean: {@code word} as the file has it, {@code in} its column,
	 * {@code means} the choice.
	 */
	private Map<String, Map<String, String>> words(@Nullable Map<String, Map<String, String>> before) {
		Map<String, Map<String, String>> words = new LinkedHashMap<>();
		Objects.requireNonNullElse(before, Map.<String, Map<String, String>>of())
			.forEach((column, known) -> words.put(column, new LinkedHashMap<>(known)));
		List<String> said = this.sent.getOrDefault("word", List.of());
		List<String> in = this.sent.getOrDefault("in", List.of());
		List<String> means = this.sent.getOrDefault("means", List.of());
		for (int i = 0; i < Math.min(said.size(), Math.min(in.size(), means.size())); i++) {
			if (!in.get(i).matches("[A-Z]{1,3}")) {
				continue;
			}
			Map<String, String> known = words.computeIfAbsent(in.get(i), (column) -> new LinkedHashMap<>());
			if (means.get(i).isBlank()) {
				known.remove(said.get(i).strip());
			}
			else {
				known.put(said.get(i).strip(), means.get(i).strip());
			}
		}
		words.values().removeIf(Map::isEmpty);
		return words;
	}

	/** The head rows: those that are not shown stay. */
	private @Nullable List<Integer> head(LayoutView.Sheet sheet) {
		TreeSet<Integer> head = new TreeSet<>(sheet.headRows());
		sheet.shown()
			.stream()
			.map(LayoutView.Shown::row)
			.filter((row) -> this.sent.containsKey("row." + row))
			.forEach(head::remove);
		head.addAll(rows(sheet.shown(), "HEAD", null));
		return head.isEmpty() ? null : List.copyOf(head);
	}

	/** All rows that are left out, {@code null} if that is left to be found. */
	private @Nullable List<Integer> skip(LayoutView.Sheet sheet, @Nullable List<Integer> head) {
		List<Integer> left = rows(sheet.shown(), "SKIPPED", RowKind.SKIPPED);
		List<Integer> taken = rows(sheet.shown(), "DATA", RowKind.DATA);
		if (left.isEmpty() && taken.isEmpty() && !isSkipChosen(sheet)) {
			return null;
		}
		TreeSet<Integer> skip = new TreeSet<>(sheet.skip());
		skip.addAll(left);
		taken.forEach(skip::remove);
		if (head != null) {
			head.forEach(skip::remove);
		}
		return List.copyOf(skip);
	}

	/** The rows of which that was chosen and which are no such already. */
	private List<Integer> rows(List<LayoutView.Shown> shown, String choice, @Nullable RowKind already) {
		return shown.stream()
			.filter((row) -> row.kind() != already && choice.equals(this.sent.getFirst("row." + row.row())))
			.map(LayoutView.Shown::row)
			.toList();
	}

}
