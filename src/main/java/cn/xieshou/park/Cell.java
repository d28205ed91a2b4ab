package cn.xieshou.park;

import org.jspecify.annotations.Nullable;

import cn.xieshou.page.Blank;
import cn.xieshou.page.Fig;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;

/**
 * A small figure among others that are compared with it (并列数字).
 *
 * @param note a word beneath it
 */
record Cell(Fig fig, @Nullable String note) {

	/** What a park says in a field, or that it says nothing. */
	static Cell of(Labels labels, String field, @Nullable Quantity quantity, @Nullable String note) {
		String label = labels.field("parks", field);
		return new Cell((quantity != null) ? Fig.of(label, quantity, null) : Fig.none(label, Blank.NOT_REPORTED), note);
	}

}
