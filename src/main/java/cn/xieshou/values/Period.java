package cn.xieshou.values;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The period of a figure (时期): what kind it is and which stretch of the calendar. 累计 and
 * 时点 and 规划 are kinds of their own, so that a cumulative 2023 is never added to a yearly
 * one. The stretch is {@code null} where the source gives none (未注明).
 *
 * @param kind the kind
 * @param span the stretch, {@code null} if not stated
 * @param startsOn its first day, computed
 * @param endsOn its last day, computed; {@code null} if open or not stated
 */
@Embeddable
public record Period(PeriodKind kind, @Nullable Span span, @Nullable LocalDate startsOn,
		@Nullable LocalDate endsOn) implements Comparable<Period> {

	public Period {
		if (span != null && kind.isCalendar() && kind != span.kind()) {
			throw new Refusal("period.mismatch", span, kind);
		}
		startsOn = (span != null) ? span.startsOn() : null;
		endsOn = (span != null) ? span.endsOn() : null;
	}

	/**
	 * A period of the kind that its stretch implies.
	 * @throws IllegalArgumentException if the text is none
	 */
	public static Period parse(String text) {
		Span span = Span.parse(text);
		return of(span.kind(), span);
	}

	/**
	 * A period of a given kind.
	 * @throws Refusal if kind and stretch contradict each other
	 */
	public static Period of(PeriodKind kind, @Nullable Span span) {
		return new Period(kind, span, null, null);
	}

	/**
	 * Whether the other lies within this one; periods of different kinds and unstated
	 * ones never do.
	 */
	public boolean contains(Period other) {
		boolean comparable = this.kind == other.kind || (this.kind.isCalendar() && other.kind.isCalendar());
		return comparable && this.span != null && other.span != null && this.span.contains(other.span);
	}

	/**
	 * The period that this one is compared with year on year (上年同期), of the same kind.
	 * @return {@code null} for a plan, an unknown kind, an open range or an unstated
	 * stretch
	 */
	public @Nullable Period previousComparable() {
		boolean comparable = this.kind != PeriodKind.PLAN && this.kind != PeriodKind.UNSTATED;
		Span before = (this.span != null && comparable) ? this.span.previousComparable() : null;
		return (before != null) ? of(this.kind, before) : null;
	}

	/** The stretch as text, {@code null} if not stated. */
	public @Nullable String text() {
		return (this.span != null) ? this.span.toString() : null;
	}

	/** By end, then start, then kind; unstated ones first. */
	@Override
	public int compareTo(Period other) {
		if (this.span == null || other.span == null) {
			int byStated = Boolean.compare(this.span != null, other.span != null);
			return (byStated != 0) ? byStated : this.kind.compareTo(other.kind);
		}
		int bySpan = this.span.compareTo(other.span);
		return (bySpan != 0) ? bySpan : this.kind.compareTo(other.kind);
	}

}
