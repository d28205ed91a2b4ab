package cn.xieshou.round;

import java.time.LocalDate;
import java.util.Collection;

/**
 * How many sheets of a round came in (回收): by unit, without order and without names of
 * people.
 *
 * @param inTime within the term
 * @param late after it
 * @param notDue not yet, while the term runs
 * @param missed not at all
 */
public record Recovery(int inTime, int late, int notDue, int missed) {

	static Recovery of(Round round, int sheets, Collection<SheetStanding> touched, LocalDate today) {
		int inTime = count(round, touched, today, Timeliness.IN_TIME);
		int late = count(round, touched, today, Timeliness.LATE);
		int open = sheets - inTime - late;
		boolean over = today.isAfter(round.lastDay());
		return new Recovery(inTime, late, over ? 0 : open, over ? open : 0);
	}

	private static int count(Round round, Collection<SheetStanding> touched, LocalDate today, Timeliness which) {
		return (int) touched.stream().filter((one) -> one.timeliness(round, today) == which).count();
	}

	public int sheets() {
		return this.inTime + this.late + this.notDue + this.missed;
	}

	public int received() {
		return this.inTime + this.late;
	}

	/** How many have handed in nothing yet. */
	public int open() {
		return this.notDue + this.missed;
	}

}
