package cn.xieshou.filing;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A filing with the lines of one page (填报行分页).
 *
 * @param view the filing with those lines and what rules found in them
 * @param choice which lines were asked for
 * @param first what the first line of all is about, {@code null} if that has no name
 * @param all how many lines it has
 * @param warned in how many of them rules found something
 * @param previous after which line the page before begins, {@code null} on the first
 * @param next after which line the page after begins, {@code null} on the last
 * @param returned what its lines said when it was last returned to its author, by their
 * numbers; empty if it never was
 * @param acts what the reader may do with it
 */
record FilingLines(FilingView view, LineChoice choice, @Nullable String first, int all, int warned,
		@Nullable Integer previous, @Nullable Integer next, Map<Integer, ObjectNode> returned, Acts acts) {

	/**
	 * What the reader may do with the filing (可做的审核动作).
	 *
	 * @param decide whether they may agree to it or send it back
	 * @param confirm whether they may agree for the other side, which has not yet
	 */
	record Acts(boolean decide, boolean confirm) {

	}

}
