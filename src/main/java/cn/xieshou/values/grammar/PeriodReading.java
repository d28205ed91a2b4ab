package cn.xieshou.values.grammar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;

/**
 * A period as read from a text (时期读数).
 *
 * @param period the period
 */
public record PeriodReading(Period period) {

	static PeriodReading of(PeriodKind kind, Span span) {
		return new PeriodReading(Period.of(kind, span));
	}

	static PeriodReading of(Span span) {
		return of(span.kind(), span);
	}

	/** The first day, {@code null} where the text does not say since when it counts. */
	public @Nullable LocalDate from() {
		Span span = this.period.span();
		boolean open = this.period.kind() == PeriodKind.CUMULATIVE && span != null && span.kind() != PeriodKind.RANGE;
		return open ? null : this.period.startsOn();
	}

	/** The last day, {@code null} if it is open. */
	public @Nullable LocalDate to() {
		return this.period.endsOn();
	}

}
