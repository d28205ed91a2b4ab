package cn.xieshou.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

import cn.xieshou.classification.Grade;

/**
 * What an upper room lets be exported beside lists and figures (另可导出的内容).
 */
public interface ExportSource {

	/** Whether it has something of that name. */
	boolean has(String what);

	/** The formats that it is written in, as their codes. */
	default Set<String> formats() {
		return Set.of("csv", "xlsx", "json");
	}

	/**
	 * What of it is asked for, as the actor sees it.
	 * @throws cn.xieshou.list.BadListParameter if a condition cannot be understood
	 */
	Content of(String what, Map<String, List<String>> filter);

	/** What is written into a file (导出内容). */
	interface Content {

		/** How far a file of it may go. */
		Grade grade();

		/** How many rows there are. */
		long count();

		/** The name of the file. */
		String name(Grade grade, String extension);

		/** Where the same file is handed out at once, without what it ends in. */
		String address();

		/**
		 * Writes it as CSV.
		 * @param told takes the number of rows after each of them
		 * @return how many rows there were
		 */
		long csv(OutputStream out, LongConsumer told) throws IOException;

		/** The same as a workbook. */
		long xlsx(Grade grade, OutputStream out, LongConsumer told) throws IOException;

		/** The same for programs. */
		long json(OutputStream out, LongConsumer told) throws IOException;

		/** The same as it is printed. */
		default long pdf(OutputStream out, LongConsumer told) throws IOException {
			throw new UnsupportedOperationException("Not printed");
		}

		/** The same as a Word document. */
		default long docx(OutputStream out, LongConsumer told) throws IOException {
			throw new UnsupportedOperationException("Not written by Word");
		}

		/**
		 * The same as many files in one; only for what has this format.
		 * @param id the file that is written
		 */
		default long zip(UUID id, Grade grade, OutputStream out, LongConsumer told) throws IOException {
			throw new UnsupportedOperationException("Not written as many files in one");
		}

	}

}
