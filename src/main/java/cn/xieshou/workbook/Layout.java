package cn.xieshou.workbook;

import java.util.List;

/**
 * What a file is made of (表格版式), as proposed or corrected.
 *
 * @param sheets the sheets with records
 * @param others the sheets without, and why
 */
public record Layout(List<SheetLayout> sheets, List<OtherSheet> others) {

	/** A sheet that is not imported. */
	public record OtherSheet(String sheet, Why why, int rows) {

	}

	/** Why a sheet is not imported. */
	public enum Why {

		INSTRUCTIONS, SUMMARY, HIDDEN, EMPTY, LISTS, NO_HEAD, CHOSEN, TRANSPOSED

	}

}
