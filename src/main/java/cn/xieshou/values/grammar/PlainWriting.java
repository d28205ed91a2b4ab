package cn.xieshou.values.grammar;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings the ways of typing to one (书写归一): full-width forms, traditional and capital
 * numerals, kinds of dashes, spaces that part no digits, invisible characters.
 */
final class PlainWriting {

	/** What parts the ends of a range. */
	static final List<String> DASHES = List.of("—", "——", "-", "~", "至", "到");

	/** The longest text that is read. */
	private static final int LONGEST = 100;

	private static final String FROM = "萬億兩貳貮參叁陸柒捌玖壹贰叄肆伍陆拾佰仟〇○點個畝噸戶餘約達種項條間張處隻頭臺輛噸−–―─━～〜∼≧≦﹥﹤￥≮≯•・⋅於過將計沒內為開佔級產";

	private static final String TO = "万亿两二二三三六七八九一二三四五六十百千零零点个亩吨户余约达种项条间张处只头台辆吨-————~~~≥≤><¥≥≤···于过将计没内为开占级产";

	/** Spaces that part thousands where they stand right. */
	private static final Pattern THIN_SPACE = Pattern.compile("(?<=\\d)[\\u2009\\u202f](?=\\d{3})");

	/** Space that parts no digits: 1 0元 is not ten. */
	private static final Pattern SPACE = Pattern.compile("(?<![\\d.,\\s])\\s++|\\s++(?![\\d.,])");

	private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200d\\u2060\\ufeff\\u00ad]");

	/** Ways of saying that are said otherwise. */
	private static final Map<String, String> SAID = Map.ofEntries(Map.entry("个多月", "多个月"), Map.entry("个多小时", "多小时"),
			Map.entry("个半月", "半个月"), Map.entry("个半小时", "半小时"), Map.entry(">=", "≥"), Map.entry("<=", "≤"),
			Map.entry("(含)", ""), Map.entry("大于或等于", "大于等于"), Map.entry("小于或等于", "小于等于"), Map.entry("廿", "二十"),
			Map.entry("卅", "三十"), Map.entry("卌", "四十"), Map.entry("及以上", "以上"), Map.entry("及以下", "以下"),
			Map.entry("个档次", "档次"), Map.entry("个位次", "位"), Map.entry("个名次", "位"));

	private PlainWriting() {
	}

	/**
	 * The text in plain writing, without brackets around it or a stop behind it.
	 * @throws Unreadable if it is longer than anything that is read
	 */
	static String of(String text) {
		if (text.length() > LONGEST) {
			throw new Unreadable(Unreadable.Reason.OUT_OF_BOUNDS);
		}
		StringBuilder plain = new StringBuilder(text.length());
		INVISIBLE.matcher(text).replaceAll("").chars().forEach((one) -> plain.append(plain((char) one)));
		String said = THIN_SPACE.matcher(plain).replaceAll(",");
		said = SPACE.matcher(said.strip()).replaceAll("");
		for (Map.Entry<String, String> way : SAID.entrySet()) {
			said = said.replace(way.getKey(), way.getValue());
		}
		return unwrapped(said);
	}

	private static char plain(char one) {
		if (one >= '！' && one <= '～' && one != '～') {
			return (char) (one - '！' + '!');
		}
		if (one == '\u3000' || one == '\u00a0') {
			return ' ';
		}
		int at = FROM.indexOf(one);
		return (at < 0) ? one : TO.charAt(at);
	}

	private static String unwrapped(String text) {
		String inner = text;
		while (!inner.isEmpty() && ",;、。；:".indexOf(inner.charAt(inner.length() - 1)) >= 0
				&& !Character.isDigit(inner.charAt(Math.max(0, inner.length() - 2)))) {
			inner = inner.substring(0, inner.length() - 1);
		}
		for (String pair : new String[] { "()", "[]", "“”", "\"\"", "【】", "〔〕" }) {
			if (inner.length() > 2 && inner.charAt(0) == pair.charAt(0)
					&& inner.charAt(inner.length() - 1) == pair.charAt(1)) {
				return inner.substring(1, inner.length() - 1);
			}
		}
		return inner;
	}

}
