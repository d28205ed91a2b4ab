package cn.xieshou.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.grammar.Wording;

/** Words before a number that bound it and belong to its quote (数前限定词): 超, 不少于, 至少建设. */
final class BoundBefore {

	/** Words that only say that the number is reached, and are worth keeping. */
	private static final List<String> KEPT = List.of("高达", "多达", "仅", "刚好", "恰好", "正好");

	private static final List<String> LEFT = List.of("前", "高出", "基本", "控制在", "上限", "上限为", "少于", "高于", "低于", "快到", "大体",
			"粗略");

	/** Words that end with a bounding word and bound nothing. */
	private static final Pattern NONE = Pattern
		.compile("(?:节|签|预|合|履|集|契|条|解|制|隐|特|违)约$|(?:附|最|就|邻|亲|临|远)近$|(?:通|经|不)过$|高超$|估计$");

	private static final String WORDS = Wording.at(Wording.Place.BEFORE)
		.stream()
		.filter((one) -> (one.bound() != Comparator.EXACTLY || KEPT.contains(one.word())) && !LEFT.contains(one.word()))
		.map(Wording::word)
		.sorted(java.util.Comparator.comparing((String word) -> -word.length()))
		.map(Pattern::quote)
		.collect(Collectors.joining("|"));

	private static final Pattern WORD = Pattern.compile("(?:" + WORDS + "|控制在|少于|[≥≤＞＜>＜<≈])+(?:了|占|有|为)?$");

	private static final Pattern WITH_VERB = Pattern.compile(
			"(?:至少|最少|不少于|不低于|至多|最多|不超过|不得超过|仅)(?:有|用|建设|新建|奖补|补助|奖励|资助|引进|安排|需|完成|派出|选派|培育|打造|提供|投入|解决|带动|\\p{IsHan}{1,2})$");

	private static final Pattern SCALES = Pattern.compile("[十百千万亿]+(?![\\d]).*", Pattern.DOTALL);

	private static final Pattern BEFORE_SCALES = Pattern.compile("(?<!以|之|身|早|晚|马|海|线|路|岗|[通超经度跨越])[上过破]$");

	private static final Pattern FIRST = Pattern.compile("(?<![提目之以此日年月])前$");

	private static final Pattern PLACES = Pattern.compile("(?s)\\d+(?:[名位强].*|(?![\\d.个家项天年月日周季期万亿%小]).*)");

	private BoundBefore() {
	}

	/** Where a number begins with the words that bound it. */
	static int start(String text, int number) {
		String clause = text.substring(Math.max(Sentences.clause(text, number), number - 12), number);
		Matcher verb = WITH_VERB.matcher(clause);
		if (verb.find()) {
			return number - (clause.length() - verb.start());
		}
		if (FIRST.matcher(clause).find() && PLACES.matcher(Sentences.next(text, number)).matches()) {
			return number - 1;
		}
		Matcher word = WORD.matcher(clause);
		if (word.find() && !NONE.matcher(clause).find()) {
			return number - (clause.length() - word.start());
		}
		boolean scales = SCALES.matcher(text.substring(number, Math.min(text.length(), number + 4))).matches();
		return (scales && BEFORE_SCALES.matcher(clause).find()) ? number - 1 : number;
	}

}
