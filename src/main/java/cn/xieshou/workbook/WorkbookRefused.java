package cn.xieshou.workbook;

import cn.xieshou.values.Refusal;

/** A file that is not read, with its own sentence (文件不收). */
public class WorkbookRefused extends Refusal {

	private final Reason reason;

	/** Why a file is not read. */
	public enum Reason {

		/** The format of Excel before 2007. */
		OLD_EXCEL("xls"),
		/** Protected by a password. */
		ENCRYPTED("encrypted"),
		/** It has macros. */
		MACROS("macros"),
		/** Cut off or damaged. */
		BROKEN("broken"),
		/** Its name says another format than it has. */
		RENAMED("renamed"),
		/** It unpacks to far more than it shows. */
		BOMB("bomb"),
		/** More than is read at once. */
		TOO_LARGE("tooLarge"),
		/** Nothing is in it. */
		EMPTY("empty"),
		/** Pictures are in it and no cell. */
		PICTURES("pictures"),
		/** A text document or slides under another name. */
		DOCUMENT("document"),
		/** Neither a workbook nor a text. */
		OTHER_FORMAT("otherFormat"),
		/** Its name has no ending. */
		NO_ENDING("noEnding"),
		/** More columns than a spreadsheet has. */
		TOO_WIDE("tooWide"),
		/** A text in which a quote is not closed. */
		OPEN_QUOTE("openQuote"),
		/** A text in no known encoding. */
		ENCODING("encoding");

		private final String code;

		Reason(String code) {
			this.code = code;
		}

		/** The code in problems of the API. */
		public String code() {
			return this.code;
		}

	}

	public WorkbookRefused(Reason reason, Object... about) {
		super("workbook.refused." + reason.code(), about);
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

}
