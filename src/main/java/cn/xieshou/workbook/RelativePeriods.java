package cn.xieshou.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Heads that say how long was counted and not until when (本月、本年累计): their periods follow
 * from that of the table.
 */
final class RelativePeriods {

	private static final String DONE = "(?:数|值|额|新增|发生|到位|支出|(?:实际)?完成(?:数|值|额|情况)?|实绩)?";

	/** What was counted in the period of the table alone. */
	private static final Pattern ALONE = Pattern.compile("(?:本月份?|当月|本期|本季度?|当季)" + DONE);

	/** What was counted from the beginning of the year. */
	private static final Pattern RUNNING = Pattern
		.compile("(?:(?:本年度?|全年|今年|年初|当年|年度)(?:以来|至今)?累计|本年|年内|年初至今|今年以来|1?[—–~至-]本?月累计|"
				+ "(?:截?至)(?:本月|本期|当月)(?:末|底|止)?(?:累计)?)" + DONE);

	/** The same where a column beside it is of the period alone. */
	private static final Pattern SUM = Pattern.compile("(?:累计|合计)" + DONE);

	/** What was done, in the period alone where a sum stands beside it. */
	private static final Pattern BARE = Pattern.compile("(?:实际)?完成(?:数|值|额|情况)?|数值");

	private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})(?:/YTD)?");

	private static final Pattern PART = Pattern.compile("(\\d{4})([QH])([1-4])");

	private static final Pattern BRACKETS = Pattern
		.compile("[(（](?:截[至止]到?|[—–-])?([^()（）]{2,9}?)(?:[底末]|(?<=截[至止]到?\\d{1,2}月)\\d{1,2}日)?[)）]");

	private static final Pattern YEAR_AND_WORDS = Pattern
		.compile("20\\d{2}年(?:前[一二三四1-4]个?季度|前(?:\\d{1,2}|[一二三四五六七八九十]{1,2})个?月)");

	private RelativePeriods() {
	}

	/**
	 * The periods of columns whose heads name none; what is not known is the word itself.
	 * @param absolute the periods that heads name
	 * @param table the period of the table, {@code null} if that is not said
	 */
	static Map<Integer, String> of(HeadRows head, Map<Integer, String> absolute, @Nullable String table) {
		Map<Integer, String> found = new HashMap<>();
		if (absolute.values().stream().anyMatch((period) -> period.matches("\\d{4}(-\\d\\d.*|[QH]\\d)"))) {
			return found;
		}
		boolean alone = any(head, ALONE);
		boolean bare = !alone && any(head, BARE) && (any(head, SUM) || any(head, RUNNING));
		boolean beside = alone || bare;
		head.paths().forEach((column, path) -> {
			String leaf = leaf(path);
			boolean sum = RUNNING.matcher(leaf).matches() || (beside && SUM.matcher(leaf).matches());
			boolean own = ALONE.matcher(leaf).matches() || (bare && BARE.matcher(leaf).matches());
			if (!absolute.containsKey(column) && (sum || own)) {
				String period = of(sum, table);
				found.put(column, (period != null) ? period : leaf);
			}
		});
		boolean open = found.values().stream().anyMatch((period) -> !period.matches("\\d{4}.+"));
		return (open && found.size() == 1) ? Map.of() : found;
	}

	private static boolean any(HeadRows head, Pattern leaf) {
		return head.paths().values().stream().anyMatch((path) -> leaf.matcher(leaf(path)).matches());
	}

	/**
	 * The period of a word in a table of a period, {@code null} if it does not follow.
	 */
	private static @Nullable String of(boolean sum, @Nullable String table) {
		Matcher month = MONTH.matcher((table != null) ? table : "");
		Matcher part = PART.matcher((table != null) ? table : "");
		if (month.matches()) {
			return month.group(1) + "-" + month.group(2) + (sum ? "/YTD" : "");
		}
		if (!part.matches()) {
			return null;
		}
		int months = Integer.parseInt(part.group(3)) * (part.group(2).equals("Q") ? 3 : 6);
		return (months > 12) ? null : sum ? part.group(1) + "-%02d/YTD".formatted(months) : table;
	}

	/**
	 * The part of its year that a title names behind it, in brackets or in words,
	 * {@code null} if it names none: 2026年月报（9月）.
	 */
	static @Nullable String inTitle(String title, int year) {
		Matcher words = YEAR_AND_WORDS.matcher(title);
		if (words.find()) {
			return HeadPeriods.of(List.of(words.group()), year, false);
		}
		Matcher brackets = BRACKETS.matcher(title);
		while (brackets.find()) {
			String period = HeadPeriods.of(List.of(brackets.group(1)), year, false);
			if (period != null && period.length() > 4 && period.startsWith(String.valueOf(year))) {
				return period;
			}
		}
		return null;
	}

	/**
	 * The period of a table whose sheet is called like one, where its title says no part
	 * of the year: 2026年9月, 9月, 一季度.
	 */
	static @Nullable String ofSheet(@Nullable String said, String sheet, @Nullable Integer year) {
		if (said != null && said.length() > 4) {
			return said;
		}
		String whole = sheet.matches("20\\d{2}年.*") ? SeriesReader.period(sheet) : null;
		String named = (whole != null || year == null) ? whole : HeadPeriods.of(List.of(sheet), year, false);
		boolean part = named != null && (said == null || named.startsWith(said));
		return part ? named : said;
	}

	private static String leaf(List<String> path) {
		String leaf = path.isEmpty() ? "" : Cell.word(HeadRows.withoutUnit(path.get(path.size() - 1)));
		return leaf.replaceAll("\\(.*\\)", "");
	}

}
