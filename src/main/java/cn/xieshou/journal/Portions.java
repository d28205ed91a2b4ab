package cn.xieshou.journal;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * Rows of any number, read a portion at a time by the key of the last one (逐段读取), so that
 * memory stays flat and no statement takes long.
 *
 * @param <T> a row
 */
final class Portions<T> {

	private final LongFunction<List<T>> after;

	private final ToLongFunction<T> key;

	private Iterator<T> portion = Collections.emptyIterator();

	private long last;

	private boolean ended;

	Portions(LongFunction<List<T>> after, ToLongFunction<T> key) {
		this.after = after;
		this.key = key;
	}

	/** The next row, {@code null} after the last. */
	@Nullable T next() {
		if (!this.portion.hasNext() && !this.ended) {
			List<T> read = this.after.apply(this.last);
			this.ended = read.isEmpty();
			this.portion = read.iterator();
		}
		if (!this.portion.hasNext()) {
			return null;
		}
		T row = this.portion.next();
		this.last = this.key.applyAsLong(row);
		return row;
	}

}
