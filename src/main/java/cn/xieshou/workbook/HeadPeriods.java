package cn.xieshou.workbook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads the periods that heads name (表头时期): 2023年/1月, 一季度, 2023年上半年. */
final class HeadPeriods {

	private static final String CHINESE = "一二三四五六七八九十";

	private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?度?");

	private static final Pattern PART = Pattern.compile(
			"(?:(20\\d{2})[年.-]?)?(?:(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?|第?([一二三四1-4])季度?|([上下])半年|1[—~至-](1[0-2]|[2-9])月(?:累计)?)(?:数|完成|完成数|当月|当月数|实绩)?");

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
		String leaf = path.isEmpty() ? "" : Cell.word(path.get(path.size() - 1)).replaceAll("\\(.*\\)", "");
		if (YEAR.matcher(leaf).matches()) {
			return leaf.substring(0, 4);
		}
		Matcher part = PART.matcher(leaf);
		if (!part.matches()) {
			return null;
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

	private static int number(String text) {
		if (Character.isDigit(text.charAt(0))) {
			return Integer.parseInt(text);
		}
		int first = CHINESE.indexOf(text.charAt(0)) + 1;
		return (text.length() > 1) ? first + CHINESE.indexOf(text.charAt(1)) + 1 : first;
	}

}
