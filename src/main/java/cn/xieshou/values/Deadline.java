package cn.xieshou.values;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The day by which something is to be done (期限). That it is over is a mark and forbids
 * nothing.
 *
 * @param on the day
 * @param left how many days of the calendar are left, negative when it is over
 */
public record Deadline(LocalDate on, int left) {

	/** The deadline on a day, none if there is no such day. */
	public static @Nullable Deadline of(@Nullable LocalDate on, LocalDate today) {
		return (on != null) ? new Deadline(on, (int) ChronoUnit.DAYS.between(today, on)) : null;
	}

	public boolean isOver() {
		return this.left < 0;
	}

	/** The message that says it. */
	public String key() {
		return isOver() ? "deadline.over" : (this.left == 0) ? "deadline.today" : "deadline.left";
	}

	/** How many days are left, or have passed since. */
	public int days() {
		return Math.abs(this.left);
	}

}
