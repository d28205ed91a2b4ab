package cn.xieshou.journal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The lines of the journal that the reader is shown (可见日志): auditors those of the books,
 * administrators those of the administrators whom they watch over.
 */
@Component
class ReadableLines {

	private final WatchedLines watched;

	private final BookLines books;

	ReadableLines(WatchedLines watched, BookLines books) {
		this.watched = watched;
		this.books = books;
	}

	/** Whether lines of the books are shown. */
	boolean areOfBooks() {
		return this.books.areShown();
	}

	/**
	 * The lines after one, the newest first.
	 * @throws org.springframework.security.access.AccessDeniedException if none are shown
	 */
	List<JournalLine> page(JournalQuery query, @Nullable UUID after, int size) {
		if (!areOfBooks()) {
			return this.watched.page(query, after, size);
		}
		if (after == null) {
			this.books.searched(query);
		}
		return this.books.page(query, after, size);
	}

	/**
	 * The same, for what is written without end: the search is a line of another kind.
	 */
	List<JournalLine> portion(JournalQuery query, @Nullable UUID after, int size) {
		return areOfBooks() ? this.books.page(query, after, size) : this.watched.page(query, after, size);
	}

	/** Those whose acts can be chosen, by account name; none where there are too many. */
	Map<String, String> actors() {
		return areOfBooks() ? Map.of() : this.watched.actors();
	}

}
