package cn.xieshou.books;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.form.FormRejected;
import cn.xieshou.posting.BookLine;
import cn.xieshou.posting.BookLoader;
import cn.xieshou.values.Refusal;

/**
 * The present edition of the demonstration books (账套版次). Books of an earlier one are
 * brought up to it step by step; a step that a home does not take, because people have
 * changed what it rests on, is left out and said so, since no correction is worth a
 * portal that does not start.
 */
@Component
@ConditionalOnBooleanProperty("xieshou.demo")
class BookEdition {

	private static final Logger log = LoggerFactory.getLogger(BookEdition.class);

	/** Marks the steps of this edition. */
	private static final String EDITION = "books:2026-11-30:";

	/** A step that this edition mends, so that books of an earlier one are known. */
	private static final String MENDED = "organisations:3:D003:广州—湛江";

	/** Marks a step that only an earlier edition has. */
	private static final String EARLIER = "books:documents:广州—湛江";

	private final BookLoader loading;

	BookEdition(BookLoader loading) {
		this.loading = loading;
	}

	/** Whether the books are those of an earlier edition. */
	boolean isEarlier(Actor loader) {
		return !this.loading.isLoaded(loader, EDITION + MENDED);
	}

	void renew(Actor loader, String type, String step, List<BookLine> lines) {
		try {
			this.loading.renew(loader, type, lines, EDITION + step);
		}
		catch (FormRejected | Refusal ex) {
			if (!this.loading.isLoaded(loader, EARLIER)) {
				throw ex;
			}
			log.warn("Demonstration books: {} stays as it was: {}", step, ex.getMessage());
		}
	}

}
