package cn.xieshou.filing;

import org.jspecify.annotations.Nullable;

import cn.xieshou.web.BadRequest;

/**
 * Which lines of a filing a page shows (行的选择).
 *
 * @param after the number of the line that the page begins after, 0 for the first page
 * @param warned whether only those in which rules found something
 * @param opened the number of the line whose content is shown where lines are folded,
 * {@code null} for none
 */
public record LineChoice(int after, boolean warned, @Nullable Integer opened) {

	/** So many lines are on a page. */
	static final int PAGE = 50;

	/** Of more lines than these, only the one that is opened shows its content. */
	private static final int UNFOLDED = 10;

	public static final LineChoice FIRST = new LineChoice(0, false, null);

	/** Reads what an address says. */
	public static LineChoice of(int after, @Nullable String only, @Nullable Integer line) {
		if (only != null && !only.equals("warnings")) {
			throw BadRequest.unknownValue("only", only);
		}
		return new LineChoice(after, only != null, line);
	}

	/** The end of an address that asks for it. */
	String query() {
		return "after=" + this.after + (this.warned ? "&only=warnings" : "");
	}

	LineChoice from(int number) {
		return new LineChoice(number, this.warned, null);
	}

	static boolean folds(int lines) {
		return lines > UNFOLDED;
	}

}
