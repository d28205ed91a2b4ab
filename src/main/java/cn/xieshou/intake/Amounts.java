package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.QuantityGrammar;
import cn.xieshou.values.grammar.QuantityReading;
import cn.xieshou.values.grammar.Unreadable;

/**
 * Finds numbers with their units in a text (找数量): where one begins and ends. What it
 * says, the grammar reads; what the grammar does not read is none.
 */
final class Amounts {

	private static final String DIGITS = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟";

	/** What numbers are made of; no number has so many of it. */
	private static final String IN_NUMBERS = "0123456789" + DIGITS;

	private static final int LONGEST = 40;

	private static final String ARABIC = "\\d{1,3}(?:[,，]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

	private static final String SCALES = "[十百千万亿]{0,3}";

	private static final String NUMBER = "(?:[-−](?=\\d))?(?:(?:" + ARABIC + ")" + SCALES + "(?:(?<=[亿万千])(?:" + ARABIC
			+ ")" + SCALES + ")*|[" + DIGITS + "半]+(?:点[零〇一二三四五六七八九]+[万亿]*)?)";

	private static final String ODD = "(?:余|多|来|有余|\\+)?(?:(?<=[余多来])[万亿]+)?";

	private static final String SHARE = "(?:百分之|千分之)" + NUMBER + "|" + NUMBER + "分之" + NUMBER + "|" + NUMBER + "成(?:半|"
			+ "[" + DIGITS + "])?(?![立功员果效本品熟交套为长人型语])|半数|一半|对半|过半|大半|多半";

	private static final String RANK = "(?:并列|倒数)?第\\s*(?:\\d+|[一二三四五六七八九十百]+)[位名]?|十大|首位|榜首";

	private static final Pattern DOUBLING = Pattern.compile("翻(?:了)?[一两二三四]?番");

	private static final Pattern SLASH = Pattern.compile("(?<=完成|任务|任务数)(\\d{1,6})/(\\d{1,6})(?![\\d/])");

	private static final Pattern START = Pattern
		.compile("(?<![\\d.A-Za-z]|\\d[,，])[-−]?\\d|[" + DIGITS + "半过对大多]|百分之|千分之|第|倒数|并列|首位|榜首|翻");

	private static final Pattern CORE = Pattern
		.compile("(?<rank>" + RANK + ")|(?<share>" + SHARE + ")|(?<number>" + NUMBER + ")(?<odd>" + ODD + ")");

	private static final Pattern DASH = Pattern.compile("\\s*(?:—|——|–|-|~|～|至|到)\\s*");

	/** What is counted in money only. */
	private static final Pattern MONEY = Pattern
		.compile("投资|固投|资金|经费|统筹|自筹|支出|拨付|到位|产值|营收|收入|销售|采购|税|捐|款|贷|金额|总额|预算|配套|奖补|补贴|造价|融资");

	private final String text;

	private final BitSet masked;

	private final List<Amount> found = new ArrayList<>();

	private final BitSet lost;

	private Amounts(String text, BitSet masked, BitSet lost) {
		this.text = text;
		this.masked = masked;
		this.lost = lost;
	}

	/**
	 * The amounts in the order of the text, none of what is masked or stands beside what
	 * is lost.
	 */
	static List<Amount> find(String text, BitSet masked, BitSet lost) {
		Amounts amounts = new Amounts(text, masked, lost);
		amounts.run();
		return amounts.found;
	}

	private void run() {
		Matcher start = START.matcher(this.text);
		int at = 0;
		while (at < this.text.length() && start.find(at)) {
			Amount amount = this.masked.get(start.start()) ? null : at(start.start());
			at = (amount != null) ? amount.to() : after(start.start());
			if (amount != null) {
				this.found.add(amount);
			}
		}
	}

	/** Where the characters end that numbers are made of. */
	private int run(int start) {
		int at = start;
		while (at < this.text.length() && IN_NUMBERS.indexOf(this.text.charAt(at)) >= 0) {
			at++;
		}
		return at;
	}

	/** Behind a number that is none: what is left of it is none either. */
	private int after(int start) {
		int run = run(start);
		if (run - start > LONGEST) {
			return run;
		}
		int at = start + 1;
		while (at < this.text.length() && Character.isDigit(this.text.charAt(start))
				&& "0123456789.,".indexOf(this.text.charAt(at)) >= 0) {
			at++;
		}
		return at;
	}

	private @Nullable Amount at(int start) {
		if (run(start) - start > LONGEST) {
			return null;
		}
		Amount special = special(start);
		if (special != null) {
			return special;
		}
		Matcher core = CORE.matcher(this.text).region(start, this.text.length());
		if (!core.lookingAt() || isBroken(start, core.end())) {
			return null;
		}
		if (core.group("rank") != null) {
			return RankWords.isRank(this.text, start, core.end()) ? read(start, core.end()) : null;
		}
		int end = (core.group("share") != null) ? core.end() : unit(core.end(), core.group("number"));
		if (core.group("number") != null && end == core.end() && !isBareScale(core) && !isTop(start, core)) {
			Amount money = money(start, end);
			if (money != null) {
				return money;
			}
			int range = range(core.end());
			return (range > core.end()) ? read(start, range) : null;
		}
		int second = range(end);
		return Plausible.isFigure(this.text, start, Math.max(end, second), core) ? read(start, Math.max(end, second))
				: null;
	}

