package cn.xieshou.values.grammar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Ways of saying periods (时期的说法) that are said otherwise: 元月, Q3, 二三季度, 2022年和2023年.
 */
final class PeriodWays {

	/** In this order. */
	private static final Map<Pattern, String> SAID = new LinkedHashMap<>();

	static {
		say("[“”\"‘’'「」,:]", "");
		say("元月", "1月");
		say("(?<=[一二三四1-4])、(?=[一二三四1-4]季度)", "至");
		say("(?<![一二三四])([一二三])([二三四])季度", "$1至$2季度");
		say("首个(?=季)", "首");
		say("开年(?=以来|至今)", "年初");
		say("(?<![\\d今本当])年初(?=以来|至今|起|开始)", "今年");
		say("(?<=年)初(?=以来|至今|起|开始)", "");
		say("(?<=[\\d年])Q([1-4])", "第$1季度");
		say("(\\d{1,2}月)(\\d{1,2}日[—至到~-]+)(\\d{1,2}日)", "$1$2$1$3");
		say("(?<=[月日])[—~-]今$", "至今");
		say("(?<=日)24时(?=$|止)", "");
		say("(?:五|5)年过渡期", "过渡期");
		say("时期末", "期末");
		say("(?:会计|财政)年度", "年度");
		say("(\\d{4}年?[—至到~-]+\\d{4}年)[两三四五六七八九]年(?:间|期间)?$", "$1");
	}

	/** Two years or months one after the other, 2022、2023年 and 1月和2月. */
	private static final Pattern NEIGHBOURS = Pattern
		.compile("(?<!\\d)(\\d{4}|\\d{1,2})([年月]?)[、和及与](\\d{4}|\\d{1,2})([年月])");

	private PeriodWays() {
	}

	private static void say(String said, String written) {
		SAID.put(Pattern.compile(said), written);
	}

	static String of(String plain) {
		String written = plain;
		for (Map.Entry<Pattern, String> way : SAID.entrySet()) {
			written = way.getKey().matcher(written).replaceAll(way.getValue());
		}
		return NEIGHBOURS.matcher(written).replaceAll(PeriodWays::joined);
	}

	private static String joined(MatchResult two) {
		boolean next = Integer.parseInt(two.group(3)) == Integer.parseInt(two.group(1)) + 1;
		boolean alike = two.group(1).length() / 3 == two.group(3).length() / 3
				&& (two.group(2).isEmpty() || two.group(2).equals(two.group(4)));
		return (next && alike) ? two.group(1) + "—" + two.group(3) + two.group(4) : two.group();
	}

}
