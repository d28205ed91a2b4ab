package cn.xieshou.workbook;

import java.util.List;

/**
 * What the cells of a column look like (列内容): how many are filled, with digits, with
 * numbers, and with a mark that says there is nothing.
 */
record ColumnContent(int filled, int digits, int numbers, int dates, int marks) {

	static ColumnContent of(Grid grid, List<Integer> rows, int column) {
		int filled = 0;
		int digits = 0;
		int numbers = 0;
		int dates = 0;
		int marks = 0;
		for (int row : rows) {
			Cell cell = grid.cell(row, column);
			if (cell.isBlank()) {
				continue;
			}
			String word = cell.word();
			filled++;
			digits += word.matches("(?s).*\\d.*|[-—/无]+|不适用|未.*|待定|.*[一二三四五六七八九十](季度|月份?)|[上下]半年|全年"
					+ "|[约超近逾]?[〇零一二两三四五六七八九十百千万亿]+[余多]?\\p{IsHan}{0,3}") ? 1 : 0;
			marks += word.matches("[-—–/]+|无|未报|不适用") ? 1 : 0;
			numbers += (cell.isNumber() || word.matches("[约超近逾]?[-+￥¥]?\\d[\\d,.]*.{0,5}|[-—/无]|未报|不适用")) ? 1 : 0;
			dates += (cell.kind() == Cell.Kind.DATE || word.matches("(19|20)\\d\\d[年./-].*")) ? 1 : 0;
		}
		return new ColumnContent(filled, digits, numbers, dates, marks);
	}

	/** Whether a field can be written so. */
	boolean fits(SheetField field) {
		if (this.filled == 0) {
			return true;
		}
		return switch (field.kind()) {
			case QTY, PERCENT -> this.digits * 2 >= this.filled && this.dates * 2 <= this.filled;
			case DATE -> this.digits * 2 >= this.filled;
			case LIST, REGION, CHOICE, INDICATOR -> (this.numbers - this.marks) * 2 <= this.filled - this.marks;
			default -> true;
		};
	}

	boolean isNumbers() {
		return this.filled > 0 && this.numbers * 2 > this.filled && this.dates * 2 < this.filled;
	}

}