	/** Numbers that are written in ways of their own: 翻一番, 45/44, 超计划23.5%, 提前一个月. */
	private @Nullable Amount special(int start) {
		Matcher doubling = DOUBLING.matcher(this.text).region(start, this.text.length());
		if (doubling.lookingAt()) {
			return doubled(doubling);
		}
		Matcher slash = SLASH.matcher(this.text).region(start, this.text.length()).useTransparentBounds(true);
		if (slash.lookingAt()) {
			QuantityReading read = reading(slash.group(1) + "个");
			return (read != null) ? new Amount(start, slash.end(), start, slash.group(), read, false) : null;
		}
		return null;
	}

	private @Nullable Amount doubled(Matcher doubling) {
		QuantityReading read = Growths.doubling(doubling.group());
		return (read != null)
				? new Amount(doubling.start(), doubling.end(), doubling.start(), doubling.group(), read, false) : null;
	}

	/**
	 * Whether what was lost stood in the number or beside it, or in the words of a rate,
	 * which says nothing without them.
	 */
	private boolean isBroken(int start, int end) {
		int clause = Sentences.clause(this.text, start);
		boolean rate = this.text.startsWith("%", end) && this.lost.nextSetBit(clause) >= 0
				&& this.lost.nextSetBit(clause) < start;
		if (rate || this.lost.get(end) || (start > 0 && this.lost.get(start - 1))) {
			return true;
		}
		String before = this.text.substring(Math.max(0, start - 2), start);
		String after = this.text.substring(end, Math.min(this.text.length(), end + 2));
		return before.matches("(?s).*[?*�×]|.*[□?*�×•]\\.|.*\\d□|.*[.．]")
				|| after.matches("(?s)[?*□�×].*|[.．][?*□�×\\d].*");
	}

	/**
	 * Money of which the unit is left out, as it is clear (投资1.2亿、到位2000万), {@code null}
	 * if it is not.
	 */
	private @Nullable Amount money(int start, int end) {
		int to = end + WordsBehind.length(Sentences.next(this.text, end));
		boolean ends = to == this.text.length() || "，。；、,;（(）)：\n".indexOf(this.text.charAt(to)) >= 0;
		String before = this.text.substring(Sentences.clause(this.text, start), start);
		if ("万亿".indexOf(this.text.charAt(end - 1)) < 0 || !ends || !MONEY.matcher(before).find()) {
			return null;
		}
		for (int from : new int[] { BoundBefore.start(this.text, start), start }) {
			QuantityReading read = reading(
					this.text.substring(from, end) + Unit.YUAN.symbol() + this.text.substring(end, to));
			if (read != null) {
				return new Amount(from, to, start, this.text.substring(from, to), read, false);
			}
		}
		return null;
	}

	private static boolean isBareScale(Matcher core) {
		return core.group("number").matches("[百千万亿]+");
	}

	private boolean isTop(int start, Matcher core) {
		return this.text.startsWith("前", start - 1) && core.group("number").matches("\\d+|[一二三四五六七八九十百]+");
	}

	/**
	 * Where the unit ends that comes next, the place itself if none does. What ends the
	 * number may begin the unit, 千瓦时.
	 */
	private int unit(int from, String number) {
		int end = from;
		for (int back = 0; back <= 1 && back < number.length(); back++) {
			boolean scale = back == 0 || "百千万亿".indexOf(this.text.charAt(from - back)) >= 0;
			end = Math.max(end, scale ? longest(from - back) : from);
		}
		boolean grade = this.text.startsWith("级", end) && number.matches("[百千万亿]+");
		return grade ? end + 1 : end;
	}

	private int longest(int from) {
		for (int length = Math.min(Unit.longestWritten(), this.text.length() - from); length > 0; length--) {
			if (Unit.find(this.text.substring(from, from + length)).isPresent() && !this.masked.get(from)) {
				return from + length;
			}
		}
		return from;
	}

	/** Where a range ends that begins before a place, the place if there is none. */
	private int range(int from) {
		Matcher dash = DASH.matcher(this.text).region(from, this.text.length());
		if (!dash.lookingAt()) {
			return from;
		}
		Matcher core = CORE.matcher(this.text).region(dash.end(), this.text.length());
		if (!core.lookingAt() || core.group("rank") != null) {
			return from;
		}
		int end = (core.group("share") != null) ? core.end() : unit(core.end(), core.group("number"));
		return (core.group("share") != null || end > core.end()) ? end : from;
	}

	/**
	 * The amount with the words around it that bound it, as far as the grammar reads it.
	 */
	private @Nullable Amount read(int start, int end) {
		int to = end + WordsBehind.length(Sentences.next(this.text, end));
		int from = BoundBefore.start(this.text, start);
		for (int[] ends : new int[][] { { from, to }, { from, end }, { start, to }, { start, end } }) {
			QuantityReading read = reading(this.text.substring(ends[0], ends[1]));
			if (read != null) {
				int wide = BeyondPlan.start(this.text, ends[0], read);
				return new Amount(wide, ends[1], start, this.text.substring(wide, ends[1]), read,
						this.text.substring(start, end).contains("，") || this.text.startsWith("□", start - 1));
			}
		}
		return null;
	}

	static @Nullable QuantityReading reading(String quote) {
		try {
			QuantityReading read = QuantityGrammar.readAny(quote.replace('，', ','), null);
			return (read.bound() == Comparator.RANGE || read.value() != null) ? read : null;
		}
		catch (Unreadable ex) {
			return null;
		}
	}

}
