package cn.xieshou.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.values.Days;
import cn.xieshou.values.Deadline;
import cn.xieshou.values.WorkingDays;

/** By when a side must answer (答复期限). */
@Component
class Terms {

	/** The working days that a side has. */
	static final int DAYS = 3;

	private final WorkingDays workingDays;

	private final Clock clock;

	Terms(WorkingDays workingDays, Clock clock) {
		this.workingDays = workingDays;
		this.clock = clock;
	}

	/** The last day on which a side may answer, {@code null} if none must. */
	@Nullable LocalDate dueOn(Difference difference) {
		return (difference.state() == DifferenceState.SETTLED || difference.waitsFor() == null) ? null
				: this.workingDays.lastDay(difference.waitingSince(), DAYS);
	}

	@Nullable Deadline deadline(Difference difference) {
		return Deadline.of(dueOn(difference), Days.today(this.clock));
	}

	/** What waits since before that moment is overdue. */
	Instant overdueBefore(LocalDate today) {
		LocalDate begin = today;
		while (!this.workingDays.after(begin, DAYS).isBefore(today)) {
			begin = begin.minusDays(1);
		}
		return Days.startOf(begin.plusDays(1)).toInstant();
	}

}
