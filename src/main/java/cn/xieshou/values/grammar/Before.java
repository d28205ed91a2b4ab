package cn.xieshou.values.grammar;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * What bounds a number from before it (数前限定): a sign, or a word with or without one of
 * reaching (达到约).
 *
 * @param sign the bound of a sign, {@code null} if there is none
 * @param word the word, {@code null} if there is none
 */
record Before(@Nullable Comparator sign, @Nullable Wording word) {

	private static final Map<String, Comparator> SIGNS = Map.of("≥", Comparator.AT_LEAST, "≤", Comparator.AT_MOST, ">",
			Comparator.MORE, "<", Comparator.LESS, "≈", Comparator.ABOUT, "~", Comparator.ABOUT, "=",
			Comparator.EXACTLY);

	/** What may stand between a word and its number and says nothing, 超过了, 约占. */
	private static final List<String> PARTICLES = List.of("了", "占", "有");

	static Before read(Cursor in) {
		for (Map.Entry<String, Comparator> sign : SIGNS.entrySet()) {
			if (in.take(sign.getKey())) {
				return new Before(sign.getValue(), null);
			}
		}
		Wording first = word(in);
		Wording second = (first != null) ? word(in) : null;
		if (first == null || second == null) {
			return new Before(null, first);
		}
		if (first.isReaching()) {
			return new Before(null, second);
		}
		if (second.isReaching()) {
			return new Before(null, first);
		}
		throw new Unreadable(Reason.UNREADABLE);
	}

	private static @Nullable Wording word(Cursor in) {
		int start = in.mark();
		for (Wording wording : Wording.at(Wording.Place.BEFORE)) {
			if (in.take(wording.word())) {
				in.takeAny(PARTICLES);
				return wording;
			}
		}
		for (Wording wording : Wording.BEFORE_SCALES) {
			if (in.take(wording.word()) && (Numeral.isPart(in.peek()) || in.sees("半"))) {
				return wording;
			}
			in.back(start);
		}
		return null;
	}

	/** Whether it is that word. */
	boolean says(String said) {
		return this.word != null && this.word.word().equals(said);
	}

	boolean takesVerb() {
		return this.word != null && this.word.takesVerb();
	}

	/** Whether there is a bound here, so that there is none behind the number. */
	boolean bounds() {
		return this.sign != null || (this.word != null && !this.word.isReaching());
	}

}
