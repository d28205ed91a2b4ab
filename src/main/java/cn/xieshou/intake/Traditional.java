package cn.xieshou.intake;

import java.util.BitSet;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/**
 * Traditional characters in simplified ones (繁转简). Names that are written so in
 * simplified Chinese stay, and what may be either is left unless the text has surely
 * traditional characters beside it.
 */
final class Traditional {

	/** Characters that simplified texts have as well, mostly in names. */
	private static final String EITHER = "乾後於著藉徵瞭夥麽甯鍾昇閤剋餘託佔準裡";

	private static final Pattern NAMES = Pattern.compile("乾[安县隆坤元州陵西]|康乾|於潜|角徵|文徵明");

	private Traditional() {
	}

	/**
	 * The text in simplified characters.
	 * @param names names that stay as they are
	 */
	static String simplified(String text, Collection<String> names) {
		String converted = ZhConverterUtil.toSimple(text);
		if (converted.length() != text.length() || converted.equals(text)) {
			return (converted.length() == text.length()) ? converted : text;
		}
		BitSet kept = kept(text, names);
		boolean surely = false;
		for (int i = 0; i < text.length(); i++) {
			surely |= text.charAt(i) != converted.charAt(i) && EITHER.indexOf(text.charAt(i)) < 0;
		}
		StringBuilder simplified = new StringBuilder(text);
		for (int i = 0; i < text.length(); i++) {
			if (!kept.get(i) && (surely || EITHER.indexOf(text.charAt(i)) < 0)) {
				simplified.setCharAt(i, converted.charAt(i));
			}
		}
		return simplified.toString();
	}

	private static BitSet kept(String text, Collection<String> names) {
		BitSet kept = new BitSet();
		Matcher name = NAMES.matcher(text);
		while (name.find()) {
			kept.set(name.start(), name.end());
		}
		for (String one : names) {
			for (int at = text.indexOf(one); at >= 0 && !one.isEmpty(); at = text.indexOf(one, at + 1)) {
				kept.set(at, at + one.length());
			}
		}
		return kept;
	}

}
