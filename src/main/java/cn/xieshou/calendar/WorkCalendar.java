package cn.xieshou.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * The days of a year on which people work or do not, other than the week makes them
 * (工作日历).
 * <p>
 * Rules: days lie in the year or next to it, none is said twice, and what begins does not
 * end before.
 */
@Entity
@Table(name = "calendar")
final class WorkCalendar extends FormEntry<WorkCalendarForm> {

	/** The longest that a notice gives off at once. */
	private static final int LONGEST = 31;

	@Embedded
	private WorkCalendarForm form;

	@SuppressWarnings("NullAway.Init")
	protected WorkCalendar() {
	}

	@Override
	public WorkCalendarForm form() {
		return this.form;
	}

	@Override
	protected void apply(WorkCalendarForm form) {
		Set<LocalDate> said = new HashSet<>();
		for (int i = 0; i < form.days().size(); i++) {
			SetDays days = form.days().get(i);
			if (days.last().isBefore(days.from())) {
				throw Refusal.at("days[" + i + "].to", "calendars.endsBefore");
			}
			if (days.last().isAfter(days.from().plusDays(LONGEST))) {
				throw Refusal.at("days[" + i + "].to", "calendars.tooLong", LONGEST);
			}
			if (isElsewhere(days.from(), form.year()) || isElsewhere(days.last(), form.year())) {
				throw Refusal.at("days[" + i + "].from", "calendars.otherYear", String.valueOf(form.year()));
			}
			for (LocalDate day : days.days().toList()) {
				if (!said.add(day)) {
					throw Refusal.at("days[" + i + "].from", "calendars.dayTwice", day.toString());
				}
			}
		}
		this.form = form;
	}

	/** A holiday around New Year may begin in the year before and end in the next. */
	private static boolean isElsewhere(LocalDate day, int year) {
		return day.isBefore(LocalDate.of(year - 1, 12, 1)) || day.isAfter(LocalDate.of(year + 1, 1, 31));
	}

}
