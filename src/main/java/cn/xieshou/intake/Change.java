package cn.xieshou.intake;

import java.util.Locale;

/**
 * One change that cleaning made (一处清理), with what stood there, so that it can be undone.
 *
 * @param kind why
 * @param from where its result begins in the clean text
 * @param to where it ends there
 * @param before what stood there
 * @param after what stands there now, empty if it was taken away
 * @param doubtful whether a person should look at the original
 * @param key what it is called when it is to be undone: page, kind and which one of its
 * kind
 */
record Change(Kind kind, int from, int to, String before, String after, boolean doubtful, String key) {

	/** The same in another place. */
	Change at(int newFrom, int newTo) {
		return new Change(this.kind, newFrom, newTo, this.before, this.after, this.doubtful, this.key);
	}

	/** Why something was changed. */
	enum Kind {

		ENCODING, MARKUP, INVISIBLE, WIDTH, SPACE, BREAK, NOISE, PINYIN, TRADITIONAL, PUNCTUATION, DASH, DIGIT, DROPPED,
		LOST, PRIVATE, DOUBLED;

		/** The name in JSON. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
