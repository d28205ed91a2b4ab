package cn.xieshou.values;

/**
 * Texts that a spreadsheet would take for a formula (公式注入), in CSV when it is opened, in
 * a workbook when the cell is edited: they get an apostrophe. Full-width signs count, as
 * some programs take them for the narrow ones; a sign alone is none.
 */
public final class Formulas {

	/** What a formula begins with. */
	public static final String SIGNS = "=+-@\t\r\n＝＋－＠";

	private Formulas() {
	}

	/** The text as a cell may have it. */
	public static String harmless(String text) {
		return (text.length() > 1 && SIGNS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
