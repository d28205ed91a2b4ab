package cn.xieshou.register;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list (列表页).
 *
 * @param rows the rows
 * @param next where the next page begins, {@code null} if this is the last
 * @param count how many rows the whole list has
 */
public record ListPage(List<Row> rows, @Nullable String next, Count count) {

	/**
	 * A number of rows.
	 *
	 * @param rows the number, or the limit up to which was counted
	 * @param isMinimum whether there are more than were counted
	 */
	public record Count(long rows, boolean isMinimum) {

	}

}
