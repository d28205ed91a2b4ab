package cn.xieshou.workbook;

/** What a row is (行的类别). */
public enum RowKind {

	/** Nothing is in it. */
	BLANK,
	/** The title of the table. */
	TITLE,
	/** Who reports, as of when, in which unit. */
	INFO,
	/** Heads of columns. */
	HEAD,
	/** The head again, on a further page. */
	HEAD_REPEATED,
	/** The numbers of the columns, 甲 乙 1 2=3+4. */
	COLUMN_NUMBERS,
	/** A record, or several. */
	DATA,
	/** Adds up the rows of a group. */
	SUBTOTAL,
	/** Adds up all rows. */
	TOTAL,
	/** What was there before the first row. */
	OPENING,
	/** Says what the rows below it have in common. */
	SECTION,
	/** Explains the table. */
	NOTE,
	/** Who filled it in and checked it. */
	SIGNATURES,
	/** Left out by who imports. */
	SKIPPED;

	public boolean isTotal() {
		return this == TOTAL || this == SUBTOTAL;
	}

	public boolean isSkipped() {
		return this != DATA && this != TITLE && this != INFO && this != HEAD;
	}

}
