package cn.xieshou.values;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells text that people can see and print from text that hides something (可见文字): control
 * characters, unpaired surrogates, and marks that turn the direction of reading.
 */
public final class PlainText {

	/** Letters and digits of answers that explain nothing. */
	private static final Set<String> EMPTY_WORDS = Set.of("无", "没有", "暂无", "不详", "不清楚", "不知道", "无说明", "无备注", "none",
			"na", "nil", "null", "no");

	private PlainText() {
	}

	/**
	 * The place of the first character that no text may have, counted from 1: a control
	 * character other than a line break or tab, an unpaired surrogate, a code that is
	 * none, a mark that overrides the direction of reading.
	 */
	public static OptionalInt firstForbidden(String text) {
		return first(text, false);
	}

	/**
	 * The same for a text of one line, such as a name, which has no line breaks and
	 * nothing that cannot be seen either.
	 */
	public static OptionalInt firstForbiddenInLine(String text) {
		return first(text, true);
	}

	private static OptionalInt first(String text, boolean line) {
		int place = 1;
		for (int i = 0; i < text.length(); place++) {
			int code = text.codePointAt(i);
			if (isForbidden(code) || (line && (Character.isISOControl(code) || isHidden(code)))) {
				return OptionalInt.of(place);
			}
			i += Character.charCount(code);
		}
		return OptionalInt.empty();
	}

	private static boolean isForbidden(int code) {
		boolean control = Character.isISOControl(code) && code != '\n' && code != '\r' && code != '\t';
		boolean none = (code & 0xFFFE) == 0xFFFE || Character.getType(code) == Character.SURROGATE;
		boolean turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
		return control || none || turns;
	}

	/** Joiners are part of how some scripts are written; other format marks are not. */
	private static boolean isHidden(int code) {
		return switch (Character.getType(code)) {
			case Character.FORMAT -> code != 0x200C && code != 0x200D;
			case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
			default -> false;
		};
	}

	/** Whether a text has a character that can be seen. */
	public static boolean isVisible(String text) {
		return text.codePoints().anyMatch(PlainText::isVisible);
	}

	/**
	 * Whether a text can explain something (说明): two different letters or digits at
	 * least, and not just a word for nothing such as 无.
	 */
	public static boolean isExplaining(String text) {
		String said = text.codePoints()
			.filter(Character::isLetterOrDigit)
			.filter(PlainText::isVisible)
			.mapToObj(Character::toString)
			.collect(Collectors.joining())
			.toLowerCase(Locale.ROOT);
		return said.codePoints().distinct().count() >= 2 && !EMPTY_WORDS.contains(said);
	}

	private static boolean isVisible(int code) {
		return switch (Character.getType(code)) {
			case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
					Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.NON_SPACING_MARK,
					Character.ENCLOSING_MARK ->
				false;
			default -> !isFiller(code);
		};
	}

	/** Letters and symbols that are drawn as nothing. */
	private static boolean isFiller(int code) {
		return code == 0x115F || code == 0x1160 || code == 0x3164 || code == 0xFFA0 || code == 0x2800;
	}

	/** A text for a line of the log: no control characters, at most so many in all. */
	public static String forLog(String text, int longest) {
		String cut = (text.length() > longest) ? text.substring(0, longest) + "…" : text;
		return cut.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]", "�");
	}

}
