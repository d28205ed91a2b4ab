package cn.xieshou.board;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What of an entry on a list of industries is compared (产业对接比对): its division of GB/T
 * 4754 where both say their class, otherwise what it is called.
 *
 * @param core the name without what all industries are called
 * @param division a section letter and two digits, {@code null} if no class is stated
 */
record IndustryMatch(String name, String core, @Nullable String division) {

	/** A section letter and two digits. */
	private static final int DIVISION = 3;

	/** What is left of a name has to have so many characters to say something. */
	private static final int SHORTEST = 2;

	private static final Pattern HOLLOW = Pattern.compile("[\\p{Punct}“”、·—\\s]|产业|行业|制造|加工|及?其?相关|高端|现代|新型|先进|业$");

	static IndustryMatch of(String name, @Nullable String code) {
		return new IndustryMatch(name, HOLLOW.matcher(name).replaceAll(""),
				(code != null && code.length() >= DIVISION) ? code.substring(0, DIVISION) : null);
	}

	boolean isOne(IndustryMatch other) {
		if (this.division != null && other.division != null) {
			return this.division.equals(other.division);
		}
		boolean says = this.core.length() >= SHORTEST && other.core.length() >= SHORTEST;
		return this.name.equals(other.name)
				|| (says && (this.core.contains(other.core) || other.core.contains(this.core)));
	}

}
