package cn.xieshou.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How well a name answers to what was looked for (匹配), and by which of its characters.
 *
 * @param score the higher the better; only its order means anything
 * @param marks which characters of the name answer
 */
record NameMatch(int score, boolean[] marks) {

	/** The best way in which an entry answers, {@code null} if it does not. */
	static @Nullable NameMatch of(QueryTerms words, Candidate candidate, boolean forgiving) {
		boolean[] marks = new boolean[candidate.name().length()];
		int sum = 0;
		if (Text.bare(candidate.folded()).equals(Text.bare(words.text()))) {
			Arrays.fill(marks, true);
			return new NameMatch(1000, marks);
		}
		for (String other : candidate.others()) {
			if (Text.bare(other).equals(Text.bare(words.text()))) {
				words.terms().forEach((term) -> inName(term, candidate, marks));
				return new NameMatch(990, marks);
			}
		}
		boolean forgiven = false;
		for (QueryTerms.Term term : words.terms()) {
			int score = term(term, candidate, marks, words.terms().size() > 1);
			if (score == 0 && forgiving && !forgiven) {
				score = near(term, candidate, marks);
				forgiven = true;
			}
			if (score == 0) {
				return null;
			}
			sum += score;
		}
		return new NameMatch(sum / words.terms().size(), marks);
	}

	private static int term(QueryTerms.Term term, Candidate candidate, boolean[] marks, boolean amongOthers) {
		if (!term.han() && term.text().length() < 2) {
			return 1;
		}
		int best = inName(term, candidate, marks);
		if (best == 0) {
			best = elsewhere(term, candidate, amongOthers);
		}
		if (best == 0 && term.han() && term.text().length() > 2
				&& hasAllPairs(term.text(), candidate.folded(), marks)) {
			best = 350;
		}
		return best;
	}

	private static int inName(QueryTerms.Term term, Candidate candidate, boolean[] marks) {
		int at = candidate.folded().indexOf(term.text());
		if (at >= 0) {
			Arrays.fill(marks, at, at + term.text().length(), true);
			return (at == 0) ? 800 : 600 - Math.min(at, 50);
		}
		int best = 0;
		for (Pinyin.Reading reading : term.readings()) {
			best = Math.max(best, spoken(reading.syllables(), reading.partial(), candidate, marks, 700));
		}
		if (best == 0 && term.initials()) {
			best = initials(term.text(), candidate, marks);
		}
		return best;
	}

	private static int elsewhere(QueryTerms.Term term, Candidate candidate, boolean amongOthers) {
		for (String other : candidate.others()) {
			int within = other.indexOf(term.text());
			if (within >= 0) {
				return (within == 0) ? 550 : 450;
			}
		}
		for (String other : candidate.others()) {
			List<String> syllables = Pinyin.of(other);
			boolean spoken = term.readings()
				.stream()
				.anyMatch((reading) -> run(reading.syllables(), reading.partial(), syllables) >= 0);
			if (spoken
					|| (term.initials() && !syllables.isEmpty() && Tokens.initials(syllables).contains(term.text()))) {
				return 400;
			}
		}
		return (amongOthers && candidate.surroundings().contains(term.text())) ? 200 : 0;
	}

	/** Every pair stands somewhere in the name, if not in this order. */
	private static boolean hasAllPairs(String text, String name, boolean[] marks) {
		for (String pair : Tokens.pairs(text)) {
			int at = name.indexOf(pair);
			if (at < 0) {
				return false;
			}
			Arrays.fill(marks, at, at + 2, true);
		}
		return true;
	}

	private static int spoken(List<String> syllables, boolean partial, Candidate candidate, boolean[] marks, int top) {
		int at = run(syllables, partial, candidate.syllables());
		if (at < 0) {
			return 0;
		}
		mark(candidate, at, syllables.size(), marks);
		if (at > 0) {
			return top - 200 - Math.min(at, 50);
		}
		return (candidate.syllables().size() == syllables.size() && !partial) ? top + 80 : top;
	}

	private static int initials(String letters, Candidate candidate, boolean[] marks) {
		if (candidate.syllables().isEmpty()) {
			return 0;
		}
		String initials = Tokens.initials(candidate.syllables());
		int at = initials.indexOf(letters);
		if (at < 0) {
			return 0;
		}
		mark(candidate, at, letters.length(), marks);
		if (at > 0) {
			return 400 - Math.min(at, 50);
		}
		return (initials.length() == letters.length()) ? 760 : 650;
	}

	/** Where the syllables follow each other, -1 if nowhere. */
	private static int run(List<String> wanted, boolean partial, List<String> syllables) {
		for (int at = 0; at + wanted.size() <= syllables.size(); at++) {
			int same = 0;
			while (same < wanted.size() && (wanted.get(same).equals(syllables.get(at + same)) || (partial
					&& same == wanted.size() - 1 && syllables.get(at + same).startsWith(wanted.get(same))))) {
				same++;
			}
			if (same == wanted.size()) {
				return at;
			}
		}
		return -1;
	}

	private static void mark(Candidate candidate, int syllable, int count, boolean[] marks) {
		int seen = 0;
		for (int i = 0; i < marks.length; i++) {
			if (Text.isHan(candidate.name().charAt(i))) {
				if (seen >= syllable && seen < syllable + count) {
					marks[i] = true;
				}
				seen++;
			}
		}
	}

	private static int near(QueryTerms.Term term, Candidate candidate, boolean[] marks) {
		if (!term.han()) {
			int best = 0;
			for (Pinyin.Reading reading : term.nearReadings()) {
				best = Math.max(best, spoken(reading.syllables(), false, candidate, marks, 320));
			}
			return best;
		}
		List<String> sound = term.sound();
		if (!sound.isEmpty()) {
			return spoken(sound, false, candidate, marks, 340);
		}
		String text = term.text();
		List<Integer> common = commonSequence(text, candidate.folded());
		if (text.length() < 4 || common.size() < text.length() - 1) {
			return 0;
		}
		common.forEach((at) -> marks[at] = true);
		int span = common.get(common.size() - 1) - common.get(0) + 1;
		return Math.max(100, 330 - 10 * (span - common.size()));
	}

	/**
	 * Where the longest row of characters that both have in this order is in the name.
	 */
	private static List<Integer> commonSequence(String text, String name) {
		int[][] longest = new int[text.length() + 1][name.length() + 1];
		for (int i = text.length() - 1; i >= 0; i--) {
			for (int j = name.length() - 1; j >= 0; j--) {
				longest[i][j] = (text.charAt(i) == name.charAt(j)) ? longest[i + 1][j + 1] + 1
						: Math.max(longest[i + 1][j], longest[i][j + 1]);
			}
		}
		List<Integer> places = new ArrayList<>();
		int i = 0;
		int j = 0;
		while (i < text.length() && j < name.length()) {
			if (text.charAt(i) == name.charAt(j)) {
				places.add(j);
				i++;
				j++;
			}
			else if (longest[i + 1][j] >= longest[i][j + 1]) {
				i++;
			}
			else {
				j++;
			}
		}
		return places;
	}

}
