package cn.xieshou.plausibility;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;

/** Stretches of time that rules look back to (前期). */
final class EarlierSpans {

	private EarlierSpans() {
	}

	/** The comparable period so many before. */
	static @Nullable Span comparable(@Nullable Span span, int before) {
		Span earlier = span;
		for (int i = 0; i < before && earlier != null; i++) {
			earlier = earlier.previousComparable();
		}
		return earlier;
	}

	/** The year up to the month before, {@code null} for January and anything else. */
	static @Nullable Span monthBefore(@Nullable Span span) {
		if (span == null || span.kind() != PeriodKind.YTD || span.first().kind() != PeriodKind.MONTH
				|| span.first().number() == 1) {
			return null;
		}
		Span month = new Span(PeriodKind.MONTH, span.first(), span.first()).previous();
		return (month != null) ? month.yearToDate() : null;
	}

	/** The month that a span is of or runs up to, {@code null} for anything else. */
	static @Nullable Span monthOf(@Nullable Span span) {
		return (span != null && span.first().kind() == PeriodKind.MONTH
				&& (span.kind() == PeriodKind.MONTH || span.kind() == PeriodKind.YTD))
						? new Span(PeriodKind.MONTH, span.first(), span.first()) : null;
	}

	/** Another month of the same year. */
	static Span monthOf(Span month, int number) {
		Span.Granule other = new Span.Granule(PeriodKind.MONTH, month.first().year(), number);
		return new Span(PeriodKind.MONTH, other, other);
	}

}
