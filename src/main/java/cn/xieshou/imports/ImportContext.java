package cn.xieshou.imports;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a file besides its cells, as who imports has said it (导入背景).
 *
 * @param pairing the pairing of rows that name none, by its name
 * @param period the period of rows that name none
 * @param unit the unit of amounts that name none
 * @param sheet the only sheet that is imported, {@code null} for all with records
 * @param year the year of the file, where neither title nor period says one
 * @param asOf the day of the file, the same
 * @param fields what further fields of the form say in all rows that leave them open
 */
record ImportContext(@Nullable String pairing, @Nullable String period, @Nullable String unit, @Nullable String sheet,
		@Nullable String year, @Nullable String asOf, Map<String, String> fields) {

}
