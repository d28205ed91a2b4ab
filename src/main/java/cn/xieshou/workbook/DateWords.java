package cn.xieshou.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Span;
import cn.xieshou.values.grammar.PeriodGrammar;
import cn.xieshou.values.grammar.Unreadable;
import cn.xieshou.workbook.Finding.Code;

/**
 * What stands beside a date in its cell (日期旁的字): what happened then, a part of the month
 * in brackets, a year that is only told from that of the table.
 */
final class DateWords {

	private static final Pattern PART_IN_BRACKETS = Pattern.compile("[(（]([上中下]旬|[月年]?[初底末])[)）]$");

	private static final Pattern BRACKETS = Pattern.compile("(?<=[\\d日号月年])[(（]([^()（）]{1,20})[)）]$");

	private static final Pattern DONE = Pattern
		.compile("(?<=[\\d日号月年])(已?正?式?(?:揭牌|挂牌|开工|动工|签约|签订|投产|试产|竣工|完工|建成|启用|投用|运营|试运行|验收|开业|入驻|成立|"
				+ "召开|举办|举行|开班|结业|到岗|起租|认定|捐赠|到账|起))$");

	private static final Pattern TOLD = Pattern.compile("^(今年|本年|当年|去年|上年|前年)度?(?=\\d|第?[一二三四]季|[上下]半年)");

	private static final Map<String, Integer> BACK = Map.of("今年", 0, "本年", 0, "当年", 0, "去年", 1, "上年", 1, "前年", 2);

	private static final Pattern MONTHS = Pattern.compile("\\d{1,2}月?份?[-—–~～至到]\\d{1,2}月份?");

	/** Three or six months that are a quarter or half of their own. */
	private static final Map<String, String> PARTS = Map.of("01/03", "Q1", "04/06", "Q2", "07/09", "Q3", "10/12", "Q4",
			"07/12", "H2");

	private DateWords() {
	}

	/**
	 * The date alone.
	 * @param text the cell without blanks
	 * @param year the year of the table; may be {@code null}
	 * @param findings what is to be said
	 */
	static String bare(String text, @Nullable Integer year, List<Finding> findings) {
		String date = PART_IN_BRACKETS.matcher(text).replaceFirst("$1");
		for (Pattern beside : List.of(BRACKETS, DONE)) {
			Matcher matcher = beside.matcher(date);
			if (matcher.find()) {
				findings.add(Finding.of(Code.REMARK_IN_CELL, null, text, matcher.group(1)));
				date = date.substring(0, matcher.start());
			}
		}
		Matcher told = TOLD.matcher(date);
		if (year == null || !told.find()) {
			return date;
		}
		String named = (year - BACK.getOrDefault(told.group(1), 0)) + "年" + date.substring(told.end());
		findings.add(Finding.of(Code.YEAR_OF_TABLE, null, text, named));
		return named;
	}

	/** What stood beside a date, {@code null} if nothing did. */
	static @Nullable String remark(List<Finding> findings) {
		return findings.stream()
			.filter((finding) -> finding.code() == Code.REMARK_IN_CELL)
			.map((finding) -> String.valueOf(finding.about()[1]))
			.findFirst()
			.orElse(null);
	}

	/** Months of the year of the table, 7-9月; {@code null} if a text is none. */
	static @Nullable String months(String text, @Nullable Integer year) {
		return (year != null && MONTHS.matcher(text).matches()) ? stretch(year + "年" + text) : null;
	}

	/** A stretch as reports write it, such as 2024年1—11月; {@code null} if it is none. */
	static @Nullable String stretch(String text) {
		try {
			Span span = PeriodGrammar.read(text, LocalDate.EPOCH).period().span();
			return (span != null && text.matches(".*\\d{4}.*")) ? part(span.toString()) : null;
		}
		catch (Unreadable ex) {
			return null;
		}
	}

	private static String part(String span) {
		Matcher months = Pattern.compile("(\\d{4})-(\\d{2})/\\1-(\\d{2})").matcher(span);
		String part = months.matches() ? PARTS.get(months.group(2) + "/" + months.group(3)) : null;
		return (part != null) ? months.group(1) + part : span;
	}

}
