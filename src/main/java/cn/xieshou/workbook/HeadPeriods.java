package cn.xieshou.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Span;
import cn.xieshou.values.grammar.PeriodGrammar;

/** Reads the periods that heads name (表头时期): 2023年/1月, 一季度, 2023年上半年. */
final class HeadPeriods {

	private static final String CHINESE = "一二三四五六七八九十";

	private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?度?");

	private static final Pattern PART = Pattern.compile(
			"(?:(20\\d{2})[年.-]?)?(?:(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?|第?([一二三四1-4])季度?|([上下])半年|1月?[—~至-](1[0-2]|[2-9])月(?:累计)?)(?:数|完成|完成数|当月|当月数|实绩|小计|合计|总计)?");

	/** A year and what was done in it in one head, 2025年实绩. */
	private static final Pattern YEAR_DONE = Pattern
		.compile("(20\\d{2})年度?(?:全年)?(?:(?:实际)?完成(?:数|值|额|情况)?|实际(?:数|值)?|实绩|数值|决算数?|数)");

	private static final Pattern IN_BRACKETS = Pattern.compile("([^()]+)\\(([^()]*)\\)");

	private static final Pattern OWN_YEAR = Pattern.compile("(20\\d{2})[年.-]?(.+)");

	/** What only the one grammar of periods reads, with the year before it. */
	private static final Pattern WORDS = Pattern.compile(
			"前[一二三四1-4]个?季度(?:累计)?|前(?:\\d{1,2}|[一二三四五六七八九十]{1,2})个?月|全年|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月[末底]|[一二三四1-4]季度末|年[末底]");

	/** What stands below a year and says that it is what was done in it. */
	private static final Pattern DONE = Pattern
		.compile("(?:实际)?完成(?:数|值|情况)?|实际(?:数|值)?|实绩|数值|数量|金额|人数|本期(?:数)?|绝对[值数量]|总量");

	private HeadPeriods() {
	}

	/** The period of a column, {@code null} if its heads name none. */
	static @Nullable String of(List<String> path, @Nullable Integer year, boolean cumulative) {
		Integer own = year;
		for (String part : path) {
			Matcher matcher = YEAR.matcher(Cell.word(part));
			if (matcher.matches()) {
				own = Integer.valueOf(matcher.group(1));
			}
		}
		String leaf = path.isEmpty() ? "" : leaf(Cell.word(path.get(path.size() - 1)));
		if (YEAR.matcher(leaf).matches()) {
			return leaf.substring(0, 4);
		}
		Matcher done = YEAR_DONE.matcher(leaf);
		if (done.matches()) {
			return done.group(1);
		}
		if (DONE.matcher(leaf).matches()) {
			return above(path, year, cumulative);
		}
		if (leaf.matches(Layouts.WHOLE)) {
			String part = above(path, year, cumulative);
			return (part != null && part.matches("\\d{4}[QH]\\d")) ? part : null;
		}
		Matcher part = PART.matcher(leaf);
		if (!part.matches()) {
			return words(leaf, own);
		}
		own = (part.group(1) != null) ? Integer.valueOf(part.group(1)) : own;
		if (own == null) {
			return null;
		}
		if (part.group(2) != null) {
			return own + "-%02d".formatted(number(part.group(2))) + (cumulative ? "/YTD" : "");
		}
		if (part.group(3) != null) {
			return own + "Q" + number(part.group(3));
		}
		if (part.group(4) != null) {
			return own + "H" + (part.group(4).equals("上") ? 1 : 2);
		}
		return own + "-%02d/YTD".formatted(Integer.parseInt(part.group(5)));
	}

	/**
	 * The period over or under what a column measures, 1月/就业人数 or 就业人数/1月, {@code null}
	 * if its heads name none.
	 */
	static @Nullable String beside(List<String> path, @Nullable Integer year, boolean cumulative) {
		boolean under = !path.isEmpty() && is(path.get(path.size() - 1));
		return under ? of(path, year, cumulative) : above(path, year, cumulative);
	}

	/** The heads over a column without those that are periods. */
	static List<String> without(List<String> path) {
		return path.stream().filter((word) -> !is(word)).toList();
	}

	/** Whether a head is the name of a period and says nothing else. */
	static boolean is(String head) {
		return of(List.of(head), 2000, false) != null;
	}

	/**
	 * The period that the heads above the lowest one name, {@code null} if they name
	 * none.
	 */
	static @Nullable String above(List<String> path, @Nullable Integer year, boolean cumulative) {
		for (int end = path.size() - 1; end > 0; end--) {
			String period = is(path.get(end - 1)) ? of(path.subList(0, end), year, cumulative) : null;
			if (period != null) {
				return period;
			}
		}
		return null;
	}

	/**
	 * A head without what stands in brackets, unless it says which part of the year it is
	 * of: 2024年(1-6月); what is only planned is no period of values.
	 */
	private static String leaf(String word) {
		Matcher brackets = IN_BRACKETS.matcher(word);
		if (!brackets.matches()) {
			return word.replaceAll("\\(.*\\)", "");
		}
		String inner = brackets.group(2).replaceFirst("^截?至(\\d{1,2}月)[底末]?$", "1-$1");
		if (inner.matches(".*(计划|目标|预计|预测|预算|任务|测算).*")) {
			return "";
		}
		boolean part = YEAR.matcher(brackets.group(1)).matches()
				&& (PART.matcher(inner).matches() || WORDS.matcher(inner).matches());
		return part ? brackets.group(1).substring(0, 4) + "年" + inner : brackets.group(1);
	}

	/** 前三季度, 全年, 3月末 of a year. */
	private static @Nullable String words(String leaf, @Nullable Integer year) {
		Matcher own = OWN_YEAR.matcher(leaf);
		String rest = own.matches() ? own.group(2) : leaf;
		Integer of = own.matches() ? Integer.valueOf(own.group(1)) : year;
		if (of == null || !WORDS.matcher(rest).matches()) {
			return null;
		}
		try {
			Span span = PeriodGrammar.read(of + "年" + rest, LocalDate.of(of, 12, 31)).period().span();
			return (span != null) ? span.toString() : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static int number(String text) {
		if (Character.isDigit(text.charAt(0))) {
			return Integer.parseInt(text);
		}
		int first = CHINESE.indexOf(text.charAt(0)) + 1;
		return (text.length() > 1) ? first + CHINESE.indexOf(text.charAt(1)) + 1 : first;
	}

}
