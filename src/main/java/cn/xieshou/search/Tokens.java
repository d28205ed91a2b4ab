package cn.xieshou.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a record is found by (检索词元), and the number that stands for it in the index: a
 * token as text takes four times the room. Two tokens with one number only make a
 * candidate more, which does not survive the comparison.
 */
final class Tokens {

	/** Changes whenever the same record would get other tokens. */
	static final String VERSION = "1 houbb-pinyin-0.4.0";

	private Tokens() {
	}

	/** What an entry is found by. */
	static int[] of(SearchRow row) {
		Set<String> tokens = new LinkedHashSet<>();
		named(tokens, Text.fold(row.name()), row.syllables());
		for (String other : row.others()) {
			String folded = Text.fold(other);
			named(tokens, folded, Pinyin.of(folded));
		}
		if (row.surroundings() != null) {
			Text.words(Text.fold(row.surroundings()))
				.forEach((word) -> pairs(word.text()).forEach((pair) -> tokens.add("n:" + pair)));
		}
		return numbers(tokens);
	}

	/** What a name, an alias or a number is found by. */
	private static void named(Set<String> tokens, String folded, List<String> syllables) {
		tokens.add(whole(folded));
		List<Text.Word> words = Text.words(folded);
		if (words.isEmpty()) {
			return;
		}
		tokens.add("^" + start(words.get(0).text()));
		for (Text.Word word : words) {
			if (word.han()) {
				word.text().chars().forEach((c) -> tokens.add("h:" + (char) c));
			}
			tokens.addAll(text(word.text()));
		}
		if (!syllables.isEmpty()) {
			tokens.add("^" + spoken(syllables.subList(0, Math.min(2, syllables.size()))));
			tokens.addAll(spoken(syllables, false));
			syllables.forEach((syllable) -> tokens.add("p:" + syllable));
			String initials = initials(syllables);
			tokens.add("^i:" + initials.substring(0, Math.min(2, initials.length())));
			pieces(initials, 2).forEach((piece) -> tokens.add("i:" + piece));
			pieces(initials, 3).forEach((piece) -> tokens.add("i:" + piece));
		}
	}

	/** A whole name or number, however it is parted. */
	static String whole(String folded) {
		return "=" + Text.bare(folded);
	}

	/** How text begins. */
	static String start(String word) {
		return "h:" + word.substring(0, Math.min(2, word.length()));
	}

	/** The pairs of neighbouring characters, or the only one. */
	static Collection<String> text(String word) {
		return pairs(word).stream().map((pair) -> "h:" + pair).toList();
	}

	static Collection<String> pairs(String word) {
		return (word.length() < 2) ? List.of(word) : pieces(word, 2);
	}

	/**
	 * The pairs of neighbouring syllables.
	 * @param partial whether the last is unfinished: then only its first letter counts
	 */
	static Collection<String> spoken(List<String> syllables, boolean partial) {
		Set<String> tokens = new LinkedHashSet<>();
		int whole = partial ? syllables.size() - 1 : syllables.size();
		if (whole == 1) {
			tokens.add("p:" + syllables.get(0));
		}
		for (int i = 0; i + 1 < whole; i++) {
			tokens.add(spoken(syllables.subList(i, i + 2)));
		}
		if (partial && syllables.size() > 1) {
			tokens.addAll(initials(initials(syllables)));
		}
		return tokens;
	}

	private static String spoken(List<String> syllables) {
		return "p:" + String.join(" ", syllables);
	}

	static String spokenStart(List<String> syllables) {
		return "^" + spoken(syllables.subList(0, Math.min(2, syllables.size())));
	}

	static String initials(List<String> syllables) {
		StringBuilder initials = new StringBuilder();
		syllables.forEach((syllable) -> initials.append(syllable.charAt(0)));
		return initials.toString();
	}

	/** Neighbouring initials, by threes where there are as many. */
	static Collection<String> initials(String initials) {
		return pieces(initials, (initials.length() > 2) ? 3 : 2).stream().map((piece) -> "i:" + piece).toList();
	}

	private static List<String> pieces(String text, int length) {
		Set<String> pieces = new LinkedHashSet<>();
		for (int i = 0; i + length <= text.length(); i++) {
			pieces.add(text.substring(i, i + length));
		}
		return List.copyOf(pieces);
	}

	static int[] numbers(Collection<String> tokens) {
		return tokens.stream().mapToInt(Tokens::number).sorted().distinct().toArray();
	}

	/** FNV-1a over the characters, stirred. */
	private static int number(String token) {
		int hash = 0x811C9DC5;
		for (int i = 0; i < token.length(); i++) {
			hash = (hash ^ token.charAt(i)) * 0x01000193;
		}
		hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
		hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
		return hash ^ (hash >>> 16);
	}

}
