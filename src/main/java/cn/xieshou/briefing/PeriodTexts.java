package cn.xieshou.briefing;

import cn.xieshou.values.Period;
import cn.xieshou.values.Span;

/** How documents write periods (时期写法), in Chinese: 2023年, 2023年第四季度, 截至2024年10月31日. */
final class PeriodTexts {

	private static final String QUARTERS = "一二三四";

	private PeriodTexts() {
	}

	/** The words that begin a sentence about what happened in a period. */
	static String lead(Period period) {
		Span span = period.span();
		if (span == null) {
			return switch (period.kind()) {
				case CUMULATIVE -> "累计（起始时间未载明）";
				case PLAN -> "按规划";
				default -> "时期未载明";
			};
		}
		String text = span(span);
		return switch (period.kind()) {
			case INSTANT -> "截至" + text;
			case CUMULATIVE -> (span.toString().indexOf('/') < 0 ? "截至" : "") + text + "累计";
			case PLAN -> "按" + text + "规划";
			case UNSTATED -> text + "（时期性质未载明）";
			default -> text;
		};
	}

	/** A stretch of the calendar. */
	static String span(Span span) {
		String[] ends = span.toString().split("/", -1);
		if (ends.length == 1) {
			return unit(ends[0]);
		}
		return switch (ends[1]) {
			case "YTD" -> "截至" + unit(ends[0]) + "当年";
			case "" -> unit(ends[0]) + "以来";
			default -> ends[0].length() == 4 && ends[1].length() == 4 ? ends[0] + "—" + unit(ends[1])
					: unit(ends[0]) + "至" + unit(ends[1]);
		};
	}

	private static String unit(String unit) {
		String year = unit.substring(0, 4) + "年";
		String rest = unit.substring(4);
		if (rest.isEmpty()) {
			return year;
		}
		if (rest.charAt(0) == 'Q') {
			return year + "第" + QUARTERS.charAt(rest.charAt(1) - '1') + "季度";
		}
		if (rest.charAt(0) == 'H') {
			return year + ((rest.charAt(1) == '1') ? "上半年" : "下半年");
		}
		String[] parts = rest.substring(1).split("-");
		String month = year + Integer.parseInt(parts[0]) + "月";
		return (parts.length == 1) ? month : month + Integer.parseInt(parts[1]) + "日";
	}

}
