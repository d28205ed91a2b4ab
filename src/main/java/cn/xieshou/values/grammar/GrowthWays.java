package cn.xieshou.values.grammar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Ways of saying growth (增长的说法) that are said otherwise: the number before its word
 * (7.2%的增长), an arrow behind it (2.3%↓), and clauses beside it that say something else
 * (，居全市第一).
 */
final class GrowthWays {

	private static final String GROWS = "(?:增|升|涨|降|减|跌|回落|提高|扩大|收窄|下滑|翻番|持平)";

	private static final String RATE = "\\d[\\d.]*(?:%|个百分点)";

	/** How a rate ends, behind which another clause may come. */
	private static final String RATE_END = "[\\d.]%";

	private static final Map<Pattern, String> SAID = new LinkedHashMap<>();

	static {
		say("(?<=\\d)(?:个点|pct|pp)", "个百分点");
		say("(?<=同比|环比):", "");
		say("翻倍增长|倍增式增长", "翻倍");
		say("(" + RATE + ")([↑↓])$", "$2$1");
		say("^(?:保持|维持|实现|取得|以)?((?:约|近|超|逾)?" + RATE + "(?:以上|左右)?)的?(?:速度|幅度)?(增长|增速|增幅|涨幅|下降|降幅|跌幅)$", "$2$1");
		say("^[^,]{0,12}?(?:达到?|完成|实现|突破|超过?|逾|为)\\d[\\d.,]*\\p{IsHan}{1,4},(?=.*" + GROWS + ")", "");
		say("(?<=" + RATE_END + "),(?:达到?|完成|实现|总额达?)\\d[\\d.]*\\p{IsHan}{1,4}$", "");
		say("(?<=" + RATE_END + "),\\p{IsHan}{0,4}(?:位?居|列|排名?)\\p{IsHan}{0,8}(?:第[\\d一二三四五六七八九十]+|首)位?$", "");
		say("(?<=年|同期)(?=\\d[\\d.]*倍)", "的");
	}

	private GrowthWays() {
	}

	private static void say(String said, String written) {
		SAID.put(Pattern.compile(said), written);
	}

	static String of(String plain) {
		String written = plain;
		for (Map.Entry<Pattern, String> way : SAID.entrySet()) {
			written = way.getKey().matcher(written).replaceAll(way.getValue());
		}
		return written;
	}

}
