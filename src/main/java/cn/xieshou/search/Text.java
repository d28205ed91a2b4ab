package cn.xieshou.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Text as search compares it (检索文本): small letters, half width, and nothing shifted, so
 * that a place in it is the same place in the original.
 */
final class Text {

	private Text() {
	}

	static String fold(String text) {
		char[] folded = text.toCharArray();
		for (int i = 0; i < folded.length; i++) {
			char c = folded[i];
			folded[i] = Character.toLowerCase((c >= '！' && c <= '～') ? (char) (c - 0xFEE0) : c);
		}
		return new String(folded);
	}

	static boolean isHan(char c) {
		return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
	}

	/** The words of folded text: runs of Chinese, runs of letters and digits. */
	static List<Word> words(String folded) {
		List<Word> words = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= folded.length(); i++) {
			if (i > start && (i == folded.length() || kind(folded.charAt(i)) != kind(folded.charAt(start)))) {
				if (kind(folded.charAt(start)) != 0) {
					words.add(new Word(folded.substring(start, i), kind(folded.charAt(start)) == 1));
				}
				start = i;
			}
		}
		return words;
	}

	private static int kind(char c) {
		if (isHan(c)) {
			return 1;
		}
		return (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) ? 2 : 0;
	}

	/** All of the text that counts, for comparing wholes. */
	static String bare(String folded) {
		StringBuilder bare = new StringBuilder();
		words(folded).forEach((word) -> bare.append(word.text));
		return bare.toString();
	}

	/**
	 * A word.
	 *
	 * @param text the word
	 * @param han whether it is Chinese
	 */
	record Word(String text, boolean han) {

	}

}
