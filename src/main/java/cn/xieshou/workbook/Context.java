package cn.xieshou.workbook;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a file besides its cells (导入背景).
 *
 * @param pairing the names of the two sides, 广州—湛江
 * @param period the period that it reports, 2023
 * @param unit the unit of amounts that name none
 * @param year the year of a file that names none itself
 */
public record Context(@Nullable String pairing, @Nullable String period, @Nullable String unit,
		@Nullable Integer year) {

	public static final Context NONE = new Context(null, null, null);

	public Context(@Nullable String pairing, @Nullable String period, @Nullable String unit) {
		this(pairing, period, unit, null);
	}

}
