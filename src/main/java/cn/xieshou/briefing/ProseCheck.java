package cn.xieshou.briefing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;

/**
 * Looks at what an author wrote (文字核对): prose is free, numbers are not. A number is a
 * token that says what the figure says; digits that somebody typed are refused but for
 * days and document numbers, and for those that the text had, such as in names.
 */
final class ProseCheck {

	/** The longest chapter. */
	static final int LONGEST = 40_000;

	/** 2023年1月5日, 〔2023〕7号, 第7号, （1）, 1. at the beginning of a line. */
	private static final Pattern FREE = Pattern
		.compile("\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月\\d{1,2}日|〔\\d{4}〕\\d+号|(?m)^\\s*\\d{1,2}[.．]"
				+ "|（\\d{1,2}）");

	private static final Pattern DIGITS = Pattern.compile("[0-9０-９][0-9０-９.．,，]*[%％‰]?");

	private ProseCheck() {
	}

	/**
	 * Makes sure that a text keeps to its numbers.
	 * @param chapter the chapter as it was
	 * @param numbers the numbers of the document
	 * @throws Refusal if it does not
	 */
	static void require(Chapter chapter, String text, List<Tied> numbers) {
		if (text.length() > LONGEST) {
			throw Refusal.at("text", "briefing.long", LONGEST);
		}
		OptionalInt forbidden = PlainText.firstForbidden(text);
		if (forbidden.isPresent()) {
			throw Refusal.at("text", "briefing.character", forbidden.getAsInt());
		}
		Map<Integer, String> known = numbers.stream().collect(Collectors.toMap(Tied::place, Tied::text));
		for (Tokens.Piece piece : Tokens.pieces(text)) {
			if (piece.isNumber() && !piece.text().equals(known.get(piece.place()))) {
				throw Refusal.at("text", "briefing.changed", piece.text(), known.getOrDefault(piece.place(), "—"));
			}
		}
		if (Tokens.isBroken(text)) {
			throw Refusal.at("text", "briefing.broken");
		}
		requireNoTyped(chapter, text);
	}

	private static void requireNoTyped(Chapter chapter, String text) {
		Set<String> had = digits(chapter.written());
		had.addAll(digits(chapter.title()));
		for (String typed : digits(text)) {
			if (!had.contains(typed)) {
				throw Refusal.at("text", "briefing.typed", typed);
			}
		}
	}

	private static Set<String> digits(String text) {
		Matcher digits = DIGITS.matcher(FREE.matcher(Tokens.prose(text)).replaceAll(" "));
		Set<String> found = new HashSet<>();
		while (digits.find()) {
			found.add(digits.group());
		}
		return found;
	}

	/** How often each number stands in a text. */
	static Map<Integer, Integer> used(List<Chapter> chapters) {
		Map<Integer, Integer> used = new HashMap<>();
		chapters.forEach((chapter) -> Tokens.pieces(chapter.text())
			.stream()
			.filter(Tokens.Piece::isNumber)
			.forEach((piece) -> used.merge(piece.place(), 1, Integer::sum)));
		return used;
	}

}
