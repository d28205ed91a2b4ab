package cn.xieshou.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.Finding.Code;

/** Reads dates as precisely as they are written (日期单元格). */
final class DateCells {

	/** The longest text that a date is read from. */
	private static final int LONGEST = 60;

	private static final String SEPARATOR = "[年./\\-]";

	private static final Pattern DAY = Pattern
		.compile("(\\d{4})" + SEPARATOR + "(\\d{1,2})[月./\\-](\\d{1,2})[日号]?(?:[T\\s]*\\d{1,2}:\\d{2}(?::\\d{2})?)?");

	private static final Pattern MONTH = Pattern.compile("(\\d{4})" + SEPARATOR + "(\\d{1,2})(?:月份?)?");

	private static final Pattern SHORT_YEAR = Pattern
		.compile("['’]?(\\d{2})" + SEPARATOR + "(\\d{1,2})(?:[月./\\-](\\d{1,2})?[日号]?)?");

	private static final Pattern QUARTER = Pattern.compile("(\\d{4})年?第?([1-4一二三四])(?:季度?)|(\\d{4})[年-]?Q([1-4])");

	private static final Pattern HALF = Pattern.compile("(\\d{4})年?([上下])半年|(\\d{4})年?H([12])");

	private static final Pattern DAYS = Pattern
		.compile("(\\d{4})" + SEPARATOR + "(\\d{1,2})[月./\\-](\\d{1,2})[日号]?[-—–~至到](?:(\\d{4})" + SEPARATOR
				+ ")?(?:(\\d{1,2})[月./\\-])?(\\d{1,2})[日号]?");

	private static final Pattern DAYS_OF_YEAR = Pattern
		.compile("(\\d{1,2})月(\\d{1,2})[日号]?[-—–~至到](?:(\\d{1,2})月)?(\\d{1,2})[日号]?");

	/** The day before the year, as other countries write it. */
	private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");

