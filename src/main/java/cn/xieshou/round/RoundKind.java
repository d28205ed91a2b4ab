package cn.xieshou.round;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

/** How often a round of its kind comes (轮次类型). */
public enum RoundKind {

	/** Every month (月报). */
	MONTH,

	/** Every quarter (季报). */
	QUARTER,

	/** Every year (年报). */
	YEAR;

	/** The name in JSON, {@code month}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The kind of a round over a period.
	 * @param said the kind that somebody names beside it, {@code null} if none
	 * @throws Refusal if the period is no month, quarter or year, or the kind another one
	 */
	static RoundKind of(Span period, @Nullable String said) {
		for (RoundKind kind : values()) {
			if (kind.name().equals(period.kind().name())) {
				if (said != null && !said.isBlank() && !said.strip().equalsIgnoreCase(kind.name())) {
					throw Refusal.at("kind", "round.otherKind", period);
				}
				return kind;
			}
		}
		throw Refusal.at("period", "round.noPeriod");
	}

	/** Whether flows are reported for the period and for the year up to its end. */
	boolean hasYearToDate() {
		return this != YEAR;
	}

	/**
	 * The year up to the end of the period before, in the same year (上期累计).
	 * @return {@code null} for the first period of a year
	 */
	static @Nullable Span toDateBefore(Span period) {
		Span before = period.previous();
		return (before == null || before.startsOn().getYear() != period.startsOn().getYear()) ? null
				: before.yearToDate();
	}

}
