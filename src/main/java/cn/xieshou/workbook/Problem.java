package cn.xieshou.workbook;

import org.jspecify.annotations.Nullable;

/**
 * A finding at its place (单元格问题).
 *
 * @param sheet the name of the sheet, {@code null} in a text file
 * @param cell the address of the cell or of the cells, {@code E25:P25}
 * @param finding what is to be said
 */
public record Problem(@Nullable String sheet, String cell, Finding finding) {

	public boolean isError() {
		return this.finding.severity() == Finding.Severity.ERROR;
	}

}
