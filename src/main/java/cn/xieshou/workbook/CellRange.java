package cn.xieshou.workbook;

/**
 * A rectangle of cells (单元格区域), all ends within it.
 *
 * @param top the first row
 * @param left the first column
 * @param bottom the last row
 * @param right the last column
 */
public record CellRange(int top, int left, int bottom, int right) {

	static CellRange of(String reference) {
		String[] ends = reference.replace("$", "").split(":");
		String last = ends[ends.length - 1];
		return new CellRange(A1.row(ends[0]), A1.column(ends[0]), A1.row(last), A1.column(last));
	}

	public boolean contains(int row, int column) {
		return row >= this.top && row <= this.bottom && column >= this.left && column <= this.right;
	}

	int width() {
		return this.right - this.left + 1;
	}

	int height() {
		return this.bottom - this.top + 1;
	}

}
