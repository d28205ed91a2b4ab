package cn.xieshou.imports;

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
		for (Mapping.Sheet sheet : mapping.sheets()) {
			if (!sheets.contains(Objects.requireNonNullElse(sheet.sheet(), ""))) {
				throw Refusal.at("sheets.sheet", "imports.unknownSheet", String.valueOf(sheet.sheet()));
			}
			rows("sheets.headRows", sheet.headRows());
			rows("sheets.skip", sheet.skip());
			Map<String, String> columns = Objects.requireNonNullElse(sheet.columns(), Map.of());
			columns.forEach((letters, field) -> {
				column("sheets.columns", letters);
				if (field == null || !List.of(field.split(" \\+ ")).stream().allMatch(fields::contains)) {
					throw Refusal.at("sheets.columns", "imports.unknownField", letters, String.valueOf(field));
				}
			});
			Objects.requireNonNullElse(sheet.units(), Map.<String, String>of()).forEach((letters, unit) -> {
				column("sheets.units", letters);
				if (unit == null || Unit.find(unit).isEmpty()) {
					throw Refusal.at("sheets.units", "imports.unknownUnit", letters, String.valueOf(unit));
				}
			});
		}
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
