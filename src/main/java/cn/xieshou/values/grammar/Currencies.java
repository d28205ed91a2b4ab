package cn.xieshou.values.grammar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the name of a currency to where its unit stands (币种归位): 港币3亿元, 3亿元港币 and 3亿元（港币）
 * are 3亿港元, and never yuan.
 */
final class Currencies {

	private static final Map<String, String> UNITS = new LinkedHashMap<>();

	static {
		name("港元", "港元 港币 港幣 HK$ HKD");
		name("澳门元", "澳门元 澳门币 葡币 MOP$ MOP");
		name("新台币", "新台币元 新台币 台币 NT$ TWD");
		name("欧元", "欧元 EUR €");
		name("日元", "日元 日圆 JPY");
		name("英镑", "英镑 GBP £");
		name("美元", "美元 美金 US$ USD $");
		name("元", "人民币元 人民币 RMB CNY ¥");
	}

	private static final Pattern NAME = Pattern.compile("\\(?(" + UNITS.keySet()
		.stream()
		.sorted(java.util.Comparator.comparing((word) -> -word.length()))
		.map(Pattern::quote)
		.reduce((one, other) -> one + "|" + other)
		.orElseThrow() + ")\\)?", Pattern.CASE_INSENSITIVE);

	/** The last sign of a number, behind which its unit belongs. */
	private static final Pattern NUMBER = Pattern.compile("^(.*[\\d零一二两三四五六七八九十百千万亿])(.*)$");

	private Currencies() {
	}

	private static void name(String unit, String words) {
		for (String word : words.split(" ")) {
			UNITS.put(word, unit);
		}
	}

	static String placed(String text) {
		Matcher name = NAME.matcher(text);
		if (!name.find()) {
			return text;
		}
		String before = text.substring(0, name.start());
		String after = text.substring(name.end());
		String unit = UNITS.getOrDefault(name.group(1).toUpperCase(java.util.Locale.ROOT), "元");
		if (name.find(name.end())) {
			return text;
		}
		if (before.matches(".*[\\d零一二两三四五六七八九十百千万亿余多来]")) {
			return before + unit + after;
		}
		String rest = before + after;
		int yuan = rest.indexOf('元');
		if (yuan >= 0) {
			return rest.substring(0, yuan) + unit + rest.substring(yuan + 1);
		}
		Matcher number = NUMBER.matcher(rest);
		return number.matches() ? number.group(1) + unit + number.group(2) : text;
	}

}
