package cn.xieshou.values;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** On which days people work (工作日). */
public interface WorkingDays {

	boolean isWorkingDay(LocalDate day);

	/** Whether it is known which days of a year are off or worked out of turn. */
	boolean isKnown(int year);

	/**
	 * The last day of a term of working days. The day on which it begins does not count.
	 * @param days how many, at least one
	 */
	default LocalDate after(LocalDate begin, int days) {
		LocalDate day = begin;
		for (int left = days; left > 0;) {
			day = day.plusDays(1);
			if (isWorkingDay(day)) {
				left--;
			}
		}
		return day;
	}

	/**
	 * The last day of a term.
	 * @param begin when it begins
	 * @param days the term in working days, {@code null} if there is none
	 */
	default @Nullable LocalDate lastDay(@Nullable Instant begin, @Nullable Integer days) {
		return (begin != null && days != null) ? after(Days.of(begin), days) : null;
	}

}
