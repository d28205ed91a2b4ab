package cn.xieshou.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Refusal;
import cn.xieshou.values.Unit;
import cn.xieshou.workbook.Mapping;

/** Makes sure that a correction speaks of what there is (对应关系检查). */
final class MappingCheck {

	private static final int MOST_ROWS = 1_048_576;

	private MappingCheck() {
	}

	/**
	 * Refuses sheets, columns, fields, rows and units that there are not.
	 * @throws Refusal with the first of them
	 */
	static void requireFitting(Mapping mapping, LayoutView found) {
		if (mapping.sheets().isEmpty()) {
			throw Refusal.at("sheets", "imports.noSheet");
		}
		Set<String> fields = new HashSet<>(List.of(Mapping.NOTHING));
		found.fields().forEach((field) -> fields.add(field.id()));
		Set<String> sheets = new HashSet<>();
		found.sheets().forEach((sheet) -> sheets.add(Objects.requireNonNullElse(sheet.sheet(), "")));
		found.otherSheets().forEach((sheet) -> sheets.add(sheet.sheet()));
		Set<String> seen = new HashSet<>();
		for (Mapping.Sheet sheet : mapping.sheets()) {
			if (!seen.add(Objects.requireNonNullElse(sheet.sheet(), ""))) {
				throw Refusal.at("sheets.sheet", "imports.sheetTwice", String.valueOf(sheet.sheet()));
			}
			if (!sheets.contains(Objects.requireNonNullElse(sheet.sheet(), ""))) {
				throw Refusal.at("sheets.sheet", "imports.unknownSheet", String.valueOf(sheet.sheet()));
			}
			LayoutView.Sheet before = before(sheet, found);
			rows("sheets.headRows", sheet.headRows());
			within(sheet, before, found);
			rows("sheets.skip", sheet.skip());
			Map<String, String> columns = Objects.requireNonNullElse(sheet.columns(), Map.of());
			columns.forEach((letters, field) -> {
				column("sheets.columns", letters);
				if (field == null || !List.of(field.split(" \\+ ")).stream().allMatch(fields::contains)) {
					throw Refusal.at("sheets.columns", "imports.unknownField", letters, String.valueOf(field));
				}
			});
			if (before != null) {
				once(columns, before);
			}
			Objects.requireNonNullElse(sheet.units(), Map.<String, String>of()).forEach((letters, unit) -> {
				column("sheets.units", letters);
				if (unit == null || Unit.find(unit).isEmpty()) {
					throw Refusal.at("sheets.units", "imports.unknownUnit", letters, String.valueOf(unit));
				}
				if (before != null) {
					measures(letters, unit, columns, before, found);
				}
			});
		}
	}

	private static LayoutView.@Nullable Sheet before(Mapping.Sheet sheet, LayoutView found) {
		return found.sheets()
			.stream()
			.filter((one) -> Objects.equals(one.sheet(), sheet.sheet()))
			.findFirst()
			.orElse(null);
	}

	/** Head rows stand in the sheet. */
	private static void within(Mapping.Sheet sheet, LayoutView.@Nullable Sheet before, LayoutView found) {
		Integer last = (before != null) ? before.last()
				: found.otherSheets()
					.stream()
					.filter((one) -> one.sheet().equals(sheet.sheet()))
					.map(LayoutView.OtherSheet::rows)
					.findFirst()
					.orElse(null);
		if (last != null && sheet.headRows() != null && sheet.headRows().stream().anyMatch((row) -> row > last)) {
			throw Refusal.at("sheets.headRows", "imports.headBeyond", last);
		}
	}

	/**
	 * A field is said by one column, apart from remarks, values and those that the sheet
	 * was found to say in several.
	 */
	private static void once(Map<String, String> columns, LayoutView.Sheet before) {
		Map<String, String> said = new HashMap<>();
		columns.forEach((letters, field) -> {
			if (field.isEmpty() || field.equals("value") || field.equals("remark")
					|| field.equals(before.columns().get(letters))) {
				return;
			}
			String other = said.putIfAbsent(field, letters);
			String unchanged = columns.entrySet()
				.stream()
				.filter((one) -> !one.getKey().equals(letters) && one.getValue().equals(field))
				.map(Map.Entry::getKey)
				.findFirst()
				.orElse(null);
			String twice = (other != null) ? other : unchanged;
			if (twice != null) {
				throw Refusal.at("sheets.columns", "imports.fieldTwice", twice, letters, field);
			}
		});
	}

	/** A unit measures what the field of its column is measured in. */
	private static void measures(String letters, String unit, Map<String, String> columns, LayoutView.Sheet before,
			LayoutView found) {
		String field = columns.getOrDefault(letters, before.columns().getOrDefault(letters, ""));
		found.fields()
			.stream()
			.filter((one) -> one.id().equals(field) && one.unit() != null)
			.findFirst()
			.ifPresent((one) -> {
				if (!Unit.of(unit).isComparableWith(Unit.of(Objects.requireNonNull(one.unit())))) {
					throw Refusal.at("sheets.units", "imports.otherUnit", letters, unit, one.label(), one.unit());
				}
			});
	}

	private static void column(String field, String letters) {
		if (!letters.matches("[A-Z]{1,3}")) {
			throw Refusal.at(field, "imports.unknownColumn", letters);
		}
	}

	private static void rows(String field, @Nullable List<Integer> rows) {
		if (rows != null
				&& ((rows.isEmpty() && field.endsWith("headRows")) || rows.stream().anyMatch(MappingCheck::isNoRow))) {
			throw Refusal.at(field, "imports.unknownRow");
		}
	}

	private static boolean isNoRow(@Nullable Integer row) {
		return row == null || row < 1 || row > MOST_ROWS;
	}

}
