package cn.xieshou.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody is looking for (检索词), understood: each word as text, as pinyin, as
 * initials.
 *
 * @param text all of it, folded
 * @param terms its words
 */
record QueryTerms(String text, List<Term> terms) {

	/** Nobody looks for more. */
	private static final int LONGEST = 60;

	private static final int MOST_TERMS = 6;

	/** Ways of understanding several words at once. */
	private static final int MOST_WAYS = 24;

	/** From here on one wrong character is forgiven. */
	private static final int FORGIVEN_FROM = 4;

	/** A word of so many characters is forgiven those that sound like the right ones. */
	private static final int FORGIVEN_BY_SOUND = 3;

	private static final int FORGIVEN_LETTERS_FROM = 5;

	static QueryTerms of(String asked) {
		String folded = Text.fold(asked.strip());
		String text = folded.substring(0, Math.min(LONGEST, folded.length()));
		return new QueryTerms(text, Text.words(text).stream().limit(MOST_TERMS).map(Term::of).toList());
	}

	boolean isEmpty() {
		return this.terms.isEmpty();
	}

	int[] whole() {
		return Tokens.numbers(List.of(Tokens.whole(this.text)));
	}

	/** The sets of tokens of which a record must have one whole. */
	List<int[]> anywhere() {
		return ways(false);
	}

	/** The same for records that begin so. */
	List<int[]> atTheStart() {
		return ways(true);
	}

	private List<int[]> ways(boolean start) {
		List<Set<String>> ways = List.of(Set.of());
		for (int i = 0; i < this.terms.size(); i++) {
			List<Set<String>> longer = new ArrayList<>();
			for (Set<String> way : ways) {
				for (Collection<String> understood : this.terms.get(i).ways(start && i == 0, this.terms.size() > 1)) {
					Set<String> both = new LinkedHashSet<>(way);
					both.addAll(understood);
					longer.add(both);
				}
			}
			ways = longer.stream().limit(MOST_WAYS).toList();
		}
		return ways.stream().filter((way) -> !way.isEmpty()).map(Tokens::numbers).toList();
	}

	/** The sets of tokens with one character or letter forgiven; none for short words. */
	List<int[]> forgiving() {
		List<int[]> ways = new ArrayList<>();
		for (Term term : this.terms) {
			for (Collection<String> near : term.near()) {
				Set<String> tokens = new LinkedHashSet<>(near);
				this.terms.stream().filter((other) -> other != term).forEach((other) -> {
					if (other.han) {
						tokens.addAll(Tokens.text(other.text));
					}
				});
				ways.add(Tokens.numbers(tokens));
			}
		}
		return ways;
	}

	/**
	 * A word.
	 *
	 * @param text the word
	 * @param han whether it is Chinese
	 * @param readings as pinyin
	 * @param initials whether it can be initials
	 * @param nearReadings as pinyin with one letter put right
	 */
	record Term(String text, boolean han, List<Pinyin.Reading> readings, boolean initials,
			List<Pinyin.Reading> nearReadings) {

		static Term of(Text.Word word) {
			String text = word.text();
			boolean letters = !word.han() && text.matches("[a-z]{2,}");
			return new Term(text, word.han(), letters ? Pinyin.readings(text) : List.of(),
					letters && text.matches("[a-hj-tw-z]{2,}"),
					(letters && text.length() >= FORGIVEN_LETTERS_FROM) ? Pinyin.nearReadings(text) : List.of());
		}

		/** Each way to understand it; nothing for what is too short to be looked for. */
		List<Collection<String>> ways(boolean start, boolean amongOthers) {
			List<Collection<String>> ways = new ArrayList<>();
			if (!this.han && this.text.length() < 2) {
				return List.of(List.of());
			}
			ways.add(with(Tokens.text(this.text), start, "^" + Tokens.start(this.text)));
			for (Pinyin.Reading reading : this.readings) {
				List<String> whole = reading.partial() ? reading.syllables().subList(0, reading.syllables().size() - 1)
						: reading.syllables();
				boolean anchored = start && whole.size() > 1;
				ways.add(with(Tokens.spoken(reading.syllables(), reading.partial()), anchored,
						Tokens.spokenStart(whole)));
			}
			if (this.initials) {
				ways.add(with(Tokens.initials(this.text), start, "^i:" + this.text.substring(0, 2)));
			}
			if (amongOthers && !start && this.text.length() > 1) {
				ways.add(Tokens.pairs(this.text).stream().map((pair) -> "n:" + pair).toList());
			}
			return ways;
		}

		private static Collection<String> with(Collection<String> tokens, boolean start, String anchor) {
			if (!start) {
				return tokens;
			}
			Set<String> more = new LinkedHashSet<>(tokens);
			more.add(anchor);
			return more;
		}

		/** What is left of it if one character, or one letter, is wrong. */
		List<Collection<String>> near() {
			if (!this.han) {
				return this.nearReadings.stream().map((reading) -> Tokens.spoken(reading.syllables(), false)).toList();
			}
			if (this.text.length() < FORGIVEN_FROM) {
				List<String> sound = sound();
				return sound.isEmpty() ? List.of() : List.of(Tokens.spoken(sound, false));
			}
			return (this.text.length() < 6) ? withoutOne() : withoutOnePiece();
		}

		/**
		 * How a Chinese word is spoken that is too short to be found without one of its
		 * characters, nothing for any other.
		 */
		List<String> sound() {
			return (this.han && this.text.length() == FORGIVEN_BY_SOUND) ? Pinyin.of(this.text) : List.of();
		}

		/** Short: each character left out in turn, each two neighbours exchanged. */
		private List<Collection<String>> withoutOne() {
			List<Collection<String>> ways = new ArrayList<>();
			for (int i = 0; i < this.text.length(); i++) {
				ways.add(pieces(this.text.substring(0, i), this.text.substring(i + 1)));
				if (i + 1 < this.text.length()) {
					ways.add(Tokens.text(this.text.substring(0, i) + this.text.charAt(i + 1) + this.text.charAt(i)
							+ this.text.substring(i + 2)));
				}
			}
			return ways;
		}

		/**
		 * Longer: parted into twos, each of which is left out in turn; mostly the twos
		 * are words, so what stands between them in the name does no harm.
		 */
		private List<Collection<String>> withoutOnePiece() {
			List<Collection<String>> ways = new ArrayList<>();
			for (int from = 0; from < 2; from++) {
				List<String> pieces = new ArrayList<>();
				if (from == 1) {
					pieces.add(this.text.substring(0, 1));
				}
				for (int i = from; i < this.text.length(); i += 2) {
					pieces.add(this.text.substring(i, Math.min(i + 2, this.text.length())));
				}
				for (int left = 0; left < pieces.size(); left++) {
					List<String> others = new ArrayList<>(pieces);
					others.remove(left);
					ways.add(pieces(others.toArray(String[]::new)));
				}
			}
			return ways;
		}

		private static Collection<String> pieces(String... pieces) {
			Set<String> tokens = new LinkedHashSet<>();
			for (String piece : pieces) {
				if (!piece.isEmpty()) {
					tokens.addAll(Tokens.text(piece));
				}
			}
			return tokens;
		}

	}

}
