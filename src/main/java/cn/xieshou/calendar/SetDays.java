package cn.xieshou.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Days that are other than the week makes them (放假或上班的日期).
 *
 * @param occasion for what, {@code 春节}
 * @param kind whether people work
 * @param from the first day
 * @param to the last day, {@code null} if it is one
 */
record SetDays(@Size(max = 30) @Nullable String occasion, @NotNull DayKind kind, @NotNull LocalDate from,
		@Nullable LocalDate to) {

	LocalDate last() {
		return (this.to != null) ? this.to : this.from;
	}

	Stream<LocalDate> days() {
		return this.from.datesUntil(last().plusDays(1));
	}

}
