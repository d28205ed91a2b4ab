package cn.xieshou.intake;

import java.util.regex.Pattern;

/** Tells a place in an order from a number of something else (名次): 居全省第2位, not 第一产业. */
final class RankWords {

	private static final Pattern ENDS = Pattern.compile("(?s)(?:[，。；、！？）)\\s]|$|等次|位次|[左右的]).*");

	private static final Pattern RANKED = Pattern
		.compile(".*(?:[位列居排占获为得]|排名|名列|全[省市国县区州]|[东西南北中]部|名次|蝉联|跃居|升至|进入|倒数|稳居)\\p{IsHan}{0,6}$");

	private static final Pattern TOP = Pattern.compile(".*(?:入选|评为|获评|列入|荣获|跻身|入围|位列|获得|当选|推荐)\\p{IsHan}{0,10}“?$");

	private RankWords() {
	}

	static boolean isRank(String text, int from, int to) {
		String quote = text.substring(from, to);
		String before = text.substring(Sentences.clause(text, from), from);
		if (quote.equals("十大")) {
			return TOP.matcher(before).matches();
		}
		if (quote.equals("首位") || quote.equals("榜首")) {
			return RANKED.matcher(before).matches();
		}
		boolean named = quote.endsWith("位") || quote.endsWith("名") || quote.startsWith("倒数");
		return (named || ENDS.matcher(Sentences.next(text, to)).matches())
				&& (named || RANKED.matcher(before).matches());
	}

}
