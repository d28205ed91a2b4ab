package cn.xieshou.intake;

/** Where sentences and clauses begin and end (句与分句). */
final class Sentences {

	private static final String STOPS = "。！？!?\n";

	private static final String CLAUSES = STOPS + "，；,;：:（）()";

	/** The longest that a sentence is followed back or on. */
	private static final int LONGEST = 400;

	/** The longest that a clause is. */
	private static final int LONGEST_CLAUSE = 80;

	private static final int NEXT = 24;

	private Sentences() {
	}

	/** Where the sentence begins in which a place lies. */
	static int start(String text, int at) {
		return back(text, at, STOPS);
	}

	/** Where the sentence ends in which a place lies. */
	static int end(String text, int at) {
		return ahead(text, at, STOPS);
	}

	/** Where the clause begins; a comma between digits ends none. */
	static int clause(String text, int at) {
		return back(text, at, CLAUSES);
	}

	static int clauseEnd(String text, int at) {
		return ahead(text, at, CLAUSES);
	}

	/** Where the paragraph begins. */
	static int paragraph(String text, int at) {
		return text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
	}

	/** The few characters that come next. */
	static String next(String text, int at) {
		return text.substring(at, Math.min(text.length(), at + NEXT));
	}

	private static int back(String text, int at, String marks) {
		int start = at;
		while (start > Math.max(0, at - (marks.equals(STOPS) ? LONGEST : LONGEST_CLAUSE))
				&& !isMark(text, start - 1, marks)) {
			start--;
		}
		return start;
	}

	private static int ahead(String text, int at, String marks) {
		int end = at;
		while (end < Math.min(text.length(), at + (marks.equals(STOPS) ? LONGEST : LONGEST_CLAUSE))
				&& !isMark(text, end, marks)) {
			end++;
		}
		return end;
	}

	private static boolean isMark(String text, int at, String marks) {
		char one = text.charAt(at);
		boolean inNumber = (one == ',' || one == '，' || one == ':') && at > 0 && at + 1 < text.length()
				&& Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
		return marks.indexOf(one) >= 0 && !inNumber;
	}

}
