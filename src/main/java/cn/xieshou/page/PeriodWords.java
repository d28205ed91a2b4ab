package cn.xieshou.page;

import java.util.Map;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.values.Labels;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;

/**
 * How pages and files write periods (时期写法): 2023 年, 2023 年第 4 季度, 截至 2024 年 1 月累计. What a
 * source does not say is said to be unknown, never replaced by today or by a year.
 */
@Component
public class PeriodWords {

	/** What is not known where a period has no stretch of the calendar. */
	private static final Map<PeriodKind, String> UNDATED = Map.of(PeriodKind.INSTANT, "period.undated",
			PeriodKind.CUMULATIVE, "period.sinceUnstated", PeriodKind.PLAN, "period.planUndated");

	private final Labels labels;

	PeriodWords(Labels labels) {
		this.labels = labels;
	}

	/** A period with its kind. */
	public String text(Period period) {
		if (period.span() == null) {
			return this.labels.text(UNDATED.getOrDefault(period.kind(), "period.unstated"));
		}
		String span = span(period);
		return switch (period.kind()) {
			case CUMULATIVE -> this.labels
				.text(period.span().kind() == PeriodKind.RANGE ? "period.cumulative" : "period.cumulativeUpTo", span);
			case INSTANT -> this.labels.text("period.instant", span);
			case PLAN -> this.labels.text("period.plan", span);
			case UNSTATED -> this.labels.text("period.kindUnstated", span);
			default -> span;
		};
	}

	/** Its stretch of the calendar, without its kind: 2019—2021 年. */
	public String span(Period period) {
		if (period.span() == null) {
			return this.labels.text("period.unstated");
		}
		String span = period.span().toString();
		if (LocaleContextHolder.getLocale().getLanguage().equals("en")) {
			return span.replace("/YTD", " year to date").replaceFirst("^([^/]+)/$", "since $1").replace('/', '–');
		}
		String[] ends = span.split("/", -1);
		if (ends.length == 1) {
			return unit(span);
		}
		return switch (ends[1]) {
			case "YTD" -> unit(ends[0]) + "（年初至今）";
			case "" -> unit(ends[0]) + "以来";
			default ->
				span.matches("\\d{4}/\\d{4}") ? ends[0] + "—" + unit(ends[1]) : unit(ends[0]) + "—" + unit(ends[1]);
		};
	}

	/** A unit of the calendar: 2024 年, 2024 年第 4 季度, 2024 年 1 月. */
	private static String unit(String unit) {
		return unit.replaceFirst("^(\\d{4})$", "$1 年")
			.replaceFirst("^(\\d{4})Q(\\d)$", "$1 年第 $2 季度")
			.replaceFirst("^(\\d{4})H1$", "$1 年上半年")
			.replaceFirst("^(\\d{4})H2$", "$1 年下半年")
			.replaceFirst("^(\\d{4})-0?(\\d+)$", "$1 年 $2 月")
			.replaceFirst("^(\\d{4})-0?(\\d+)-0?(\\d+)$", "$1 年 $2 月 $3 日");
	}

}