	private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})[月./](\\d{1,2})[日号]?");

	private static final Pattern EMPTY = Pattern
		.compile("[-—–/／\\\\]+|无|不适用|待.{1,4}|暂无|不详|不明|未报|N/?A|尚?未.*|另行.*|不限|长期.*");

	private static final Pattern FORECAST = Pattern.compile("预计|预期|计划|拟|力争|争取|预备");

	private static final Pattern INEXACT = Pattern.compile("(年?)((?:底|初|中旬|上旬|下旬|末)(?:之前|以前|前)?|左右|前后|之前|以前|前)$");

	private static final Pattern BLANKS = Pattern.compile("\\s+(?!\\d{1,2}:)");

	private static final Pattern QUOTED = Pattern.compile("^['’](?=\\d{4})");

	private static final Pattern IN_CHINESE = Pattern.compile("[^〇零一二三四五六七八九十]*[〇零一二三四五六七八九十][^年月日]*[年月日].*");

	private static final Pattern TENS = Pattern.compile("([一二三])?十([一二三四五六七八九])?(?=[月日])");

	private static final Pattern DAY_NUMBER = Pattern.compile("[2-6]\\d{4}(\\.\\d+)?");

	private static final Pattern DIGITS = Pattern.compile("(19|20)\\d{6}");

	private static final Pattern JANUARY_OR_OCTOBER = Pattern.compile("(19|20)\\d\\d\\.1");

	private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d年?度?");

	private static final Pattern QUARTER_ALONE = Pattern.compile("第?([1-4一二三四])季度?");

	private static final Pattern MONTH_ALONE = Pattern.compile("(\\d{1,2})月(?:份)?");

	private static final String CHINESE = "〇一二三四五六七八九";

	private final @Nullable Integer year;

	/**
	 * A reader.
	 * @param year of days that name none; may be {@code null}
	 */
	DateCells(@Nullable Integer year) {
		this.year = year;
	}

	CellReading read(Cell cell) {
		if (cell.kind() == Cell.Kind.DATE) {
			return CellReading.of(cell.text());
		}
		if (cell.text().length() > LONGEST) {
			return CellReading.of(null, Finding.of(Code.DATE_UNREADABLE, null, cell.text().substring(0, LONGEST)));
		}
		String text = QUOTED.matcher(arabic(BLANKS.matcher(cell.plain()).replaceAll(""))).replaceAll("");
		if (EMPTY.matcher(text).matches()) {
			return CellReading.of(null, Finding.of(Code.EMPTY_MARK, null, cell.text()));
		}
		if (FORECAST.matcher(text).find()) {
			String meant = written(
					text.replaceAll("[(（].*?[)）]", "").replaceAll("预计|预期|计划|拟|力争|争取|预备|于|[完开]工|投产|竣工", ""),
					new ArrayList<>());
			return CellReading.of(null, Finding.of(Code.FORECAST, meant, cell.text()));
		}
		List<Finding> findings = new ArrayList<>();
		try {
			String date = number(text, cell, findings);
			if (date == null) {
				date = written(DateWords.bare(text, this.year, findings), findings);
			}
			date = (date != null || !findings.isEmpty()) ? date : DateWords.stretch(cell.plain());
			if (date == null && findings.isEmpty()) {
				findings.add(Finding.of(Code.DATE_UNREADABLE, null, cell.text()));
			}
			return new CellReading(date, null, null, (date != null) ? DateWords.remark(findings) : null, findings);
		}
		catch (DateTimeException ex) {
			return CellReading.of(null, Finding.of(Code.DATE_IMPOSSIBLE, null, cell.text()));
		}
	}

	private static String arabic(String text) {
		if (!IN_CHINESE.matcher(text).matches()) {
			return text;
		}
		String plain = text.replace('零', '〇').replace('○', '〇');
		plain = TENS.matcher(plain)
			.replaceAll((found) -> ((found.group(1) != null) ? found.group(1) : "一")
					+ ((found.group(2) != null) ? found.group(2) : "〇"));
		StringBuilder digits = new StringBuilder();
		plain.chars().forEach((one) -> {
			int at = CHINESE.indexOf(one);
			digits.append((at < 0) ? String.valueOf((char) one) : String.valueOf(at));
		});
		return digits.toString();
	}

	/** A number that stands for a day, or digits without separators. */
	private static @Nullable String number(String text, Cell cell, List<Finding> findings) {
		if (DAY_NUMBER.matcher(text).matches()) {
			String day = NumberFormat.day(Integer.parseInt(text.substring(0, 5)), false).toString();
			findings.add(Finding.of(Code.DATE_NUMBER, day, cell.text()));
			return day;
		}
		if (DIGITS.matcher(text).matches()) {
			return day(text.substring(0, 4), text.substring(4, 6), text.substring(6));
		}
		if (cell.kind() == Cell.Kind.NUMBER && JANUARY_OR_OCTOBER.matcher(text).matches()) {
			findings.add(Finding.of(Code.DATE_INEXACT, text.substring(0, 4) + "-01", cell.text())
				.as(Finding.Severity.WARNING));
			return text.substring(0, 4);
		}
		return null;
	}

	/** What is written out, {@code null} if it is no date. */
	private @Nullable String written(String whole, List<Finding> findings) {
		String text = whole;
		Matcher inexact = INEXACT.matcher(text);
		if (inexact.find()) {
			text = text.substring(0, inexact.start(2));
			findings.add(Finding.of(Code.DATE_INEXACT, null, whole));
		}
		Matcher matcher = DAY.matcher(text);
		if (matcher.matches()) {
			return day(matcher.group(1), matcher.group(2), matcher.group(3));
		}
		matcher = DAYS.matcher(text);
		if (matcher.matches()) {
			String year = (matcher.group(4) != null) ? matcher.group(4) : matcher.group(1);
			String month = (matcher.group(5) != null) ? matcher.group(5) : matcher.group(2);
			return day(matcher.group(1), matcher.group(2), matcher.group(3)) + "/" + day(year, month, matcher.group(6));
		}
		matcher = MONTH.matcher(text);
		if (matcher.matches()) {
			return month(matcher.group(1), matcher.group(2));
		}
		matcher = QUARTER.matcher(text);
		if (matcher.matches()) {
			return (matcher.group(1) != null)
					? matcher.group(1) + "Q" + Math.max("一二三四".indexOf(matcher.group(2)) + 1, digit(matcher.group(2)))
					: matcher.group(3) + "Q" + matcher.group(4);
		}
		matcher = HALF.matcher(text);
		if (matcher.matches()) {
			return (matcher.group(1) != null) ? matcher.group(1) + (matcher.group(2).equals("上") ? "H1" : "H2")
					: matcher.group(3) + "H" + matcher.group(4);
		}
		if (YEAR.matcher(text).matches()) {
			return text.substring(0, 4);
		}
		matcher = SHORT_YEAR.matcher(text);
		if (matcher.matches()) {
			String date = (matcher.group(3) != null) ? day("20" + matcher.group(1), matcher.group(2), matcher.group(3))
					: month("20" + matcher.group(1), matcher.group(2));
			findings.add(Finding.of(Code.DATE_TWO_DIGIT_YEAR, date, whole));
			return date;
		}
		matcher = MONTH_DAY.matcher(text);
		if (this.year != null && matcher.matches()) {
			String date = day(this.year.toString(), matcher.group(1), matcher.group(2));
			findings.add(Finding.of(Code.YEAR_OF_TABLE, date, whole, date));
			return date;
		}
		matcher = DAYS_OF_YEAR.matcher(text);
		if (this.year != null && matcher.matches()) {
			String year = this.year.toString();
			String month = (matcher.group(3) != null) ? matcher.group(3) : matcher.group(1);
			String days = day(year, matcher.group(1), matcher.group(2)) + "/" + day(year, month, matcher.group(4));
			findings.add(Finding.of(Code.YEAR_OF_TABLE, days, whole, days));
			return days;
		}
		matcher = YEAR_LAST.matcher(text);
		if (matcher.matches()) {
			return yearLast(matcher);
		}
		matcher = MONTH_ALONE.matcher(text);
		if (this.year != null && matcher.matches()) {
			return month(this.year.toString(), matcher.group(1));
		}
		String ofYear = (this.year != null) ? partOfYear(this.year, text) : null;
		ofYear = (ofYear != null) ? ofYear : DateWords.months(text, this.year);
		if (ofYear != null) {
			return ofYear;
		}
		findings.clear();
		return null;
	}

	/** 第一季度, 上半年 and 全年 of a year, {@code null} if it is none of them. */
	private static @Nullable String partOfYear(int year, String text) {
		Matcher quarter = QUARTER_ALONE.matcher(text);
		if (quarter.matches()) {
			return year + "Q" + Math.max("一二三四".indexOf(quarter.group(1)) + 1, digit(quarter.group(1)));
		}
		return text.equals("上半年") ? year + "H1"
				: text.equals("下半年") ? year + "H2" : text.equals("全年") ? String.valueOf(year) : null;
	}

	/** A day with its year behind it where it is clear which number is the month. */
	private static @Nullable String yearLast(Matcher parts) {
		int first = Integer.parseInt(parts.group(1));
		int second = Integer.parseInt(parts.group(2));
		if (first <= 12 && second <= 12 && first != second) {
			return null;
		}
		return (second > 12 || first == second) ? day(parts.group(3), parts.group(1), parts.group(2))
				: day(parts.group(3), parts.group(2), parts.group(1));
	}

	private static int digit(String text) {
		return Character.isDigit(text.charAt(0)) ? text.charAt(0) - '0' : 0;
	}

	private static String day(String year, String month, String day) {
		return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)).toString();
	}

	private static String month(String year, String month) {
		return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), 1).toString().substring(0, 7);
	}

	/** Compares two dates by what both say. */
	static int compare(String one, String other) {
		String left = comparable(one);
		String right = comparable(other);
		int common = Math.min(left.length(), right.length());
		return left.substring(0, common).compareTo(right.substring(0, common));
	}

	private static String comparable(String date) {
		if (date.length() > 4 && "QH/".indexOf(date.charAt(4)) >= 0) {
			return date.substring(0, 4);
		}
		int until = date.indexOf('/');
		return (until < 0) ? date : date.substring(0, until);
	}

}
