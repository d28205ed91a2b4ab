package cn.xieshou.values.grammar;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * A bound with the whole between it and the share (限定词与整体): 不足全年计划的30%, 超全市总量一半. What is
 * only told from something else (比目标少5家, 高于全省平均2.3个百分点) is a difference and no value.
 */
final class OfWhole {

	private static final String OTHER = "(?:目标|计划|任务|预期|预算|进度|平均|均值|全[国省市县区州镇])";

	/**
	 * What stands between two words of it, bounded so that a long text takes no longer.
	 */
	private static final String BETWEEN = "[^的]{0,24}";

	private static final Pattern DIFFERENCE = Pattern.compile("(?:[比较]" + BETWEEN + OTHER + BETWEEN
			+ "[多少高低快慢增减超]出?|(?:[高低快慢]于|[高低]出|落后|滞后|领先|超前)" + BETWEEN + OTHER + BETWEEN + ")\\z");

	private static final Pattern WHOLE = Pattern.compile("(?:占到?|到|达到?|完成|有)?了?"
			+ "(?:年初|年度|全年|当年|本年|上年|去年|上一年|全[国省市县区州镇村部]|总|既定|规划|预[期算]|计划|目标|任务|平均|同期)\\p{IsHan}{0,8}?(的)?");

	/** What is done, with which a number is about right as well: 约投入资金3000万元. */
	private static final Pattern DONE = Pattern
		.compile("(?:相当于|投入|完成|实现|拨付|筹集|筹措|带动|吸纳|吸引|引进|建设|建成|安排|到位|销售|帮助|培训|产生|节约|减少|增加|接待|覆盖|惠及)\\p{IsHan}{0,6}");

	/** A share in words, with which nothing is exceeded by so much. */
	private static final Pattern IN_WORDS = Pattern.compile(".*(?:半|成|分之).*");

	/** By how much more than planned, 超过年度目标20%, which is no bound. */
	private static final Pattern EXCESS = Pattern.compile("超[过出]?\\p{IsHan}{0,4}(?:计划|目标|任务)");

	/** Words that bound; 前 and what begins other words are none. */
	private static final Map<String, Wording> BOUNDS = Wording.at(Wording.Place.BEFORE)
		.stream()
		.filter((word) -> !word.isReaching() && !List.of("前", "基本", "最高", "最低").contains(word.word()))
		.collect(Collectors.toMap(Wording::word, Function.identity(), (first, same) -> first));

	private OfWhole() {
	}

	static boolean isDifference(String lead) {
		return DIFFERENCE.matcher(lead).find();
	}

	/**
	 * The word of the lead that bounds the share, {@code null} if none does.
	 * @param number the share as written
	 * @throws Unreadable if it may as well be by how much the whole is exceeded (超全省20%)
	 */
	static @Nullable Wording bound(String lead, Term share, String number) {
		int at = 0;
		while (at < lead.length()) {
			String rest = lead.substring(at);
			int none = length(QuantityGrammar.NO_BOUNDS.stream(), rest);
			int length = (none > 0) ? none : length(BOUNDS.keySet().stream(), rest);
			Matcher whole = WHOLE.matcher(rest.substring(length));
			if (none == 0 && length > 0 && isAbout(rest, length)) {
				return BOUNDS.get(rest.substring(0, length));
			}
			if (none == 0 && length > 0 && whole.matches()) {
				boolean of = whole.group(1) != null;
				return of(Objects.requireNonNull(BOUNDS.get(rest.substring(0, length))), rest, share, of,
						IN_WORDS.matcher(number).matches());
			}
			at += Math.max(1, length);
		}
		return null;
	}

	private static boolean isAbout(String rest, int length) {
		Wording word = BOUNDS.get(rest.substring(0, length));
		return word != null && word.bound() == Comparator.ABOUT && DONE.matcher(rest.substring(length)).matches();
	}

	private static @Nullable Wording of(Wording word, String rest, Term share, boolean of, boolean inWords) {
		if (word.bound() == Comparator.ABOUT) {
			return word;
		}
		if (!of && EXCESS.matcher(rest).lookingAt()) {
			return null;
		}
		boolean part = share.unit() != null && (share.unit().base().equals("%") || share.unit().symbol().equals("份额"));
		if (!part || !(of || inWords)) {
			throw new Unreadable(Reason.UNREADABLE, rest);
		}
		return word;
	}

	private static int length(Stream<String> words, String text) {
		return words.filter(text::startsWith).mapToInt(String::length).max().orElse(0);
	}

}
