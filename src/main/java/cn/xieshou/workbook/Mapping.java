package cn.xieshou.workbook;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody corrected in a layout, or what was remembered of an earlier file (对应关系).
 *
 * @param sheets the sheets that are imported, by name
 */
public record Mapping(List<Sheet> sheets) {

	/** The field of a column that is not imported. */
	public static final String NOTHING = "";

	/**
	 * One sheet; what is {@code null} is left to be proposed.
	 *
	 * @param sheet its name, {@code null} in a text file
	 * @param headRows its head rows
	 * @param columns ids of fields by the letters of columns; empty for not imported
	 * @param units units by the letters of columns
	 * @param skip all rows below the head that are no records
	 * @param words by the letters of a column what a word in it means
	 */
	public record Sheet(@Nullable String sheet, @Nullable List<Integer> headRows, @Nullable Map<String, String> columns,
			@Nullable Map<String, String> units, @Nullable List<Integer> skip,
			@Nullable Map<String, Map<String, String>> words) {

	}

	@Nullable Sheet sheet(@Nullable String name) {
		return this.sheets.stream()
			.filter((one) -> one.sheet() == null || one.sheet().equals(name))
			.findFirst()
			.orElse(null);
	}

}
