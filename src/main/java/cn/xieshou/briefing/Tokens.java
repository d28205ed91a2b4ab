package cn.xieshou.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in which numbers stand as tokens, {@code 【3|65.15亿元】} (数字记号), so that a plain box
 * can hold them and nobody changes a number unseen.
 */
final class Tokens {

	private static final Pattern TOKEN = Pattern.compile("【(\\d{1,5})\\|([^【】|]{1,200})】");

	private static final Pattern OTHER_BRACKETS = Pattern.compile("[【】|]");

	private Tokens() {
	}

	/**
	 * A piece of a text.
	 *
	 * @param place the place of the number, 0 for prose
	 * @param text the words
	 */
	record Piece(int place, String text) {

		boolean isNumber() {
			return this.place > 0;
		}

	}

	static String of(int place, String text) {
		return "【" + place + "|" + clean(text) + "】";
	}

	/** Words in which nothing looks like a token. */
	static String clean(String text) {
		return text.replace('【', '〔').replace('】', '〕').replace('|', '｜');
	}

	/** A text in its pieces. */
	static List<Piece> pieces(String text) {
		List<Piece> pieces = new ArrayList<>();
		Matcher token = TOKEN.matcher(text);
		int from = 0;
		while (token.find()) {
			if (token.start() > from) {
				pieces.add(new Piece(0, text.substring(from, token.start())));
			}
			pieces.add(new Piece(Integer.parseInt(token.group(1)), token.group(2)));
			from = token.end();
		}
		if (from < text.length()) {
			pieces.add(new Piece(0, text.substring(from)));
		}
		return pieces;
	}

	/** Only the prose, with a blank where a number stands. */
	static String prose(String text) {
		return TOKEN.matcher(text).replaceAll(" ");
	}

	/** Whether something is left of a token that somebody broke. */
	static boolean isBroken(String text) {
		return OTHER_BRACKETS.matcher(TOKEN.matcher(text).replaceAll("")).find();
	}

}
