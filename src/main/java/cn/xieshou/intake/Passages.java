package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a text into passages that are read one by one (分段识读), so that reading takes as
 * long as the text is, whatever it says. What a figure takes from its surroundings it
 * takes from its paragraph; only a paragraph that is longer than any is divided, between
 * sentences if it has some.
 */
final class Passages {

	/** The longest paragraph that is read as a whole. */
	private static final int LONGEST = 3000;

	private static final String STOPS = "。！？；!?;";

	private static final String CLAUSES = "，、, ";

	private Passages() {
	}

	/**
	 * A passage.
	 *
	 * @param from where it begins
	 * @param to where it ends
	 * @param torn whether it ends in the middle of a clause
	 */
	record Passage(int from, int to, boolean torn) {

	}

	static List<Passage> of(String text) {
		List<Passage> passages = new ArrayList<>();
		int from = 0;
		while (from < text.length()) {
			int line = text.indexOf('\n', from);
			int end = (line < 0) ? text.length() : line + 1;
			Passage passage = (end - from <= LONGEST) ? new Passage(from, end, false) : part(text, from);
			passages.add(passage);
			from = passage.to();
		}
		return passages;
	}

	private static Passage part(String text, int from) {
		int most = from + LONGEST;
		int stop = last(text, from, most, STOPS);
		int clause = (stop < 0) ? last(text, from, most, CLAUSES) : stop;
		return (clause < 0) ? new Passage(from, most, true) : new Passage(from, clause + 1, false);
	}

	/** The last of some marks in the later half of a part, below 0 if there is none. */
	private static int last(String text, int from, int most, String marks) {
		for (int at = most - 1; at > from + LONGEST / 2; at--) {
			boolean inNumber = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
			if (marks.indexOf(text.charAt(at)) >= 0 && !inNumber) {
				return at;
			}
		}
		return -1;
	}

}
