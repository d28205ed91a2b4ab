package cn.xieshou.workbook;

/**
 * Addresses of cells as spreadsheets write them (单元格地址), {@code AB12}; all count from 1.
 */
public final class A1 {

	private static final int LETTERS = 26;

	private A1() {
	}

	/** The letters of a column. */
	public static String letters(int column) {
		StringBuilder letters = new StringBuilder();
		for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
			letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
		}
		return letters.toString();
	}

	public static String cell(int row, int column) {
		return letters(column) + row;
	}

	/** The column of an address or of its letters alone. */
	public static int column(String address) {
		int column = 0;
		for (char one : address.toCharArray()) {
			if (one >= 'A' && one <= 'Z') {
				column = column * LETTERS + one - 'A' + 1;
			}
		}
		return column;
	}

	/** The row of an address. */
	public static int row(String address) {
		int row = 0;
		for (char one : address.toCharArray()) {
			if (one >= '0' && one <= '9') {
				row = row * 10 + one - '0';
			}
		}
		return row;
	}

}
