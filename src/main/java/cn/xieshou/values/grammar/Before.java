package cn.xieshou.values.grammar;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * What bounds a number from before it (数前限定): a fall, a sign, or a word with or without
 * others of reaching (达到约).
 *
 * @param fall whether the number is one of a fall (下降超3%), so that it and its bound are
 * turned
 * @param sign the bound of a sign, {@code null} if there is none
 * @param word the word, {@code null} if there is none
 */
record Before(boolean fall, @Nullable Comparator sign, @Nullable Wording word) {

	private static final Map<String, Comparator> SIGNS = Map.of("≥", Comparator.AT_LEAST, "≤", Comparator.AT_MOST, ">",
			Comparator.MORE, "<", Comparator.LESS, "≈", Comparator.ABOUT, "~", Comparator.ABOUT, "=",
			Comparator.EXACTLY);

	/** Words of a fall, with which a number is below zero. */
	private static final List<String> FALLS = List.of("负增长", "下降", "减少", "降低", "下滑", "下跌", "回落", "缩减");

	/** What may stand between a word and its number and says nothing, 超过了, 约占. */
	private static final List<String> PARTICLES = List.of("了", "占", "占到", "有", "也有", "也要", "得有", "为", "在");

	static Before read(Cursor in) {
		boolean fall = in.takeAny(FALLS).isPresent() && (in.take("了") || true);
		for (Map.Entry<String, Comparator> sign : SIGNS.entrySet()) {
			if (in.take(sign.getKey())) {
				return new Before(fall, sign.getValue(), null);
			}
		}
		Wording first = word(in);
		for (Wording next = word(in); first != null && next != null; next = word(in)) {
			if (first.isReaching()) {
				first = next;
			}
			else if (!next.isReaching() && next.bound() != first.bound()) {
				throw new Unreadable(Reason.UNREADABLE, first.word() + next.word());
			}
		}
		return new Before(fall, null, first);
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

	/** The same with a word that was said earlier, if one was. */
	Before or(@Nullable Wording earlier) {
		return (earlier != null) ? new Before(this.fall, this.sign, earlier) : this;
	}

	/** Whether it is that word. */
	boolean says(String said) {
		return this.word != null && this.word.word().equals(said);
	}

	boolean takesVerb() {
		return this.word != null && this.word.takesVerb();
	}

	/** Whether there is a bound here. */
	boolean bounds() {
		return this.sign != null || (this.word != null && !this.word.isReaching());
	}

}
