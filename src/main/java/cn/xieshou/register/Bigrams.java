package cn.xieshou.register;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Pairs of neighbouring characters (二元字组), by which text is found: most Chinese words
 * have two characters, which an index over longer pieces cannot serve.
 */
public final class Bigrams {

	private Bigrams() {
	}

	/** The distinct pairs of each word of the text, in lower case. */
	public static String[] of(String text) {
		Set<String> grams = new LinkedHashSet<>();
		for (String word : text.toLowerCase(Locale.ROOT).split("[\\s\\p{Punct}“”‘’（）《》、，。：；—·]+")) {
			int[] characters = word.codePoints().toArray();
			for (int i = 0; i + 1 < characters.length; i++) {
				grams.add(new String(characters, i, 2));
			}
		}
		return grams.toArray(String[]::new);
	}

}
