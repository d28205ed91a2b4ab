package cn.xieshou.board;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Whether two entries of the lists of both sides are one industry (产业对接比对): of one
 * division of GB/T 4754 where both say their class, otherwise by what they are called.
 */
final class IndustryMatch {

	/** A section letter and two digits. */
	private static final int DIVISION = 3;

	/** What is left of a name has to have so many characters to say something. */
	private static final int SHORTEST = 2;

	private static final Pattern HOLLOW = Pattern.compile("[\\p{Punct}“”、·—\\s]|产业|行业|制造|加工|及?其?相关|高端|现代|新型|先进|业$");

	private IndustryMatch() {
	}

	static boolean isOne(String name, @Nullable String code, String otherName, @Nullable String otherCode) {
		String division = division(code);
		String otherDivision = division(otherCode);
		if (division != null && otherDivision != null) {
			return division.equals(otherDivision);
		}
		String one = HOLLOW.matcher(name).replaceAll("");
		String other = HOLLOW.matcher(otherName).replaceAll("");
		boolean says = one.length() >= SHORTEST && other.length() >= SHORTEST;
		return name.equals(otherName) || (says && (one.contains(other) || other.contains(one)));
	}

	private static @Nullable String division(@Nullable String code) {
		return (code != null && code.length() >= DIVISION) ? code.substring(0, DIVISION) : null;
	}

}
